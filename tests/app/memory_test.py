#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Memory stays small whatever the parameters: usage: memory_test.py SINESCOPE"""
import os
import subprocess
import sys
import tempfile

LIMIT = 200e6
LARGEST = ["--length", "16777216", "--d-model", "32768"]


def peak_bytes(program, arguments):
    """Peak memory of one run; its output goes nowhere."""
    process = subprocess.Popen([program, *arguments], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    assert status == 0, f"{arguments} ended with {status}"
    return usage.ru_maxrss * 1024


def main():
    program = sys.argv[1]
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        picture = os.path.join(folder, "picture.png")
        runs = {
            "a table of 4 GiB": ["export", "-", "--format", "npy", "--length", "1048576", "--d-model", "1024"],
            "the largest overview": ["export", picture, "--figure", "overview", *LARGEST],
            "the largest matrix as a picture": ["export", picture, "--figure", "similarity-matrix", *LARGEST],
            "the longest similarity": ["export", "-", "--format", "npy", "--figure", "similarity",
                                       "--length", "16777216", "--d-model", "64"],
        }
        for name, arguments in runs.items():
            peak = peak_bytes(program, arguments)
            print(f"{name}: {peak / 1e6:.0f} MB")
            if peak > LIMIT:
                print(f"FAILED: {name} needs more than {LIMIT / 1e6:.0f} MB")
                failed = 1
    return failed


if __name__ == "__main__":
    sys.exit(main())
