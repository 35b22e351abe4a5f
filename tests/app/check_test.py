#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""check_test.py PROGRAM: tables made by NumPy, rightly and with every known mistake, and files that are none."""
import json
import math
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
F = np.float32


def interleave(sines, cosines):
    table = np.empty((sines.shape[0], 2 * sines.shape[1]), sines.dtype)
    table[:, 0::2] = sines
    table[:, 1::2] = cosines
    return table


def angles_of(length, d, base=10000.0, first=0, step=1):
    positions = first + step * np.arange(length)[:, np.newaxis]
    return positions / base ** (2 * np.arange(d // 2)[np.newaxis, :] / d)


def paper(length, d, base=10000.0, first=0, step=1):
    """The formulas of the paper, as the TensorFlow tutorial's lines and d2l have them."""
    angles = angles_of(length, d, base, first, step)
    return interleave(np.sin(angles), np.cos(angles))


def tensorflow(length, d):
    """The TensorFlow tutorial of 2023 and Hugging Face Marian: halves."""
    angles = angles_of(length, d)
    return np.concatenate([np.sin(angles), np.cos(angles)], axis=-1)


def tensor2tensor(length, d, first=0):
    """get_timing_signal_1d; Whisper's sinusoids() is the same."""
    scales = np.exp(np.arange(d // 2) * -(math.log(10000.0) / max(d // 2 - 1, 1)))
    angles = (first + np.arange(length))[:, np.newaxis] * scales[np.newaxis, :]
    table = np.concatenate([np.sin(angles), np.cos(angles)], axis=1)
    return np.pad(table, [[0, 0], [0, d % 2]])


def fairseq(rows, d, padding=1):
    """get_embedding() of fairseq, in float32; the rows that a sentence of `rows` tokens gets."""
    count = padding + 1 + rows
    scale = np.exp(np.arange(d // 2, dtype=F) * F(-(math.log(10000) / (d // 2 - 1))))
    angles = np.arange(count, dtype=F)[:, np.newaxis] * scale[np.newaxis, :]
    table = np.concatenate([np.sin(angles), np.cos(angles)], axis=1)
    table[padding] = 0
    return table, table[padding + 1:]


def pytorch(length, d):
    """The lines of the PyTorch tutorial: angles in float32."""
    positions = np.arange(length, dtype=F)[:, np.newaxis]
    div_term = np.exp(np.arange(0, d, 2, dtype=F) * F(-math.log(10000.0) / d))
    angles = positions * div_term
    assert angles.dtype == F
    return interleave(np.sin(angles), np.cos(angles))


def bfloat16(values):
    """Rounded to nearest, ties to even, kept as float32."""
    bits = values.astype(F).view(np.uint32)
    return ((bits + 0x7FFF + ((bits >> 16) & 1)) & 0xFFFF0000).astype(np.uint32).view(F)


class CheckCase(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name

    def path(self, name="table.npy"):
        return os.path.join(self.folder, name)

    def run_check(self, path, *options):
        return subprocess.run([PROGRAM, "check", path, *map(str, options)], capture_output=True, text=True, check=False)

    def check(self, table, *options, save=np.save):
        if isinstance(table, np.ndarray):
            save(self.path(), table)
            path = self.path()
        else:
            path = table
        run = self.run_check(path, *options, "--json")
        self.assertEqual((run.returncode, run.stderr), (0, ""))
        result = json.loads(run.stdout)
        self.assertFalse(any(isinstance(value, (dict, list)) for value in result.values()))
        return result

    def assert_is(self, table, *options, **expected):
        result = self.check(table, *options)
        found = {key: result[key] for key in expected}
        self.assertEqual(found, expected, result["meaning"])
        return result

    def assert_error_is_numpys(self, table, truth, result):
        """The largest error, its place and its values are those that NumPy finds against `truth`."""
        errors = np.abs(table.astype(float) - truth)
        row, column = result["largest_error_row"], result["largest_error_column"]
        self.assertAlmostEqual(result["largest_error"], errors.max(), delta=1e-9)
        self.assertAlmostEqual(errors[row, column], errors.max(), delta=1e-9)
        self.assertAlmostEqual(result["value"], float(table[row, column]), delta=1e-12)
        self.assertAlmostEqual(result["true_value"], truth[row, column], delta=1e-9)
        self.assertAlmostEqual(result["mean_error"], math.sqrt((errors ** 2).mean()), delta=1e-9)

    def write(self, name, data):
        path = self.path(name)
        with open(path, "wb") as file:
            file.write(data if isinstance(data, bytes) else data.encode())
        return path


class FamiliesTest(CheckCase):
    def test_paper(self):
        for length, d in ((50, 512), (2048, 512), (128, 64), (2, 64), (8192, 32), (33, 7)):
            table = paper(length, d + d % 2)[:, :d] if d % 2 == 0 else paper_odd(length, d)
            for dtype in (np.float64, np.float32, np.float16):
                result = self.assert_is(table.astype(dtype), verdict="matches", family="paper", base=10000,
                                        layout="interleaved", spacing="paper", first_position=0, position_step=1,
                                        findings="", type=np.dtype(dtype).name, rows=length, columns=d)
                self.assert_error_is_numpys(table.astype(dtype), table, result)

    def test_tensorflow_and_marian(self):
        self.assert_is(tensorflow(2048, 512).astype(F), verdict="matches", family="marian", layout="halves",
                       spacing="paper", findings="")

    def test_tensor2tensor_and_whisper(self):
        for d in (80, 384, 65):
            self.assert_is(tensor2tensor(1500, d).astype(F), verdict="matches", family="tensor2tensor",
                           layout="halves", spacing="tensor2tensor", base=10000, findings="")

    def test_fairseq(self):
        whole, used = fairseq(400, 512)
        result = self.assert_is(used, family="fairseq", first_position=2, base=10000, findings="")
        self.assertIn(result["verdict"], ("matches", "matches-float32-angles"))
        self.assert_is(whole, family="tensor2tensor", first_position=0, findings="zero-row", verdict="differs")

    def test_pytorch_recipe(self):
        for length in (500, 5000):
            table = pytorch(length, 512)
            result = self.assert_is(table, verdict="matches-float32-angles", family="pytorch-recipe", base=10000,
                                    first_position=0, position_step=1, findings="")
            self.assert_error_is_numpys(table, paper(length, 512), result)
        # The largest error that MATH.md gives near position 4999 is 1.8e-4.
        self.assertGreater(result["largest_error"], 5e-5)
        self.assertLess(result["largest_error"], 1e-3)

    def test_diffusion(self):
        angles = angles_of(1000, 320)
        self.assert_is(np.concatenate([np.cos(angles), np.sin(angles)], axis=1), family="diffusion",
                       layout="halves", findings="swapped", verdict="differs")

    def test_other_parameters(self):
        self.assert_is(paper(300, 128, base=500000.0), base=500000, findings="other-base", verdict="matches")
        self.assert_is(paper(300, 128, base=1234.5), base=1234.5, verdict="matches")
        self.assert_is(paper(300, 128, step=0.25), position_step=0.25, findings="other-step", verdict="matches")
        self.assert_is(paper(300, 128, first=1000), first_position=1000, findings="other-first-position")
        result = self.check(paper(300, 128, base=777.125, first=31.5, step=2.5).astype(F))
        self.assertAlmostEqual(result["base"], 777.125, delta=0.01)
        self.assertEqual((result["first_position"], result["position_step"]), (31.5, 2.5))


def paper_odd(length, d):
    """Odd d: the last sine without its cosine."""
    angles = np.arange(length)[:, np.newaxis] / 10000.0 ** (2 * np.arange(d // 2 + 1)[np.newaxis, :] / d)
    return interleave(np.sin(angles), np.cos(angles))[:, :d]


class MistakesTest(CheckCase):
    """Each is found by name, in a short and in a long table, and its error is that from the right table."""

    def assert_finds(self, finding, make, truth=paper):
        for length, d, dtype in ((60, 32, np.float64), (1000, 128, F)):
            table = make(length, d).astype(dtype)
            result = self.assert_is(table, findings=finding, verdict="differs")
            self.assertTrue(result["meaning"])
            if truth and np.isfinite(table).all():
                self.assert_error_is_numpys(table, truth(length, d), result)

    def test_swapped(self):
        self.assert_finds("swapped", lambda n, d: interleave(np.cos(angles_of(n, d)), np.sin(angles_of(n, d))))

    def test_column_exponent(self):
        def make(n, d):
            angles = np.arange(n)[:, np.newaxis] / 10000.0 ** (np.arange(d)[np.newaxis, :] / d)
            return np.where(np.arange(d) % 2 == 0, np.sin(angles), np.cos(angles))
        self.assert_finds("column-exponent", make)

    def test_doubled_column(self):
        def make(n, d):  # the blog's loop: for i in range(0, d, 2): 2 * i and 2 * (i + 1)
            table = np.zeros((n, d))
            for pos in range(n):
                for i in range(0, d, 2):
                    table[pos, i] = math.sin(pos / 10000 ** (2 * i / d))
                    table[pos, i + 1] = math.cos(pos / 10000 ** (2 * (i + 1) / d))
            return table
        self.assert_finds("doubled-column", make)

    def test_doubled_index(self):
        for n, d in ((60, 32), (1000, 128)):
            angles = np.arange(n)[:, np.newaxis] / 10000.0 ** (4 * np.arange(d // 2)[np.newaxis, :] / d)
            self.assert_is(interleave(np.sin(angles), np.cos(angles)), findings="squared-base", base=1e8)

    def test_fraction_squared(self):
        def make(n, d):
            with np.errstate(divide="ignore", invalid="ignore"):
                angles = np.arange(n)[:, np.newaxis] / (2 * np.arange(d // 2)[np.newaxis, :] / d) ** 2
                return interleave(np.sin(angles), np.cos(angles))
        self.assert_finds("fraction-squared,not-finite", make)

    def test_product(self):
        def make(n, d):
            with np.errstate(divide="ignore", invalid="ignore"):
                angles = np.arange(n)[:, np.newaxis] / (10000.0 * 2 * np.arange(d // 2)[np.newaxis, :] / d)
                return interleave(np.sin(angles), np.cos(angles))
        self.assert_finds("product,not-finite", make)

    def test_undivided_exponent(self):
        def make(n, d):
            with np.errstate(over="ignore"):
                angles = np.arange(n)[:, np.newaxis] / 10000.0 ** (2.0 * np.arange(d // 2)[np.newaxis, :])
            return interleave(np.sin(angles), np.cos(angles))
        self.assert_finds("undivided-exponent", make)

    def test_multiplied(self):
        def make(n, d):
            angles = np.arange(n)[:, np.newaxis] * 10000.0 ** (2 * np.arange(d // 2)[np.newaxis, :] / d)
            return interleave(np.sin(angles), np.cos(angles))
        self.assert_finds("multiplied", make)

    def test_reversed(self):
        def make(n, d):
            angles = angles_of(n, d)[:, ::-1]
            return interleave(np.sin(angles), np.cos(angles))
        self.assert_finds("reversed", make)

    def test_one_wave_only(self):
        self.assert_finds("only-sines", lambda n, d: interleave(np.sin(angles_of(n, d)), np.sin(angles_of(n, d))))
        self.assert_finds("only-cosines", lambda n, d: interleave(np.cos(angles_of(n, d)), np.cos(angles_of(n, d))))

    def test_split_columns(self):
        def make(n, d):
            angles = np.arange(n)[:, np.newaxis] / 10000.0 ** (np.arange(d)[np.newaxis, :] // 2 * 2 / d)
            return np.concatenate([np.sin(angles[:, : d // 2]), np.cos(angles[:, d // 2:])], axis=1)
        self.assert_finds("split-columns", make, truth=None)

    def test_off_by_one(self):
        for dtype in (np.float64, F):
            table = paper(500, 64, first=1).astype(dtype)
            self.assert_is(table, findings="off-by-one", first_position=1, verdict="matches")
            result = self.assert_is(table, "--first-position", 0, findings="off-by-one", verdict="differs")
            self.assert_error_is_numpys(table, paper(500, 64), result)

    def test_missing_column(self):
        for column in (0, 5, 30):
            result = self.assert_is(np.delete(paper(200, 64), column, axis=1), findings="missing-column")
            self.assertIn(f"Column {column} is missing", result["meaning"])
        result = self.assert_is(np.delete(paper(2000, 1024), 301, axis=1).astype(F), findings="missing-column")
        self.assertIn("Column 301 is missing", result["meaning"])

    def test_fewer_columns(self):
        result = self.assert_is(paper(200, 64)[:, :40], findings="fewer-columns", verdict="matches")
        self.assertIn("d_model 64", result["meaning"])
        self.assert_is(paper(200, 64)[:, :40], "--d-model", 64, findings="wrong-d-model", base=10000)

    def test_transposed(self):
        self.assert_is(paper(60, 32).T, findings="transposed", verdict="differs")
        self.assert_is(np.ascontiguousarray(tensor2tensor(1000, 128).T.astype(F)), findings="transposed")
        self.assert_is(paper(700, 64, base=5000.0).T.copy(), findings="transposed,other-base")

    def test_scaled(self):
        for factor, words in ((math.sqrt(64), "the square root"), (1 / 8, "one over"), (-1.0, "-1"), (0.3, "0.3")):
            table = (paper(200, 64) * factor).astype(F)
            result = self.assert_is(table, findings="scaled", verdict="differs", base=10000)
            self.assertAlmostEqual(result["scale"], factor, delta=1e-5 * abs(factor))
            self.assertIn(words, result["meaning"])

    def test_base_given(self):
        table = paper(200, 64, base=20000.0)
        result = self.assert_is(table, "--base", 10000, findings="other-base", verdict="differs", base=10000)
        self.assertEqual(result["own_base"], 20000)
        self.assert_error_is_numpys(table, paper(200, 64), result)
        self.assert_is(table, "--base", 20000, findings="", verdict="matches")

    def test_everything_given(self):
        self.assert_is(tensorflow(200, 64), "--layout", "interleaved", findings="other-layout", layout="interleaved",
                       verdict="differs")
        self.assert_is(tensor2tensor(200, 64), "--spacing", "paper", "--base", 10000, spacing="paper", base=10000,
                       verdict="differs", findings="other-spacing")
        self.assert_is(paper(200, 64), "--length", 100, findings="wrong-length", verdict="differs")
        self.assert_is(paper(200, 64, step=0.5), "--position-step", 1, findings="other-step", verdict="differs")

    def test_rounding(self):
        for length in (100, 3000):
            table = paper(length, 128)
            self.assert_is(table.astype(F).astype(float), findings="float32-rounding", verdict="differs", base=10000)
            self.assert_is(table.astype(np.float16).astype(F), findings="float16-rounding", verdict="differs")
            self.assert_is(bfloat16(table), findings="bfloat16-rounding", verdict="differs", base=10000)

    def test_entries_far_off(self):
        for base in 10000.0, 500.0:
            for dtype, wrong in ((F, 1000.0), (np.float64, 1e300)):
                table = paper(64, 16, base=base).astype(dtype)
                table[17, 3] = wrong
                finding = "few-entries" if base == 10000 else "other-base,few-entries"
                self.assert_is(table, findings=finding, family="paper", base=base, beyond_rounding=1,
                               largest_error_row=17, largest_error_column=3)

    def test_a_wrong_column_of_many(self):
        table = paper(200, 64)
        table[:, 7] = 0.5
        self.assert_is(table, findings="few-entries", family="paper", verdict="differs", beyond_rounding=200)

    def test_rounded_positions(self):
        for finding, rounded, length in (("bfloat16-positions", bfloat16, 1000),
                                         ("float16-positions", lambda p: p.astype(np.float16), 5000)):
            positions = rounded(np.arange(length, dtype=F)).astype(float)
            angles = positions[:, np.newaxis] / 10000.0 ** (2 * np.arange(32)[np.newaxis, :] / 64)
            self.assert_is(interleave(np.sin(angles), np.cos(angles)), findings=finding, verdict="differs")

    def test_single_entries(self):
        table = paper(200, 64).astype(F)
        table[17, 23] += 0.5
        result = self.assert_is(table, findings="few-entries", beyond_rounding=1, largest_error_row=17,
                                largest_error_column=23, base=10000)
        self.assertAlmostEqual(result["largest_error"], 0.5, places=6)
        self.assertIn("Numbers that are off: 1;", result["meaning"])
        table[17, 23] = np.nan
        table[18, 1] = np.inf
        self.assert_is(table, findings="not-finite", not_finite=2, verdict="differs")
        table[:] = np.nan
        self.assert_is(table, verdict="differs", not_finite=200 * 64, largest_error=None)

    def test_no_encoding(self):
        random = np.random.default_rng(1)
        for table in (random.normal(size=(100, 64)), random.uniform(-1, 1, size=(2, 3)), np.zeros((50, 64)),
                      np.ones((50, 64)), np.full((50, 64), 1e300)):
            result = self.assert_is(table, verdict="differs", family="unknown")
            self.assertIn("unexplained", result["findings"])


class SmallTest(CheckCase):
    def test_what_cannot_be_told(self):
        self.assert_is(paper(50, 2), verdict="matches", not_told="layout,spacing,base,first_position")
        self.assert_is(paper(50, 2)[:, :1], verdict="matches", not_told="layout,spacing,base,first_position")
        self.assert_is(paper(2, 64), verdict="matches", base=10000, not_told="")
        self.assert_is(paper(1, 64), verdict="matches", not_told="spacing,base,position_step")
        result = self.check(paper(50, 2, first=3))
        self.assertEqual((result["verdict"], result["first_position"]), ("matches", 3))
        text = self.run_check(self.path()).stdout
        self.assertIn("Cannot be told from a table of 50 × 2 (rows × columns): ", text)
        self.assertIn(": Layout, Spacing, Base, First position.", text)


class FilesTest(CheckCase):
    TABLE = paper(40, 16)

    def test_types_and_orders(self):
        for code in "<f2", ">f2", "<f4", ">f4", "<f8", ">f8":
            for order in "C", "F":
                table = np.asarray(self.TABLE.astype(code), order=order)
                self.assert_is(table, verdict="matches", base=10000, rows=40, columns=16,
                               type=np.dtype(code).newbyteorder("=").name)
        big = np.asfortranarray(pytorch(5000, 512))
        self.assert_is(big, verdict="matches-float32-angles")

    def test_axes_of_one(self):
        for shape in ((1, 40, 16), (40, 1, 16), (1, 1, 40, 16)):
            self.assert_is(self.TABLE.reshape(shape), verdict="matches", rows=40, columns=16)

    def test_versions_of_the_format(self):
        for version in ((1, 0), (2, 0), (3, 0)):
            with open(self.path("v.npy"), "wb") as file:
                np.lib.format.write_array(file, self.TABLE, version=version)
            self.assert_is(self.path("v.npy"), verdict="matches")

    def test_text(self):
        header = ",".join(f"d{i}" for i in range(16))
        positions = np.column_stack([np.arange(40), self.TABLE])
        for delimiter in ",", ";", "\t", " ":
            for table, fmt in ((self.TABLE, "%.9g"), (positions, "%.18e"), (self.TABLE, "%.4f")):
                np.savetxt(self.path("t.csv"), table, delimiter=delimiter, fmt=fmt)
                self.assert_is(self.path("t.csv"), verdict="matches", rows=40, columns=16, base=10000, type="text")
        np.savetxt(self.path("t.csv"), self.TABLE, delimiter=",", header=header, comments="")
        self.assert_is(self.path("t.csv"), verdict="matches", rows=40, columns=16)
        np.savetxt(self.path("t.csv"), positions, delimiter=",", header="position," + header)
        self.assert_is(self.path("t.csv"), verdict="matches", rows=40, columns=16)
        quoted = "\ufeff" + "\r\n".join(['"pos";"a";"b";"c";"d"'] + [
            f"{i};" + ";".join(f'"{value:.6f}"'.replace(".", ",") for value in row)
            for i, row in enumerate(paper(20, 4))]) + "\r\n\r\n"
        self.assert_is(self.write("q.csv", quoted), verdict="matches", rows=20, columns=4)
        pandas = "," + ",".join(map(str, range(16))) + "\n" + "".join(
            f"{i}," + ",".join(map(repr, map(float, row))) + "\n" for i, row in enumerate(self.TABLE))
        self.assert_is(self.write("p.csv", pandas), verdict="matches", rows=40, columns=16)

    def test_text_of_float32(self):
        np.savetxt(self.path("t.csv"), self.TABLE.astype(F), delimiter=",", fmt="%.17g")
        self.assert_is(self.path("t.csv"), verdict="matches")

    def test_text_of_significant_digits(self):
        for table in paper(200, 64), pytorch(200, 64):
            for fmt in "%.6g", "%.4g", "%.3e", "%.5f", "%.9g":
                np.savetxt(self.path("t.csv"), table, delimiter=",", fmt=fmt)
                result = self.check(self.path("t.csv"))
                self.assertIn(result["verdict"], ("matches", "matches-float32-angles"), (fmt, result["meaning"]))
                self.assertEqual((result["findings"], result["base"]), ("", 10000), fmt)
        # What is off by more than half a unit of the last digit is told still.
        table = np.vectorize(lambda value: float("%.4g" % value))(paper(200, 64))
        row, column = np.argwhere((table > 0.2) & (table < 0.9))[100]
        table[row, column] += 2e-4
        np.savetxt(self.path("t.csv"), table, delimiter=",", fmt="%.4g")
        self.assert_is(self.path("t.csv"), verdict="differs", beyond_rounding=1, largest_error_row=row,
                       largest_error_column=column)

    def test_text_beyond_double(self):
        for number, verdict in (("1e999", "differs"), ("-1e999", "differs"), ("1e-999", "matches")):
            lines = [",".join("%.9g" % value for value in row) for row in self.TABLE]
            lines[0] = number + lines[0][1:]
            self.assert_is(self.write("t.csv", "\n".join(lines)), verdict=verdict,
                           findings="not-finite" if verdict == "differs" else "")

    def test_own_exports(self):
        subprocess.run([PROGRAM, "export", self.path(), "--length", "3000", "--d-model", "48", "--layout", "halves",
                        "--spacing", "tensor2tensor", "--first-position", "2"], check=True)
        self.assert_is(self.path(), verdict="matches", family="fairseq", findings="")

    def test_report(self):
        np.save(self.path(), pytorch(2000, 64))
        text = self.run_check(self.path()).stdout
        for part in ("matches, but with angles computed in float32", "PyTorch", "2,000 × 64 (rows × columns)", "interleaved", "10,000",
                     "Largest error", "row 1,"):
            self.assertIn(part, text)

    def assert_refused(self, path, code, *parts, options=()):
        run = self.run_check(path, *options)
        self.assertEqual((run.returncode, run.stdout), (code, ""), run.stderr)
        self.assertEqual(run.stderr.count("\n"), 1)
        for part in (os.path.basename(path), *parts):
            self.assertIn(part, run.stderr)

    def npy(self, header, data=b"", version=b"\x01\x00", length=None):
        size = len(header) if length is None else length
        return b"\x93NUMPY" + version + size.to_bytes(2 if version[0] == 1 else 4, "little") + header.encode() + data

    def test_hostile_files(self):
        good = "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }\n"
        numbers = bytes(24)
        self.assertEqual(self.run_check(self.write("good.npy", self.npy(good, numbers))).returncode, 0)
        for name, data, code, part in (
                ("short", self.npy(good, numbers[:23]), 3, "cut off"),
                ("empty", b"", 3, "no numbers"),
                ("magic", b"\x93NUMPY", 3, "damaged"),
                ("lie", self.npy(good, numbers, length=60000), 3, "damaged"),
                ("lie2", self.npy(good, numbers, version=b"\x02\x00", length=0xFFFFFFFF), 3, "damaged"),
                ("version", self.npy(good, numbers, version=b"\x09\x00"), 3, "9.0"),
                ("huge", self.npy(good.replace("(2, 3)", "(4611686018427387904, 4)"), numbers), 3, "cut off"),
                ("huger", self.npy(good.replace("(2, 3)", "(99999999999999999999, 4)"), numbers), 3, "damaged"),
                ("negative", self.npy(good.replace("(2, 3)", "(-2, -3)"), numbers), 3, "damaged"),
                ("none", self.npy(good.replace("(2, 3)", "(0, 3)"), numbers), 3, "no numbers"),
                ("line", self.npy(good.replace("(2, 3)", "(6,)"), numbers), 3, "(6,)"),
                ("scalar", self.npy(good.replace("(2, 3)", "()"), numbers), 3, "()"),
                ("cube", self.npy(good.replace("(2, 3)", "(2, 3, 2)"), bytes(48)), 3, "(2, 3, 2)"),
                ("ints", self.npy(good.replace("<f4", "<i4"), numbers), 3, "<i4"),
                ("object", self.npy(good.replace("<f4", "|O"), numbers), 3, "|O"),
                ("record", self.npy(good.replace("'<f4'", "[('a', '<f4')]"), numbers), 3, "float32"),
                ("open", self.npy("{'descr': '<f4", numbers), 3, "type"),
                ("nothing", self.npy("", numbers), 3, "damaged"),
                ("keys", self.npy("{'shape': (2, 3)}", numbers), 3, "damaged"),
                ("word", "hello world\n", 3, "no numbers"),
                ("binary", bytes(range(256)) * 8, 3, "neither"),
                ("uneven", "1,2\n0.5,0.5,0.5\n", 3, "line 2"),
                ("mistyped", "0.5,0.25\n0.5,0.2x\n", 3, "0.2x"),
                ("hole", "0.5,0.25\n0.5,,0.3\n", 3, "line 2"),
        ):
            with self.subTest(name):
                self.assert_refused(self.write(name, data), code, part)

    def test_every_cut_of_a_file(self):
        np.save(self.path(), self.TABLE[:4, :4])
        with open(self.path(), "rb") as file:
            whole = file.read()
        for size in range(0, len(whole), 16):
            run = self.run_check(self.write("cut.npy", whole[:size]))
            self.assertEqual(run.returncode, 3, (size, run.stderr))

    def test_too_large(self):
        path = self.path("sparse.npy")
        for shape in ("(16777216, 200)", "(16777217, 1)", "(2, 40000)"):
            with open(path, "wb") as file:
                file.write(self.npy("{'descr': '<f2', 'fortran_order': False, 'shape': %s, }" % shape))
                rows, columns = eval(shape)
                file.truncate(200 + 2 * rows * columns)
            self.assert_refused(path, 5, "too large")

    def test_no_file(self):
        self.assert_refused(self.path("missing.npy"), 4)
        self.assert_refused(self.folder, 4, "not a file")
        os.mkfifo(self.path("pipe"))
        self.assert_refused(self.path("pipe"), 4, "not a file")
        np.save(self.path(), self.TABLE)
        self.assertEqual(self.run_check(self.path(), "--base", "0").returncode, 3)
        self.assertEqual(self.run_check(self.path(), "other.npy").returncode, 2)


if __name__ == "__main__":
    unittest.main()
