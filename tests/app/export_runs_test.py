#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""export_runs_test.py PROGRAM: long exports, several outputs, batches and sweeps of the real program, as a shell sees them."""
import json
import os
import pty
import shutil
import signal
import struct
import subprocess
import sys
import time
import unittest

from own_folder import OwnFolder

PROGRAM = os.path.abspath(sys.argv.pop(1))
GUIDE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../resources/guide/en.md")
LONG = ["--length", "16777216", "--d-model", "256"]  # 16 GiB: minutes on a disk
LONGEST = ["--length", "16777216", "--d-model", "32768"]  # 2 TiB: minutes into nothing


class ExportRunsTest(OwnFolder):
    def export(self, *arguments):
        return subprocess.run([PROGRAM, "export", *map(str, arguments)], cwd=self.folder, capture_output=True,
                              text=True, check=False)

    def start(self, *arguments, **options):
        process = subprocess.Popen([PROGRAM, "export", *arguments], cwd=self.folder, **options)
        self.addCleanup(process.wait)
        self.addCleanup(process.kill)
        return process

    def interrupt(self, number, *arguments, delay=0.4):
        """The exit status and the messages of an export that gets a signal in the middle."""
        process = self.start(*arguments, stderr=subprocess.PIPE, text=True)
        time.sleep(delay)
        self.assertIsNone(process.poll(), "the export was over too early")
        process.send_signal(number)
        began = time.monotonic()
        _, error = process.communicate(timeout=20)
        self.assertLess(time.monotonic() - began, 5)
        return process.returncode, error

    # Cancelling

    def require_space(self):
        if shutil.disk_usage(self.folder).free < 20 << 30:
            self.skipTest("needs 20 GB of free disk, of which it fills little")

    def test_control_c_leaves_the_old_file_and_nothing_else(self):
        self.require_space()
        for name in ("table.npy", "table.csv", "table.raw"):
            self.write(name, b"old")
        before = self.files()
        for name, number in (("table.npy", signal.SIGINT), ("table.csv", signal.SIGTERM),
                             ("table.raw", signal.SIGHUP), ("new.npy", signal.SIGINT)):
            status, error = self.interrupt(number, name, *LONG)
            self.assertEqual(status, -number)  # so that a shell's loop stops as well
            self.assertEqual(error, f"sinescope: {name}: stopped\n")
            self.assertEqual(self.files(), before)
        self.assertEqual(self.read("table.npy"), b"old")

    def test_one_long_row_can_be_stopped(self):
        status, _ = self.interrupt(signal.SIGINT, "a.csv", "--figure", "similarity-matrix", "--length", "16777216",
                                   "--positions", "0:2", "--d-model", "2", delay=1)
        self.assertEqual((status, self.files()), (-signal.SIGINT, []))

    def test_a_stopped_picture_is_not_written(self):
        status, _ = self.interrupt(signal.SIGINT, "a.png", "--figure", "overview", "--size", "6000x4500", delay=0.25)
        self.assertEqual((status, self.files()), (-signal.SIGINT, []))

    def test_a_reader_that_does_not_read_can_be_left(self):
        for number in (signal.SIGTERM, signal.SIGINT):
            reader, writer = os.pipe()
            self.addCleanup(os.close, reader)
            process = self.start("-", "--format", "npy", *LONG, stdout=writer, stderr=subprocess.PIPE, text=True)
            os.close(writer)
            time.sleep(0.4)  # the pipe is full
            process.send_signal(number)
            _, error = process.communicate(timeout=5)
            self.assertEqual((process.returncode, error), (-number, "sinescope: -: stopped\n"))

    def test_a_pipe_without_a_reader_can_be_left(self):
        for name in ("pipe.csv", "pipe.sinescope"):
            os.mkfifo(self.path(name))
            process = self.start(name, stderr=subprocess.PIPE, text=True)
            time.sleep(0.4)
            self.assertIsNone(process.poll())
            process.send_signal(signal.SIGTERM)
            _, error = process.communicate(timeout=5)
            self.assertEqual((process.returncode, error), (-signal.SIGTERM, f"sinescope: {name}: stopped\n"))

    def test_a_reader_that_leaves_is_told(self):
        os.mkfifo(self.path("pipe.csv"))
        jobs = [{"options": {"length": 5000}, "outputs": ["pipe.csv"]}, {"options": {"length": 2}, "outputs": ["after.csv"]}]
        self.write("jobs.json", json.dumps({"jobs": jobs}).encode())
        for arguments in (["pipe.csv", "--length", "5000"], ["--batch", "jobs.json"]):
            with subprocess.Popen(["head", "-c", "10", self.path("pipe.csv")], stdout=subprocess.DEVNULL) as head:
                run = self.export(*arguments)
                head.kill()
            self.assertEqual(run.returncode, 4)
            self.assertTrue(run.stderr.endswith("pipe.csv: Broken pipe\n"), run.stderr)
        self.assertEqual(self.files(), ["after.csv", "jobs.json", "pipe.csv"])
        with self.start("-", "--format", "csv", "--length", "5000", stdout=subprocess.PIPE) as process:
            process.stdout.close()
            self.assertEqual(process.wait(), -signal.SIGPIPE)  # as any program before "| head"

    def test_a_stopped_sweep_leaves_what_was_there(self):
        self.write("a-0001.png", b"old")
        status, _ = self.interrupt(signal.SIGINT, "a.png", "--size", "300x200", "--sweep", "base=10:100000:log:5000",
                                   delay=0.6)
        self.assertEqual((status, self.files()), (-signal.SIGINT, ["a-0001.png"]))
        self.assertEqual(self.read("a-0001.png"), b"old")

    def test_even_a_killed_export_leaves_nothing(self):
        self.require_space()
        process = self.start("a.npy", *LONG)
        time.sleep(0.4)
        self.assertIsNone(process.poll())
        process.kill()
        process.wait()
        if self.files():
            self.skipTest("this file system has no nameless files")

    def test_an_ignored_signal_stays_ignored(self):
        process = self.start("a.npy", "--length", "400000", "--d-model", "128",
                             preexec_fn=lambda: signal.signal(signal.SIGHUP, signal.SIG_IGN))
        while process.poll() is None:
            process.send_signal(signal.SIGHUP)
            time.sleep(0.01)
        self.assertEqual((process.returncode, self.files()), (0, ["a.npy"]))

    # Progress

    def on_terminal(self, *arguments, seconds):
        """What an export shows on a terminal of 60 columns until it is stopped."""
        import fcntl
        import termios
        try:
            ours, theirs = pty.openpty()
        except OSError as reason:
            self.skipTest(f"there is no terminal: {reason}")
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 60, 0, 0))
        process = self.start(*arguments, stderr=theirs, stdout=subprocess.DEVNULL)
        time.sleep(seconds)
        process.send_signal(signal.SIGINT)
        process.wait()
        os.close(theirs)
        text = b""
        try:
            while piece := os.read(ours, 65536):
                text += piece
        except OSError:
            pass  # the end of a terminal
        os.close(ours)
        return text.decode()

    def test_a_terminal_shows_how_long_it_takes(self):
        lines = self.on_terminal("-", "--format", "npy", *LONGEST, seconds=1.2).split("\r")
        shown = [line.rstrip() for line in lines if "left" in line]
        self.assertGreater(len(shown), 2)
        for line in shown:
            self.assertRegex(line, r"^-  \d+ %  (\d+ h ?)?(\d+ min)?( ?\d+ s)? left$")
        self.assertIn("sinescope: -: stopped", [line.strip() for line in lines])  # on a line of its own

    def test_the_line_fits_the_terminal(self):
        name = "a" * 100 + ".csv"
        shown = [line for line in self.on_terminal(name, *LONG, seconds=1).split("\r") if "left" in line]
        self.assertTrue(shown)
        self.assertTrue(all(len(line) < 60 for line in shown))

    def test_quiet_files_and_short_exports_show_nothing(self):
        self.assertNotIn("left", self.on_terminal("-", "--format", "npy", *LONGEST, "--quiet", seconds=0.9))
        self.assertEqual(self.export("a.csv").stderr, "")

    # Several outputs

    def test_several_outputs_in_one_call(self):
        run = self.export("a.png", "b.csv", "c.npy", "d.raw", "--length", 20, "--size", "90x60")
        self.assertEqual((run.returncode, run.stderr), (0, ""))
        self.assertEqual(self.files(), ["a.png", "b.csv", "c.npy", "d.raw"])
        self.assertEqual(self.read("c.npy")[128:], self.read("d.raw"))
        self.assertEqual(self.read("b.csv").count(b"\n"), 21)

    def test_none_is_written_when_one_cannot_be(self):
        self.assertEqual(self.export("a.npy", "missing/b.npy").returncode, 4)
        self.assertEqual(self.files(), [])

    def test_standard_output_gets_every_format(self):
        for extension in ("csv", "npy", "raw", "png"):
            run = subprocess.run([PROGRAM, "export", "-", "--format", extension], capture_output=True, check=True)
            self.assertEqual(self.export(f"a.{extension}").returncode, 0)
            self.assertEqual(run.stdout, self.read(f"a.{extension}"))

    # Sweeps

    def test_a_sweep_writes_numbered_files(self):
        run = self.export("frames.npy", "--sweep", "length=10:20:linear:5", "--d-model", 4)
        self.assertEqual((run.returncode, run.stderr), (0, ""))
        self.assertEqual(self.files(), [f"frames-{i:04}.npy" for i in range(1, 6)])
        rows = [(len(self.read(name)) - 128) // 16 for name in self.files()]
        self.assertEqual(rows, [10, 13, 15, 18, 20])  # 12.5 and 17.5 are rounded

    def test_a_frame_is_the_export_with_its_number(self):
        self.export("a.b.png", "--sweep", "base=10:100000:log:5", "--size", "120x80")
        for i, base in enumerate(("10", "100", "1000", "10000", "100000"), 1):
            self.export("single.png", "--base", base, "--size", "120x80")
            self.assertEqual(self.read(f"a.b-{i:04}.png"), self.read("single.png"))

    # Batches

    def batch(self, jobs, *arguments):
        self.write("jobs.json", jobs if isinstance(jobs, bytes) else json.dumps(jobs).encode())
        return self.export("--batch", "jobs.json", *arguments)

    def test_a_batch_does_all_jobs(self):
        os.mkdir(self.path("data"))
        document = {"sinescope": 1, "parameters": {"length": 7, "d_model": 6}, "view": {"figure": "similarity"}}
        self.write("a.sinescope", json.dumps(document).encode())
        run = self.batch({"jobs": [
            {"document": document, "outputs": ["data/one.npy"]},
            {"open": "a.sinescope", "options": {"figure": "encoding", "d-model": 5}, "outputs": ["two.raw"]},
            {"options": {"figure": "waveforms", "dimensions": [3, 1], "length": 4}, "outputs": ["three.csv"]},
            {"options": {"cells": True, "positions": "0:9", "base": 1e6}, "outputs": ["four.png"]},
            {"options": {"sweep": "base=10:20:2", "size": "90x60"}, "outputs": ["five.png"]}]})
        self.assertEqual((run.returncode, run.stderr), (0, ""))
        self.assertEqual(len(self.read("data/one.npy")), 128 + 7 * 8)
        self.assertEqual(len(self.read("two.raw")), 7 * 5 * 4)
        self.assertTrue(self.read("three.csv").startswith(b"position,dimension_3,dimension_1\n0,1,1\n"))
        self.assertTrue(self.read("four.png").startswith(b"\x89PNG"))
        self.assertIn("five-0002.png", self.files())

    def test_paths_belong_to_the_folder_of_the_file(self):
        os.mkdir(self.path("sub"))
        self.write("sub/jobs.json", b'{"jobs": [{"outputs": ["a.csv"]}]}')
        self.assertEqual(self.export("--batch", "sub/jobs.json").returncode, 0)
        self.assertEqual(sorted(os.listdir(self.path("sub"))), ["a.csv", "jobs.json"])

    def test_failures_are_named_and_the_others_run(self):
        run = self.batch({"jobs": [
            {"outputs": ["one.npy", "missing/two.npy", "three.npy"]},
            {"options": {"length": 0}, "outputs": ["four.npy", "five.npy"]},
            {"options": {"layout": "diagonal"}, "outputs": ["six.npy"]},
            {"open": "missing.sinescope", "outputs": ["seven.npy"]},
            {"document": {"sinescope": 1, "parameters": {"base": "x"}}, "outputs": ["eight.npy"]},
            {"options": {"figure": "similarity-matrix", "length": 16777216}, "outputs": ["nine.npy"]},
            {"options": {"size": "9x9"}, "outputs": ["ten.npy"]},
            {"outputs": ["eleven.npy"]}]})
        self.assertEqual(run.returncode, 4)  # of the first
        lines = run.stderr.splitlines()
        self.assertEqual(len(lines), 7)
        for line, words in zip(lines, (("job 1", "missing/two.npy", "folder"), ("job 2", "four.npy, five.npy", "--length: 0"),
                                       ("job 3", "six.npy", "--layout"), ("job 4", "seven.npy", "missing.sinescope"),
                                       ("job 5", "eight.npy", "base"), ("job 6", "nine.npy", "PiB"),
                                       ("job 7", "ten.npy", "--size"))):
            self.assertTrue(line.startswith("sinescope: "), line)
            for word in words:
                self.assertIn(word, line)
        self.assertEqual(self.files(), ["eleven.npy", "jobs.json", "one.npy", "three.npy"])

    def test_a_file_of_another_form_is_refused_whole(self):
        good = {"outputs": ["good.csv"]}
        wrong = {
            b"": "JSON", b"hello": "JSON", b"[]": "jobs", b"{}": "jobs", b'{"jobs": {}}': "jobs",
            b'{"jobs": []}': "jobs", b"[" * 100_000: "JSON", b" " * (17 << 20): "bytes",
            b'{"jobs": [' + b"1," * 10_000 + b"1]}": "10000"}
        for job, place in ((1, "jobs[1]"), ({}, "outputs"), ({"outputs": "a.csv"}, "outputs"),
                           ({"outputs": [1]}, "outputs"), ({"outputs": [""]}, "outputs"), ({"outputs": ["-"]}, "outputs"),
                           ({"outputs": ["a\0b.csv"]}, "outputs"), ({"outputs": ["a.csv"] * 1001}, "1000"),
                           ({**good, "document": 1}, "jobs[1].document"), ({**good, "open": 1}, "jobs[1].open"),
                           ({**good, "open": "a", "document": {}}, "jobs[1].open"), ({**good, "x": 1}, "jobs[1].x"),
                           ({**good, "options": []}, "jobs[1].options"),
                           ({**good, "options": {"size": {}}}, "jobs[1].options.size"),
                           ({**good, "options": {"size": None}}, "jobs[1].options.size"),
                           ({**good, "options": {"cells": 1}}, "jobs[1].options.cells"),
                           ({**good, "options": {"batch": "jobs.json"}}, "jobs[1].options.batch"),
                           ({**good, "options": {"help": True}}, "jobs[1].options.help"),
                           ({**good, "options": {"length=5 --x": 1}}, "jobs[1].options.length=5"),
                           ({**good, "options": {"dimensions": ["a"]}}, "jobs[1].options.dimensions")):
            wrong[json.dumps({"jobs": [good, job]}).encode()] = place
        for content, place in wrong.items():
            run = self.batch(content)
            self.assertEqual(run.returncode, 3, content[:80])
            self.assertEqual(run.stderr.count("\n"), 1, run.stderr)
            self.assertTrue(run.stderr.startswith("sinescope: jobs.json: "), run.stderr)
            self.assertIn(place, run.stderr)
            self.assertEqual(self.files(), ["jobs.json"])

    def test_a_document_of_a_job_keeps_its_unknown_keys(self):
        document = {"sinescope": 1, "parameters": {"length": 7, "later": [1, 2]}, "author": "Ada"}
        run = self.batch({"jobs": [{"document": document, "outputs": ["a.sinescope"]}]})
        self.assertEqual((run.returncode, run.stderr), (0, ""))
        written = json.loads(self.read("a.sinescope"))
        self.assertEqual((written["author"], written["parameters"]["later"], written["parameters"]["length"]),
                         ("Ada", [1, 2], 7))

    def test_a_document_beats_a_preset_as_a_file_does(self):
        document = {"sinescope": 1, "parameters": {"length": 7, "d_model": 6}}
        self.write("a.sinescope", json.dumps(document).encode())
        run = self.batch({"jobs": [{"document": document, "options": {"preset": "transformer-base"}, "outputs": ["one.raw"]},
                                   {"open": "a.sinescope", "options": {"preset": "transformer-base"}, "outputs": ["two.raw"]}]})
        self.assertEqual((run.returncode, run.stderr), (0, ""))
        self.assertEqual([len(self.read(name)) for name in ("one.raw", "two.raw")], [7 * 6 * 4] * 2)

    def test_a_key_that_stands_twice_is_refused(self):
        run = self.batch(b'{"jobs": [{"outputs": ["a.csv"], "options": {"length": 5, "length": 6}}]}')
        self.assertEqual((run.returncode, self.files()), (3, ["jobs.json"]))
        self.assertEqual(run.stderr, 'sinescope: jobs.json: "length" stands twice in one object\n')

    def test_an_endless_batch_file_is_refused(self):
        self.assertEqual(self.export("--batch", "/dev/zero").returncode, 3)

    # Large tables

    def small_script(self, begin, end):
        """Lines of the user guide, made for 2048 x 128 numbers in 16 shards."""
        with open(GUIDE, encoding="utf-8") as file:
            text = file.read()
        script = text[text.index(begin):]
        script = script[:script.index(end) + len(end)].replace("\n    ", "\n")
        small = script.replace("4194304", "2048").replace("16384", "128").replace(" 255", " 15")
        self.assertEqual(small.count("2048"), 1)
        self.assertEqual(small.count("128"), 3)
        return small

    def run_script(self, script, shell, **environment):
        path = os.path.dirname(PROGRAM) + ":" + os.environ["PATH"]
        subprocess.run([shell, "-ec", script], cwd=self.folder, check=True,
                       env=dict(os.environ, PATH=path, HOME=self.folder, **environment))

    def check_table(self):
        self.export("whole.raw", "--length", 2048, "--d-model", 128)
        self.assertEqual(len(self.read("whole.raw")), 2048 * 128 * 4)
        self.assertEqual(self.read("table.raw"), self.read("whole.raw"))

    def test_shards_by_gnu_parallel_join_to_the_table(self):
        if not shutil.which("parallel"):
            self.skipTest("parallel is not installed")
        self.run_script(self.small_script("seq 0 255 | parallel", "> table.raw"), "bash")
        self.check_table()

    def test_shards_by_a_job_array_join_to_the_table(self):
        script = self.small_script("n=$SLURM_ARRAY_TASK_ID", "+ 1) * 16384))")
        for job in range(16):
            self.run_script(script, "sh", SLURM_ARRAY_TASK_ID=str(job))
        self.write("table.raw", b"".join(self.read(f"part-{job}.raw") for job in range(16)))
        self.check_table()


if __name__ == "__main__":
    unittest.main()
