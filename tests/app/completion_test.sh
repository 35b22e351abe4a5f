#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# completion_test.sh PROGRAM COMPLETIONS: asks the completion function what bash would, and compares its
# options and choices with what the program itself says.
set -uo pipefail
program=$(realpath "$1")
# shellcheck source=../../resources/completions/sinescope
source "$2"
failures=0

# expect "what is wanted, sorted" WORD...: the last word is being completed.
expect() {
    local wanted=$1 got
    shift
    COMP_WORDS=(sinescope "$@")
    COMP_CWORD=$#
    _sinescope
    got=$(printf '%s\n' "${COMPREPLY[@]}" | sort | xargs)
    if [[ $got != "$wanted" ]]; then
        echo "FAILED: sinescope $*: \"$got\" instead of \"$wanted\""
        ((++failures))
    fi
}

folder=$(mktemp -d)
export XDG_DATA_HOME=$folder/data # without presets of one's own
trap 'rm -r "$folder"' EXIT
cd "$folder" || exit 1
touch a.sinescope b.npy c.txt d.PNG
mkdir e

expect "a.sinescope check code d.PNG e export facts" ""
expect "export" ex
expect "halves interleaved" --layout ""
expect "halves" --layout h
expect "halves" --layout = h
expect "halves interleaved" --layout =
expect "similarity similarity-matrix" export --figure sim
expect "llama-2 llama-3" --preset ll
expect "tensorflow" code --target t
expect "numpy" code --target = n
expect "a.sinescope d.PNG e" --open ""
expect "" --length ""
expect "" facts ""
expect "a.sinescope b.npy d.PNG e" export ""
expect "b.npy e" check ""
expect "--position-step --positions --positions-down" export --posi
expect "--d-model" facts --d
expect "" facts --fig

# Options are those of --help, command by command.
for command in "" export facts code check; do
    # shellcheck disable=SC2086
    wanted=$("$program" $command --help | grep -oE '^  (-., )?--[a-z0-9-]+' | grep -oE -- '--[a-z0-9-]+' | sort | xargs)
    if [[ $command ]]; then expect "$wanted" "$command" --; else expect "$wanted" --; fi
    [[ $wanted == *--length* ]] || { echo "FAILED: no options in the help of \"$command\""; ((++failures)); }
done

# Choices are those that the program names when it refuses one.
for option in preset layout spacing figure measure colormap theme language dtype format target; do
    command="export x.png"
    [[ $option == target ]] && command=code
    # shellcheck disable=SC2086
    wanted=$("$program" $command --$option nonsense 2>&1 | sed 's/.*is not one of: //; s/,//g' | xargs -n1 | sort | xargs)
    expect "$wanted" "${command%% *}" "--$option" ""
done

((failures == 0)) && echo passed
exit $((failures > 0))
