#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""numpy_test.py PROGRAM: exported .npy files, read by NumPy and compared with the tutorial's own lines."""
import os
import subprocess
import sys
import tempfile
import unittest

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


if __name__ == "__main__":
    unittest.main()
