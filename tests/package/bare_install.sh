#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# bare_install.sh [--base TAR] [--keep FOLDER] SUITE [PACKAGE.deb]
#
# Installs the Debian package on a bare Debian (SUITE: bookworm or trixie), uses it as a person would, removes
# it, and sees that every file of the system is as before. Without PACKAGE.deb, the package is first built
# from these sources in another bare Debian of that suite: a package belongs to the suite it was built on. Not
# part of tests/run: it needs root, the program mmdebstrap, the mirrors of Debian,
# 3 GB below TMPDIR and (to build) about ten minutes.
#
#   --base TAR      the bare system: used if it is there, else kept there for the next time
#   --keep FOLDER   where the package that is built here goes
set -euo pipefail
here=$(dirname "$(realpath "$0")")
sources=$(realpath "$here/../..")
base='' keep=''
while [[ ${1:-} == --* ]]; do
    case $1 in
    --base) base=$2 ;;
    --keep) keep=$2 ;;
    *) echo "unknown option $1" >&2 && exit 2 ;;
    esac
    shift 2
done
suite=${1:?a suite: bookworm or trixie}
package=${2:-}
((EUID == 0)) || { echo "bare_install.sh needs root" >&2 && exit 2; }
command -v mmdebstrap >/dev/null || { echo "bare_install.sh needs the program mmdebstrap" >&2 && exit 2; }

work=$(mktemp -d)
clean_up() {
    local root
    for root in "$work"/*/; do
        mountpoint -q "$root/proc" && umount "$root/proc"
        mountpoint -q "$root/dev" && umount "$root/dev"
    done
    rm -rf --one-file-system "$work"
}
trap clean_up EXIT

[[ -n $base ]] || base=$work/base.tar
[[ -s $base ]] || mmdebstrap --variant=minbase --include=ca-certificates "$suite" "$base"

# new_root NAME: a bare system in $work/NAME with this machine's way to the network.
new_root() {
    local root=$work/$1
    mkdir "$root"
    tar -C "$root" -xf "$base"
    grep -q "VERSION_CODENAME=$suite" "$root/etc/os-release" || { echo "$base is not $suite" >&2 && exit 1; }
    mount -t proc proc "$root/proc"
    mount --bind /dev "$root/dev"
    cp /etc/resolv.conf "$root/etc/"
    { apt-config dump Acquire | grep '::' || true; echo 'Dpkg::Use-Pty "0";'; } >"$root/etc/apt/apt.conf.d/90outside"
    printf 'exit 101\n' >"$root/usr/sbin/policy-rc.d" # no services
    chmod +x "$root/usr/sbin/policy-rc.d"
}

# inside NAME COMMAND...: runs it there, with nothing of the environment here.
inside() {
    local root=$work/$1
    shift
    chroot "$root" /usr/bin/env -i HOME=/tmp/home LANG=C.UTF-8 TERM=dumb DEBIAN_FRONTEND=noninteractive \
        PATH=/usr/sbin:/usr/bin:/sbin:/bin "$@"
}

if [[ -z $package ]]; then
    echo "== building on $suite"
    new_root build
    mkdir "$work/build/source"
    tar -C "$sources" --exclude=./build --exclude=./.git -cf - . | tar -C "$work/build/source" -xf -
    inside build bash -e <<'END'
apt-get -q update >/dev/null
packages=$(sed -e 's/ *#.*//' -e '/^$/d' -e 's/$/,/' /source/resources/packages/build.txt)
apt-get -qq --yes --no-install-recommends satisfy "${packages//$'\n'/ } dpkg-dev, file" >/dev/null
cmake -S /source -B /build -G Ninja -DCMAKE_BUILD_TYPE=Release -DBUILD_TESTING=OFF >/dev/null
cmake --build /build --parallel 2 >/build/log || { tail -40 /build/log; exit 1; }
cd /build && cpack -G DEB >/dev/null
END
    package=$(echo "$work"/build/build/sinescope_*.deb)
    [[ -z $keep ]] || { mkdir -p "$keep/$suite" && cp "$package" "$keep/$suite/"; }
fi

echo "== installing $(basename "$package") on $suite"
new_root bare
cp "$package" "$work/bare/tmp/sinescope.deb"
cp "$here/bare_use.sh" "$work/bare/tmp/"
inside bare bash -e <<'END'
mkdir -p /tmp/home
apt-get -q update >/dev/null
# What looks at the desktop from outside; a desktop has the first three.
apt-get -qq --yes --no-install-recommends install desktop-file-utils libglib2.0-bin xdg-utils shared-mime-info \
    xvfb xdotool >/dev/null
END

# Name and content of every file, but what apt, dpkg, the linker and the caches keep for themselves;
# of dpkg's the names.
list_files() {
    inside bare bash -e <<'END'
cd /
find . -xdev \( -path ./proc -o -path ./sys -o -path ./dev -o -path ./run -o -path ./tmp -o -path ./var/cache \
    -o -path ./var/log -o -path ./var/lib/apt -o -path './var/lib/dpkg/*-old' \) -prune -o -printf '%y %m %p %l\n'
find . -xdev \( -path ./proc -o -path ./sys -o -path ./dev -o -path ./run -o -path ./tmp -o -path ./var/cache \
    -o -path ./var/log -o -path ./var/lib/apt -o -path ./var/lib/dpkg -o -path ./etc/ld.so.cache \) -prune \
    -o -type f -print0 | xargs -0 md5sum
END
}
list_files | sort >"$work/before"
inside bare apt-get -qq --yes --no-install-recommends install /tmp/sinescope.deb >/dev/null
inside bare bash /tmp/bare_use.sh

echo "== removing it"
inside bare apt-get -qq --yes purge sinescope >/dev/null
# Also what a package from before could use but did well without.
inside bare apt-get -qq --yes -o APT::AutoRemove::RecommendsImportant=false -o APT::AutoRemove::SuggestsImportant=false \
    autoremove --purge >/dev/null
list_files | sort >"$work/after"
diff "$work/before" "$work/after" || { echo "FAILED: the system is not as before" && exit 1; }
left=$(inside bare find / -xdev -path /proc -prune -o -path /dev -prune -o -path /tmp -prune -o -iname '*sinescope*' -print)
[[ -z $left ]] || { echo "FAILED: left behind: $left" && exit 1; }
echo "passed: $suite, $(wc -l <"$work/before") lines of files and contents are as before"
