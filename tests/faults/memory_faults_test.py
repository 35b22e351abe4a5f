#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""memory_faults_test.py PROGRAM LIBRARY [--long] [--only WORDS] [--seed N]: one allocation of the program fails, or all
from one on. Without pictures (facts, code and data) that ends with a clear message and exit code 5, or is survived with
everything whole. Qt 6.4 itself crashes where some of its lists cannot grow (two of hundred at most, and only while the
command line is read; no file is touched then). Pictures are made inside Qt, where more may go wrong; the old file is as it was all the same."""
import argparse
import os
import random
import re
import signal
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

from scenarios import OLD, Result, Wrong, all_files, demand

MESSAGE = "there is not enough memory"
TABLE = ["--length", "30", "--d-model", "12"]
LARGE = ["--length", "2100", "--d-model", "512"]  # on two threads
PICTURE = ["--size", "120x80", *TABLE]
# command, outputs, how many of its allocations are tried in a short run
RUNS = (
    (["facts", *TABLE], [], 60), (["facts", "--json", "--preset", "llama-3"], [], 60),
    (["code", "--target", "numpy"], [], 60), (["check", "in.npy"], [], 40), (["check", "in.csv"], [], 60),
    (["export", "a.npy", *TABLE], ["a.npy"], 60), (["export", "a.csv", *TABLE], ["a.csv"], 60),
    (["export", "a.raw", *TABLE], ["a.raw"], 60), (["export", "a.npy", *LARGE], ["a.npy"], 40),
    (["export", "a.csv", "--figure", "similarity", *TABLE], ["a.csv"], 60),
    (["export", "a.sinescope", *TABLE], ["a.sinescope"], 30),
    (["export", "a.raw", "b.csv", *TABLE], ["a.raw", "b.csv"], 30),
    (["export", "a.png", *PICTURE], ["a.png"], 20), (["export", "a.svg", *PICTURE], ["a.svg"], 10),
    (["export", "a.pdf", *PICTURE], ["a.pdf"], 10))
# Of a picture: fonts and other things that Qt could do without may be missing in it.
BEGIN = {"png": b"\x89PNG", "svg": b"<?xml", "pdf": b"%PDF"}
END = {"png": b"IEND\xaeB`\x82", "svg": b"</svg>", "pdf": b"%%EOF"}
HANGS = "hangs"
MOST_OF_A_PICTURE = 2000  # in a long run; one has tens of thousands


def is_picture(outputs):
    return any(output.endswith((".png", ".svg", ".pdf")) for output in outputs)


def where_it_waits(pid):
    """The library that the program's first thread waits in, but for those of the language itself; "" if unknown."""
    stack = subprocess.run(["eu-stack", "-m", "-1", "-p", str(pid)], capture_output=True, text=True, check=False).stdout
    for frame in re.findall(r"^#\d+ .* - (\S+)$", stack, re.M):
        name = os.path.basename(frame).split(".so")[0]
        if name not in ("libc", "libstdc++", "libgcc_s"):
            return name
    return ""


