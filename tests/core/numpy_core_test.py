#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""numpy_core_test.py PROBE: number formats, token vectors and attention, compared with NumPy."""
import subprocess
import sys
import unittest

try:
    import numpy as np
except ImportError:
    print("skipped: python3-numpy is not installed")
    sys.exit(0)

PROBE = sys.argv.pop(1)
WORDS = [["the", "cat", "sees", "the", "dog"], ["猫", "!", "the"]]


def probe(*arguments, numbers=(), dtype=np.float64):
    data = np.asarray(numbers, np.float64).tobytes()
    out = subprocess.run([PROBE, *map(str, arguments)], input=data, stdout=subprocess.PIPE, check=True)
    return np.frombuffer(out.stdout, dtype)


def bfloat16_values():
    with np.errstate(invalid="ignore"):  # signalling NaNs
        return (np.arange(65536, dtype=np.uint32) << 16).view(np.float32).astype(np.float64)


def nearest_even(numbers, values):
    """Nearest of `values` (a format's finite numbers from 0 up, in the order of their patterns), ties to the
    even pattern; what lies half a step beyond the last is infinite. Midpoints are exact in double."""
    beyond = 2 * values[-1] - values[-2]
    middles = (values + np.append(values[1:], beyond)) / 2
    size = np.abs(numbers)
    below = np.searchsorted(middles, size, side="left")
    tie = np.isin(size, middles)
    odd = np.minimum(below, len(values) - 1) % 2 == 1
    index = below + (tie & odd)
    return np.copysign(np.append(values, np.inf)[np.minimum(index, len(values))], numbers)


def hard_numbers(values):
    """Every number of a format, every middle of two, the doubles beside each, and random ones."""
    values = np.sort(values[np.isfinite(values)])
    middles = (values[1:] + values[:-1]) / 2
    random = np.random.default_rng(5)
    spread = random.standard_normal(50000) * 10.0 ** random.uniform(-45, 40, 50000)
    exact = np.concatenate([values, middles])
    return np.concatenate([exact, np.nextafter(exact, np.inf), np.nextafter(exact, -np.inf), spread])


class NumberFormats(unittest.TestCase):
    def test_float16_is_numpys(self):
        every = np.arange(65536, dtype=np.uint16).view(np.float16)
        np.testing.assert_array_equal(probe("values", "float16"), every.astype(np.float64))
        numbers = hard_numbers(every.astype(np.float64))
        with np.errstate(over="ignore"):
            expected = numbers.astype(np.float16)
        np.testing.assert_array_equal(probe("round", "float16", numbers=numbers), expected.astype(np.float64))
        bits = probe("bits", "float16", numbers=numbers, dtype=np.uint16)
        np.testing.assert_array_equal(bits, expected.view(np.uint16))

    def test_bfloat16_is_the_nearest_upper_half(self):
        every = bfloat16_values()
        np.testing.assert_array_equal(probe("values", "bfloat16"), every)
        numbers = hard_numbers(every)
        expected = nearest_even(numbers, every[:0x7f80])
        np.testing.assert_array_equal(probe("round", "bfloat16", numbers=numbers), expected)
        bits = probe("bits", "bfloat16", numbers=numbers, dtype=np.uint16)
        with np.errstate(over="ignore"):
            upper = expected.astype(np.float32).view(np.uint32) >> 16
        np.testing.assert_array_equal(bits, upper.astype(np.uint16))

    def test_float32_is_numpys(self):
        random = np.random.default_rng(6)
        numbers = random.standard_normal(100000) * 10.0 ** random.uniform(-46, 39, 100000)
        singles = random.standard_normal(10000).astype(np.float32)
        middles = (singles.astype(np.float64) + np.nextafter(singles, np.float32(9))) / 2
        numbers = np.concatenate([numbers, middles])
        with np.errstate(over="ignore"):
            expected = numbers.astype(np.float32).astype(np.float64)
        np.testing.assert_array_equal(probe("round", "float32", numbers=numbers), expected)

    def test_float32_angles_are_the_recipes(self):
        positions = np.array([0, 1, 999, 4999, 1000000, 16777215], np.float32)
        for depth in (64, 512, 7):
            exponents = np.arange(0, depth, 2, dtype=np.float32) * np.float32(-np.log(10000.0) / depth)
            entries = probe("recipe", depth, "float32", 10000, numbers=positions).reshape(-1, depth)

            def errors(frequencies):
                angles = positions[:, None] * frequencies
                expected = np.zeros((len(positions), depth))
                expected[:, 0::2] = np.sin(angles.astype(np.float64))
                expected[:, 1::2] = np.cos(angles.astype(np.float64))[:, :depth // 2]
                return np.abs(entries - expected), np.repeat(np.spacing(angles), 2, 1)[:, :depth]

            error, _ = errors(np.exp(exponents.astype(np.float64)).astype(np.float32))
            self.assertLess(error.max(), 6e-8)  # the rounding of the entry
            # NumPy's float32 exp is up to 2.52 last places off, and so is the angle.
            error, spacing = errors(np.exp(exponents))
            self.assertTrue((error <= 6 * spacing + 1e-7).all())

    def test_cosine_integral(self):
        try:
            import mpmath
        except ImportError:
            self.skipTest("python3-mpmath is not installed")
        mpmath.mp.dps = 30
        numbers = np.concatenate([np.geomspace(1e-9, 1e8, 500), [3.999999, 4, 4.0000001]])
        expected = np.array([float(mpmath.ci(mpmath.mpf(float(x)))) for x in numbers])
        envelope = np.where(numbers < 1, np.maximum(1, np.abs(np.log(numbers))), 1 / numbers)
        error = np.abs(probe("ci", numbers=numbers) - expected) / envelope
        self.assertLess(error.max(), 4e-15)


def splitmix(z):
    with np.errstate(over="ignore"):
        z = (z ^ (z >> np.uint64(30))) * np.uint64(0xbf58476d1ce4e5b9)
        z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94d049bb133111eb)
        return z ^ (z >> np.uint64(31))


