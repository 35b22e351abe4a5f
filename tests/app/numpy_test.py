#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""numpy_test.py PROGRAM: exported data, read by NumPy and Python's csv module and compared with the tutorial's own lines."""
import csv
import os
import subprocess
import sys
import tempfile
import unittest
from fractions import Fraction

try:
    import numpy as np
except ImportError:
    print("skipped: python3-numpy is not installed")
    sys.exit(0)

PROGRAM = sys.argv.pop(1)


def positional_encoding(length, depth):
    """The TensorFlow tutorial's lines for the angles, with its halves interleaved as in the paper."""
    positions = np.arange(length)[:, np.newaxis]
    depths = np.arange(depth)[np.newaxis, :] // 2 * 2 / depth
    angles = positions / 10000**depths
    angles[:, 0::2] = np.sin(angles[:, 0::2])
    angles[:, 1::2] = np.cos(angles[:, 1::2])
    return angles


def in_ulps(values, truth):
    """Distance of float32 values in units of their last place."""
    return np.abs(values.astype(np.float64) - truth) / np.spacing(np.abs(values))


class NumpyTest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def export(self, *arguments, name="table.npy"):
        path = os.path.join(self.folder.name, name)
        subprocess.run([PROGRAM, "export", path, *map(str, arguments)], check=True)
        return path

    def read_csv(self, *arguments):
        """The names of the columns and the rows of words."""
        with open(self.export(*arguments, name="table.csv"), newline="", encoding="ascii") as file:
            names, *rows = csv.reader(file)
        return names, rows

    def load(self, *arguments):
        return np.load(self.export(*arguments), allow_pickle=False)

    def test_table_is_the_tutorials(self):
        for length, depth in ((2048, 512), (50, 512), (128, 64), (1, 1), (100, 7)):
            table = self.load("--length", length, "--d-model", depth)
            self.assertEqual((table.dtype, table.shape), (np.dtype("<f4"), (length, depth)))
            self.assertTrue(table.flags.c_contiguous)
            # NumPy's own angles p / 10000^x are off by some 2048 * 2^-52 at most: next to a zero crossing
            # that is more than the last place of a float32, elsewhere far less.
            truth = positional_encoding(length, depth)
            close = (in_ulps(table, truth) <= 0.51) | (np.abs(table - truth) < 1e-12)
            self.assertTrue(close.all())

    def test_tensor2tensor_is_halves_with_its_own_spacing(self):
        table = self.load("--length", 100, "--d-model", 64, "--layout", "halves",
                          "--spacing", "tensor2tensor")
        scales = np.exp(np.arange(32) * -(np.log(10000.0) / 31))
        angles = np.arange(100)[:, np.newaxis] * scales[np.newaxis, :]
        truth = np.concatenate([np.sin(angles), np.cos(angles)], axis=1)
        self.assertLess(np.abs(table - truth).max(), 6e-8)

    def test_offset_and_step(self):
        table = self.load("--length", 64, "--d-model", 64, "--first-position", 2, "--position-step", 0.25)
        truth = positional_encoding(64, 64)
        np.testing.assert_array_equal(table[[4 * p - 8 for p in range(2, 17)]],
                                      self.load("--length", 17, "--d-model", 64)[2:])
        self.assertLess(np.abs(table[::4][:14] - truth[2:16]).max(), 6e-8)

    def test_shards_are_the_rows_of_the_whole(self):
        whole = self.load("--length", 5000, "--d-model", 96)
        parts = [self.load("--length", 5000, "--d-model", 96, "--positions", f"{begin}:{end}")
                 for begin, end in ((0, 1), (1, 1234), (1234, 5000))]
        self.assertEqual(np.concatenate(parts).tobytes(), whole.tobytes())
        columns = self.load("--length", 5000, "--d-model", 96, "--columns", "3:50")
        self.assertEqual(columns.tobytes(), whole[:, 3:50].tobytes())

    def test_similarity_is_the_product_with_every_row(self):
        table = positional_encoding(1000, 128)
        products = table @ table[17]
        arguments = ("--figure", "similarity", "--length", 1000, "--d-model", 128, "--reference", 17)
        similarity = self.load(*arguments)
        self.assertEqual((similarity.dtype, similarity.shape), (np.dtype("<f8"), (1000,)))
        np.testing.assert_allclose(similarity, products, rtol=0, atol=1e-9)
        distance = self.load(*arguments, "--measure", "distance", "--positions", "100:200")
        truth = np.linalg.norm(table - table[17], axis=1)[100:200]
        np.testing.assert_allclose(distance, truth, rtol=0, atol=1e-9)

    def test_matrix_is_the_product_of_the_table_with_itself(self):
        table = positional_encoding(300, 63)
        matrix = self.load("--figure", "similarity-matrix", "--length", 300, "--d-model", 63)
        self.assertEqual((matrix.dtype, matrix.shape), (np.dtype("<f4"), (300, 300)))
        np.testing.assert_allclose(matrix, table @ table.T, rtol=0, atol=4e-6)

    def test_files_can_be_mapped(self):
        table = np.load(self.export("--length", 4096), mmap_mode="r")
        self.assertEqual(table.offset, 128)
        self.assertAlmostEqual(float(table[99, 11]), -0.085241647268, places=7)  # MATH.md, d = 64

    def test_every_type_is_the_cast_of_the_exact_table(self):
        for arguments in (("--length", 3000, "--d-model", 101), ("--length", 7, "--first-position", 16e6),
                          ("--length", 500, "--layout", "halves", "--d-model", 33, "--position-step", 0.1)):
            exact = self.load(*arguments, "--dtype", "float64")
            self.assertEqual(exact.dtype, np.dtype("<f8"))
            half = self.load(*arguments, "--dtype", "float16")
            self.assertEqual(half.dtype, np.dtype("<f2"))
            self.assertEqual(half.tobytes(), exact.astype(np.float16).tobytes())
            table = self.load(*arguments)
            difference = np.abs(table.astype(np.float64) - exact)
            self.assertTrue((difference <= np.maximum(0.502 * np.spacing(np.abs(table)), 1e-12)).all())
            if exact.shape[1] > 64:  # the digits below float32 are right too
                self.assertLess(np.abs(exact - positional_encoding(3000, 101)).max(), 1e-12)
                self.assertTrue((exact.astype(np.float32) != exact).any())

    def test_types_of_similarities(self):
        for arguments in (("--figure", "similarity"), ("--figure", "similarity-matrix"),
                          ("--figure", "similarity-matrix", "--d-model", 9, "--positions", "5:60")):
            exact = self.load(*arguments, "--dtype", "float64")
            np.testing.assert_allclose(self.load(*arguments, "--dtype", "float32"), exact, rtol=1e-6, atol=1e-6)
            half = self.load(*arguments, "--dtype", "float16")
            self.assertEqual(half.tobytes(), exact.astype(np.float16).tobytes())
        table = positional_encoding(128, 9)
        np.testing.assert_allclose(exact, (table @ table.T)[5:60], rtol=0, atol=1e-12)

    def test_raw_is_npy_without_its_header(self):
        arguments = ("--length", 3001, "--d-model", 77)
        with open(self.export(*arguments), "rb") as npy, \
                open(self.export(*arguments, name="table.raw"), "rb") as raw:
            self.assertEqual(npy.read()[128:], raw.read())
        joined = b""
        for rows in ("0:1", "1:1000", "1000:3001"):
            with open(self.export(*arguments, "--positions", rows, name="part.raw"), "rb") as part:
                joined += part.read()
        with open(os.path.join(self.folder.name, "joined.raw"), "wb") as file:
            file.write(joined)
        mapped = np.memmap(file.name, dtype="<f4", mode="r", shape=(3001, 77))
        np.testing.assert_array_equal(mapped, self.load(*arguments))

    def test_csv_reads_back_exactly(self):
        for dtype in ("float32", "float64", "float16"):
            arguments = ("--length", 700, "--d-model", 50, "--dtype", dtype, "--columns", "3:47", "--positions",
                         "100:650", "--first-position", 0.1, "--position-step", 0.3)
            names, rows = self.read_csv(*arguments)
            self.assertEqual(names, ["position", *(f"dimension_{column}" for column in range(3, 47))])
            positions = np.array([float(row[0]) for row in rows])
            np.testing.assert_array_equal(positions, [float(Fraction(0.1) + row * Fraction(0.3)) for row in range(100, 650)])
            values = np.array([row[1:] for row in rows], dtype=dtype)
            self.assertEqual(values.tobytes(), self.load(*arguments).tobytes())
            # No digits more than it takes, as NumPy and Python write them.
            for row in rows[::50]:
                for word in row[1:]:
                    fewest = len(np.format_float_scientific(np.dtype(dtype).type(word), trim="-").partition("e")[0])
                    self.assertLessEqual(len(word.partition("e")[0].replace("0.", ".").replace(".", "").lstrip("-0")),
                                         max(fewest, 1), word)

    def test_csv_of_lists(self):
        names, rows = self.read_csv("--figure", "similarity", "--measure", "cosine", "--d-model", 1)
        self.assertEqual(names, ["position", "cosine"])
        self.assertEqual(rows[0], ["0", "nan"])  # row 0 of a lone sine has norm 0
        names, rows = self.read_csv("--figure", "similarity-matrix", "--length", 90, "--position-step", 0.5)
        self.assertEqual(names, ["position", *(format(0.5 * row, "g") for row in range(90))])
        matrix = np.array(rows, dtype=np.float32)[:, 1:]
        np.testing.assert_array_equal(
            matrix, self.load("--figure", "similarity-matrix", "--length", 90, "--position-step", 0.5))

    def test_waveforms(self):
        arguments = ("--figure", "waveforms", "--length", 300, "--dimensions", "5,0,63", "--first-position", 10)
        table = self.load(*arguments)
        self.assertEqual((table.dtype, table.shape), (np.dtype("<f8"), (300, 4)))
        np.testing.assert_array_equal(table[:, 0], np.arange(10, 310))
        truth = positional_encoding(310, 64)[10:]
        np.testing.assert_allclose(table[:, 1:], truth[:, [5, 0, 63]], rtol=0, atol=1e-12)
        names, rows = self.read_csv(*arguments)
        self.assertEqual(names, ["position", "dimension_5", "dimension_0", "dimension_63"])
        self.assertEqual(np.array(rows, dtype=float).tobytes(), table.tobytes())

    def test_wavelengths(self):
        for layout, depth in (("interleaved", 64), ("interleaved", 7), ("halves", 7), ("interleaved", 1)):
            arguments = ("--figure", "wavelengths", "--d-model", depth, "--layout", layout, "--length", 500)
            names, rows = self.read_csv(*arguments)
            self.assertEqual(names, ["pair", "sine_column", "cosine_column", "angular_frequency", "wavelength",
                                     "completed_cycles"])
            table = self.load(*arguments)
            np.testing.assert_array_equal(np.array(rows, dtype=float), table)
            pairs = np.arange(len(table))
            frequency = 10000.0 ** (-2 * pairs / depth)
            has_cosine = pairs < depth // 2
            interleaved = layout == "interleaved"
            np.testing.assert_array_equal(table[:, 0], pairs)
            np.testing.assert_array_equal(table[:, 1], 2 * pairs if interleaved else pairs)
            cosine = np.where(has_cosine, 2 * pairs + 1 if interleaved else depth // 2 + pairs, np.nan)
            np.testing.assert_array_equal(table[:, 2], cosine)
            np.testing.assert_allclose(table[:, 3], frequency, rtol=1e-14)
            np.testing.assert_allclose(table[:, 4], 2 * np.pi / frequency, rtol=1e-14)
            np.testing.assert_array_equal(table[:, 5], np.floor(500 * frequency / (2 * np.pi)))
            self.assertEqual(len(table), depth // 2 + (depth % 2 if interleaved else 0))


if __name__ == "__main__":
    unittest.main()
