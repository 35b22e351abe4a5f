#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""hardening_test.py PROGRAM [--debug]: what the top CMakeLists.txt asks for is in the built program, as readelf tells.

With --debug library calls are not fortified: that needs optimization."""
import re
import shutil
import subprocess
import sys
import unittest

if len(sys.argv) < 2 or sys.argv[1].startswith("-"):
    sys.exit(__doc__)
PROGRAM = sys.argv.pop(1)
IS_DEBUG = "--debug" in sys.argv and not sys.argv.remove("--debug")


def readelf(*options):
    done = subprocess.run(["readelf", "--wide", *options, PROGRAM], capture_output=True, text=True, check=True,
                          env={"LC_ALL": "C", "PATH": "/usr/bin:/bin"})
    return done.stdout


class HardeningTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.dynamic = readelf("--dynamic")
        cls.symbols = set(re.findall(r"UND (\w+)", readelf("--dyn-syms")))
        # Type Offset VirtAddr PhysAddr FileSiz MemSiz Flg Align
        lines = re.findall(r"^\s+([A-Z_]+)(?:\s+0x\w+){5}\s([RWE ]{3})\s", readelf("--segments"), re.M)
        cls.segments = [(kind, flags.replace(" ", "")) for kind, flags in lines]

    def testIsLoadedAnywhere(self):
        self.assertRegex(readelf("--file-header"), r"Type:\s+DYN")
        self.assertRegex(self.dynamic, r"\(FLAGS_1\).*\bPIE\b")

    def testTablesOfTheLinkerAreReadOnly(self):
        self.assertIn("GNU_RELRO", [kind for kind, _ in self.segments])
        self.assertRegex(self.dynamic, r"\(BIND_NOW\)|\(FLAGS\).*BIND_NOW|\(FLAGS_1\).*\bNOW\b")
        self.assertNotIn("(TEXTREL)", self.dynamic)

    def testNothingIsBothWrittenAndRun(self):
        self.assertIn(("GNU_STACK", "RW"), self.segments)
        self.assertGreaterEqual(len([kind for kind, _ in self.segments if kind == "LOAD"]), 2)
        self.assertEqual([], [kind for kind, flags in self.segments if "W" in flags and "E" in flags])

    def testTheStackIsGuarded(self):
        self.assertIn("__stack_chk_fail", self.symbols)

    @unittest.skipIf(IS_DEBUG, "a debug build")
    def testLibraryCallsAreChecked(self):
        checked = {name for name in self.symbols if re.fullmatch(r"__\w+_chk", name)}
        self.assertTrue(checked, "no __*_chk symbol")

    def testNoLibraryOfTheNetworkIsLinked(self):
        libraries = re.findall(r"\(NEEDED\).*\[(\S+)\]", self.dynamic)
        self.assertIn("libQt6Core.so.6", libraries)
        self.assertEqual([], [name for name in libraries if re.search("network|curl|ssl|websocket", name, re.I)])

    def testLibrariesComeFromTheSystemOnly(self):
        """It was a list of empty entries once: the current folder, whatever lies there."""
        self.assertEqual([], [line for line in self.dynamic.splitlines() if "RPATH" in line or "RUNPATH" in line])


if not shutil.which("readelf"):
    print("skipped: there is no readelf")
    sys.exit(0)
unittest.main(verbosity=0)
