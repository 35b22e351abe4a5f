#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""file_faults_test.py PROGRAM SAVES LIBRARY [--long | --sample N] [--only SCENARIO] [--seed N]: every call by which an export or a save changes
files fails once, or from then on. Afterwards each file is the old one or, whole, the new one; none is left over; what
went wrong is told with the name of the file and the reason; and the exit code is 4, or 0 where all files are new."""
import argparse
import errno
import os
import random
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

from scenarios import SCENARIOS, Wrong

KINDS = ("open", "nameless", "write", "sync", "rename", "exchange", "link", "close", "mkdir", "truncate", "mode")
REASONS = (errno.ENOSPC, errno.EIO, errno.EACCES, errno.EROFS)
# What some file systems cannot do at all: nameless files (NFS), exchanging two files (FAT, ZFS).
SYSTEMS = {"": "", "without nameless files": f"nameless:1+:{errno.EOPNOTSUPP}",
           "without exchange": f"exchange:1+:{errno.EINVAL}",
           "without both": f"nameless:1+:{errno.EOPNOTSUPP},exchange:1+:{errno.EINVAL}"}
SAMPLE = 60  # of the long matrix in a short run


def words(system, *more):
    return ",".join(filter(None, (SYSTEMS[system], *more)))


class Runner:
    def __init__(self, arguments):
        self.arguments = arguments

    def run(self, scenario, faults):
        """The result of a scenario in a fresh folder, and the kinds of the calls that were made."""
        with tempfile.TemporaryDirectory() as outside:
            folder = os.path.join(os.path.realpath(outside), "watched")
            os.mkdir(folder)
            log = os.path.join(outside, "log")
            scenario.prepare(folder, outside)
            environment = dict(os.environ, LD_PRELOAD=self.arguments.library, FAULTS_FOLDER=folder, FAULTS_LOG=log,
                               FAULTS=faults, QT_QPA_PLATFORM="offscreen", LC_ALL="C.UTF-8", HOME=outside,
                               **scenario.environment(folder))
            command = scenario.command(self.arguments.program, self.arguments.saves, folder, outside)
            ended = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False,
                                   timeout=60)
            calls = []
            if os.path.exists(log):
                with open(log, encoding="ascii") as lines:
                    calls = lines.read().split()
            return scenario.result(folder, ended), calls

    def cases(self):
        """(scenario, what the wholesome run made, file system, kind, number of the call, +, reason)"""
        every, first = [], []
        for scenario in SCENARIOS:
            if self.arguments.only and self.arguments.only not in scenario.name:
                continue
            for system in SYSTEMS:
                whole, calls = self.run(scenario, words(system))
                scenario.check_whole(whole)
                places = [(kind, i + 1) for kind in KINDS for i in range(calls.count(kind))]
                places += [("any", i + 1) for i in range(len(calls))]
                for kind, number in places:
                    cases = [(scenario, whole, system, kind, number, mark, reason) for reason in REASONS
                             for mark in ("", "+")]
                    every += cases
                    if system == "" and kind != "any" and scenario.is_short:
                        first.append(cases[0])
        return every, first

    def check(self, case):
        scenario, whole, system, kind, number, mark, reason = case
        fault = f"{kind}:{number}{mark}:{reason}"
        title = f"{scenario.name} {system}: {fault}"
        try:
            result, _ = self.run(scenario, words(system, fault))
            scenario.check(result, whole, os.strerror(reason))
            return None
        except Wrong as wrong:
            return f"{title}: {wrong}"
        except subprocess.TimeoutExpired:
            return f"{title}: no end after a minute"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program", type=os.path.abspath)
    parser.add_argument("saves", type=os.path.abspath)
    parser.add_argument("library", type=os.path.abspath)
    parser.add_argument("--long", action="store_true", help="every call, reason and file system, once and from then on")
    parser.add_argument("--sample", type=int, default=SAMPLE, help="so many of them besides the usual ones")
    parser.add_argument("--only", help="scenarios with this in their name")
    parser.add_argument("--seed", type=int, default=1)
    runner = Runner(parser.parse_args())
    every, chosen = runner.cases()
    if runner.arguments.long:
        chosen = every
    else:
        print("seed", runner.arguments.seed)
        chosen += random.Random(runner.arguments.seed).sample(every, min(runner.arguments.sample, len(every)))
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        wrong = [message for message in pool.map(runner.check, chosen) if message]
    for message in wrong:
        print("FAILED:", message)
    print(f"{len(chosen)} faults, {len(wrong)} not survived")
    return 1 if wrong or not chosen else 0


if __name__ == "__main__":
    sys.exit(main())
