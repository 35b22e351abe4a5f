#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Uses the real program as a screen reader does, through AT-SPI: reads the tree of its window, sets the length, moves the
crosshair, runs actions of a figure and of a menu.

usage: screen_reader_session.py SINESCOPE        exit: 0 passed, 1 failed, 77 skipped (a tool is missing)
"""
import os
import shutil
import subprocess
import sys
import tempfile
import time
import warnings

from window_session import Session, wait_until

LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")


def missing_tools():
    missing = [tool for tool in ("Xvfb", "openbox", "xdotool", "dbus-daemon") if not shutil.which(tool)]
    if not any(map(os.path.exists, LAUNCHERS)):
        missing.append("at-spi2-core")
    try:
        import gi
        gi.require_version("Atspi", "2.0")
    except (ImportError, ValueError):
        missing.append("python3-gi with gir1.2-atspi-2.0")
    return missing


def start_bus(session):
    """A message bus and an accessibility bus of our own; what it starts by itself ends with the first. The program and
    this process find them by their addresses."""
    bus = subprocess.Popen(["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address=1"],
                           stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    session.processes.append(bus)
    os.environ["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
    os.environ["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1"
    os.environ.pop("AT_SPI_BUS_ADDRESS", None)
    launcher = next(filter(os.path.exists, LAUNCHERS))
    session.processes.append(subprocess.Popen([launcher, "--launch-immediately"], stdout=subprocess.DEVNULL,
                                              stderr=subprocess.DEVNULL))


class Reader:
    """The program as its accessibility tree shows it."""

    def __init__(self, session):
        import gi
        gi.require_version("Atspi", "2.0")
        from gi.repository import Atspi
        Atspi.init()
        self.atspi = Atspi
        self.process = session.program.pid
        self.application = wait_until("the program on the accessibility bus", self.find_application)
        self.application.set_cache_mask(Atspi.Cache.NONE)  # who hears of changes need not ask anew

    def find_application(self):
        desktop = self.atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(index)
            if child and child.get_process_id() == self.process:
                return child
        return None

    def walk(self, parent):
        for index in range(parent.get_child_count()):
            child = parent.get_child_at_index(index)
            if child:
                yield child
                yield from self.walk(child)

    def find(self, name, role):
        for found in self.walk(self.application):
            if found.get_name() == name and found.get_role_name() == role:
                return found
        raise AssertionError(f"there is no {role} {name!r}")

    def is_control(self, one):
        states = one.get_state_set()
        return states.contains(self.atspi.StateType.FOCUSABLE) and states.contains(self.atspi.StateType.SHOWING)

    def act(self, one, action):
        names = [one.get_action_name(index) for index in range(one.get_n_actions())]
        assert action in names, f"{one.get_name()} has the actions {names}, not {action}"
        assert one.do_action(names.index(action)), f"{action} of {one.get_name()} was refused"


def use(session, reader):
    everything = list(reader.walk(reader.application))
    controls = [one for one in everything if reader.is_control(one)]
    containers = ("filler", "panel", "scroll pane", "viewport")
    unnamed = [one.get_role_name() for one in controls
               if not one.get_name() and one.get_role_name() not in containers]
    assert not unnamed, f"controls without a name: {unnamed}"
    assert len(controls) > 40, f"there are but {len(controls)} controls"
    mute = [one.get_name() for one in controls
            if one.get_role_name() in ("push button", "toggle button", "slider", "spin button") and
            not one.get_description()]
    print(len(everything), "accessibles,", len(controls), "controls,", "without description:", mute)

    encoding = reader.find("Encoding", "chart")
    assert "64 positions" in encoding.get_description(), encoding.get_description()
    length = reader.find("Length", "spin button")
    assert length.get_description(), "Length does not say what it does"
    assert length.set_current_value(96), "the length was refused"
    wait_until("a description with the new length", lambda: "96 positions" in encoding.get_description())
    slider = reader.find("Length slider", "slider")
    assert slider.get_current_value() == 96, f"the slider says {slider.get_current_value()}"

    assert encoding.grab_focus(), "the heatmap does not take the focus"
    time.sleep(0.3)
    session.press("Right")
    wait_until("a reading at the crosshair", lambda: encoding.get_description().startswith("Position 1 "))
    session.press("shift+Right")
    wait_until("a reading ten positions on", lambda: encoding.get_description().startswith("Position 11 "))

    whole = encoding.get_description()
    reader.act(encoding, "zoom in")
    wait_until("a description of what is left", lambda: "positions 0 to 95" not in encoding.get_description())
    reader.act(reader.find("Whole table", "menu item"), "Press")
    wait_until("the whole table", lambda: encoding.get_description() == whole)

    reader.act(encoding, "numbers as a table")
    wait_until("the table", lambda: session.find_window("^Numbers: Encoding$"))
    session.xdotool("key", "Escape")
    wait_until("the end of the table", lambda: not session.find_window("^Numbers"))
    wait_until("the focus", lambda: session.has_focus(session.window))
    session.press("ctrl+z")  # nothing is left to be saved
    wait_until("undo", lambda: "64 positions" in encoding.get_description())
    session.press("ctrl+q")
    wait_until("the end of the program", lambda: session.program.poll() is not None)
    assert session.program.returncode == 0, f"the program ended with {session.program.returncode}"


def main():
    warnings.simplefilter("ignore")
    missing = missing_tools()
    if missing:
        print("skipped, not installed:", ", ".join(missing))
        return 77
    with tempfile.TemporaryDirectory() as folder:
        session = Session(folder)
        os.environ["XDG_RUNTIME_DIR"] = folder
        os.chmod(folder, 0o700)
        try:
            start_bus(session)
            session.open(sys.argv[1])
            use(session, Reader(session))
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
