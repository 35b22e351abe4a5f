#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program where little is as usual: other scales, fonts, homes, clocks, locales, cores and memory. What it writes does
not depend on them, and where it cannot write it says so.

usage: environment_test.py SINESCOPE [CHECK...]        exit: 0 passed, 1 failed
What this machine cannot offer (mounts need root, a tool may be missing) is named as skipped.
"""
import contextlib
import glob
import os
import resource
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.realpath(__file__)), "..", "end_to_end"))
from window_session import Session, wait_until # pylint: disable=wrong-import-position

MIB = 1 << 20
STATE = ["--length", "300", "--d-model", "64", "--base", "1e4"]


class Skipped(Exception):
    """The machine cannot offer it."""


def environment(folder, **changes):
    """That of a person with an empty home; a value of None takes a variable away."""
    variables = {name: value for name, value in os.environ.items()
                 if not name.startswith(("LC_", "XDG_", "QT_", "LANGUAGE", "DISPLAY", "WAYLAND"))}
    home = os.path.join(folder, "home")
    os.makedirs(home, mode=0o700, exist_ok=True)
    variables.update(HOME=home, LANG="C.UTF-8", TZ="UTC", XDG_RUNTIME_DIR=home)
    variables.update(changes)
    return {name: value for name, value in variables.items() if value is not None}


class Tested:
    """The program and what it writes under usual circumstances."""

    def __init__(self, program, folder):
        self.program = os.path.abspath(program)
        self.folder = folder
        self.count = 0
        self.usual = self.results(environment(folder))

    def run(self, arguments, variables, prefix=(), limit=None, expected=0):
        run = subprocess.run([*prefix, self.program, *arguments], env=variables, preexec_fn=limit, cwd=self.folder,
                             stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=120,
                             check=False)
        said = run.stderr.decode("utf-8", "replace")
        assert run.returncode == expected, f"{arguments} ended with {run.returncode}, not {expected}: {said}"
        if expected != 0:
            assert said.strip() and "Qt" not in said and "terminate" not in said, f"{arguments} said: {said!r}"
        return run.stdout, said

    def results(self, variables, prefix=(), limit=None):
        """Facts, tables and pictures. Extensions in capitals: a Turkish I is no i."""
        self.count += 1
        out = os.path.join(self.folder, f"out-{self.count}")
        os.mkdir(out)
        facts, _ = self.run(["facts", "--json", *STATE], variables, prefix, limit)
        files = [os.path.join(out, name) for name in ("TABLE.CSV", "table.NPY", "STATE.SINESCOPE", "picture.PNG",
                                                      "PAGE.SVG")]
        self.run(["export", *files, "--size", "320x240", "--layout", "interleaved", "--figure", "similarity", *STATE],
                 variables, prefix, limit)
        found = {"facts": facts}
        for path in files:
            with open(path, "rb") as file:
                found[os.path.basename(path)] = file.read()
        assert sorted(os.listdir(out)) == sorted(map(os.path.basename, files)), f"strays: {os.listdir(out)}"
        return found

    def check_same(self, variables, prefix=(), limit=None, but=()):
        for name, content in self.results(variables, prefix, limit).items():
            assert name in but or content == self.usual[name], f"{name} is another one"


class Windows:
    """A display on which the program can be started and left again and again."""

    def __init__(self, folder):
        self.session = Session(folder)
        self.folder = folder
        self.is_open = False

    def check(self, tested, variables, prefix=()):
        if not all(map(shutil.which, ("Xvfb", "openbox", "xdotool"))):
            return "no window: Xvfb, openbox or xdotool is missing"
        if not self.is_open:
            self.session.open(tested.program)
            self.is_open = True
            self.quit()
        variables = {**variables, "DISPLAY": self.session.environment["DISPLAY"], "QT_QPA_PLATFORM": "xcb"}
        errors = os.path.join(self.folder, "stderr")
        with open(errors, "wb") as stderr:
            self.session.program = subprocess.Popen([*prefix, tested.program, "--length", "64"], env=variables,
                                                    cwd=self.folder, stdin=subprocess.DEVNULL,
                                                    stdout=subprocess.DEVNULL, stderr=stderr)
        self.session.processes.append(self.session.program)
        self.session.window = wait_until("the window", self.session.find_window)
        self.quit()
        with open(errors, encoding="utf-8", errors="replace") as file:
            said = [line for line in file if "dbus" not in line.lower() and "XDG_RUNTIME_DIR" not in line
                    and "runtime directory" not in line]
        assert not said, f"the window said: {said}"
        return "with a window"

    def quit(self):
        self.session.xdotool("windowactivate", "--sync", self.session.window)
        wait_until("the focus", lambda: self.session.has_focus(self.session.window))
        self.session.press("ctrl+q")
        self.session.program.wait(20)
        assert self.session.program.returncode == 0, f"quitting ended with {self.session.program.returncode}"


def mounted(tested, command):
    """A prefix that runs the program after a mount that only it sees."""
    prefix = ["unshare", "--mount", "sh", "-c", f'{command} && exec "$@"', "sh"]
    if not shutil.which("unshare") or subprocess.run([*prefix, "true"], stdout=subprocess.DEVNULL,
                                                     stderr=subprocess.DEVNULL, check=False).returncode != 0:
        raise Skipped("mounting needs root")
    return prefix


def scale_3(tested, windows):
    variables = environment(tested.folder, QT_SCALE_FACTOR="3")
    tested.check_same(variables)
    return windows.check(tested, variables)


def one_font(tested, windows):
    fonts = [path for folder in ("/usr/share/fonts", "/usr/local/share/fonts")
             for path in sorted(glob.glob(folder + "/**/*.ttf", recursive=True))]
    if not fonts:
        raise Skipped("there is no .ttf")
    folder = os.path.join(tested.folder, "font")
    os.makedirs(folder)
    shutil.copy(next((path for path in fonts if path.endswith("DejaVuSans.ttf")), fonts[0]), folder)
    configuration = os.path.join(tested.folder, "fonts.conf")
    with open(configuration, "w", encoding="utf-8") as file:
        file.write(f"<fontconfig><dir>{folder}</dir><cachedir>{folder}</cachedir></fontconfig>")
    variables = environment(tested.folder, FONTCONFIG_FILE=configuration)
    tested.check_same(variables, but=("picture.PNG", "PAGE.SVG"))
    for page in ("overview", "clocks", "sentence", "limits"):
        tested.run(["export", f"one-font-{page}.png", "--figure", page, "--language", "zh_CN"], variables)
    return windows.check(tested, variables)


def read_only_home(tested, windows):
    variables = environment(tested.folder)
    home = variables["HOME"]
    prefix = mounted(tested, f"mount --bind '{home}' '{home}' && mount -o remount,ro,bind '{home}'")
    tested.check_same(variables, prefix)
    _, said = tested.run(["export", home + "/table.csv"], variables, prefix, expected=4)
    assert "table.csv" in said, said
    return windows.check(tested, variables, prefix)


def no_home(tested, windows):
    words = []
    for home in (None, "/nowhere", ""):
        variables = environment(tested.folder, HOME=home, XDG_RUNTIME_DIR=None)
        tested.check_same(variables)
        words.append(windows.check(tested, variables))
    return words[0]


def full_temporary_folder(tested, windows):
    full = os.path.join(tested.folder, "full")
    os.mkdir(full)
    prefix = mounted(tested, f"mount -t tmpfs -o size=64k tmpfs '{full}' && head -c 60000 /dev/zero >'{full}/zeros'")
    variables = environment(tested.folder, TMPDIR=full)
    tested.check_same(variables, prefix)
    # The space is looked at before the work starts: 5. Where it cannot be known, writing fails: 4.
    for name, code in (("table.npy", 5), ("picture.png", 4), ("page.pdf", 4), ("page.svg", 4)):
        check_strays = ["unshare", "--mount", "sh", "-c",
                        f"mount -t tmpfs -o size=64k tmpfs '{full}' && head -c 60000 /dev/zero >'{full}/zeros'; "
                        f'"$@"; code=$?; [ "$(ls -A \'{full}\')" = zeros ] || exit 99; exit $code', "sh"]
        tested.run(["export", f"{full}/{name}", *STATE], variables, check_strays, expected=code)
    return windows.check(tested, variables, prefix)


def clock_set_back(tested, windows):
    library = next(iter(glob.glob("/usr/lib/*/faketime/libfaketime.so.1")), None)
    if not library:
        raise Skipped("libfaketime is missing")
    variables = environment(tested.folder, LD_PRELOAD=library, FAKETIME="-20y", FAKETIME_DONT_FAKE_MONOTONIC="1")
    tested.check_same(variables)
    tested.run(["export", "past.pdf"], variables) # a date stands in it
    return windows.check(tested, variables)


def files_from_the_future(tested, _):
    document = os.path.join(tested.folder, "future.sinescope")
    variables = environment(tested.folder)
    tested.run(["export", document, "--length", "77"], variables)
    os.utime(document, (4102444800, 4102444800)) # the year 2100
    facts, _ = tested.run(["facts", "--json", "--open", document], variables)
    assert b'"length": 77' in facts, facts
    tested.run(["export", document, "--length", "78"], variables)
    facts, _ = tested.run(["facts", "--json", "--open", document], variables)
    assert b'"length": 78' in facts, facts
    return ""


def other_locales(tested, windows):
    if not shutil.which("localedef") or not os.path.exists("/usr/share/i18n/locales/tr_TR"):
        raise Skipped("the package locales is missing")
    folder = os.path.join(tested.folder, "locales")
    os.mkdir(folder)
    for name in ("de_DE", "tr_TR"):
        subprocess.run(["localedef", "--no-archive", "-i", name, "-f", "UTF-8", os.path.join(folder, name + ".UTF-8")],
                       check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        variables = environment(tested.folder, LOCPATH=folder, LANG=name + ".UTF-8", LC_ALL=name + ".UTF-8")
        tested.check_same(variables)
        tested.run(["facts", "--base", "1,5"], variables, expected=3) # the command line knows one decimal sign
        tested.run(["export", "TITLE.PDF", "--figure", "similarity-matrix", "--measure", "distance"], variables)
        said = windows.check(tested, variables)
    return said


def one_core(tested, windows):
    if not shutil.which("taskset"):
        raise Skipped("taskset is missing")
    core = str(min(os.sched_getaffinity(0)))
    table = ["export", "-", "--format", "raw", "--length", "20000", "--d-model", "256"]
    variables = environment(tested.folder)
    one, _ = tested.run(table, variables, ["taskset", "-c", core])
    assert one == tested.run(table, variables)[0], "the table is another one"
    tested.check_same(variables, ["taskset", "-c", core])
    return windows.check(tested, variables, ["taskset", "-c", core])


def no_threads(tested, _):
    """One thread does what two would; the window, which cannot do without, says so."""
    nobody = ["setpriv", "--reuid", "65534", "--clear-groups", "prlimit", "--nproc=0"]
    variables = environment(tested.folder, QT_QPA_PLATFORM="offscreen")
    if os.geteuid() != 0 or subprocess.run([*nobody, tested.program, "--version"], env=variables,
                                           capture_output=True, check=False).returncode != 0:
        raise Skipped("only root can be somebody without rights to threads")
    table = ["export", "-", "--format", "raw", "--length", "20000", "--d-model", "256"]
    assert tested.run(table, variables, nobody)[0] == tested.run(table, variables)[0], "the table is another one"
    _, said = tested.run([], variables, nobody, expected=5)
    assert said == "sinescope: no thread can be started\n", f"the window said: {said}"
    return ""


def no_platform_plugins(tested, _):
    """A picture is refused, and not for want of a display."""
    plugins = glob.glob("/usr/lib/*/qt6/plugins/platforms")
    if not plugins:
        raise Skipped("Qt's plugins are not where they are on Debian")
    run = subprocess.run([*mounted(tested, f"mount -t tmpfs none {plugins[0]}"), tested.program, "export", "picture.png"],
                         env=environment(tested.folder), cwd=tested.folder, capture_output=True, text=True, timeout=60,
                         check=False)
    assert run.returncode == 4 and run.stderr.startswith("sinescope: Qt cannot start: ") and \
        run.stderr.count("\n") == 1 and "display" not in run.stderr, f"{run.returncode}: {run.stderr}"
    return ""


def memory_of_256_mib(tested, windows):
    def limit():
        resource.setrlimit(resource.RLIMIT_DATA, (256 * MIB, 256 * MIB))

    variables = environment(tested.folder)
    tested.check_same(variables, limit=limit)
    for arguments in (["--length", "262144", "--d-model", "128"],
                      ["--figure", "similarity", "--length", "4194304"],
                      ["--figure", "similarity-matrix", "--length", "4096", "--d-model", "256"]):
        for kind in ("npy", "csv"):
            rows = ["--positions", "0:64"] if kind == "csv" or "similarity-matrix" in arguments else []
            few, _ = tested.run(["export", "-", "--format", kind, *arguments, *rows], variables, limit=limit)
            assert few == tested.run(["export", "-", "--format", kind, *arguments, *rows], variables)[0]
    for name in ("large.png", "large.pdf"):
        _, said = tested.run(["export", name, "--size", "12000x12000", "--figure", "overview"], variables, limit=limit,
                             expected=5)
        assert not os.path.exists(os.path.join(tested.folder, name)), f"half of {name} was left"
        print("   ", said.strip())
    return windows.check(tested, variables, ["prlimit", f"--data={256 * MIB}"])


ENVIRONMENTS = [scale_3, one_font, read_only_home, no_home, full_temporary_folder, clock_set_back,
                files_from_the_future, other_locales, one_core, no_threads,
                no_platform_plugins, memory_of_256_mib]


def main():
    if len(sys.argv) < 2 or sys.argv[1].startswith("-"):
        sys.exit(f"{__doc__}\nCHECK is one of {', '.join(check.__name__ for check in ENVIRONMENTS)}.")
    failures = 0
    chosen = sys.argv[2:]
    if unknown := set(chosen) - {check.__name__ for check in ENVIRONMENTS}:
        sys.exit(f"There is no check {', '.join(sorted(unknown))}.")
    with tempfile.TemporaryDirectory() as folder, contextlib.ExitStack() as stack:
        tested = Tested(sys.argv[1], folder)
        windows = Windows(folder)
        stack.callback(windows.session.stop)
        for check in ENVIRONMENTS:
            name = check.__name__.replace("_", " ")
            if chosen and check.__name__ not in chosen:
                continue
            try:
                print(f"{name}: passed {check(tested, windows)}", flush=True)
            except Skipped as reason:
                print(f"{name}: skipped, {reason}")
            except (AssertionError, subprocess.SubprocessError) as failure:
                failures += 1
                print(f"{name}: FAILED, {failure}", flush=True)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
