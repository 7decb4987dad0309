#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Waybill contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Times an import against its peer on the same file, turn by turn, and prints the ratio of the medians.

usage: import_bench.py WAYBILL TABLE.csv [RUNS]              peer: sqlite3 .import
       import_bench.py WAYBILL BOOK.xlsx [RUNS] PEER          peer: bench_bare_xlsx, which only parses the cells
"""
import os
import statistics
import subprocess
import sys
import tempfile
import time


def timed(command, stdin=None):
    start = time.monotonic()
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)
    if stdin:
        process.stdin.write(stdin.encode())
    process.stdin.close()
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"{command[0]} failed with {status}")
    return time.monotonic() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    waybill, table = sys.argv[1], os.path.abspath(sys.argv[2])
    runs = int(sys.argv[3]) if len(sys.argv) > 3 else 3
    ours, peers = [], []
    for _ in range(runs):
        with tempfile.TemporaryDirectory(dir=os.path.dirname(table)) as folder:
            if table.endswith(".xlsx"):
                peers.append(timed([sys.argv[4], table]))
            else:
                peers.append(timed(["sqlite3", folder + "/t.db"], f'.mode csv\n.import "{table}" t\n'))
            ours.append(timed([waybill, "import", folder + "/c.waybill", table, "--quiet"]))
    for name, figures in (("peer", peers), ("waybill", ours)):
        wall, processor, memory = (statistics.median(column) for column in zip(*figures))
        print(f"{name:8} {wall:7.2f} s wall {processor:7.2f} s processor {memory:7.0f} MB peak")
    print(f"ratio    {statistics.median(f[0] for f in ours) / statistics.median(f[0] for f in peers):7.2f}")


main()
