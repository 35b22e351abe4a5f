#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Unsaved work survives a crash: changes something in the real program, kills it, starts it again, restores, saves.

usage: crash_session.py SINESCOPE        exit: 0 passed, 1 failed, 77 skipped (a tool is missing)
"""
import glob
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time

from window_session import Session, wait_until


def saved_length(path):
    """Of a document, or of a recovery file: there one line comes before it."""
    with open(path, encoding="utf-8") as file:
        text = file.read()
    return json.loads(text[text.index("{\n"):])["parameters"]["length"]


def recovery_files(session, name):
    return glob.glob(os.path.join(session.folder, ".local/share/**/recovery", name), recursive=True)


def restart(session, program):
    session.program = session.start([os.path.abspath(program)], session.environment, cwd=session.folder)
    session.window = wait_until("the window", session.find_window)


def answer(session, title, *keys):
    """The keys go to the dialog of that title, which they end."""
    dialog = wait_until(f"the dialog {title}", lambda: session.find_window(f"^{title}"))
    wait_until(f"the focus of {title}", lambda: session.has_focus(dialog))
    time.sleep(0.3)
    for key in keys:
        session.xdotool(*key)
    wait_until(f"the end of {title}", lambda: not session.find_window(f"^{title}"))


def use(session, program):
    x, y = session.find_first_slider() # that of the length
    session.drag((x, y), (x + 100, y))
    unsaved = wait_until("the autosave", lambda: recovery_files(session, "*.unsaved"))
    length = saved_length(unsaved[0])
    assert length != 64, "the autosave holds the old length"
    session.program.kill()
    session.program.wait()

    restart(session, program)
    answer(session, "Restore unsaved work", ("key", "Return"))
    wait_until("the mark of a modified document", lambda: session.find_window(r"^Untitled\*"))
    assert len(recovery_files(session, "*.unsaved")) == 1, "a second crash would lose the restored work"
    session.press("ctrl+s")
    answer(session, "Save as", ("key", "ctrl+a"), ("type", "--delay", "30", "restored.sinescope"), ("key", "Return"))
    path = os.path.join(session.folder, "restored.sinescope")
    wait_until("restored.sinescope", lambda: os.path.exists(path))
    assert saved_length(path) == length, "something else was restored"
    session.press("ctrl+q") # no question: everything is saved
    wait_until("the end of the program", lambda: session.program.poll() is not None)
    assert session.program.returncode == 0, f"the program ended with {session.program.returncode}"
    complaints = session.program.stderr.read().decode()
    assert not complaints, f"the program complained: {complaints}"
    left = recovery_files(session, "*")
    assert not left, f"left in the recovery folder: {left}"


def main():
    missing = [tool for tool in ("Xvfb", "openbox", "xdotool", "import") if not shutil.which(tool)]
    if missing:
        print("skipped, not installed:", ", ".join(missing))
        return 77
    os.environ.pop("XDG_DATA_HOME", None)
    with tempfile.TemporaryDirectory() as folder:
        session = Session(folder)
        try:
            session.open(sys.argv[1])
            use(session, sys.argv[1])
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
