#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Uses the real program as a newcomer would, on a private X display: start it, save the heatmap, drag the
length slider, see the saved heatmap change, undo, see it come back, quit.

usage: window_session.py SINESCOPE        exit: 0 passed, 1 failed, 77 skipped (a tool is missing)
"""
import os
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time


def wait_until(what, condition, seconds=20):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        result = condition()
        if result:
            return result
        time.sleep(0.05)
    raise AssertionError(f"{what} did not happen within {seconds} s")


class Session:
    """A private display with a window manager and the program on it."""

    def __init__(self, folder):
        self.folder = folder
        self.processes = []
        self.environment = None
        self.program = None
        self.window = None

    def open(self, program):
        """Whatever it has started when it fails ends with stop()."""
        reader, writer = os.pipe()
        self.start(["Xvfb", "-displayfd", str(writer), "-screen", "0", "1280x900x24", "-nolisten", "tcp",
                    "-noreset"],
                   os.environ, pass_fds=(writer,))
        os.close(writer)
        if not select.select([reader], [], [], 20)[0]:
            raise AssertionError("Xvfb did not start")
        display = os.read(reader, 32).decode().strip()
        self.environment = dict(os.environ, DISPLAY=":" + display, QT_QPA_PLATFORM="xcb", LANG="C.UTF-8",
                                HOME=self.folder, XDG_CONFIG_HOME=self.folder,
                                XDG_RUNTIME_DIR=self.folder)
        self.environment.pop("WAYLAND_DISPLAY", None)
        is_ready = os.path.join(self.folder, "ready") # a window that comes before its manager may stay hidden
        self.start(["openbox", "--sm-disable", "--startup", f"touch {is_ready}"], self.environment)
        wait_until("the window manager", lambda: os.path.exists(is_ready))
        self.program = self.start([os.path.abspath(program), "--length", "64"], self.environment, cwd=self.folder)
        self.window = wait_until("the window", self.find_window)
        self.xdotool("windowactivate", "--sync", self.window)
        time.sleep(0.5)

    def start(self, command, environment, **options):
        process = subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                   stderr=subprocess.PIPE if command[0].endswith("sinescope") else subprocess.DEVNULL,
                                   **options)
        self.processes.append(process)
        return process

    def xdotool(self, *arguments):
        return subprocess.run(["xdotool", *arguments], env=self.environment, capture_output=True, text=True,
                              timeout=30).stdout.split()

    def find_window(self, name="^Sinescope$"):
        if self.program.poll() is not None:
            raise AssertionError(f"the program ended early with {self.program.returncode}")
        found = self.xdotool("search", "--onlyvisible", "--name", name)
        return found[0] if found else None

    def has_focus(self, window):
        return self.xdotool("getwindowfocus") == [window]

    def press(self, keys):
        """Into the window. Not with --window: xdotool then sends what it sends without the focus in another way, and
        where a dialog opens between press and release the key stays down."""
        wait_until("the focus of the window", lambda: self.has_focus(self.window))
        self.xdotool("key", keys)

    def save_heatmap(self, name):
        path = os.path.join(self.folder, name)
        self.press("ctrl+e")
        choices = wait_until("the export dialog", lambda: self.find_window("^Export($| [^t])"))
        wait_until("the focus of the export dialog", lambda: self.has_focus(choices))
        time.sleep(0.5)
        self.xdotool("key", "Return")
        dialog = wait_until("the file dialog", lambda: self.find_window("^Export to"))
        wait_until("the focus of the dialog", lambda: self.has_focus(dialog))
        time.sleep(0.5)
        self.xdotool("key", "ctrl+a")
        # The name alone, in the folder where the program was started: a path brings up completions,
        # which eat keys.
        self.xdotool("type", "--delay", "30", name)
        self.xdotool("key", "Return")
        wait_until(f"{name}", lambda: os.path.exists(path))
        wait_until("the end of the dialog", lambda: not self.find_window("^Export"))
        with open(path, "rb") as file:
            picture = file.read()
        assert picture.startswith(b"\x89PNG\r\n\x1a\n"), f"{name} is no PNG"
        return picture

    def drag(self, start, end):
        self.xdotool("mousemove", "--window", self.window, *map(str, start), "mousedown", "1")
        steps = 10
        for step in range(1, steps + 1):
            x = start[0] + (end[0] - start[0]) * step // steps
            self.xdotool("mousemove", "--window", self.window, str(x), str(start[1]), "sleep", "0.02")
        self.xdotool("mouseup", "1")
        time.sleep(0.3)

    def find_first_slider(self):
        """Where the first slider's groove ends: three rows with a long run of the accent colour."""
        accent, run = bytes((0x1d, 0x5f, 0xc4)), 12
        picture = subprocess.run(["import", "-window", self.window, "-depth", "8", "ppm:-"], env=self.environment,
                                 capture_output=True, timeout=30).stdout
        _, size, _, screen = picture.split(b"\n", 3)
        width = int(size.split()[0])
        ends = [-1, -1, -1]
        for y in range(len(screen) // (3 * width)):
            row = screen[3 * width * y:3 * (width * y + 280)] # the panel's part
            start = row.find(accent * run)
            ends.append(-1 if start < 0 or start % 3 else start // 3 + run)
            if min(ends[-3:]) > 0:
                return ends[-1], y - 1
        raise AssertionError("there is no slider to be seen")

    def stop(self):
        for process in reversed(self.processes):
            if process.poll() is None:
                process.terminate()
                try:
                    process.wait(10)
                except subprocess.TimeoutExpired:
                    process.kill()
                    process.wait()


def use(session):
    first = session.save_heatmap("first.png")
    # The length slider is the first of the panel; a press on its groove takes hold of it there.
    x, y = session.find_first_slider()
    session.drag((x, y), (x + 100, y))
    second = session.save_heatmap("second.png")
    assert second != first, "dragging the length slider did not change the heatmap"
    session.press("ctrl+z")
    time.sleep(0.3)
    third = session.save_heatmap("third.png")
    assert third == first, "undo did not bring the first heatmap back"
    session.program.send_signal(signal.SIGPIPE) # as of an export whose reader goes away
    session.press("ctrl+q")
    wait_until("the end of the program", lambda: session.program.poll() is not None)
    assert session.program.returncode == 0, f"the program ended with {session.program.returncode}"
    complaints = session.program.stderr.read().decode()
    assert not complaints, f"the program complained: {complaints}"


def main():
    missing = [tool for tool in ("Xvfb", "openbox", "xdotool", "import") if not shutil.which(tool)]
    if missing:
        print("skipped, not installed:", ", ".join(missing))
        return 77
    with tempfile.TemporaryDirectory() as folder:
        session = Session(folder)
        try:
            session.open(sys.argv[1])
            use(session)
        except AssertionError as error:
            print("FAILED:", error)
            return 1
        except subprocess.TimeoutExpired as error:
            print(f"FAILED: {error.cmd[0]} took more than {error.timeout} s")
            return 1
        finally:
            session.stop()
    print("passed")
    return 0


if __name__ == "__main__":
    sys.exit(main())
