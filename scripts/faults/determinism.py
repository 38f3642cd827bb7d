#!/usr/bin/env python3
"""The same regency under other threads, orders of rows and columns, names of folders and files, languages of the
machine, time zones, environments and, where FAULTS_OTHER names it, the program of another compiler: all bytes of
the result are equal.

    determinism.py BINARY N"""
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys

from trial import Trial, digests, lokus, regency

# What holds digests of the inputs, which some of the trials change.
def of_inputs(name):
    return name in ("run.json", "keputusan.json")


# Maps and reports say from which files they are made.
def of_names(name):
    return not name.endswith(".csv") or name in ("temuan.csv", "asumsi.csv")




class Determinism:
    def __init__(self, trial):
        self.trial = trial
        self.base = self.result(trial.home / "dasar")

    def result(self, folder, change=lambda folder, good: None, environment=None, arguments=(), binary=None):
        if folder.exists():
            shutil.rmtree(folder)
        good = regency(folder, estimate={"method": "bym2", "draws": 50})
        change(folder, good)
        scenario = next(folder.glob("*.toml")).name
        code, said = lokus(binary or self.trial.binary,
                           ["run", scenario, "-o", "hasil", "--date", "2026-11-29", *arguments], folder,
                           environment=environment)
        if code != 0:
            return {"exit": f"{code}: {said[-300:]}"}
        found = digests(folder / "hasil")
        report = (folder / "hasil" / "laporan.html").read_bytes()
        found["laporan.html"] = re.sub(rb"sha256 [0-9a-f]+", b"", report)  # of the inputs
        page = (folder / "hasil" / "perencana.html").read_bytes()
        found["perencana.html"] = re.sub(rb'id="files">[^<]*', b"", page)
        return found

    def same(self, kind, what, but=lambda name: False, **how):
        folder = how.pop("folder", self.trial.home / "lain")
        found = self.result(folder, **how)
        names = {name for name in [*self.base, *found] if not but(name)}
        differing = sorted(n for n in names if self.base.get(n) != found.get(n))
        self.trial.count(kind, f"{what}: {differing[:8]} {found.get('exit', '')}" if differing else "")


def shuffled(rng, rows=False, columns=False, features=False):
    def change(folder, good):
        if rows:
            rng.shuffle(good.rows)
        order = list(range(6))
        if columns:
            rng.shuffle(order)
        if features:
            rng.shuffle(good.features)
        text = "".join(";".join(str(line[c]) for c in order) + "\r\n"
                       for line in [["Kode Desa", "Kecamatan", "Desa", "Sasaran", "Diukur", "Stunting"]] + good.rows)
        (folder / "balita.csv").write_text(text)
        good.write_boundaries(folder)
    return change


def other_file(name):
    def change(folder, good):
        (folder / "balita.csv").rename(folder / name)
        good.scenario["counts"]["path"] = name
        good.write_scenario(folder)
    return change


def main():
    trial = Trial()
    of = Determinism(trial)
    rng, other = trial.rng, os.environ.get("FAULTS_OTHER", "")
    if "exit" in of.base:
        sys.exit(f"the regency does not run: {of.base['exit']}")
    languages = subprocess.run(["locale", "-a"], capture_output=True, text=True).stdout.split()
    zones = ["UTC", "Asia/Makassar", "Pacific/Kiritimati", "America/St_Johns", ":/x", ""]
    environments = [{"HOME": "/nowhere"}, {"TMPDIR": "/nowhere"}, {"OMP_NUM_THREADS": "5"}, {"CPL_DEBUG": "ON"},
                    {"OGR_GEOJSON_MAX_OBJ_SIZE": "0"}, {"GDAL_DATA": "/nowhere"}, {"LC_NUMERIC": "de_DE.UTF-8"},
                    {"MALLOC_PERTURB_": "85"}, {"COLUMNS": "1"}, {"GDAL_NUM_THREADS": "7"}, {"OGR_ENABLE_PARTIAL_REPROJECTION": "YES"}]
    files = ["a b.csv", "BALITA.CSV", "tabel;1.csv", "données.csv", "0.csv", "-x.csv"]
    folders = ["a b", "ä", "'", "$x", "-f", "x" * 200, "%s", "🌱"]
    ways = [
        lambda: [of.same("threads", n, arguments=["--threads", str(n)]) for n in (1, 2, 7)],
        lambda: of.same("order of rows", "counts", of_inputs, change=shuffled(rng, rows=True)),
        lambda: of.same("order of columns", "counts", of_inputs, change=shuffled(rng, columns=True)),
        lambda: of.same("order of features", "outlines", of_inputs, change=shuffled(rng, features=True)),
        lambda: of.same("names of files", name := rng.choice(files), of_names, change=other_file(name)),
        lambda: of.same("names of folders", "folder", folder=trial.home / rng.choice(folders)),
        lambda: of.same("languages of the machine", name := rng.choice(languages), environment={"LC_ALL": name}),
        lambda: of.same("time zones", zone := rng.choice(zones), environment={"TZ": zone}),
        lambda: of.same("environments", str(env := rng.choice(environments)), environment=env),
        lambda: of.same("repeated runs", "again"),
    ]
    if other and pathlib.Path(other).is_file():
        ways.append(lambda: of.same("the other compiler", other, binary=str(pathlib.Path(other).resolve()),
                                    environment={"ASAN_OPTIONS": "detect_leaks=0"}))
    for number in range(trial.trials):
        if not trial.goes_on():
            break
        ways[number % len(ways)]()
    return trial.ends()


sys.exit(main())
