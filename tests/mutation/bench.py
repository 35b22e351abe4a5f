# SPDX-License-Identifier: GPL-3.0-or-later
"""Builds the core as one shared library, with one source or header mutated, and runs the core's tests on it."""
import json
import os
import pathlib
import re
import resource
import shlex
import shutil
import signal
import subprocess

MEMORY = 4 << 30  # a mutant may ask for any amount
FILE_SIZE = 8 << 30  # tests make sparse files of 4 GiB
WAITING = 900  # seconds: a test that stands still


def run(command, **options):
    return subprocess.run(command, stdin=subprocess.DEVNULL, **options)


def limit(seconds):
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_FSIZE, (FILE_SIZE, FILE_SIZE))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    # Of the processor, not of the clock: a busy machine does not make a mutant look endless.
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 5))


def children_seconds():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


class Bench:
    def __init__(self, root, build):
        self.root = pathlib.Path(root)
        self.build = pathlib.Path(build)
        self.tree = self.build / "tree"  # a copy of the core: the one that is worked on may change meanwhile
        self.tests = sorted(path.stem for path in (self.root / "tests/core").glob("*_test.cpp"))
        self.tests.append("numpy_probe")  # what numpy_core_test.py runs
        self.objects = self.build / "objects"
        self.programs = self.build / "programs"
        self.seconds = {}
        self.users = {}  # file -> core sources and tests that include it
        self.pulls = {}  # test -> names of the core's objects that it needs

    # --- once

    def prepare(self, jobs):
        """The tests and the unchanged core, and how long each test takes."""
        if not (self.build / "build.ninja").exists():
            run(["cmake", "-S", self.root, "-B", self.build, "-G", "Ninja", "-DCMAKE_BUILD_TYPE=None",
                 "-DCMAKE_CXX_FLAGS=-O1 -w", "-DCMAKE_EXPORT_COMPILE_COMMANDS=ON"],
                check=True, stdout=subprocess.DEVNULL)
        run(["cmake", "--build", self.build, "-j", str(jobs), "--target", *self.tests], check=True,
            stdout=subprocess.DEVNULL)
        self.copy_core()
        entries = json.loads((self.build / "compile_commands.json").read_text())
        self.commands = {entry["file"]: shlex.split(entry["command"]) for entry in entries}
        self.objects.mkdir(exist_ok=True)
        self.programs.mkdir(exist_ok=True)
        for source in self.sources:
            if self.is_old(source):
                self.compile(source, source, self.objects / (source.stem + ".o"), [], depend=True)
        self.link_core({}, self.programs / "libcore.so")
        for test in self.tests:
            self.note_pulls(test)
            self.link_test(test, None, self.programs / test)
        for source in self.sources:
            self.note_includes(source, (self.objects / (source.stem + ".d")).read_text())
        self.note_test_includes()
        for test in self.tests:
            begin = children_seconds()
            failure = self.failure(test, self.programs / test, self.programs, 600)
            if failure:
                raise SystemExit(f"{test} fails on the unchanged core: {failure}")
            self.seconds[test] = children_seconds() - begin

    def copy_core(self):
        (self.tree / "core").mkdir(parents=True, exist_ok=True)
        for path in (self.root / "core").glob("*.*"):
            copy = self.tree / "core" / path.name
            if not copy.exists() or copy.read_bytes() != path.read_bytes():
                copy.write_bytes(path.read_bytes())
        for copy in (self.tree / "core").iterdir():
            if not (self.root / "core" / copy.name).exists():
                copy.unlink()
        self.sources = sorted((self.tree / "core").glob("*.cpp"))

    def is_old(self, source):
        out = self.objects / (source.stem + ".o")
        if not out.exists():
            return True
        used = out.with_suffix(".d").read_text().replace("\\\n", " ").split()[1:]
        return any(not os.path.exists(path) or os.path.getmtime(path) > out.stat().st_mtime for path in used)

    def note_includes(self, user, dependencies):
        for path in re.findall(r"\S+", dependencies.replace("\\\n", " ")):
            path = os.path.normpath(os.path.join(self.build, path))  # ccache notes them relative to the build
            for root in (self.tree, self.root):
                if path.startswith(f"{root}/core/"):
                    self.users.setdefault(os.path.relpath(path, root), set()).add(user)

    def note_test_includes(self):
        text = run(["ninja", "-C", self.build, "-t", "deps"], check=True, capture_output=True, text=True).stdout
        for block in text.split("\n\n"):
            found = re.match(r"tests/core/CMakeFiles/(\w+)\.dir/\1\.cpp\.o", block)
            if found and found[1] in self.tests:
                self.note_includes(found[1], block)

    # --- building

    def compile(self, source, text_at, out, includes, depend=False):
        """Whether `text_at`, in place of `source`, can be compiled to `out`."""
        command = list(self.commands[str(source).replace(str(self.tree), str(self.root))])
        command[command.index("-o") + 1] = str(out)
        command[-1] = str(text_at)
        command = ["-fPIC" if word == "-fPIE" else word for word in command]
        # Assertions: what reads beyond the end of a vector is noticed too.
        command[1:1] = ["-D_GLIBCXX_ASSERTIONS", *(f"-I{path}" for path in [*includes, self.tree])]
        if depend:
            command += ["-MMD", "-MF", str(out.with_suffix(".d"))]
        done = run(command, cwd=self.build, capture_output=True, env={**os.environ, "CCACHE_DISABLE": "1"})
        if depend and done.returncode:
            raise SystemExit(done.stderr.decode())
        return done.returncode == 0

    def link_core(self, instead, out):
        objects = [instead.get(source, self.objects / (source.stem + ".o")) for source in self.sources]
        run(["c++", "-shared", "-o", out, *objects, "-pthread"], check=True)

    def link_command(self, test, out):
        text = run(["ninja", "-C", self.build, "-t", "commands", test], check=True, capture_output=True, text=True).stdout
        command = shlex.split(text.strip().splitlines()[-1])
        command = command[command.index("&&") + 1 : len(command) - command[::-1].index("&&") - 1]
        command[command.index("-o") + 1] = str(out)
        return command

    def note_pulls(self, test):
        """What a linker takes out of the archive for a test: the test cannot notice anything else."""
        command = [*self.link_command(test, self.programs / test), "-Wl,--trace,--trace"]
        text = run(command, cwd=self.build, check=True, capture_output=True, text=True).stdout
        self.pulls[test] = set(re.findall(r"libsinescope_core\.a\)?\(?(\w+)\.cpp\.o", text))

    def link_test(self, test, own_object, out):
        command = self.link_command(test, out)
        command = [str(self.programs / "libcore.so") if word.endswith("libsinescope_core.a") else word for word in command]
        if own_object:
            command = [str(own_object) if word.endswith(f"{test}.cpp.o") else word for word in command]
        run(command, cwd=self.build, check=True)

    # --- judging

    def failure(self, test, program, library, seconds):
        """What the test says, "" when it passes."""
        folder = self.build / "scratch" / str(os.getpid()) / library.name  # of this slot: others run beside it
        folder.mkdir(parents=True, exist_ok=True)
        environment = {**os.environ, "LD_LIBRARY_PATH": str(library), "LD_PRELOAD": str(library / "libcore.so"),
                       "TMPDIR": str(folder), "LANG": "C.UTF-8", "QTEST_FUNCTION_TIMEOUT": "1800000"}
        command = [program, "-silent"]
        if test == "numpy_probe":
            python = "/usr/bin/python3" if os.path.exists("/usr/bin/python3") else "python3"
            command = [python, "-B", self.root / "tests/core/numpy_core_test.py", program]
        said = library / "said.txt"
        try:
            with open(said, "wb") as out:
                done = run(command, cwd=folder, env=environment, stdout=out, stderr=subprocess.STDOUT, timeout=WAITING,
                           preexec_fn=lambda: limit(round(seconds)))
            if done.returncode == 0:
                return ""
            lines = said.read_bytes().decode(errors="replace").splitlines()
            failed = [line for line in lines if line.startswith(("FAIL!", "XPASS"))]
            if failed:
                return failed[0]
            if done.returncode in (-signal.SIGXCPU, -signal.SIGKILL):
                return f"endless: {seconds:.0f} s of processor time"
            return f"exit {done.returncode}: {lines[-1] if lines else ''}"
        except subprocess.TimeoutExpired:
            return f"endless: {WAITING} s"
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def mutated_sources(self, file, test):
        """The core's sources that a change to `file` changes, of those that a test needs."""
        changed = {self.tree / file} if self.tree / file in self.sources else self.users.get(file, set())
        return [source for source in sorted(changed, key=str) if isinstance(source, pathlib.Path)
                and source.stem in self.pulls[test]]

    def ordered_tests(self, file):
        """The likeliest to notice first: of the same name, then those that include the file's header, then the quick;
        of a header those first for which little is to be compiled. Only those that can notice."""
        stem = pathlib.Path(file).stem
        including = self.users.get(f"core/{stem}.h", set())
        is_header = file.endswith(".h")

        def cost(test):
            sources = len(self.mutated_sources(file, test)) + (3 if test in self.users.get(file, set()) else 0)
            return (test != f"{stem}_test", sources if is_header else test not in including, self.seconds[test])

        return sorted((test for test in self.tests if self.mutated_sources(file, test) or
                       is_header and test in self.users.get(file, set())), key=cost)

    def judge(self, mutant, slot):
        """("killed", by which test), ("survived", ""), ("same code", "") or ("does not compile", "").

        Each test gets what it needs of the mutated core, compiled when it is its turn: most mutants of a header that all
        sources include fall at the first test."""
        folder = self.build / "mutants" / str(slot)
        shutil.rmtree(folder, ignore_errors=True)
        (folder / "core").mkdir(parents=True)
        changed = folder / mutant.file
        changed.write_text(mutant.applied((self.tree / mutant.file).read_text()))
        is_header = mutant.file.endswith(".h")
        instead = {}
        is_same = True
        for test in self.ordered_tests(mutant.file):
            needed = self.mutated_sources(mutant.file, test)
            missing = [source for source in needed if source not in instead]
            for source in missing:
                instead[source] = folder / (source.stem + ".o")
                if not self.compile(source, source if is_header else changed, instead[source], [folder]):
                    return "does not compile", ""
            includes = is_header and test in self.users[mutant.file]
            if not includes and all(instead[source].read_bytes() == (self.objects / instead[source].name).read_bytes()
                                    for source in needed):
                continue
            is_same = False
            if missing or not (folder / "libcore.so").exists():
                self.link_core(instead, folder / "libcore.so")
            program = self.programs / test
            if includes:
                test_source = self.root / "tests/core" / f"{test}.cpp"
                if not self.compile(test_source, test_source, folder / f"{test}.o", [folder]):
                    return "does not compile", ""
                program = folder / test
                self.link_test(test, folder / f"{test}.o", program)
            failure = self.failure(test, program, folder, 15 + 10 * self.seconds[test])
            if failure:
                return "killed", f"{test}: {failure}"
        return "same code" if is_same else "survived", ""
