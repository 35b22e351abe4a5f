#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the pictures of the user guide, the README and the AppStream metadata from the real program in a real window, on a
private X display: nothing is seen and no settings are touched. To be run when the window has changed; about two minutes.

usage: make_screenshots.py SINESCOPE [--language en|zh_CN] [--only NAME]

Writes en/NAME.png and zh_CN/NAME.png beside this script. Needs Xvfb, openbox, xdotool, import (imagemagick),
pngquant, optipng, and the fonts of resources/packages/run.txt. To add a picture, add it to SHOTS and name it in both guides.
"""
import argparse
import json
import os
import pathlib
import select
import shutil
import subprocess
import sys
import tempfile
import time

FOLDER = pathlib.Path(__file__).resolve().parent
WINDOW = (1200, 750)
TOOLS = ("Xvfb", "openbox", "xdotool", "import", "pngquant", "optipng")
LESSON = "built-in/04-reading-the-heatmap"
TEXT = {"en": "the cat sat on the mat\nthe dog saw it", "zh_CN": "我喜欢你\n你喜欢我吗"}

# What a picture starts from, as in a document; "keys" are pressed then; with "is_dialog" the picture is of
# the dialog that they open. "pointer" is where the crosshair stands, as parts of the window.
SHOTS = {
    "overview": {"state": {}, "pointer": (0.55, 0.32)},
    "matrix": {"state": {"view": {"figure": "similarity-matrix"}}, "pointer": (0.60, 0.55)},
    "clocks": {"state": {"view": {"figure": "clocks"}, "display": {"reference": 21, "shift": 3}}},
    "wavelengths": {"state": {"view": {"figure": "wavelengths"}}, "pointer": (0.55, 0.50)},
    "sentence": {"state": {"view": {"figure": "sentence"}}},
    "limits": {"state": {"view": {"figure": "limits"}}},
    "compare": {"state": {"parameters": {"length": 256, "base": 500000},
                          "display": {"comparison": {"parameters": {"length": 256, "base": 10000}, "view": "split"}}}},
    "lesson": {"state": {}, "keys": ["alt+l", "c"]},
    "export": {"state": {}, "keys": ["ctrl+e"], "is_dialog": True},
}


def wait_until(what, condition, seconds=20):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        result = condition()
        if result:
            return result
        time.sleep(0.05)
    raise RuntimeError(f"{what} did not happen within {seconds} s")


class Display:
    """A private X display with a window manager, both ended by close()."""

    def __init__(self, folder):
        reader, writer = os.pipe()
        self.processes = [subprocess.Popen(
            ["Xvfb", "-displayfd", str(writer), "-screen", "0", "1600x1000x24", "-dpi", "96", "-nolisten", "tcp", "-noreset"],
            pass_fds=(writer,), stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL)]
        os.close(writer)
        if not select.select([reader], [], [], 20)[0]:
            raise RuntimeError("Xvfb did not start")
        self.environment = dict(os.environ, DISPLAY=":" + os.read(reader, 32).decode().strip(), LANG="C.UTF-8",
                                QT_QPA_PLATFORM="xcb", QT_ACCESSIBILITY="0", HOME=folder, XDG_CONFIG_HOME=folder,
                                XDG_DATA_HOME=folder, XDG_RUNTIME_DIR=folder)
        for name in ("WAYLAND_DISPLAY", "QT_STYLE_OVERRIDE", "QT_SCALE_FACTOR", "QT_FONT_DPI", "QT_QPA_PLATFORMTHEME"):
            self.environment.pop(name, None)
        ready = os.path.join(folder, "ready")  # a window that comes before its manager may stay hidden
        self.processes.append(subprocess.Popen(["openbox", "--sm-disable", "--startup", f"touch {ready}"],
                                               env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL))
        wait_until("the window manager", lambda: os.path.exists(ready))

    def run(self, *command):
        return subprocess.run(command, env=self.environment, capture_output=True, timeout=60).stdout

    def find(self, title):
        found = self.run("xdotool", "search", "--onlyvisible", "--name", title).split()
        return found[0].decode() if found else None

    def has_focus(self, window):
        if self.run("xdotool", "getwindowfocus").decode().strip() == window:
            return True
        self.run("xdotool", "windowactivate", window)
        return False

    def find_dialog(self, pid, main):
        found = self.run("xdotool", "search", "--onlyvisible", "--pid", str(pid), "--name", ".").split()
        return next((window.decode() for window in found if window.decode() != main), None)

    def picture(self, window):
        return self.run("import", "-window", window, "-depth", "8", "-strip", "png:-")

    def resting_picture(self, window):
        """A picture of the window when it no longer changes: searches are done, nothing fades."""
        last = [b""]

        def is_at_rest():
            time.sleep(0.4)
            before, last[0] = last[0], self.picture(window)
            return last[0] and last[0] == before

        wait_until("an end of changes", is_at_rest, 40)
        return last[0]

    def close(self):
        for process in reversed(self.processes):
            process.terminate()
            process.wait(20)


def write_settings(folder, language):
    """A person's settings, so that nothing is asked on the first start."""
    os.makedirs(os.path.join(folder, "Sinescope"), exist_ok=True)
    with open(os.path.join(folder, "Sinescope", "sinescope.conf"), "w", encoding="utf-8") as file:
        file.write(f"[General]\nlanguage={language}\ntheme=light\n\n[lessons]\nlast={LESSON}\n")


