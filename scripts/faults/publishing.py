#!/usr/bin/env python3
"""What publishing for the public costs in use, on the demo's regency: share of villages withheld, how far estimates
move, whether list and packages stay. A line a figure, tab-separated: name, value, unit, comparison, target.

    publishing.py BINARY"""
import pathlib
import statistics
import subprocess
import sys
import tempfile

from attacks import DATE, rows

program = str(pathlib.Path(sys.argv[1]).resolve())


def run(folder, *arguments):
    subprocess.run([program, *arguments], cwd=folder, check=True, stdout=subprocess.DEVNULL)


def points(public, internal, codes):
    return statistics.mean(100 * abs(float(public[c]["prevalence"]) - float(internal[c]["prevalence"])) for c in codes)


with tempfile.TemporaryDirectory(prefix="lokus-umum-") as home:
    home = pathlib.Path(home)
    run(home, "synth", "-o", "demo/masukan")
    scenario = "demo/masukan/skenario.toml"
    run(home, "run", scenario, "-o", "dalam", *DATE)
    run(home, "run", scenario, "-o", "umum", "--audience", "public", *DATE)
    internal = {r["code"]: r for r in rows(home / "dalam" / "desa.csv")}
    public = {r["code"]: r for r in rows(home / "umum" / "desa.csv")}
    withheld = [c for c, r in internal.items() if r["stunted"] and not public[c]["stunted"]]
    shown = [c for c in internal if c not in withheld]

    def decided(out):
        return ({r["code"] for r in rows(home / out / "daftar_lokus.csv") if r["number"]},
                {(r["code"], r["package"]) for r in rows(home / out / "rencana.csv")})

    print(f"public: villages withheld\t{100 * len(withheld) / len(internal):.1f}\t% of {len(internal)}\tle\t25")
    print(f"public: estimates of withheld villages move\t{points(public, internal, withheld):.2f}\tpoints, mean\tle\t2")
    print(f"public: estimates of shown villages move\t{points(public, internal, shown):.2f}\tpoints, mean\tle\t0.5")
    same = decided("dalam") == decided("umum")
    print(f"public: list or packages that differ\t{0 if same else 1}\tof 2\teq\t0")
