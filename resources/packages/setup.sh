# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Sourced by app/run and tests/run: installs packages and builds a release, without a word when all is there.
# Messages go to stderr; what a command prints is shown only if it fails.

root=$(dirname "$(dirname "$(dirname "$(realpath "${BASH_SOURCE[0]}")")")")
release=$root/build/release
export LANG=${LANG:-C.UTF-8} # a bare machine names no locale, and Qt warns where it is not UTF-8

say() { printf '%s\n' "$*" >&2; }
fail() {
    say "$*"
    rm -f "$root"/build/packages-* # the next run looks at the packages again
    exit 1
}

quietly() {
    local log=$root/build/setup.log
    "$@" >"$log" 2>&1 </dev/null || { cat "$log" >&2; return 1; }
}

apt_lacks() {
    local plan
    plan=$(apt-get --simulate --no-install-recommends satisfy "$1" 2>/dev/null) || return 0
    grep -q '^Inst' <<<"$plan"
}

apt_installs() {
    local as_root=(env DEBIAN_FRONTEND=noninteractive)
    ((EUID == 0)) || as_root=(sudo "${as_root[@]}")
    "${as_root[@]}" apt-get update
    "${as_root[@]}" apt-get --yes --no-install-recommends -o DPkg::Lock::Timeout=300 satisfy "$1"
}

# install_packages LIST...: what is missing of resources/packages/LIST.txt. Where that cannot be done it names
# the packages and goes on: they may be there under other names, and the build tells what is not.
install_packages() {
    local list packages='' known state
    for list in "$@"; do
        packages+=$(sed -e 's/ *#.*//' -e '/^$/d' -e 's/$/,/' "$root/resources/packages/$list.txt")' '
    done
    packages=${packages//$'\n'/ }
    packages=${packages%, }
    # Asking apt takes a second: not again as long as the lists and dpkg are as they were.
    mkdir -p "$root/build"
    known=$root/build/packages-${!#}
    state="$packages $(stat -c %y /var/lib/dpkg/status 2>/dev/null)"
    [[ ! -e $known || $(<"$known") != "$state" ]] || return 0

    if ! command -v apt-get >/dev/null; then
        say "No apt-get here: please see that these Debian packages, or what they are called here, are installed:"
        say "  $packages"
    elif apt_lacks "$packages"; then
        if ((EUID != 0)) && ! command -v sudo >/dev/null; then
            say "Packages are missing, and only root can install them (there is no sudo). Needed: $packages"
            return 0
        fi
        say "Installing packages (a few minutes, once) ..."
        if ! quietly apt_installs "$packages"; then
            say "The packages could not be installed. Needed: $packages"
            return 0
        fi
        rm -f "$release/build.ninja" # CMake looks again for what it did not find before
    fi
    state="$packages $(stat -c %y /var/lib/dpkg/status 2>/dev/null)"
    printf '%s\n' "$state" >"$known"
}

# build TARGET: a release, in build/release.
build() {
    local tool
    for tool in cmake ninja "${CXX:-c++}"; do
        command -v "${tool%% *}" >/dev/null || fail "Sinescope cannot be built: there is no $tool."
    done
    if [[ ! $release/build.ninja -nt $root/CMakePresets.json ]] ||
        ! grep -sqxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$release/CMakeCache.txt"; then
        if ! quietly cmake --fresh --preset release -S "$root"; then
            rm -f "$release/build.ninja"
            fail "Sinescope cannot be built: it needs CMake 3.25, Qt 6.4, g++ 12 or newer (Debian 12, Ubuntu 24.04)."
        fi
    fi
    { sleep 1 2>/dev/null && say "Building Sinescope ..."; } >/dev/null & # said only if there is something to build
    local notice=$! built=yes
    disown
    quietly cmake --build "$release" --target "$1" || built=no
    kill "$notice" 2>/dev/null || true
    [[ $built == yes ]] || fail "Sinescope could not be built."
}
