#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# make_icons.sh: draws the PNG sizes beside this script from the SVG icons, for desktops and catalogues that
# read no SVG. To be run after an SVG has changed. Needs rsvg-convert (librsvg2-bin) and optipng.
set -euo pipefail
cd "$(dirname "$(realpath "$0")")"
for size in 16 24 32 48 64 128 256; do
    mkdir -p "$size"
    for icon in *.svg; do
        rsvg-convert --width "$size" --height "$size" "$icon" --output "$size/${icon%.svg}.png"
        optipng -quiet -strip all -o5 "$size/${icon%.svg}.png"
    done
done
