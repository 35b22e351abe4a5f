#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes core/colormap_data.inc, the colours of every colour map. Needs the standard library only.

    make_colormaps.py            write the table
    make_colormaps.py --check    compare it with the one in place, exit 1 when they differ

The uniform colour space is CAM02-UCS (Luo, Cui & Li 2006) of CIECAM02 (CIE 159:2004) under the sRGB viewing
conditions: white D65, 20 % grey surround, 64 lx. It is the space viridis was made in, so that the published
map and the computed ones are held to one measure, and it predicts the size of colour differences better than
CIELAB or OKLab do. Its coordinates are J' (lightness 0 to 100) and the plane a', b' (hue and chroma).

Diverging maps. Both arms start at the neutral colour (the ground's own tone), end at the same lightness and
share one lightness profile, so the map is symmetric in lightness whatever the hues. In the plane each arm is
an arc of a circle; the arc is travelled at whatever speed makes the colour difference per entry constant.
Sequential maps are straight lines of the space travelled at constant speed.

Rounding to 8 bits a channel moves a colour by about as much as the space between two entries, so each channel
is rounded up or down such that along the map the differences between neighbours stay equal (`rounded`).
"""

import itertools
import math
import pathlib
import sys

TARGET = pathlib.Path(__file__).resolve().parents[2] / "core" / "colormap_data.inc"
COUNT = 256

# --- CIECAM02 and CAM02-UCS ------------------------------------------------------------------------------


def inverse(m):
    (a, b, c), (d, e, f), (g, h, i) = m
    adjugate = (
        (e * i - f * h, c * h - b * i, b * f - c * e),
        (f * g - d * i, a * i - c * g, c * d - a * f),
        (d * h - e * g, b * g - a * h, a * e - b * d),
    )
    determinant = a * adjugate[0][0] + b * adjugate[1][0] + c * adjugate[2][0]
    return [[x / determinant for x in row] for row in adjugate]


def times(m, v):
    return [sum(x * y for x, y in zip(row, v)) for row in m]


SRGB_TO_XYZ = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))  # IEC 61966-2-1
XYZ_TO_SRGB = inverse(SRGB_TO_XYZ)
CAT02 = ((0.7328, 0.4296, -0.1624), (-0.7036, 1.6975, 0.0061), (0.0030, 0.0136, 0.9834))
CAT02_INVERSE = inverse(CAT02)
HUNT = ((0.38971, 0.68898, -0.07868), (-0.22981, 1.18340, 0.04641), (0.0, 0.0, 1.0))
HUNT_INVERSE = inverse(HUNT)

WHITE = (95.047, 100.0, 108.883)  # D65
ADAPTING = 64 / math.pi / 5  # luminance, cd/m2
N = 0.20  # relative luminance of the background
C, N_C = 0.69, 1.0  # average surround
K = 1 / (5 * ADAPTING + 1)
F_L = 0.2 * K**4 * (5 * ADAPTING) + 0.1 * (1 - K**4) ** 2 * (5 * ADAPTING) ** (1 / 3)
N_BB = 0.725 * N**-0.2
Z = 1.48 + math.sqrt(N)
ADAPTATION = 1 - math.exp((-ADAPTING - 42) / 92) / 3.6
GAIN = [ADAPTATION * 100 / x + 1 - ADAPTATION for x in times(CAT02, WHITE)]
CHROMA_FACTOR = (1.64 - 0.29**N) ** 0.73


def compressed(x):
    t = (F_L * abs(x) / 100) ** 0.42
    return math.copysign(400 * t / (t + 27.13), x) + 0.1


def expanded(y):
    t = abs(y - 0.1)
    return math.copysign(100 / F_L * (27.13 * t / (400 - t)) ** (1 / 0.42), y - 0.1)


def cone_responses(xyz):
    adapted = [gain * x for gain, x in zip(GAIN, times(CAT02, xyz))]
    return [compressed(x) for x in times(HUNT, times(CAT02_INVERSE, adapted))]


def achromatic(r, g, b):
    return (2 * r + g + b / 20 - 0.305) * N_BB


ACHROMATIC_WHITE = achromatic(*cone_responses(WHITE))


def to_linear(u):
    return u / 12.92 if u <= 0.04045 else ((u + 0.055) / 1.055) ** 2.4


def from_linear(u):
    return 12.92 * u if u <= 0.0031308 else 1.055 * u ** (1 / 2.4) - 0.055


def ucs_from_srgb(srgb):
    """sRGB channels in 0..1 to (J', a', b')."""
    r, g, b = cone_responses([100 * x for x in times(SRGB_TO_XYZ, [to_linear(u) for u in srgb])])
    red_green = r - 12 * g / 11 + b / 11
    yellow_blue = (r + g - 2 * b) / 9
    hue = math.atan2(yellow_blue, red_green)
    lightness = 100 * (max(achromatic(r, g, b), 0.0) / ACHROMATIC_WHITE) ** (C * Z)
    eccentricity = 12500 / 13 * N_C * N_BB * (math.cos(hue + 2) + 3.8)
    t = eccentricity * math.hypot(red_green, yellow_blue) / (r + g + 1.05 * b)
    colourfulness = t**0.9 * math.sqrt(lightness / 100) * CHROMA_FACTOR * F_L**0.25
    m = math.log(1 + 0.0228 * colourfulness) / 0.0228
    return (1.7 * lightness / (1 + 0.007 * lightness), m * math.cos(hue), m * math.sin(hue))


def srgb_from_ucs(ucs):
    """(J', a', b') to sRGB channels, outside 0..1 when there is no such colour on the screen."""
    lightness = ucs[0] / (1.7 - 0.007 * ucs[0])
    if lightness <= 0:
        return [0.0, 0.0, 0.0]
    hue = math.atan2(ucs[2], ucs[1])
    colourfulness = (math.exp(0.0228 * math.hypot(ucs[1], ucs[2])) - 1) / 0.0228
    t = (colourfulness / F_L**0.25 / (math.sqrt(lightness / 100) * CHROMA_FACTOR)) ** (1 / 0.9)
    eccentricity = 12500 / 13 * N_C * N_BB * (math.cos(hue + 2) + 3.8)
    p = ACHROMATIC_WHITE * (lightness / 100) ** (1 / (C * Z)) / N_BB + 0.305
    # r, g, b are linear in p, red_green and yellow_blue; so is r + g + 1.05 b, the divisor of t.
    divisor = t * (671 * math.cos(hue) + 6588 * math.sin(hue)) + 1403 * eccentricity
    radius = t * 1403 * p / divisor
    red_green, yellow_blue = radius * math.cos(hue), radius * math.sin(hue)
    weights = ((451, 288), (-891, -261), (-220, -6300))
    cones = [(460 * p + x * red_green + y * yellow_blue) / 1403 for x, y in weights]
    adapted = times(CAT02, times(HUNT_INVERSE, [expanded(x) for x in cones]))
    xyz = times(CAT02_INVERSE, [x / gain for x, gain in zip(adapted, GAIN)])
    return [from_linear(x / 100) for x in times(XYZ_TO_SRGB, xyz)]


# --- the maps ----------------------------------------------------------------------------------------------


def polar(lightness, chroma, hue):
    """A point of the space, hue in degrees."""
    return (lightness, chroma * math.cos(math.radians(hue)), chroma * math.sin(math.radians(hue)))


def from_hex(text):
    return tuple(int(text[i : i + 2], 16) for i in (0, 2, 4))


def arm(neutral, end, turn, profile):
    """A function of 0..1 from neutral to end at constant speed.

    turn: degrees by which the direction in the plane changes on the way.
    profile: how much of the way in lightness comes late (negative) or early (positive); 0 is a straight line.
    """
    rise = end[0] - neutral[0]
    chord = math.dist(neutral[1:], end[1:])
    bearing = math.atan2(end[2] - neutral[2], end[1] - neutral[1])
    bend = math.radians(turn)
    length = chord * (bend / 2) / math.sin(bend / 2) if bend else chord

    pieces = 2000
    slopes = [rise * (1 + profile * (1 - (2 * i + 1) / pieces)) for i in range(pieces)]

    def travelled(speed):
        """The way in the plane when the whole speed is given and lightness takes its part of it."""
        steps = (math.sqrt(max(speed * speed - slope * slope, 0.0)) / pieces for slope in slopes)
        return [0.0, *itertools.accumulate(steps)]

    low, high = max(abs(slope) for slope in slopes), 1000.0
    if travelled(low)[-1] > length:
        raise ValueError("the lightness profile is too curved for so short an arm")
    for _ in range(80):
        middle = (low + high) / 2
        low, high = (middle, high) if travelled(middle)[-1] < length else (low, middle)
    way = travelled(low)

    def at(s):
        i = min(int(s * pieces), pieces - 1)
        distance = way[i] + (way[i + 1] - way[i]) * (s * pieces - i)
        start = bearing - bend / 2
        if bend:
            now = start + bend * distance / length
            x = length / bend * (math.sin(now) - math.sin(start))
            y = length / bend * (math.cos(start) - math.cos(now))
        else:
            x, y = distance * math.cos(bearing), distance * math.sin(bearing)
        return (neutral[0] + rise * (s + profile * s * (1 - s)), neutral[1] + x, neutral[2] + y)

    return at


def diverging(neutral, lightness, profile, low, high):
    """low, high: (chroma, hue, turn) of the ends. The neutral lies between the two middle entries."""
    origin = ucs_from_srgb([x / 255 for x in from_hex(neutral)])
    low_arm, high_arm = (
        arm(origin, polar(lightness, chroma, hue), turn, profile) for chroma, hue, turn in (low, high)
    )
    half = (COUNT - 1) / 2
    return [(low_arm if i < half else high_arm)(abs(i - half) / half) for i in range(COUNT)]


def sequential(first, last):
    return [tuple(x + (y - x) * i / (COUNT - 1) for x, y in zip(first, last)) for i in range(COUNT)]


def rounded(points):
    """8-bit colours along the points. Each colour has 8 roundings; dynamic programming finds the path through
    them whose steps differ least from the exact ones and which stays nearest to the points."""
    step_weight = 4.0
    layers = []
    for point in points:
        exact = [255 * x for x in srgb_from_ucs(point)]
        if not all(-0.5 < x < 255.5 for x in exact):
            raise ValueError(f"{point} is no colour of the screen: {exact}")
        choices = []
        for up in itertools.product((0, 1), repeat=3):
            colour = tuple(min(max(math.floor(x) + u, 0), 255) for x, u in zip(exact, up))
            choices.append((colour, ucs_from_srgb([x / 255 for x in colour])))
        layers.append(choices)

    costs = [math.dist(ucs, points[0]) ** 2 for _, ucs in layers[0]]
    origins = []
    for i in range(1, len(points)):
        step = math.dist(points[i - 1], points[i])
        best = []
        for _, ucs in layers[i]:
            cost, origin = min(
                (cost + step_weight * (math.dist(ucs, before) - step) ** 2, j)
                for j, (cost, (_, before)) in enumerate(zip(costs, layers[i - 1]))
            )
            best.append((cost + math.dist(ucs, points[i]) ** 2, origin))
        costs = [cost for cost, _ in best]
        origins.append([origin for _, origin in best])
    choice = costs.index(min(costs))
    path = [choice]
    for origin in reversed(origins):
        choice = origin[choice]
        path.append(choice)
    return [layer[choice][0] for layer, choice in zip(layers, reversed(path))]


def grey():
    """Nearly black to white in equal steps of lightness, the three channels equal. Below #141414 the greys of
    8 bits lie too far apart for equal steps."""
    lightness = [ucs_from_srgb([x / 255] * 3)[0] for x in range(256)]
    wanted = [lightness[20] + (lightness[255] - lightness[20]) * i / (COUNT - 1) for i in range(COUNT)]
    return [(min(range(256), key=lambda x: abs(lightness[x] - w)),) * 3 for w in wanted]


# ColorBrewer's RdBu, eleven classes: colour specifications and designs developed by Cynthia Brewer
# (https://colorbrewer.org/), Apache License 2.0.
RED_BLUE = "67001f b2182b d6604d f4a582 fddbc7 f7f7f7 d1e5f0 92c5de 4393c3 2166ac 053061"

# viridis of matplotlib (Nathaniel Smith and Stefan van der Walt, CC0), rounded to 8 bits.
VIRIDIS = """
44015444025645045745055946075a46085c460a5d460b5e470d60470e61471063471164471365481467481668481769
48186a481a6c481b6d481c6e481d6f481f70482071482173482374482475482576482677482878482979472a7a472c7a
472d7b472e7c472f7d46307e46327e46337f463480453581453781453882443983443a83443b84433d84433e85423f85
4240864241864142874144874045884046883f47883f48893e49893e4a893e4c8a3d4d8a3d4e8a3c4f8a3c508b3b518b
3b528b3a538b3a548c39558c39568c38588c38598c375a8c375b8d365c8d365d8d355e8d355f8d34608d34618d33628d
33638d32648e32658e31668e31678e31688e30698e306a8e2f6b8e2f6c8e2e6d8e2e6e8e2e6f8e2d708e2d718e2c718e
2c728e2c738e2b748e2b758e2a768e2a778e2a788e29798e297a8e297b8e287c8e287d8e277e8e277f8e27808e26818e
26828e26828e25838e25848e25858e24868e24878e23888e23898e238a8d228b8d228c8d228d8d218e8d218f8d21908d
21918c20928c20928c20938c1f948c1f958b1f968b1f978b1f988b1f998a1f9a8a1e9b8a1e9c891e9d891f9e891f9f88
1fa0881fa1881fa1871fa28720a38620a48621a58521a68522a78522a88423a98324aa8325ab8225ac8226ad8127ad81
28ae8029af7f2ab07f2cb17e2db27d2eb37c2fb47c31b57b32b67a34b67935b77937b87838b9773aba763bbb753dbc74
3fbc7340bd7242be7144bf7046c06f48c16e4ac16d4cc26c4ec36b50c46a52c56954c56856c66758c7655ac8645cc863
5ec96260ca6063cb5f65cb5e67cc5c69cd5b6ccd5a6ece5870cf5773d05675d05477d1537ad1517cd2507fd34e81d34d
84d44b86d54989d5488bd6468ed64590d74393d74195d84098d83e9bd93c9dd93ba0da39a2da37a5db36a8db34aadc32
addc30b0dd2fb2dd2db5de2bb8de29bade28bddf26c0df25c2df23c5e021c8e020cae11fcde11dd0e11cd2e21bd5e21a
d8e219dae319dde318dfe318e2e418e5e419e7e419eae51aece51befe51cf1e51df4e61ef6e620f8e621fbe723fde725
"""


def red_blue():
    """Interpolated in sRGB to 256 entries as matplotlib does, rounded to nearest as pcolormesh draws it."""
    anchors = [from_hex(text) for text in RED_BLUE.split()]
    colours = []
    for i in range(COUNT):
        x = i * (len(anchors) - 1)
        k, part = min(x // (COUNT - 1), len(anchors) - 2), x / (COUNT - 1)
        mixed = [a + (b - a) * (part - k) for a, b in zip(anchors[k], anchors[k + 1])]
        colours.append(tuple(math.floor(v + 0.5) for v in mixed))
    return colours


def viridis():
    text = "".join(VIRIDIS.split())
    return [from_hex(text[i : i + 6]) for i in range(0, len(text), 6)]


LIGHT_GROUND, DARK_GROUND = "f7f7f7", "20252b"


def maps():
    """(id, diverging, colours on light ground, colours on dark ground or None when they are the same)"""
    blue_red = diverging(LIGHT_GROUND, 41.5, -0.13, low=(30.5, 254.5, 46), high=(34.5, 20, -36))
    blue_red_dark = diverging(DARK_GROUND, 56, -0.22, low=(34.4, 251.5, -60), high=(31.8, 22, 0))
    purple_green = diverging(LIGHT_GROUND, 41, -0.1, low=(29, 320, -20), high=(26.3, 145, 20))
    purple_green_dark = diverging(DARK_GROUND, 62, -0.15, low=(31, 317, -20), high=(30, 145, 20))
    blue_yellow = sequential(polar(16, 21, 257), polar(93, 35, 100))
    return [
        ("blue-red", True, rounded(blue_red), rounded(blue_red_dark)),
        ("purple-green", True, rounded(purple_green), rounded(purple_green_dark)),
        ("red-blue", True, red_blue(), None),
        ("viridis", False, viridis(), None),
        ("blue-yellow", False, rounded(blue_yellow), None),
        ("grey", False, grey(), None),
    ]


def table(name, comment, entries):
    lines = [f"/// {comment}", f"constexpr Colormap {name}[] = {{"]
    for identifier, is_diverging, colours in entries:
        assert len(colours) == COUNT
        lines.append(f'    {{"{identifier}", {str(is_diverging).lower()}, {{{{')
        words = [f"0xff{r:02x}{g:02x}{b:02x}," for r, g, b in colours]
        lines += ["        " + " ".join(words[i : i + 8]) for i in range(0, COUNT, 8)]
        lines.append("    }}},")
    return [*lines, "};"]


def text():
    made = maps()
    light = [(identifier, is_diverging, colours) for identifier, is_diverging, colours, _ in made]
    dark = [(identifier, is_diverging, colours) for identifier, is_diverging, _, colours in made if colours]
    lines = [
        "// SPDX-License-Identifier: GPL-3.0-or-later",
        "// Generated by resources/colormaps/make_colormaps.py: change that, not this.",
        "// clang-format off",
        *table("onLightGround", "Every map, in the order shown.", light),
        "",
        *table("onDarkGround", "Those that differ on dark ground.", dark),
        "// clang-format on",
    ]
    return "\n".join(lines) + "\n"


def main():
    if sys.argv[1:] == ["--check"]:
        if TARGET.read_text(encoding="utf-8") != text():
            sys.exit(f"{TARGET} is not what this script makes")
    elif sys.argv[1:]:
        sys.exit(__doc__)
    else:
        TARGET.write_text(text(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
