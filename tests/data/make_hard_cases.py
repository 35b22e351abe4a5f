#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes hard_cases.csv: entries of encodings that are hard to get right, worked out with 70 digits.

Only the standard library is used: the definition is typed in once more, on decimal numbers, so that it shares
nothing with what it checks. Run it as  tests/data/make_hard_cases.py > tests/data/hard_cases.csv
"""
import math
import random
from decimal import Decimal, getcontext

getcontext().prec = 70
LIMIT = 2**24


def arctan_of_inverse(n):
    """arctan(1 / n) by its series."""
    term = Decimal(1) / n
    total, k = term, 1
    while abs(term) > Decimal(10) ** -80:
        term /= -n * n
        k += 2
        total += term / k
    return total


PI = 4 * (4 * arctan_of_inverse(5) - arctan_of_inverse(239))  # Machin


def sine(x):
    x %= 2 * PI  # of positive x
    term = total = x
    k = 1
    while abs(term) > Decimal(10) ** -65:
        term *= -x * x / ((k + 1) * (k + 2))
        total += term
        k += 2
    return total


def wave_and_pair(d, layout, column):
    pairs = d // 2
    if layout == "interleaved":
        return ("sine", "cosine")[column % 2], column // 2
    if column < pairs:
        return "sine", column
    return ("cosine", column - pairs) if column < 2 * pairs else ("zero", 0)


def exponent(d, spacing, pair):
    """The frequency is base ** -exponent."""
    return (2 * pair, d) if spacing == "paper" else (pair, max(d // 2 - 1, 1))


def entry(d, base, layout, spacing, first, step, row, column):
    wave, pair = wave_and_pair(d, layout, column)
    if wave == "zero":
        return Decimal(0)
    over, under = exponent(d, spacing, pair)
    angle = (Decimal(first) + row * Decimal(step)) * Decimal(base) ** (-Decimal(over) / under)
    return sine(angle + (PI / 2 if wave == "cosine" else 0))


def write(length, d, base, layout, spacing, first, step, row, column):
    value = entry(d, base, layout, spacing, first, step, row, column)
    numbers = [length, d, repr(base), layout, spacing, repr(first), repr(step), row, column]
    print(",".join(map(str, numbers)) + f",{value:.20g}")


def row_near_zero(rng, d, base, layout, spacing, column):
    """A row at which the entry is nearly 0: the best of some whole positions near zeros of the wave."""
    wave, pair = wave_and_pair(d, layout, column)
    over, under = exponent(d, spacing, pair)
    half_wave = math.pi * base ** (over / under)
    shift = 0.5 if wave == "cosine" else 0
    best = (1.0, 0)
    for _ in range(300):
        most = int((LIMIT - 1) / half_wave - shift)
        if most < 1:
            break
        zero = (rng.randint(1, most) + shift) * half_wave
        row = round(zero)
        best = min(best, (abs(zero - row) / half_wave, row))
    return best[1]


def main():
    rng = random.Random(20170612)  # the day of "Attention Is All You Need"
    layouts, spacings = ("interleaved", "halves"), ("paper", "tensor2tensor")
    sizes = (1, 2, 3, 4, 5, 7, 64, 65, 127, 512, 513, 1024, 4095, 4096, 32767, 32768)
    bases = (1.0, 1.5, 2.0, 10.0, 100.0, 9999.999, 10000.0, 500000.0, 1e6, 1e9, 1e12)
    steps = (1.0, 1.0, 0.5, 1 / 1024, 64.0, 0.1, 1 / 3, 63.999)
    print("length,d_model,base,layout,spacing,first_position,position_step,row,column,value")
    for case in range(1900):
        d, layout, spacing = rng.choice(sizes), rng.choice(layouts), rng.choice(spacings)
        base = rng.choice(bases)
        # Every third case asks for one of the slowest columns, where entries may be tiny.
        column = rng.randrange(d) if case % 3 else max(0, d - 1 - rng.randrange(3))
        first, step = 0.0, rng.choice(steps)
        kind = case % 6
        if kind == 0:  # the first rows: tiny angles
            row = rng.randrange(40)
        elif kind == 1:  # around position 1e6
            step = 1.0
            row = 1_000_000 + rng.randint(-300, 300)
        elif kind == 2:  # up to 2^24
            step = 1.0
            row = LIMIT - 1 - rng.randrange(5000)
        elif kind == 3:  # up to 1.09e9, the furthest there is
            first, step = float(LIMIT - rng.randrange(2)), rng.choice((64.0, 63.999))
            row = LIMIT - 1 - rng.randrange(1000)
        elif kind == 4:  # near a zero of the wave
            step = 1.0
            row = row_near_zero(rng, d, base, layout, spacing, column)
        else:  # any
            first = rng.choice((0.0, 1.0, 2.0, 0.25, 1e-9, 1234567.75, rng.uniform(0, LIMIT)))
            row = rng.randrange(LIMIT)
        write(LIMIT, d, base, layout, spacing, first, step, row, column)
    # Numerators of the convergents of pi: whole positions where sin(p) is smallest (OEIS A002485).
    for row in (3, 22, 333, 355, 710, 103993, 104348, 208341, 312689, 833719, 1146408, 4272943, 5419351):
        for column in (0, 1):
            write(LIMIT, 512, 10000.0, "interleaved", "paper", 0.0, 1.0, row, column)


main()
