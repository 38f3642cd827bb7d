#!/usr/bin/env python3
"""Puts faults into good files, runs lokus on each, and counts what became of them, by kind.

    faults.py BINARY [--each N] [--seed S] [--kind WORDS] [--keep FOLDER] [--list]

One tab-separated line a kind: kind, tried, read rightly, refused with the place named, refused elsewhere, passed
silently, broke down. Exit code 0 only where nothing passed silently, broke down or was refused elsewhere."""
import argparse
import collections
import os
import pathlib
import random
import shutil
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

import kinds_children
import kinds_layers
import kinds_offices
import kinds_text  # noqa: F401 (registers its kinds)
import kinds_workbook
from good import Good
from judge import KINDS, run, counts_read, verdict

VERDICTS = ["read rightly", "refused, place named", "refused elsewhere", "passed silently", "broke down"]


def one(binary, home, number, seed, entry):
    name, make, base = entry
    rng = random.Random(f"{seed}|{name}|{number}")
    folder = home / f"{make.__name__}-{number:02d}"
    folder.mkdir()
    good = Good(random.Random(f"{seed}|good"))
    fault = make(good, folder, rng)
    truth = good.truth() if base == "counts" else base(binary, home, seed)
    return (name, number, *verdict(binary, fault, folder, truth))


def main():
    asked = argparse.ArgumentParser()
    asked.add_argument("binary")
    asked.add_argument("--each", type=int, default=10)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--kind", default="")
    asked.add_argument("--keep", default="")
    asked = asked.parse_args()
    binary = str(pathlib.Path(asked.binary).resolve())
    home = pathlib.Path(asked.keep or tempfile.mkdtemp(prefix="lokus-berkas-"))
    home.mkdir(parents=True, exist_ok=True)
    tasks = [(n, entry) for entry in KINDS if asked.kind in entry[0] for n in range(asked.each)]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        results = list(pool.map(lambda task: one(binary, home, task[0], asked.seed, task[1]), tasks))
    by_kind = collections.defaultdict(collections.Counter)
    for name, number, what, output in results:
        by_kind[name][what] += 1
        if what not in VERDICTS[:2]:
            print(f"{what}: {name} {number}: {' '.join(output.split())[:220]}", file=sys.stderr)
    print("\t".join(["kind", "tried"] + VERDICTS))
    total = collections.Counter()
    for name, counted in by_kind.items():
        total.update(counted)
        print("\t".join([name, str(sum(counted.values()))] + [str(counted[v]) for v in VERDICTS]))
    print("\t".join(["all", str(sum(total.values()))] + [str(total[v]) for v in VERDICTS]))
    if not asked.keep:
        shutil.rmtree(home)
    return 1 if any(total[v] for v in VERDICTS[2:]) else 0


sys.exit(main())
