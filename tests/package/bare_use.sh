#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Run by bare_install.sh inside the bare system where the package is installed: uses it as a person would.
set -euo pipefail
fail() { echo "FAILED: $*" && exit 1; }
started=()
trap 'kill "${started[@]}" 2>/dev/null || true' EXIT
mkdir -p /tmp/home /tmp/use
cd /tmp/use

# The command line.
[[ $(sinescope --version) == "Sinescope "* ]] || fail "the version"
sinescope export table.npy heatmap.png figure.pdf --length 50 --d-model 512 --language zh_CN 2>errors ||
    fail "export: $(cat errors)"
[[ $(stat -c %s table.npy) == $((128 + 50 * 512 * 4)) ]] || fail "the table"
[[ $(head -c 4 heatmap.png) == $'\x89PNG' ]] || fail "the picture"
sinescope facts --d-model 64 --json | tr -d ' \n' | grep -q '"norm":5.65685' || fail "facts" # sqrt(32)
sinescope export talk.sinescope --length 77
echo "command line: $(sinescope --version), export, facts"

# The file type: what it is, which program opens it, which picture stands for it.
type=$(gio info -a standard::content-type talk.sinescope | sed -n 's/.*content-type: //p')
[[ $type == application/x-sinescope+json ]] || fail "talk.sinescope is of type $type"
program=$(xdg-mime query default "$type")
[[ $program == org.sinescope.Sinescope.desktop ]] || fail "$type is opened by $program"
gio info -a standard::icon talk.sinescope | grep -q 'application-x-sinescope+json' || fail "the icon of the type"
[[ -e /usr/share/icons/hicolor/48x48/mimetypes/application-x-sinescope+json.png ]] || fail "no icon of the type"
echo "file type: $type, opened by $program"

# The window: a double-click opens the document.
Xvfb -displayfd 3 -screen 0 1280x900x24 -nolisten tcp -noreset 3>display 2>/dev/null &
started+=($!)
for ((i = 0; i < 200; ++i)); do [[ ! -s display ]] || break; sleep 0.1; done
DISPLAY=:$(<display)
export DISPLAY
gio open talk.sinescope 2>errors || fail "gio open: $(cat errors)"
window=''
for ((i = 0; i < 300; ++i)); do
    window=$(xdotool search --onlyvisible --name 'talk' 2>/dev/null | head -1) || true
    [[ -z $window ]] || break
    sleep 0.1
done
[[ -n $window ]] || fail "no window of the document"
sleep 5
pid=$(xdotool getwindowpid "$window")
kill -0 "$pid" || fail "the program ended"
eval "$(xdotool getwindowgeometry --shell "$window")"
((WIDTH >= 640 && HEIGHT >= 400)) || fail "the window is $WIDTH x $HEIGHT"
echo "window: \"$(xdotool getwindowname "$window")\", $WIDTH x $HEIGHT, process memory $(awk '/VmRSS/ { print $2 }' "/proc/$pid/status") kB"
kill "$pid"
for ((i = 0; i < 100; ++i)); do kill -0 "$pid" 2>/dev/null || break; sleep 0.1; done
echo "a person's own files: $(cd /tmp/home && find . -type f | tr '\n' ' ')"
