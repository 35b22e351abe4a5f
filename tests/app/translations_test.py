#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every text of the sources has a translation, with the same numbers to be put in, the same dots and a key where the
English one has a key.

usage: translations_test.py LUPDATE SOURCE_FOLDER
"""
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path


def problems_of(context, message):
    source = message.find("source").text or ""
    translation = message.find("translation")
    text = translation.findtext("numerusform") or translation.text or ""
    where = f"{context}: {source!r}"
    if translation.get("type") == "unfinished" or not text:
        return [f"{where} is not translated"]
    found = []
    if sorted(re.findall(r"%L?\d+|%n", source)) != sorted(re.findall(r"%L?\d+|%n", text)):
        found.append(f"{where} and {text!r} have other numbers to be put in")
    if source.endswith("…") != text.endswith("…"):
        found.append(f"{where} and {text!r}: only one ends with dots")
    key = re.search(r"&(\w)", source.replace("&&", ""))
    chinese = re.search(r"\(&(\w)\)", text)
    if bool(key) != bool(chinese):
        found.append(f"{where} and {text!r}: only one has a key")
    return found


def main():
    lupdate, root = sys.argv[1], Path(sys.argv[2])
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / "sinescope_zh_CN.ts"
        shutil.copy(root / "resources/translations/sinescope_zh_CN.ts", fresh)
        subprocess.run([lupdate, "-silent", "-no-obsolete", "-locations", "none", "-I", root, root / "app", "-ts", fresh],
                       check=True, stdout=subprocess.DEVNULL)
        contexts = ElementTree.parse(fresh).getroot().findall("context")
    found = [problem for context in contexts for message in context.findall("message")
             for problem in problems_of(context.find("name").text, message)]
    count = sum(len(context.findall("message")) for context in contexts)
    assert count > 900, f"lupdate found only {count} texts"
    print("\n".join(found) or f"passed: {count} texts")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
