#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""code_test.py PROGRAM TARGET: runs what `sinescope code` writes and compares it with the exported table."""
import itertools
import os
import subprocess
import sys
import tempfile
import types
import unittest

try:
    import numpy as np
except ImportError:
    print("skipped: python3-numpy is not installed")
    sys.exit(0)

PROGRAM, TARGET = sys.argv.pop(1), sys.argv.pop(1)


class Tensor(np.ndarray):
    """What a snippet may do with a TensorFlow tensor: read, not write."""

    def __setitem__(self, *_):
        raise TypeError("a tensor does not support item assignment")


def tensorflow_stand_in():
    """The few functions of TensorFlow that snippets use, on NumPy."""
    tensor = lambda array: np.asarray(array).view(Tensor)
    tf = types.ModuleType("tensorflow")
    tf.float32, tf.float64, tf.newaxis = np.float32, np.float64, np.newaxis
    tf.range = lambda limit, *, dtype: tensor(np.arange(limit, dtype=dtype))
    tf.sin, tf.cos = np.sin, np.cos
    tf.stack = lambda values, *, axis: tensor(np.stack(values, axis=axis))
    tf.concat = lambda values, *, axis: tensor(np.concatenate(values, axis=axis))
    tf.reshape = lambda value, shape: tensor(np.reshape(value, shape))
    tf.cast = lambda value, dtype: tensor(value.astype(dtype))
    tf.zeros = lambda shape: tensor(np.zeros(shape, dtype=np.float32))
    return tf


if TARGET == "pytorch":
    try:
        import torch  # noqa: F401
    except ImportError:
        print("skipped: python3-torch is not installed")
        sys.exit(0)
if TARGET == "tensorflow":
    try:
        import tensorflow  # noqa: F401
    except ImportError:
        sys.modules["tensorflow"] = tensorflow_stand_in()


def run_python(code, folder):
    names = {}
    exec(compile(code.encode(), "snippet", "exec"), names)  # as bytes: the encoding of a file is looked for
    encoding = np.asarray(names["encoding"])
    return encoding.dtype, encoding.shape, encoding


def run_cpp(code, folder):
    """All warnings on: a snippet is an example to others."""
    source, program = os.path.join(folder, "snippet.cpp"), os.path.join(folder, "snippet")
    with open(source, "w") as file:
        file.write(code + "\n#include <cstdio>\nint main()\n{\n"
                   "    const std::vector<float> table = makeEncoding();\n"
                   "    std::fwrite(table.data(), sizeof(float), table.size(), stdout);\n}\n")
    subprocess.run(["g++", "-Wall", "-Wextra", "-Wconversion", "-Werror", "-o", program, source], check=True)
    table = np.frombuffer(subprocess.run([program], check=True, stdout=subprocess.PIPE).stdout, dtype=np.float32)
    return table.dtype, None, table


class CodeTest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.different = self.entries = 0

    def compare(self, length, d_model, first=0, step=1, base=10000, layout="interleaved", spacing="paper"):
        arguments = ["--length", length, "--d-model", d_model, "--base", base, "--layout", layout,
                     "--spacing", spacing, "--first-position", first, "--position-step", step]
        arguments = list(map(str, arguments))
        code = subprocess.run([PROGRAM, "code", "--target", TARGET, *arguments], check=True,
                              stdout=subprocess.PIPE, text=True).stdout
        path = os.path.join(self.folder.name, "table.npy")
        subprocess.run([PROGRAM, "export", path, *arguments], check=True)
        truth = np.load(path)
        run = run_cpp if TARGET == "cpp" else run_python
        dtype, shape, encoding = run(code, self.folder.name)
        self.assertEqual(dtype, np.float32)
        self.assertIn(shape, (None, truth.shape), code)
        encoding = np.asarray(encoding).reshape(truth.shape)
        # One float32 at most, or what float64 angles are off near a zero crossing: the frequency, the
        # position and their product are each rounded, 3 * 2^-53 of the angle. Steps and powers add a little.
        floor = 4e-16 * (first + step * length) + 2e-16
        difference = np.abs(encoding.astype(np.float64) - truth)
        close = (difference <= np.spacing(np.maximum(np.abs(encoding), np.abs(truth)))) | (difference <= floor)
        self.assertTrue(close.all(), f"{arguments}: {difference.max()}\n{code}")
        if first + step * length <= 65536:
            # Where the angles' own error is small, an entry differs only where it lies next to a tie.
            self.different += np.count_nonzero(difference > np.maximum(floor, 0))
            self.entries += truth.size

    def test_every_convention(self):
        sizes = (1, 2, 5) if TARGET == "cpp" else (1, 2, 3, 4, 5, 8, 65)
        places = ((2, 0.25),) if TARGET == "cpp" else ((0, 1), (2, 0.25), (0.1, 1))
        for layout, spacing, d_model in itertools.product(
                ("interleaved", "halves"), ("paper", "tensor2tensor"), sizes):
            for first, step in places:
                length = 1 if first == 0.1 else 50
                self.compare(length, d_model, first, step, layout=layout, spacing=spacing)

    def test_up_to_65536_nearly_every_float_is_the_same(self):
        self.compare(2048, 512)
        self.compare(65536, 16)
        self.compare(65536, 17, layout="halves", spacing="tensor2tensor")
        self.assertGreater(self.entries, 3_000_000)
        self.assertLess(self.different, 2e-4 * self.entries)
        print(f"{TARGET}: {self.different} of {self.entries} entries are the neighbouring float32")

    def test_far_positions_and_other_bases(self):
        self.compare(1000, 64, 16_777_216, 64)
        self.compare(1000, 64, 1_000_000, 0.5)
        self.compare(300, 32, base=1)
        self.compare(300, 32, base=1e12)
        self.compare(300, 33, 7, base=1.5, layout="halves")


if __name__ == "__main__":
    unittest.main()
