#!/usr/bin/env python3
"""Hostile numbers in every setting and every column of a small made-up region.

magnitudes.py BINARY [N] runs N of them (all without N), drawn with the seed FAULTS_SEED, for at most FAULTS_SECONDS, and
prints one line: kind, tried, failed, with tabs between. What failed stands on standard error with what was said.

A run may refuse a number or take it. It fails where it ends by a signal or after a minute, asks for more than
4 GB, speaks in the words of a library, says that lokus itself is at fault, names neither the setting nor the
file that it refuses, or writes a number that is none (inf, nan) or has gone round to the negative.
"""
import csv
import os
import random
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time

SETTINGS = ["0", "-1", "0.5", "1e-300", "1e15", "1e300", "-1e300", "nan", "inf", "-inf", "2147483648", "6306012001",
            "9223372036854775807", "9223372036854775808", "9e18", "[]", "[1e300, -1e300]", "[nan]"]
CELLS = ["0", "-1", "0.5", "1e-300", "1e15", "1e300", "1e400", "nan", "inf", "6306012001", "999999999", "1000000",
         "9223372036854775808", "-9e18", "1.234,5", "99.01.01.2001", "0x10", "1" * 400]
BUDGET = 4 << 30


def limit():
    resource.setrlimit(resource.RLIMIT_AS, (BUDGET, BUDGET))


def lokus(binary, folder, *arguments):
    return subprocess.run([binary, *arguments, "--lang", "en"], cwd=folder, capture_output=True, text=True, errors="replace",
                          timeout=60, preexec_fn=limit)


def number_settings(binary, folder):
    shown = lokus(binary, folder, "scenario", "show", "skenario_anak.toml").stdout
    for line in shown.splitlines():
        found = re.match(r"(?:# )?([a-z_]+(?:\.[a-z_]+)*(?:\[\d+\]\.[a-z_]+)?) = (.*?)(?:  #|$)", line)
        if found and re.fullmatch(r"\[?[-0-9.e+, na]*\]?", found.group(2)):
            yield found.group(1)


def tables(folder):
    return sorted(name for name in os.listdir(folder) if name.endswith(".csv"))


def separator_of(header):
    return ";" if header.count(";") > header.count(",") else ","


def header_line(lines):
    return max(range(min(10, len(lines))), key=lambda i: lines[i].count(separator_of(lines[i])))


def columns(folder, name):
    with open(os.path.join(folder, name), encoding="utf-8") as file:
        lines = file.read().splitlines()
    head = header_line(lines)
    return len(lines[head].split(separator_of(lines[head])))


def with_cell(folder, name, column, cell, dice):
    """Puts the cell into a row, and two times in three into all rows."""
    path = os.path.join(folder, name)
    with open(path, encoding="utf-8") as file:
        lines = file.read().splitlines()
    head = header_line(lines)
    sign = separator_of(lines[head])
    rows = list(csv.reader(lines[head + 1:], delimiter=sign))
    chosen = range(len(rows)) if dice.random() < 0.33 else [dice.randrange(len(rows))]
    for row in chosen:
        if column < len(rows[row]):
            rows[row][column] = cell
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write("\n".join(lines[:head + 1]) + "\n")
        csv.writer(file, delimiter=sign, lineterminator="\n").writerows(rows)


def no_numbers(folder):
    """Where a table of the results holds what is no number, or a sum that has gone round."""
    for name in sorted(os.listdir(folder)):
        if not name.endswith(".csv") or name in ("temuan.csv", "tinjauan.csv"):
            continue
        with open(os.path.join(folder, name), encoding="utf-8-sig") as file:
            for line, cells in enumerate(csv.reader(file), 1):
                for cell in cells:
                    if re.fullmatch(r"-?(inf|nan)", cell.lower()) or re.fullmatch(r"-\d{15,}", cell):
                        return f"{name}:{line}: {cell}"
    return ""


def fault(binary, folder, names):
    results = os.path.join(folder, "hasil")
    shutil.rmtree(results, ignore_errors=True)
    try:
        run = lokus(binary, folder, "run", "skenario_anak.toml", "-o", "hasil", "--threads", "1", *names["set"])
    except subprocess.TimeoutExpired:
        return "took more than a minute"
    said = run.stdout + run.stderr
    if run.returncode not in (0, 1, 2, 3):
        return f"ended by {run.returncode}: {said[-300:]}"
    if re.search(r"std::|vector::|basic_string|bad_alloc|fault of lokus|failed while|failed to be read", said):
        return f"speaks of itself: {said[-300:]}"
    findings = os.path.join(results, "temuan.csv")
    if run.returncode != 0 and os.path.exists(findings):
        with open(findings, encoding="utf-8-sig") as file:
            said += file.read()
    if run.returncode != 0 and not any(name in said for name in names["told"]):
        return f"names neither {names['told']}: {said[-300:]}"
    return no_numbers(results) if run.returncode == 0 else ""


def trials(binary, region):
    found = [("setting", key, value) for key in number_settings(binary, region) for value in SETTINGS]
    for name in tables(region):
        found += [("cell", (name, column), cell) for column in range(columns(region, name)) for cell in CELLS]
    return found


def main():
    binary = os.path.abspath(sys.argv[1])
    dice = random.Random(os.environ.get("FAULTS_SEED", "1"))
    until = time.monotonic() + float(os.environ.get("FAULTS_SECONDS", "inf"))
    with tempfile.TemporaryDirectory(prefix="lokus-numbers-") as folder:
        made = lokus(binary, folder, "synth", "--villages", "20", "--children", "--seed", "3", "-o", "wilayah")
        if made.returncode != 0:
            sys.exit(made.stderr)
        region = os.path.join(folder, "wilayah")
        every = trials(binary, region)
        chosen = every if len(sys.argv) < 3 else dice.sample(every, min(int(sys.argv[2]), len(every)))
        tried = failed = 0
        base = ["--set", "estimate.draws=20", "--set", "write.formats=csv", "--set", "hot_spots.permutations=99"]
        for kind, where, value in chosen:
            if time.monotonic() > until:
                break
            tried += 1
            here = os.path.join(folder, "percobaan")
            shutil.rmtree(here, ignore_errors=True)
            shutil.copytree(region, here)
            if kind == "setting":
                parts = where.split(".")
                names = {"set": base + ["--set", f"{where}={value}"], "told": [where, parts[-1], "--set"]}
            else:
                with_cell(here, where[0], where[1], value, dice)
                names = {"set": base, "told": [where[0], "skenario_anak.toml:"]}
            wrong = fault(binary, here, names)
            if wrong:
                failed += 1
                print(f"{kind} {where} = {value[:40]}: {wrong}", file=sys.stderr)
        print(f"hostile numbers\t{tried}\t{failed}")
        return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
