#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures Sinescope beside NumPy, Matplotlib and pyqtgraph, in one run, and prints the ratios as a table.

    peers.py [--binary build/release/sinescope_benchmarks] [--repetitions N] [--json FILE]

Every repetition goes through all sizes; at each it runs sinescope_benchmarks (kernel and floor interleaved),
then the peers, so that a slow spell of the machine slows them all. All numbers are medians over all
repetitions, in milliseconds of the clock on the wall. The peers:
  numpy table             the lines of TensorFlow's tutorial: float64 angles, sines, cosines, cast to float32
  numpy P @ P.T           of a float32 table that is ready, into a matrix that is ready (no page faults)
  pcolormesh              Matplotlib, Agg: the tutorial's own call, on cleared axes
  imshow                  Matplotlib, Agg: set_data on the image of the tick before
  pyqtgraph               offscreen: setImage on the ImageItem of the tick before, rendered to a QImage
  pyqtgraph downsampling  the same with autoDownsample, which is off unless asked for
The last four go from a changed base to a drawn canvas of 1200x800 pixels without axes, and make their table
with float32 angles, which is faster than the tutorial's lines and less exact.
Debian packages, for /usr/bin/python3: python3-numpy, python3-matplotlib, python3-pyqtgraph, python3-pyqt5;
libopenblas0-pthread for a fast P @ P.T. What is missing is named and left out.
"""

import argparse
import collections
import functools
import json
import os
import pathlib
import statistics
import subprocess
import sys
import time

os.environ["QT_QPA_PLATFORM"] = "offscreen"

TABLES = ["50x512", "2048x512", "8192x4096"]
PICTURES = ["50x512", "2048x512", "8192x1024"]
WIDTH, HEIGHT = 1200, 800
BUDGET = 1.0  # seconds that a peer may repeat itself within one repetition
MOST_RUNS = {"pcolormesh/8192x1024": 3}  # over all repetitions: it takes seconds
# Kinds of ratio: goals are the least of "x faster" and "of the floor", the most of "x the floor" and "ms".
Comparison = collections.namedtuple("Comparison", "subject reference kind goal stretch", defaults=(None, None))


def comparisons():
    """The lines of the table, with the goals of the project."""
    for size, *goal in (("50x512",), ("2048x512", 50), ("8192x4096", 100)):
        yield Comparison(f"table/{size}", f"numpy table/{size}", "x faster", *goal)
    yield Comparison("similarity_matrix/8192x512", "numpy P @ P.T/8192x512", "x faster", 30)
    for name, *goal in (("table/50x512",), ("table/2048x512",), ("table/8192x4096", 0.75), ("table/65536x1024",),
                        ("similarity_matrix/8192x512", 0.8), ("similarity_curve/2048x512",)):
        yield Comparison(name, f"write_floor/{name}", "of the floor", *goal)
    yield Comparison("sampler/1200x800", "colour_floor/sampler/1200x800", "x the floor", 8, 4)
    yield Comparison("sampler/3840x2160", "colour_floor/sampler/3840x2160", "x the floor", 4, 2)
    goals = {"pyqtgraph": [(8, 10), (15, 20), (60, 100)], "pcolormesh": [(50,), (200,), (1500,)]}
    for peer in ("pyqtgraph", "pyqtgraph downsampling", "imshow", "pcolormesh"):
        for size, goal in zip(PICTURES, goals.get(peer, [()] * 3)):
            yield Comparison(f"tick/encoding/{size}", f"{peer}/{size}", "x faster", *goal)
    for size, *goal in (("2048x512", 16), ("16777216x1024", 16), ("16777216x32768", 40, 16)):
        yield Comparison(f"tick/overview/{size}", "paint_floor/overview", "ms", *goal)


def tutorial_table(np, size):
    length, d_model = map(int, size.split("x"))
    columns = np.arange(d_model)[np.newaxis, :]
    rates = 1 / np.power(10000, (2 * (columns // 2)) / np.float32(d_model))
    angles = np.arange(length)[:, np.newaxis] * rates
    angles[:, 0::2] = np.sin(angles[:, 0::2])
    angles[:, 1::2] = np.cos(angles[:, 1::2])
    return angles.astype(np.float32)


def ticking_tables(np, size):
    """Tables without end, each with another base, as under a slider."""
    length, d_model = map(int, size.split("x"))
    base = 10000.0
    while True:
        base = 10000.0 if base > 20000 else base * 1.01
        rates = (base ** (-np.arange(0, d_model, 2) / d_model)).astype(np.float32)
        angles = np.arange(length, dtype=np.float32)[:, np.newaxis] * rates
        table = np.empty((length, d_model), np.float32)
        table[:, 0::2] = np.sin(angles)
        table[:, 1::2] = np.cos(angles)
        yield table


def numpy_peers(np):
    """Names and functions, like the ones below; a call of the function is one measurement."""
    for size in TABLES:
        yield f"numpy table/{size}", functools.partial(tutorial_table, np, size)
    table = tutorial_table(np, "8192x512")
    matrix = np.zeros((8192, 8192), np.float32)
    yield "numpy P @ P.T/8192x512", functools.partial(np.matmul, table, table.T, out=matrix)


def matplotlib_peers(np):
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    def pcolormesh(canvas, axes, tables):
        axes.clear()
        axes.set_axis_off()
        axes.pcolormesh(next(tables), cmap="RdBu")
        canvas.draw()

    def imshow(canvas, axes, tables):
        if not axes.images:
            axes.imshow(next(tables), cmap="RdBu", vmin=-1, vmax=1, aspect="auto")
            axes.set_axis_off()
        axes.images[0].set_data(next(tables))
        canvas.draw()

    for size in PICTURES:
        for tick in (imshow, pcolormesh):
            canvas = FigureCanvasAgg(Figure(figsize=(WIDTH / 100, HEIGHT / 100), dpi=100))
            axes = canvas.figure.add_axes([0, 0, 1, 1])
            yield f"{tick.__name__}/{size}", functools.partial(tick, canvas, axes, ticking_tables(np, size))


def pyqtgraph_peers(np):
    import pyqtgraph
    from pyqtgraph.Qt import QtGui
    application = pyqtgraph.mkQApp()

    def image_item(size, downsampling):
        view = pyqtgraph.GraphicsView()
        view.resize(WIDTH, HEIGHT)
        item = pyqtgraph.ImageItem(axisOrder="row-major", autoDownsample=downsampling)
        item.setColorMap(pyqtgraph.colormap.get("CET-D1"))
        view.addItem(item)
        view.show()
        application.processEvents()
        pixels = QtGui.QImage(WIDTH, HEIGHT, QtGui.QImage.Format.Format_RGB32)
        tables = ticking_tables(np, size)

        def tick():
            item.setImage(next(tables), levels=(-1, 1))
            item.setRect(0, 0, WIDTH, HEIGHT)
            painter = QtGui.QPainter(pixels)
            view.render(painter)
            painter.end()

        return tick

    for size in PICTURES:
        yield f"pyqtgraph/{size}", image_item(size, False)
        yield f"pyqtgraph downsampling/{size}", image_item(size, True)


def load_peers():
    """The measurements that can be made here, by name, and notes on what is missing."""
    peers, notes = {}, []
    for load, packages in ((numpy_peers, "python3-numpy"), (matplotlib_peers, "python3-numpy, python3-matplotlib"),
                           (pyqtgraph_peers, "python3-numpy, python3-pyqtgraph, python3-pyqt5")):
        try:
            import numpy
            peers.update(load(numpy))
        except Exception as error:  # pyqtgraph without a Qt binding raises a plain Exception
            notes.append(f"Left out, needs {packages} for {sys.executable}: {error}")
    maps = pathlib.Path("/proc/self/maps").read_text(encoding="utf-8")
    if "blas" in maps and "openblas" not in maps:
        notes.append("UNFAIR to P @ P.T: NumPy uses a slow BLAS, install libopenblas0-pthread")
    if peers and numpy.core._multiarray_umath.__cpu_features__.get("AVX512_SKX"):
        notes.append("NumPy uses AVX-512: its sines and cosines are 2 to 3 times as fast as with AVX2")
    return peers, notes


def run_ours(binary, names, samples):
    flags = {"filter": f"^({'|'.join(names)})/real_time$", "format": "json", "repetitions": 3, "min_time": 0.2,
             "enable_random_interleaving": "true"}
    command = [binary, *(f"--benchmark_{flag}={value}" for flag, value in flags.items())]
    process = subprocess.run(command, stdout=subprocess.PIPE, check=False)
    finished = process.returncode == 0 and process.stdout
    for run in json.loads(process.stdout)["benchmarks"] if finished else []:
        if run["run_type"] == "iteration":  # in ms, the unit they all are registered with
            samples[run["name"].removesuffix("/real_time")].append(run["real_time"])
    if not all(samples[name] for name in names):
        sys.exit(f"{binary} did not measure all of {', '.join(names)}")


def run_peer(tick, taken, most):
    """As often as the budget allows, or the most given, after a run that warms up: fresh memory costs much."""
    if not most:
        tick()
    stop = time.perf_counter() + BUDGET
    while not most or len(taken) < most:
        start = time.perf_counter()
        tick()
        taken.append((time.perf_counter() - start) * 1000)
        if time.perf_counter() > stop:
            break


def measure(binary, repetitions, peers):
    references, samples = collections.defaultdict(list), collections.defaultdict(list)
    for line in comparisons():
        references[line.subject].append(line.reference)
    for repetition in range(repetitions):
        print(f"repetition {repetition + 1} of {repetitions}", file=sys.stderr)
        for subject, names in references.items():
            run_ours(binary, [subject] + [name for name in names if "_floor/" in name], samples)
            for name in filter(peers.get, names):
                run_peer(peers[name], samples[name], MOST_RUNS.get(name))
    return samples


def judge(line, medians):
    """The ratio of a comparison, None when its peer is missing, and what it is worth."""
    subject, reference = medians[line.subject], medians.get(line.reference)
    if reference is None:
        return None, ""
    ratio = {"ms": subject, "x the floor": subject / reference}.get(line.kind, reference / subject)
    sign = -1 if line.kind in ("ms", "x the floor") else 1
    reached = [goal is not None and sign * ratio >= sign * goal for goal in (line.goal, line.stretch)]
    return ratio, "" if line.goal is None else "stretch met" if reached[1] else "met" if reached[0] else "NOT MET"


def print_table(medians):
    def text(number):
        return "" if number is None else f"{number:.3g}" if number < 100 else f"{number:.0f}"
    row = "{:<28} {:>8}  {:<38} {:>8} {:>8} {:<12} {:>5} {:>7}  {}".format
    print(row("Sinescope", "ms", "against", "ms", "ratio", "", "goal", "stretch", ""))
    for line in comparisons():
        ratio, verdict = judge(line, medians)
        print(row(line.subject, text(medians[line.subject]), line.reference, text(medians.get(line.reference)) or "-",
                  text(ratio) or "-", line.kind, text(line.goal), text(line.stretch), verdict).rstrip())


def main():
    binary = pathlib.Path(__file__).resolve().parents[2] / "build/release/sinescope_benchmarks"
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", type=pathlib.Path, default=binary)
    parser.add_argument("--repetitions", type=int, metavar="N", default=5)
    parser.add_argument("--json", type=pathlib.Path, metavar="FILE", help="for all samples and medians")
    options = parser.parse_args()
    if not options.binary.is_file() or options.repetitions < 1:
        parser.error(f"needs {options.binary} (target sinescope_benchmarks) and at least one repetition")
    peers, notes = load_peers()
    notes.append(f"{options.repetitions} repetitions on {os.cpu_count()} cores, load before: {os.getloadavg()[0]:.1f}")
    samples = measure(options.binary.resolve(), options.repetitions, peers)
    notes.append(f"Load after: {os.getloadavg()[0]:.1f}")
    medians = {name: statistics.median(taken) for name, taken in samples.items()}
    print_table(medians)
    print("", *notes, sep="\n")
    if options.json:
        options.json.write_text(json.dumps({"notes": notes, "medians_ms": medians, "samples_ms": samples}, indent=1))


if __name__ == "__main__":
    main()