def uniform(seed, name, count, first=0):
    hashed = 0xcbf29ce484222325
    for byte in name.encode():
        hashed = (hashed ^ byte) * 0x100000001b3 % 2**64
    golden = 0x9e3779b97f4a7c15
    with np.errstate(over="ignore"):
        start = splitmix(np.uint64((seed + golden) % 2**64)) ^ np.uint64(hashed)
        numbers = splitmix(start + np.arange(first + 1, first + count + 1, dtype=np.uint64) * np.uint64(golden))
    return (numbers >> np.uint64(11)) * 2.0**-53


def direction(seed, word, depth):
    pairs = uniform(seed, word, depth + depth % 2).reshape(-1, 2)
    radius = np.sqrt(-2 * np.log(1 - pairs[:, 0]))
    angle = 2 * np.pi * pairs[:, 1]
    normal = np.stack([radius * np.cos(angle), radius * np.sin(angle)], 1).ravel()[:depth]
    return normal / np.linalg.norm(normal)


def order_of(count, seed, which):
    order = list(range(count))
    if seed == 0:
        return order
    for i in range(count, 1, -1):
        other = int(uniform(seed, "order", 1, which * 1000003 + i)[0] * i)
        order[i - 1], order[other] = order[other], order[i - 1]
    return order if order != sorted(order) else order[1:] + order[:1]


def encoding(indices, depth, base):
    angles = np.asarray(indices)[:, None] / base ** (np.arange(depth) // 2 * 2 / depth)
    return np.where(np.arange(depth) % 2 == 0, np.sin(angles), np.cos(angles))


def attention(vectors, weights):
    queries, keys = (vectors, vectors) if weights is None else (vectors @ weights[0], vectors @ weights[1])
    scores = queries @ keys.T / np.sqrt(queries.shape[1])
    scores = np.exp(scores - scores.max(1, keepdims=True))
    return scores / scores.sum(1, keepdims=True)


class Sentences(unittest.TestCase):
    def check(self, depth, base, projection, seed, shuffle, first, scale):
        out = iter(probe("sentence", depth, base, projection, seed, shuffle, first, scale))
        take = lambda count: np.array([next(out) for _ in range(count)])
        longest = max(map(len, WORDS))
        distinct = list(dict.fromkeys(sum(WORDS, [])))
        weights = None
        if projection == "random":
            width = min(64, depth)
            limit = np.sqrt(3 / depth)
            weights = [limit * (2 * uniform(seed, name, depth * width).reshape(depth, width) - 1)
                       for name in ("W_q", "W_k")]
        mask = np.array([[i < len(words) for i in range(longest)] for words in WORDS])
        indices = np.cumsum(mask, 1) - 1 + first
        orders = [order_of(len(words), shuffle, i) for i, words in enumerate(WORDS)]
        for words, order, where, real in zip(WORDS, orders, indices, mask):
            for place in range(longest):
                word, typed, index = take(3)
                self.assertEqual(index, where[place])
                if not real[place]:
                    self.assertEqual((word, typed), (-1, -1))
                    continue
                self.assertEqual(typed, order[place])
                self.assertEqual(distinct[int(word)], words[order[place]])
                expected = scale * direction(seed, words[order[place]], depth)
                np.testing.assert_allclose(take(depth), expected, atol=1e-6 * scale)
                np.testing.assert_allclose(take(depth), encoding([index], depth, base)[0], atol=1e-6)
        for words, order in zip(WORDS, orders):
            count = len(words)
            typed = scale * np.array([direction(seed, word, depth) for word in words])
            places = encoding(first + np.arange(count), depth, base)
            for with_positions in (False, True):
                result = take(longest * longest).reshape(longest, longest)
                now = typed[order] + with_positions * places
                before = typed + with_positions * places
                expected = attention(now, weights)
                np.testing.assert_allclose(result[:count, :count], expected, atol=3e-6)
                self.assertTrue((result[:count, count:] == 0).all())
                self.assertTrue(np.isnan(result[count:]).all())
                old = attention(before, weights)
                means = [(expected @ now).mean(0), (old @ before).mean(0)]
                effect = [np.abs(expected - old[np.ix_(order, order)]).max(),
                          np.linalg.norm(means[0] - means[1]), np.linalg.norm(means[1])]
                np.testing.assert_allclose(take(3), effect, atol=1e-5)
                if shuffle and with_positions:
                    self.assertGreater(effect[0], 1e-3)  # else the comparison says nothing
        self.assertEqual(list(out), [])

    def test_vectors_and_attention(self):
        for case in ((8, 10000, "identity", 1, 0, 0, 1), (64, 10000, "identity", 1, 3, 0, 8),
                     (64, 100, "random", 7, 5, 1, 2.5), (7, 10000, "identity", 2, 1, 1, 1),
                     (7, 10000, "random", 2**63, 2, 0, 4), (512, 10000, "random", 3, 9, 1, 22.6)):
            with self.subTest(case=case):
                self.check(*case)


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], *sys.argv[1:]])
