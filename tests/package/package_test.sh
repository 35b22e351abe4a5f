#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# package_test.sh BUILD_FOLDER: what is installed can be used, and is what a desktop and Debian expect. Each check that
# wants a program that is not there says so.
set -euo pipefail
build=$1
here=$(dirname "$(realpath "$0")")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail() { echo "FAILED: $*" && exit 1; }
has() { command -v "$1" >/dev/null || { echo "not checked: there is no $1" && false; }; }

cmake --install "$build" --prefix "$work/usr" >/dev/null
share=$work/usr/share
for file in applications/org.sinescope.Sinescope.desktop mime/packages/org.sinescope.Sinescope.xml \
    metainfo/org.sinescope.Sinescope.metainfo.xml icons/hicolor/scalable/apps/org.sinescope.Sinescope.svg \
    man/man1/sinescope.1.gz; do
    [[ -s $share/$file ]] || fail "$file is not installed"
done
! has desktop-file-validate || desktop-file-validate --no-hints "$share"/applications/*.desktop
! has appstreamcli || appstreamcli validate --no-net "$share"/metainfo/*.xml >/dev/null || fail "metainfo"

"$work/usr/bin/sinescope" export "$work/table.npy" --length 4 --d-model 8
[[ $(stat -c %s "$work/table.npy") == $((128 + 4 * 8 * 4)) ]] || fail "the installed program"

! has readelf || ! readelf --dynamic "$work/usr/bin/sinescope" | grep -E 'R(UN)?PATH' || fail "libraries from anywhere"

cmake -S "$here/example" -B "$work/example" -DCMAKE_PREFIX_PATH="$work/usr" -DCMAKE_BUILD_TYPE=Release >/dev/null
cmake --build "$work/example" >/dev/null
value=$("$work/example/example")
[[ $value == -0.9824526 ]] || fail "Sinescope::core gives $value" # P(49,128) = -.982452612624 with 60 digits

if has dpkg-shlibdeps && has dpkg-deb && has file; then
    for round in 1 2; do # the same bytes twice
        (cd "$build" && SOURCE_DATE_EPOCH=1700000000 cpack -G DEB -B "$work/$round" >/dev/null)
    done
    cmp "$work"/1/*.deb "$work"/2/*.deb || fail "the package is not reproducible"
    if has lintian; then
        complaints=$(lintian "$work"/1/*.deb 2>/dev/null | grep '^[EW]:') && fail "$complaints"
    fi
fi
echo "passed"
