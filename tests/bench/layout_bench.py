#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Waybill contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Times the force layout against Graphviz's sfdp on the same graphs and compares the stress of the drawings; then
changes one node in a hundred and says how far the others move.

usage: layout_bench.py WAYBILL GENERATOR QUALITY [--no-peer] [NODES/LINKS…]
    GENERATOR  a Python program: NODES LINKS OUT writes OUT ("N M" and M lines "a b") and OUT.dot
    QUALITY    a program: EDGES POSITIONS prints "stress S …"
"""
import json
import math
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time


def timed(command, **options):
    start = time.monotonic()
    process = subprocess.Popen(command, **options)
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"{command[0]} failed with {status}")
    return time.monotonic() - start, usage.ru_utime + usage.ru_stime


def points(name):
    return [tuple(map(float, line.split())) for line in open(name)]


def stress(quality, edges, positions):
    return float(subprocess.check_output([quality, edges, positions], text=True).split()[1])


def layout(waybill, edges, out, *options):
    command = [waybill, "layout", "--edges", edges, "-o", out, "--json", *options]
    with open(out + ".json", "w") as answer:
        times = timed(command, stdout=answer)
    return times, json.load(open(out + ".json"))


def sfdp(edges, out):
    with open(out + ".plain", "w") as plain:
        times = timed(["sfdp", "-Tplain", edges + ".dot"], stdout=plain)
    placed = {}
    for line in open(out + ".plain"):
        cells = line.split()
        if cells[0] == "node":
            placed[int(cells[1])] = cells[2:4]
    with open(out, "w") as positions:
        for node in range(len(placed)):
            positions.write(" ".join(placed[node]) + "\n")
    return times


def changed(edges, positions, folder):
    """One node in a hundred goes, as many come with as many links. Gives the files and who stayed."""
    choose = random.Random(5)
    lines = open(edges).read().split("\n")
    count = int(lines[0].split()[0])
    links = [tuple(map(int, line.split())) for line in lines[1:] if line]
    degree = [0] * count
    for a, b in links:
        degree[a] += 1
        degree[b] += 1
    gone = set(choose.sample(range(count), max(1, count // 100)))
    number, old = {}, []
    for node in range(count):
        if node not in gone:
            number[node] = len(old)
            old.append(node)
    kept = [(number[a], number[b]) for a, b in links if a in number and b in number]
    for new, node in enumerate(sorted(gone), len(old)):
        kept += [(new, number[choose.choice(old)]) for _ in range(max(1, degree[node]))]
    total = len(old) + len(gone)
    with open(folder + "/changed", "w") as out:
        out.write(f"{total} {len(kept)}\n" + "".join(f"{a} {b}\n" for a, b in kept))
    with open(folder + "/start", "w") as out:
        out.write("".join("%r %r\n" % positions[node] for node in old) + "-\n" * len(gone))
    return old


def moved(before, after):
    left, right = min(x for x, _ in before), max(x for x, _ in before)
    low, high = min(y for _, y in before), max(y for _, y in before)
    diameter = math.hypot(right - left, high - low)
    moves = sorted(math.dist(a, b) / diameter for a, b in zip(before, after))
    return statistics.median(moves), moves[int(0.95 * (len(moves) - 1))], moves[-1]


def run(waybill, generator, quality, with_peer, size, folder):
    edges = f"{folder}/g"
    subprocess.run([sys.executable, generator, *size.split("/"), edges], check=True, stdout=subprocess.DEVNULL)
    runs = [layout(waybill, edges, folder + "/two", "--threads", "2") for _ in range(3)]
    wall = statistics.median(times[0] for times, _ in runs)
    processor = statistics.median(times[1] for times, _ in runs)
    seconds = statistics.median(answer["seconds"] for _, answer in runs)
    own = stress(quality, edges, folder + "/two")
    print(f"{size:>14}  waybill {wall:8.3f} s wall ({seconds:.3f} s laying out) {processor:8.3f} s processor  "
          f"stress {own:.4f}", flush=True)
    if with_peer:
        peer_wall, peer_processor = sfdp(edges, folder + "/peer")
        peer = stress(quality, edges, folder + "/peer")
        print(f"{'':14}  sfdp    {peer_wall:8.3f} s wall {peer_processor:8.3f} s processor  stress {peer:.4f}   "
              f"ratio {wall / peer_wall:.4f} wall, {processor / peer_processor:.4f} processor", flush=True)
    layout(waybill, edges, folder + "/one", "--threads", "1")
    same = open(folder + "/one").read() == open(folder + "/two").read()
    print(f"{'':14}  one thread and two: {'the same positions' if same else 'OTHER POSITIONS'}", flush=True)
    before = points(folder + "/two")
    old = changed(edges, before, folder)
    layout(waybill, folder + "/changed", folder + "/after", "--start", folder + "/start")
    after = points(folder + "/after")
    median, most, farthest = moved([before[node] for node in old], after[:len(old)])
    again = stress(quality, folder + "/changed", folder + "/after")
    print(f"{'':14}  1 % changed: the others move by {median:.2%} of the diameter (median), 95 % by at most {most:.2%}, "
          f"all by at most {farthest:.2%}; stress {again:.4f}", flush=True)


def main():
    arguments = [one for one in sys.argv[1:] if one != "--no-peer"]
    if len(arguments) < 3:
        sys.exit(__doc__)
    for size in arguments[3:] or ["1000/5000", "10000/40000", "100000/400000"]:
        with tempfile.TemporaryDirectory() as folder:
            run(*arguments[:3], "--no-peer" not in sys.argv, size, folder)


main()