def take(display, program, folder, language, name):
    shot = SHOTS[name]
    document = os.path.join(folder, f"{name}.sinescope")
    state = {"sinescope": 1, "sentence": {"text": TEXT[language], "key": 3, "word_scale": "one"}, **shot["state"]}
    with open(document, "w", encoding="utf-8") as file:
        json.dump(state, file)
    write_settings(folder, language)
    display.run("xdotool", "mousemove", "1590", "990")
    process = subprocess.Popen([program, document], env=display.environment, cwd=folder, stdin=subprocess.DEVNULL)
    try:
        main = wait_until("the window", lambda: display.find(f"^{name}.sinescope"))
        display.run("xdotool", "windowactivate", "--sync", main, "windowmove", "--sync", main, "40", "40")
        display.run("xdotool", "windowsize", "--sync", main, *map(str, WINDOW))
        display.resting_picture(main)
        wait_until("the focus", lambda: display.has_focus(main))
        for key in shot.get("keys", []):
            display.run("xdotool", "key", key)
            time.sleep(1)
        window = main
        if shot.get("is_dialog"):
            window = wait_until("the dialog", lambda: display.find_dialog(process.pid, main))
        if "pointer" in shot:
            x, y = (int(part * size) for part, size in zip(shot["pointer"], WINDOW))
            display.run("xdotool", "mousemove", "--window", main, str(x), str(y))
        picture = display.resting_picture(window)
    finally:
        process.terminate()
        process.wait(20)
    return picture


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program", help="the program, such as build/release/sinescope")
    parser.add_argument("--language", choices=sorted(TEXT), help="one language only")
    parser.add_argument("--only", choices=sorted(SHOTS), help="one picture only")
    arguments = parser.parse_args()
    missing = [tool for tool in TOOLS if not shutil.which(tool)]
    if missing:
        sys.exit(f"make_screenshots.py needs {', '.join(missing)}")
    program = os.path.abspath(arguments.program)
    with tempfile.TemporaryDirectory() as folder:
        display = Display(folder)
        try:
            for language in [arguments.language] if arguments.language else sorted(TEXT):
                (FOLDER / language).mkdir(exist_ok=True)
                for name in [arguments.only] if arguments.only else SHOTS:
                    path = FOLDER / language / f"{name}.png"
                    path.write_bytes(take(display, program, folder, language, name))
                    # 256 colours are enough for the figures; what quantizing would spoil stays as it is.
                    subprocess.run(["pngquant", "--force", "--skip-if-larger", "--quality", "80-100", "--strip",
                                    "--ext", ".png", str(path)], check=False)
                    subprocess.run(["optipng", "-quiet", "-o2", str(path)], check=True)
                    print(f"{path.relative_to(FOLDER)}: {path.stat().st_size // 1000} kB", flush=True)
        finally:
            display.close()


if __name__ == "__main__":
    main()