class Runner:
    def __init__(self, program, library):
        self.program, self.library = program, library
        self.tables = {}
        self.crashes = 0
        for name in ("in.npy", "in.csv"):
            with tempfile.TemporaryDirectory() as folder:
                subprocess.run([program, "export", name, *TABLE], cwd=folder, check=True)
                self.tables.update(all_files(folder))

    def run(self, command, outputs, **fault):
        """The result, and how many allocations it took."""
        with tempfile.TemporaryDirectory() as outside:
            folder = os.path.join(outside, "watched")
            os.mkdir(folder)
            for name, content in (self.tables | {output: OLD for output in outputs}).items():
                with open(os.path.join(folder, name), "wb") as file:
                    file.write(content)
            log = os.path.join(outside, "log")
            environment = dict(os.environ, LD_PRELOAD=self.library, MEMORY_LOG=log, LC_ALL="C.UTF-8",
                               HOME=outside, **fault)
            with subprocess.Popen([self.program, *command], cwd=folder, env=environment, stdout=subprocess.PIPE,
                                  stderr=subprocess.PIPE, text=True) as process:
                status = None
                try:
                    output, messages = process.communicate(timeout=30)
                except subprocess.TimeoutExpired:
                    status, where = HANGS, where_it_waits(process.pid)
                    process.kill()
                    output, messages = process.communicate()[0], where
            ended = subprocess.CompletedProcess(command, status or process.returncode, output, messages)
            files = all_files(folder)
            for name in self.tables:
                files.pop(name)
            count = 0
            if os.path.exists(log):
                with open(log, encoding="ascii") as number:
                    count = int(number.read() or 0)
            return Result(ended, files), count

    def check(self, case):
        command, outputs, whole, fault = case
        try:
            result, _ = self.run(command, outputs, MEMORY_FAULT=fault)
            self.check_result(result, outputs, whole)
            return None
        except Wrong as wrong:
            return f"{' '.join(command)}, allocation {fault}: {wrong}"

    def check_result(self, result, outputs, whole):
        demand(sorted(result.files) == sorted(outputs), "other files than before", result)
        if result.status == HANGS and is_picture(outputs):
            # Fontconfig keeps a lock when it gets no memory and waits for itself the next time.
            demand(result.messages, "hangs, and eu-stack (of elfutils) does not tell where", result)
            demand(result.messages == "libfontconfig", "hangs, and not in Fontconfig", result)
            demand(result.files[outputs[0]] == OLD, "hangs, and has written", result)
            self.crashes += 1
            return
        demand(result.status != HANGS, "no end", result)
        if is_picture(outputs):
            content = result.files[outputs[0]]
            isWhole = content.startswith(BEGIN[outputs[0][-3:]]) and content.rstrip().endswith(END[outputs[0][-3:]])
            # Qt may also crash when the picture stands already.
            demand(isWhole or (result.status != 0 and content == OLD), "neither old nor whole", result)
            return
        if result.status == -signal.SIGSEGV and all(content == OLD for content in result.files.values()):
            self.crashes += 1
            return
        isNew = [result.files[output] == whole.files[output] for output in outputs]
        for output, new in zip(outputs, isNew):
            demand(new or result.files[output] == OLD, f"{output} is neither old nor new", result)
        if result.status == 0:
            demand(all(isNew) and result.output == whole.output, "done, but not whole", result)
        else:
            demand(result.status == 5 and MESSAGE in result.messages, "not told", result)
            demand(not isNew or not all(isNew), "told, and yet written", result)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program", type=os.path.abspath)
    parser.add_argument("library", type=os.path.abspath)
    parser.add_argument("--long", action="store_true", help="every allocation, and of pictures 2000 each")
    parser.add_argument("--only", default="", help="runs with these words in their command")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    print("seed", arguments.seed)
    chance = random.Random(arguments.seed)
    runner = Runner(arguments.program, arguments.library)
    cases = []
    for command, outputs, most in RUNS:
        if arguments.only not in " ".join(command):
            continue
        whole, count = runner.run(command, outputs)
        if whole.status != 0 or count == 0:
            print("FAILED: without a fault:", *command, whole)
            return 1
        if arguments.long:
            most = MOST_OF_A_PICTURE if is_picture(outputs) else count
        for number in chance.sample(range(1, count + 1), min(most, count)):
            marks = ("", "+") if arguments.long else (chance.choice(("", "+")),)
            if is_picture(outputs):
                marks = ("",)  # without any memory left Fontconfig tries for ever
            cases += [(command, outputs, whole, f"{number}{mark}") for mark in marks]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        wrong = [message for message in pool.map(runner.check, cases) if message]
    for message in wrong:
        print("FAILED:", message)
    print(f"{len(cases)} faults, {len(wrong)} not survived, {runner.crashes} inside Qt and Fontconfig")
    return 1 if wrong or not cases or runner.crashes > 0.02 * len(cases) else 0


if __name__ == "__main__":
    sys.exit(main())
