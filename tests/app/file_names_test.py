#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""file_names_test.py PROGRAM: the files that a command reads and writes, by whatever names, links and rights they have."""
import json
import os
import resource
import signal
import subprocess
import sys
import tempfile
import unittest

from own_folder import OwnFolder

PROGRAM = os.path.abspath(sys.argv.pop(1))
USAGE, INVALID, IO, TOO_LARGE = 2, 3, 4, 5


class FileNamesTest(OwnFolder):
    def setUp(self):
        super().setUp()
        self.home = os.path.join(self.folder, "home")
        os.mkdir(self.home)

    def run_program(self, *arguments, **options):
        variables = dict(os.environ, HOME=self.home, XDG_DATA_HOME=os.path.join(self.home, "data"))
        return subprocess.run([PROGRAM, *arguments], cwd=self.folder, env=variables, capture_output=True, check=False,
                              timeout=60, **options)

    def export(self, *arguments, **options):
        return self.run_program("export", *arguments, "--length", "2", **options)

    def refused(self, code, told, run):
        """One line that holds what is told."""
        said = run.stderr.decode()
        self.assertEqual(run.returncode, code, said)
        self.assertIn(told, said)
        self.assertEqual(said.count("\n"), 1, said)

    def is_table(self, name):
        return self.read(name).startswith(b"position,")

    # Links and rights

    def test_links_and_rights_are_kept(self):
        self.write("target.csv", b"old")
        os.chmod(self.path("target.csv"), 0o640)
        os.symlink("target.csv", self.path("link.csv"))
        self.assertEqual(self.export("link.csv").returncode, 0)
        self.assertTrue(os.path.islink(self.path("link.csv")))
        self.assertTrue(self.is_table("target.csv"))
        self.assertEqual(os.stat(self.path("target.csv")).st_mode & 0o777, 0o640)
        mask = os.umask(0)
        os.umask(mask)
        self.export("new.csv")
        self.assertEqual(os.stat(self.path("new.csv")).st_mode & 0o777, 0o666 & ~mask)

    def test_links_to_links_lead_to_the_new_file(self):
        os.symlink("second.csv", self.path("first.csv"))
        os.symlink("third.csv", self.path("second.csv"))
        self.assertEqual(self.export("first.csv").returncode, 0)
        self.assertTrue(os.path.islink(self.path("first.csv")) and os.path.islink(self.path("second.csv")))
        self.assertTrue(self.is_table("third.csv"))

    def test_links_that_lead_to_each_other_are_refused(self):
        os.symlink("b.csv", self.path("a.csv"))
        os.symlink("a.csv", self.path("b.csv"))
        self.refused(IO, "a.csv: Too many levels of symbolic links", self.export("a.csv"))
        self.assertTrue(os.path.islink(self.path("a.csv")) and os.path.islink(self.path("b.csv")))

    def test_two_dots_go_up_from_where_a_link_leads(self):
        os.makedirs(self.path("real/deep"))
        os.symlink("real/deep", self.path("also"))
        os.symlink("../out.csv", self.path("real/deep/link.csv"))
        self.write("out.csv", b"precious")
        self.assertEqual(self.export("also/link.csv").returncode, 0)
        self.assertTrue(self.is_table("real/out.csv"))
        self.assertEqual(self.export("also/../second.csv").returncode, 0)
        self.assertTrue(self.is_table("real/second.csv"))
        self.assertEqual(self.export("also/../out.csv", "out.csv").returncode, 0)  # two files
        self.refused(IO, "there is no folder ", self.export("also/../none/a.csv"))
        os.unlink(self.path("out.csv"))
        self.assertEqual(self.files(), ["also", "home", "real"])

    def test_nobody_elses_name_is_kept_to_run_in(self):
        self.write("a.csv", b"old")
        os.chmod(self.path("a.csv"), 0o6755)
        self.assertEqual(self.export("a.csv").returncode, 0)
        self.assertEqual(os.stat(self.path("a.csv")).st_mode & 0o7777, 0o755)

    @unittest.skipUnless(os.geteuid() == 0, "only root can give files away")
    def test_the_owner_is_kept(self):
        self.write("a.csv", b"old")
        os.chown(self.path("a.csv"), 1234, 4321)
        self.assertEqual(self.export("a.csv").returncode, 0)
        kept = os.stat(self.path("a.csv"))
        self.assertEqual((kept.st_uid, kept.st_gid), (1234, 4321))

    @unittest.skipUnless(os.geteuid() == 0, "only root can give files away")
    def test_another_group_gets_no_rights(self):
        os.chmod(self.folder, 0o777)
        for mode, expected in ((0o640, 0o600), (0o664, 0o644), (0o666, 0o666)):
            self.write("a.csv", b"old")
            os.chown(self.path("a.csv"), 1234, 4321)
            os.chmod(self.path("a.csv"), mode)
            run = subprocess.run(["setpriv", "--reuid", "1234", "--regid", "100", "--clear-groups", PROGRAM, "export",
                                  "a.csv", "--length", "2"], cwd=self.folder, capture_output=True, check=False)
            self.assertEqual(run.returncode, 0, run.stderr)
            kept = os.stat(self.path("a.csv"))
            self.assertEqual((kept.st_uid, kept.st_gid, kept.st_mode & 0o7777), (1234, 100, expected))
            os.unlink(self.path("a.csv"))

    def test_an_open_file_without_a_name_is_written(self):
        os.symlink("/dev/fd/3", self.path("three.csv"))
        self.write("gone.csv", b"x" * 9999)
        run = subprocess.run(["bash", "-c", 'exec 3<>gone.csv; rm gone.csv; "$0" export three.csv --length 2; cat /dev/fd/3',
                              PROGRAM], cwd=self.folder, capture_output=True, check=True)
        self.run_program("export", "same.csv", "--length", "2")
        self.assertEqual(run.stdout, self.read("same.csv"))
        self.assertEqual(self.files(), ["home", "same.csv", "three.csv"])

    def test_a_pipe_is_waited_for(self):
        os.mkfifo(self.path("pipe.csv"))
        run = subprocess.run(["bash", "-c", '(sleep 0.3; exec 3<pipe.csv; sleep 0.3; cat <&3 >read) & "$0" export pipe.csv --length 9999; wait',
                              PROGRAM], cwd=self.folder, capture_output=True, check=True)
        self.assertEqual(run.stderr, b"")
        self.run_program("export", "same.csv", "--length", "9999")
        self.assertEqual(self.read("read"), self.read("same.csv"))

    def test_a_limit_of_file_sizes_is_told(self):
        def limit():
            resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
            signal.signal(signal.SIGXFSZ, signal.SIG_DFL)

        self.write("a.npy", b"old")
        run = self.run_program("export", "a.npy", "--length", "1000", preexec_fn=limit)
        self.refused(IO, "a.npy: File too large", run)
        self.assertEqual(self.read("a.npy"), b"old")
        self.assertEqual(self.files(), ["a.npy", "home"])

    # Names

    def test_a_name_that_is_no_text_is_refused(self):
        for arguments in ([b"export", b"\xff.csv"], [b"export", b"a.csv", b"--open", b"\xc3.sinescope"],
                          [b"\xed\xa0\x80.sinescope"]):
            self.refused(USAGE, "is not valid UTF-8", self.run_program(*arguments))
        self.assertEqual(self.files(), ["home"])

    def test_one_file_is_written_once(self):
        os.mkdir(self.path("sub"))
        os.symlink("sub", self.path("also"))
        os.symlink("a.csv", self.path("link.csv"))
        for names in (["a.csv", "./a.csv"], ["a.csv", "link.csv"], ["sub/b.csv", "also/b.csv"],
                      ["a.csv", self.path("a.csv")]):
            self.refused(USAGE, f"{names[1]}: is named twice", self.export(*names))
        self.assertEqual(self.export("a.csv", "sub/a.csv").returncode, 0)
        for name in ("n.csv", "o.csv"):
            os.symlink("/dev/null", self.path(name))
        self.assertEqual(self.export("n.csv", "o.csv").returncode, 0)  # nothing is lost
        self.assertTrue(self.is_table("a.csv") and self.is_table("sub/a.csv"))

    def test_an_empty_name_is_no_file(self):
        self.refused(USAGE, "--open: needs the name of a file", self.export("a.csv", "--open", ""))
        self.refused(USAGE, "--batch: needs the name of a file", self.run_program("export", "--batch", ""))

    def test_what_a_terminal_would_obey_is_not_printed(self):
        name = "n\x1b]0;title\a\n.csv"
        self.assertEqual(self.export(name).returncode, 0)
        run = self.run_program("check", name)
        self.assertEqual(run.returncode, 0, run.stderr)
        self.assertIn(b"n ]0;title", run.stdout)
        self.assertNotIn(b"\x1b", run.stdout)

    # Batches

    def batch(self, jobs, name="jobs.json"):
        self.write(name, json.dumps({"jobs": jobs}).encode())
        return self.run_program("export", "--batch", name)

    def test_of_two_jobs_the_first_writes_a_file(self):
        job = {"options": {"length": 2}, "outputs": ["a.csv"]}
        self.refused(USAGE, "job 2, ./a.csv: job 1 writes the same file",
                     self.batch([job, {"options": {"length": 3}, "outputs": ["./a.csv"]}]))
        self.assertEqual(self.read("a.csv").count(b"\n"), 3)  # the header, and two rows

    def test_other_outputs_of_a_job_are_written(self):
        def job(length, *outputs, **options):
            return {"options": dict(options, length=length), "outputs": outputs}

        self.refused(USAGE, "job 2, a.csv: job 1 writes the same file",
                     self.batch([job(2, "a.csv"), job(3, "b.csv", "a.csv"), job(4, "c.csv")]))
        self.assertEqual([self.read(name).count(b"\n") for name in ("a.csv", "b.csv", "c.csv")], [3, 4, 5])
        self.refused(USAGE, "job 2, s-0002.csv: job 1 writes the same file",
                     self.batch([job(2, "s.csv", sweep="base=10:20:linear:2"), job(3, "s-0002.csv")]))
        self.assertEqual(self.read("s-0002.csv").count(b"\n"), 3)
        os.mkdir(self.path("t.csv"))  # a name that the sweep does not write
        self.refused(USAGE, "job 2, t-0002.csv: job 1 writes the same file",
                     self.batch([job(2, "t.csv", sweep="base=10:20:linear:2"), job(3, "t-0002.csv")]))

    def test_what_a_job_could_not_write_the_next_one_may(self):
        self.refused(TOO_LARGE, "job 1, a.npy: ",
                     self.batch([{"options": {"length": 16777216, "d-model": 32768, "dtype": "float64"}, "outputs": ["a.npy"]},
                                 {"options": {"length": 2}, "outputs": ["a.npy"]}]))
        self.assertTrue(self.read("a.npy").startswith(b"\x93NUMPY"))

    def test_files_of_a_sweep_are_different_ones(self):
        os.symlink("y-0002.csv", self.path("y-0001.csv"))
        self.refused(IO, "y-0002.csv: is the same file as one before", self.export("y.csv", "--sweep", "base=10:20:linear:2"))

    @unittest.skipUnless(os.access("/dev/shm", os.W_OK), "there is no /dev/shm")
    def test_paths_belong_to_the_folder_of_a_file_in_memory(self):
        with tempfile.TemporaryDirectory(dir="/dev/shm") as folder:
            jobs = os.path.join(folder, "jobs.json")
            with open(jobs, "w", encoding="utf-8") as file:
                json.dump({"jobs": [{"options": {"length": 2}, "outputs": ["here.csv"]}]}, file)
            self.assertEqual(self.run_program("export", "--batch", jobs).returncode, 0)
            self.assertEqual(sorted(os.listdir(folder)), ["here.csv", "jobs.json"])

    def test_half_a_letter_is_no_name(self):
        self.refused(INVALID, "jobs[0].outputs: holds what is no name of a file",
                     self.batch([{"outputs": ["\ud800.csv"]}]))

    def test_a_name_may_turn_its_text(self):
        name = "\u2067x\u2069.csv"
        self.assertEqual(self.batch([{"options": {"length": 2}, "outputs": [name]}]).returncode, 0)
        self.assertTrue(self.is_table(name))
        os.unlink(self.path(name))

    def test_a_long_text_is_told_its_limit(self):
        self.refused(INVALID, "jobs[0].options.text: a text of 100001 characters is refused; at most 100000 are allowed",
                     self.batch([{"options": {"text": "x" * 100_001}, "outputs": ["a.png"]}]))

    def test_a_batch_from_a_pipe_writes_here(self):
        jobs = json.dumps({"jobs": [{"options": {"length": 2}, "outputs": ["piped.csv"]}]}).encode()
        run = self.run_program("export", "--batch", "/dev/stdin", input=jobs)
        self.assertEqual(run.returncode, 0, run.stderr)
        self.assertTrue(self.is_table("piped.csv"))
        os.unlink(self.path("piped.csv"))
        with open(self.path("jobs.json"), "wb") as file:
            file.write(jobs)
        with open(self.path("jobs.json"), "rb") as file:
            run = self.run_program("export", "--batch", "/dev/stdin", stdin=file)
        self.assertEqual(run.returncode, 0, run.stderr)
        self.assertTrue(self.is_table("piped.csv"))

    # Presets of one's own

    def presets(self):
        return os.path.join(self.home, "data", "Sinescope", "sinescope", "presets.json")

    def test_presets_that_cannot_be_read_are_told(self):
        os.makedirs(os.path.dirname(self.presets()))
        mine = {"id": "mine", "name": "mine", "parameters": {}}
        for text, told in ((b"garbage", "not valid JSON at byte"),
                           (json.dumps([mine, {"id": 1}]).encode(), "preset 2: "),
                           (json.dumps([dict(mine, id="m" * 81)]).encode(), "one line of 1 to 80 characters"),
                           (json.dumps([dict(mine, name="m\x1b")]).encode(), "none of them a control character")):
            with open(self.presets(), "wb") as file:
                file.write(text)
            run = self.run_program("facts", "--preset", "mine")
            self.refused(INVALID, told, run)
            self.assertIn(self.presets(), run.stderr.decode())
            self.assertEqual(self.run_program("facts", "--preset", "llama-3").returncode, 0)

    def test_a_pipe_in_their_place_is_not_waited_for(self):
        os.makedirs(os.path.dirname(self.presets()))
        os.mkfifo(self.presets())
        self.assertEqual(self.run_program("facts", "--preset", "llama-3").returncode, 0)
        self.refused(IO, "is not a regular file", self.run_program("facts", "--preset", "mine"))

    # Options

    def test_options_of_pictures_mean_nothing_for_numbers(self):
        for option in (["--other-positions", "0:1"], ["--positions-down"], ["--fit-colors"], ["--point-samples"]):
            for figure in ("encoding", "similarity-matrix"):
                self.refused(USAGE, f"{option[0]}: has no effect on npy of the figure {figure}",
                             self.export("a.npy", "--figure", figure, *option))
            self.assertEqual(self.export("a.png", "--size", "60x40", *option).returncode, 0)

    def test_a_picture_too_large_names_what_made_it_so(self):
        for arguments, option in ((["a.png", "--size", "40000x10"], "--size"), (["a.pdf", "--size", "30000x10"], "--size"),
                                  (["a.pdf", "--size", "12000x12000"], "--dpi"),
                                  (["a.png", "--size", "3000x2000", "--scale", "16"], "--scale"),
                                  (["a.png", "--size", "1000x800mm", "--dpi", "2400"], "--dpi"),
                                  (["a.png", "--cells", "--length", "1000001"], "--cells"),
                                  (["a.pdf", "--cells", "--length", "30000"], "--cells")):
            run = self.run_program("export", *arguments)
            self.refused(TOO_LARGE, f"{option}: a picture of ", run)
        self.assertEqual(self.files(), ["home"])


if __name__ == "__main__":
    unittest.main()
