#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# package_test.sh BUILD_FOLDER: what is installed can be used, and is what a desktop and Debian expect. Each
# check that wants a program that is not there says so.
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
    icons/hicolor/scalable/mimetypes/application-x-sinescope+json.svg bash-completion/completions/sinescope \
    man/man1/sinescope.1.gz man/zh_CN/man1/sinescope.1.gz; do
    [[ -s $share/$file ]] || fail "$file is not installed"
done
# As large as the folder says: width and height of the PNG header.
for picture in "$share"/icons/hicolor/[0-9]*/*/*.png; do
    size=$(basename "$(dirname "$(dirname "$picture")")")
    read -r width height < <(od -An -tu1 -j16 -N8 "$picture" | awk '{ print $3 * 256 + $4, $7 * 256 + $8 }')
    [[ ${width}x$height == "$size" ]] || fail "$picture is $width x $height"
done
[[ $(find "$share/icons" -name '*.png' | wc -l) -ge 14 ]] || fail "icons"
options() { gzip -dc "$1" | sed 's/\\f[BIR]/ /g' | grep -o -- '\\-\\-[a-z][a-z\\-]*' | sort -u; }
# Both manual pages tell all options.
[[ $(options "$share/man/man1/sinescope.1.gz") == "$(options "$share/man/zh_CN/man1/sinescope.1.gz")" ]] ||
    fail "options of the manual pages: $(diff <(options "$share"/man/man1/*.gz) <(options "$share"/man/zh_CN/man1/*.gz))"

# One version everywhere.
sources=$(realpath "$here/../..")
version=$(sed -n 's/^project(Sinescope VERSION \([0-9.]*\).*/\1/p' "$sources/CMakeLists.txt")
grep -q "<release version=\"$version\"" "$share"/metainfo/*.xml || fail "no release $version in the metainfo"
gzip -dc "$share/doc/sinescope/changelog.gz" | grep -q "^sinescope ($version)" || fail "no $version in the changelog"
grep -q "^## $version" "$sources/CHANGELOG.md" || fail "no $version in CHANGELOG.md"
for page in man1 zh_CN/man1; do
    gzip -dc "$share/man/$page/sinescope.1.gz" | grep -q "^\.TH .*Sinescope $version" || fail "another version in $page"
done

! has desktop-file-validate || desktop-file-validate "$share"/applications/*.desktop
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
