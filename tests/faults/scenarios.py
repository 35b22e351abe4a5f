# SPDX-License-Identifier: GPL-3.0-or-later
"""What file_faults_test.py and memory_faults_test.py let the program do, and what they demand of the outcome."""
import json
import os
import re

OLD = b"old content\n"
SMALL = ["--size", "120x80", "--length", "40", "--d-model", "16"]


class Wrong(Exception):
    """What the program should not have done."""


class Result:
    def __init__(self, ended, files):
        self.status, self.output, self.messages, self.files = ended.returncode, ended.stdout, ended.stderr, files

    def __str__(self):
        return f"exit {self.status}, files {sorted(self.files)}, stderr: {self.messages.strip()!r}"


def demand(is_so, what, result):
    if not is_so:
        raise Wrong(f"{what}: {result}")


def all_files(folder):
    found = {}
    for place, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(place, name)
            with open(path, "rb") as file:
                found[os.path.relpath(path, folder)] = file.read()
    return found


class Export:
    """`sinescope export`: `outputs` are the files it writes; `together` means all of them or none."""

    def __init__(self, name, arguments, outputs, replaces, batch=None, together=False):
        self.name = name + (" over an old file" if replaces else "")
        self.arguments, self.outputs, self.batch, self.together = arguments, outputs, batch, together
        self.old = {output: OLD for output in outputs} if replaces else {}
        self.is_short = replaces  # has every call that is made without an old file, and more

    def prepare(self, folder, outside):
        for name, content in self.old.items():
            with open(os.path.join(folder, name), "wb") as file:
                file.write(content)
        if self.batch:
            jobs = [dict(job, outputs=[os.path.join(folder, output) for output in job["outputs"]]) for job in self.batch]
            with open(os.path.join(outside, "jobs.json"), "w", encoding="utf-8") as file:
                json.dump({"jobs": jobs}, file)

    def command(self, program, _, __, outside):
        batch = ["--batch", os.path.join(outside, "jobs.json")] if self.batch else []
        return [program, "export", *self.arguments, *batch]

    def environment(self, _):
        return {}

    def result(self, folder, ended):
        return Result(ended, all_files(folder))

    def check_whole(self, result):
        demand(result.status == 0 and result.messages == "", "nothing was to fail", result)
        demand(sorted(result.files) == sorted(self.outputs), "other files than asked for", result)
        demand(OLD not in result.files.values(), "nothing was written", result)

    def check_files(self, result, whole):
        """The outputs that are new; the others are as before."""
        new = set()
        for output in self.outputs:
            content = result.files.get(output)
            if content == whole.files[output]:
                new.add(output)
            else:
                demand(content == self.old.get(output), f"{output} is neither old nor new", result)
        return new

    def check(self, result, whole, reason):
        kept = self.kept_aside(result)
        left = set(result.files) - set(self.outputs) - set(kept)
        demand(not left, f"left over: {left}", result)
        new = self.check_files(result, whole)
        if result.status == 0:
            demand(new == set(self.outputs) and result.messages == "", "done, but not whole or not quiet", result)
            return
        demand(result.status == 4, "exit code", result)
        demand(not self.together or kept or not new, "a part of what belongs together", result)
        lines = result.messages.splitlines()
        named = {name for name in self.outputs for line in lines if name in line}
        if self.together and not named:
            named = {self.arguments[0]} if self.arguments[0] in result.messages else set()
        demand(named and all(line.startswith("sinescope: ") for line in lines), "no file is named", result)
        demand(all(reason in line for line in lines), "the reason is not told", result)
        demand(kept or not named & new, "a file is said not to be written, and is", result)

    def kept_aside(self, result):
        """Where files that belong together could be put, but not taken back, the old ones are said to be elsewhere."""
        told = re.search(r"old files are in \S*/(\.sinescope-\w+)", result.messages) if self.together else None
        kept = [name for name in result.files if told and name.startswith(told[1] + "/")]
        if not told:
            return []
        for output in self.outputs:
            contents = [result.files.get(name) for name in (output, f"{told[1]}/{output}", f"{told[1]}/{output}.old")]
            demand(self.old.get(output) in contents, f"the old {output} is lost", result)
        return kept


