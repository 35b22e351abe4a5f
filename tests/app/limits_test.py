#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Limits of the machine: memory stays small whatever the parameters, and a disk that is full in the middle of an export
leaves the old file and nothing else. usage: limits_test.py SINESCOPE"""
import os
import resource
import signal
import subprocess
import sys
import tempfile

LIMIT = 200e6
LARGEST = ["--length", "16777216", "--d-model", "32768"]
LONGEST_ROW = ["export", "-", "--format", "npy", "--figure", "similarity-matrix", "--length", "16777216",
               "--positions", "0:1"]


def peak_bytes(program, arguments):
    """Peak memory of one run; its output goes nowhere."""
    process = subprocess.Popen([program, *arguments], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    assert status == 0, f"{arguments} ended with {status}"
    return usage.ru_maxrss * 1024


def check_memory(program, folder):
    picture = os.path.join(folder, "picture.png")
    runs = {
        "a table of 4 GiB": ["export", "-", "--format", "npy", "--length", "1048576", "--d-model", "1024"],
        "the largest overview": ["export", picture, "--figure", "overview", *LARGEST],
        "the largest matrix as a picture": ["export", picture, "--figure", "similarity-matrix", *LARGEST],
        "the longest similarity": ["export", "-", "--format", "npy", "--figure", "similarity",
                                   "--length", "16777216", "--d-model", "64"],
        "the longest row of a matrix": [*LONGEST_ROW, "--d-model", "2", "--measure", "dot"],
        "the longest row with an unpaired sine": [*LONGEST_ROW, "--d-model", "3", "--measure", "cosine"],
        "the longest row of a matrix as text": ["export", "-", "--format", "csv", *LONGEST_ROW[4:], "--d-model", "2"],
        "a table of 256 million float16": ["export", "-", "--format", "raw", "--length", "262144", "--d-model", "1024",
                                           "--dtype", "float16"],
    }
    for name, arguments in runs.items():
        peak = peak_bytes(program, arguments)
        print(f"{name}: {peak / 1e6:.0f} MB")
        assert peak <= LIMIT, f"{name} needs more than {LIMIT / 1e6:.0f} MB"
    os.remove(picture)


def fill_up_early():
    """From now on files end at 1 MiB: writing fails in the middle, as on a full disk."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 20, 1 << 20))


def check_full_disk(program, folder):
    table = os.path.join(folder, "table.npy")
    with open(table, "w", encoding="ascii") as file:
        file.write("old")
    run = subprocess.run([program, "export", table, "--length", "4096", "--d-model", "512"], preexec_fn=fill_up_early,
                         stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, check=False)
    assert run.returncode == 4, f"the exit code is {run.returncode}"
    assert run.stderr.count("\n") == 1 and "table.npy" in run.stderr, run.stderr
    assert os.listdir(folder) == ["table.npy"], os.listdir(folder)
    with open(table, encoding="ascii") as file:
        assert file.read() == "old", "the old file is gone"
    print("a full disk:", run.stderr.strip())


def check_full_output(program):
    """Standard output may be full as well."""
    for length in ("1", "128", "65536"):
        with open("/dev/full", "wb") as full:
            run = subprocess.run([program, "export", "-", "--format", "npy", "--length", length], stdout=full,
                                 stderr=subprocess.PIPE, text=True, check=False)
        assert run.returncode == 4, f"a full standard output gives {run.returncode}"
        assert run.stderr.count("\n") == 1, run.stderr


def main():
    with tempfile.TemporaryDirectory() as folder:
        try:
            check_memory(sys.argv[1], folder)
            check_full_disk(sys.argv[1], folder)
            check_full_output(sys.argv[1])
        except AssertionError as error:
            print("FAILED:", error)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