class Save:
    """What the window saves, by the program save_probe, which tells what failed as the window is told."""

    def __init__(self, what, file, replaces):
        self.what, self.file, self.replaces = what, file, replaces
        self.is_short = replaces
        self.name = f"window {what}" + (" over an old file" if replaces else "")

    def prepare(self, folder, _):
        path = os.path.join(folder, self.file)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        self.old = OLD
        if self.what == "presets":
            self.old = b'[{"id": "mine", "name": "mine", "parameters": {"length": 7}}]'
        if self.what == "settings":
            self.old = b"[General]\ntheme=light\n"
        if self.replaces:
            with open(path, "wb") as file:
                file.write(self.old)

    def environment(self, folder):
        return {"XDG_DATA_HOME": folder + "/data", "XDG_CONFIG_HOME": folder + "/config"}

    def command(self, _, saves, folder, __):
        return [saves, self.what, os.path.join(folder, self.file)]

    def result(self, folder, ended):
        return Result(ended, all_files(folder))

    def check_whole(self, result):
        demand(result.status == 0 and result.messages == "", "nothing was to fail", result)
        demand(list(result.files) == [self.file], "other files than asked for", result)
        demand(result.files[self.file] != self.old, "nothing was written", result)

    def check(self, result, whole, reason):
        demand(not set(result.files) - {self.file}, "left over", result)
        content = result.files.get(self.file)
        isNew = content == whole.files[self.file]
        isOld = content == (self.old if self.replaces else None)
        demand(isNew or isOld, "neither old nor new", result)
        if result.status == 0:
            demand(isNew and result.messages == "", "done, but not written or not quiet", result)
            return
        demand(result.status == 4, "exit code", result)
        demand(isOld, "a file is said not to be written, and is", result)
        reason = "" if self.what == "settings" else reason # QSettings does not tell it
        demand(self.file in result.messages and reason in result.messages, "file and reason are not told", result)


class Recovery:
    """Two autosaves and a crash: the recovery offers the last one that is said to be written."""
    name = "window autosave"
    is_short = True

    def prepare(self, folder, outside):
        del folder, outside

    def environment(self, _):
        return {}

    def command(self, _, saves, folder, __):
        return [saves, "autosave", os.path.join(folder, "recovery")]

    def result(self, folder, ended):
        result = Result(ended, all_files(folder))
        found = [re.search(rb'"length": (\d+)', content) for name, content in result.files.items()
                 if name.endswith(".unsaved")]
        result.lengths = [int(length[1]) if length else None for length in found]
        return result

    def check_whole(self, result):
        demand(result.status == 0 and result.output.split() == ["51", "52"] and result.lengths == [52],
               "nothing was to fail", result)

    def check(self, result, whole, reason):
        del whole
        written = [int(number) for number in result.output.split()]
        demand(result.lengths == written[-1:], f"autosave holds {result.lengths}, told were {written}", result)
        ends = (".unsaved", ".lock")
        demand(all(name.endswith(ends) and not os.path.basename(name).startswith(".") for name in result.files),
               "left over", result)
        demand(len(result.files) <= 2, "left over", result)
        if len(written) < 2:
            demand(result.status == 4 and reason in result.messages and "/recovery" in result.messages,
                   "file and reason are not told", result)
        else:
            demand(result.status == 0 and result.messages == "", "exit code", result)


def exports():
    for replaces in (False, True):
        for extension in ("png", "svg", "pdf", "csv", "npy", "raw", "sinescope"):
            name = f"file.{extension}"
            size = SMALL if extension in ("png", "svg", "pdf") else SMALL[2:]
            yield Export(extension, [name, *size], [name], replaces)
        yield Export("several outputs", ["a.png", "b.csv", "c.npy", *SMALL], ["a.png", "b.csv", "c.npy"], replaces)
        for extension in ("npy", "svg"):
            frames = [f"frame-000{i}.{extension}" for i in (1, 2, 3)]
            yield Export(f"sweep {extension}", [f"frame.{extension}", "--sweep", "base=10:1000:log:3",
                                                *(SMALL if extension == "svg" else SMALL[2:])], frames, replaces,
                         together=True)
        jobs = [{"options": {"length": 20, "d-model": 8}, "outputs": ["one.npy", "two.csv"]},
                {"options": {"length": 20, "size": "120x80"}, "outputs": ["three.png"]}]
        yield Export("batch", [], ["one.npy", "two.csv", "three.png"], replaces, batch=jobs)


def saves():
    for replaces in (False, True):
        yield Save("document", "talk.sinescope", replaces)
        yield Save("presets", "data/Sinescope/sinescope/presets.json", replaces)
        yield Save("settings", "config/Sinescope/sinescope.conf", replaces)
    yield Recovery()


SCENARIOS = [*exports(), *saves()]
