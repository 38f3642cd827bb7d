#!/usr/bin/env python3
"""What an attacker gets back of counts that are withheld from the public, who knows the program, every public file
of this and earlier publications and everybody else's counts (docs/methods/public-results.md). The demo's regency is
published; each line is an attack, with how many withheld villages it was made on, and of how many it left fewer
numbers of stunted children than min(5, measured + 1).

    attacks.py BINARY N [AFTER]

N: villages that are attacked by running the program again. AFTER: how many of them an earlier run, cut short by
FAULTS_SECONDS, has attacked already."""
import csv
import hashlib
import json
import os
import re
import shutil
import sys
from concurrent.futures import ThreadPoolExecutor

from trial import Trial, lokus

RERUNS = 2000  # of the program, in all
DATE = ["--date", "2026-11-29"]


def rows(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


class Regency:
    """The demo's inputs, and copies of them with a count changed. A copy has no ledger: the attacker has none."""

    def __init__(self, trial):
        self.trial = trial
        code, said = lokus(trial.binary, ["synth", "-o", "demo/masukan"], trial.home)
        if code:
            raise SystemExit(said)
        self.inputs = trial.home / "demo" / "masukan"
        self.counts = rows(self.inputs / "balita.csv")
        self.number = {row["kode_desa"]: i for i, row in enumerate(self.counts)}
        self.copies = 0

    def pair(self, code):
        row = self.counts[self.number[code]]
        return int(row["diukur"]), int(row["stunting"])

    def copy(self, code="", measured=0, stunted=0):
        self.copies += 1
        folder = self.trial.home / f"salinan{self.copies}"
        shutil.copytree(self.inputs, folder)
        if code:
            (folder / "balita.csv").write_text(self.text_with(code, measured, stunted))
        return folder

    def text_with(self, code, measured, stunted):
        changed = [dict(row) for row in self.counts]
        row = changed[self.number[code]]
        row["diukur"], row["stunting"] = str(measured), str(stunted)
        row["sangat_pendek"] = str(min(int(row["sangat_pendek"] or 0), stunted))
        lines = [",".join(self.counts[0])] + [",".join(r.values()) for r in changed]
        return "\n".join(lines) + "\n"

    def run(self, folder, command, out, *more):
        return lokus(self.trial.binary,
                     [command, "skenario.toml", "-o", out, "--force", "--threads", "1",
                      *DATE, *more], folder, seconds=600)

    def publish(self, folder, out, *more):
        return self.run(folder, "run", out, "--audience", "public", *more)


def decided(folder, out):
    """The list with its reasons, and the packages: what is published as it was decided."""
    listed = {(r["code"], r["status"]) for r in rows(folder / out / "daftar_lokus.csv") if r["number"]}
    bought = {(r["code"], r["package"]) for r in rows(folder / out / "rencana.csv")}
    return listed, bought


def needed(measured):
    return min(5, measured + 1)


class Attacker:
    def __init__(self, regency, published):
        self.regency, self.published = regency, published
        self.estimates = (published / "umum" / "estimasi.csv").read_bytes()
        self.decision = decided(published, "umum")
        shown = rows(published / "umum" / "desa.csv")
        self.withheld = [r["code"] for r in shown if r["code"] in regency.number and not r["measured"]
                         and regency.counts[regency.number[r["code"]]]["diukur"]
                         and regency.counts[regency.number[r["code"]]]["stunting"]]
        self.shown = {r["code"]: int(r["stunted"]) for r in shown if r["stunted"]}

    def explains(self, code, measured, stunted, more=()):
        """Whether the program gives what was published from this pair: estimates, list and packages."""
        folder = self.regency.copy(code, measured, stunted)
        done = [self.regency.run(folder, "estimate", "e", "--audience", "public", *more)[0],
                self.regency.run(folder, "rank", "r", *more)[0], self.regency.run(folder, "plan", "p", *more)[0]]
        if any(done):
            shutil.rmtree(folder)
            return False
        listed = {(r["code"], r["status"]) for r in rows(folder / "r" / "daftar_lokus.csv") if r["number"]}
        bought = {(r["code"], r["package"]) for r in rows(folder / "p" / "rencana.csv")}
        same = (folder / "e" / "estimasi.csv").read_bytes() == self.estimates and (listed, bought) == self.decision
        shutil.rmtree(folder)
        return same


def pairs_to_try(measured, reruns):
    """Nearest to the measured that registers suggest first; of each the numbers at both ends, then the middle."""
    tried = []
    for other in sorted(range(1, measured + 8), key=lambda n: abs(n - measured)):
        ends = [s for s in range(other + 1) if s < 5 or other - s < 5]
        middle = [s for s in range(other + 1) if s not in ends]
        tried += [(other, s) for s in ends + middle[:2]]
    return tried[:reruns]


def by_rerunning(trial, attacker, villages):
    """Every pair for which the program gives the published files again."""
    kind = "public: run again until it matches"
    each = RERUNS // max(1, len(attacker.withheld)) if trial.trials >= len(attacker.withheld) else 12

    def remaining(code):
        if not trial.goes_on():
            return code, None
        measured, _ = attacker.regency.pair(code)
        pairs = pairs_to_try(measured, each)
        return code, {stunted for n, stunted in pairs if attacker.explains(code, n, stunted)}

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for code, found in pool.map(remaining, villages):
            if found is not None:
                few = len(found) < needed(attacker.regency.pair(code)[0])
                trial.count(kind, f"{code}: only {sorted(found)}" if few else "")


def by_ties(trial, regency, attacker):
    """Under a criterion that is the count itself a village lies between those whose counts are shown."""
    kind = "public: between the ranks of shown villages"
    folder = regency.copy()
    options = ["--set", 'rank.criteria=["stunted"]', "--set", 'rank.methods=["saw"]']
    code, said = regency.publish(folder, "umum", *options)
    if code:
        return trial.count(kind, "" if "write.public_plan" in said else said[-300:])
    rank = {r["code"]: int(r["rank"]) for r in rows(folder / "umum" / "peringkat.csv") if r["rank"]}
    for village in attacker.withheld:
        place, (measured, _) = rank.get(village), regency.pair(village)
        if place is None:
            continue
        least = max((s for c, s in attacker.shown.items() if c in rank and rank[c] >= place), default=0)
        most = min((s for c, s in attacker.shown.items() if c in rank and rank[c] <= place), default=measured)
        left = [s for s in range(measured + 1) if least <= s <= max(most, least)]
        trial.count(kind, f"{village}: only {left}" if 0 < len(left) < needed(measured) else "")


def by_digest(trial, regency, attacker, published):
    """Any digest of the counts in a public file is that of one guess."""
    told = b"".join(p.read_bytes() for p in sorted((published / "umum").rglob("*")) if p.is_file())
    for village in attacker.withheld:
        measured, _ = regency.pair(village)
        found = [s for s in range(measured + 1)
                 if hashlib.sha256(regency.text_with(village, measured, s).encode()).hexdigest()[:12].encode() in told]
        trial.count("public: by the digest of a file", f"{village}: {found}" if found else "")
    own = {hashlib.sha256(p.read_bytes()).hexdigest().encode() for p in (published / "umum").rglob("*") if p.is_file()}
    loose = set(re.findall(rb"\b[0-9a-f]{64}\b", told)) - own  # of the public files themselves
    trial.count("public: digests in public files", f"{sorted(loose)[:2]}" if loose else "")


def by_subtraction(trial, regency, attacker, published):
    """Totals of districts less all other villages, and villages that another publication shows."""
    kind = "public: two publications subtracted"
    editions = ["umum"]
    for out, threshold in (("umum3", 3), ("umum8", 8)):
        code, _ = regency.publish(published, out, "--set", f"write.suppress_below={threshold}")
        editions += [out] if code == 0 else []
    found = {}
    for out in editions:
        total = {r["district_code"]: r["stunted"] for r in rows(published / out / "kabupaten.csv")}
        villages = rows(published / out / "desa.csv")
        for row in villages:
            if row["code"] in attacker.withheld and (row["stunted"] or total.get(row["district_code"])):
                found[row["code"]] = out
    for village in attacker.withheld:
        trial.count(kind, f"{village}: by {found[village]}" if village in found else "")
    if len(editions) < 2:
        trial.count(kind, "no second publication was to be had")


def by_budgets(trial, attacker, published, villages):
    """Several budgets, published one after the other: what the lists and packages of all of them leave."""
    kind = "public: several budgets together"
    options = [("--set", f"plan.budget_rupiah={million}000000") for million in (900, 1500)]
    others = []
    for number, more in enumerate(options):
        if attacker.regency.publish(published, f"pagu{number}", *more)[0] == 0:
            others.append((more, decided(published, f"pagu{number}")))
    for village in villages:
        if not trial.goes_on():
            return
        measured, _ = attacker.regency.pair(village)
        left = [s for s in range(measured + 1) if s < 5 or measured - s < 5]
        for more, decision in [((), attacker.decision), *others]:
            attacker_of = Attacker.__new__(Attacker)
            attacker_of.__dict__.update(attacker.__dict__, decision=decision)
            left = [s for s in left if attacker_of.explains(village, measured, s, more)]
        trial.count(kind, f"{village}: only {left}" if len(left) < needed(measured) else "")


def by_every_byte(trial, regency, published, villages):
    """All files of the publication from another number that was said to remain possible: maps, reports, layers."""
    kind = "public: every byte of every file"
    ledger = {r["villages"]: [int(s) for s in r["possible"].split()] for r in rows(published / "terbitan_umum.csv")}
    for village in villages:
        if not trial.goes_on():
            return
        measured, stunted = regency.pair(village)
        other = next((s for s in ledger.get(village, []) if s != stunted), None)
        if other is None:
            continue
        folder = regency.copy(village, measured, other)
        code, said = regency.publish(folder, "umum")
        files = {p.relative_to(folder) for p in (folder / "umum").rglob("*") if p.is_file()} if code == 0 else set()
        differing = [str(f) for f in files if (folder / f).read_bytes() != (published / f).read_bytes()]
        trial.count(kind, f"{village} {stunted} as {other}: {said[-200:] if code else differing[:5]}"
                    if code or differing else "")


def by_heights(trial, villages):
    """Estimates from a register of children, heights as evidence: a child of a withheld village made shorter, so that
    its number grows within the class. No byte of the publication may follow."""
    kind = "public: heights of a withheld village's children"
    place = trial.home / "anak"
    estimate = ["estimate", "skenario_anak.toml", "--force", "--threads", "1", *DATE]
    code, said = lokus(trial.binary, ["synth", "--children", "-o", str(place)], trial.home)

    def pairs(folder, *more):
        """Of each village measured and stunted, as an edition has them; empty where there is none."""
        code, said = lokus(trial.binary, [*estimate, "-o", folder, *more], place)
        if code:
            trial.count(kind, f"{folder}: {said[-300:]}")
            return {}
        return {r["code"]: (r["measured"], r["stunted"]) for r in rows(place / folder / "estimasi.csv")}

    def published(folder):
        (place / "terbitan_umum.csv").unlink(missing_ok=True)
        shown = pairs(folder, "--audience", "public")
        return shown, {p.name: p.read_bytes() for p in (place / folder).glob("*") if p.is_file()}

    export = place / "ekspor_eppgbm.csv"
    text = export.read_text(encoding="utf-8-sig")
    inside, (shown, first) = pairs("dalam"), published("umum")
    withheld = [c for c, (n, s) in inside.items() if n and s and int(s) < 4 and not shown.get(c, ("?",))[0]]
    trial.rng.shuffle(withheld)
    for village in withheld[:villages]:
        row = row_of(place / "dalam" / "estimasi.csv", village)
        for _ in range(4):
            if not trial.goes_on():
                return
            export.write_text(with_a_child_shorter(text, row, trial.rng), encoding="utf-8-sig")
            now = pairs("dalam").get(village, inside[village])
            other = now != inside[village] and same_class(inside[village], now)
            edition = published("lagi")[1] if other else {}
            export.write_text(text, encoding="utf-8-sig")
            if other:
                differing = sorted(n for n in first.keys() | edition.keys() if first.get(n) != edition.get(n))
                trial.count(kind, f"{village} {inside[village]} as {now}: {differing[:5]}" if differing else "")


OF_COUNTS = """
[[indicators]]
path = "balita.csv"
columns = ["stunting+keluarga_berisiko", "diukur/balita_terdaftar", "stunting/diukur", "stunting"]
names = ["jumlah", "ds", "pendek", "pendek_n"]
"""


def by_indicators(trial, regency, attacker, villages):
    """An office's own figures made of the counts, as indicators and to explain prevalence: shown of no withheld
    village, and no byte follows another number of its class."""
    kind = "public: indicators made of the counts"

    def published(code="", measured=0, stunted=0):
        folder = regency.copy(code, measured, stunted)
        with open(folder / "skenario.toml", "a") as file:
            file.write(OF_COUNTS)
        done, said = regency.run(folder, "estimate", "umum", "--audience", "public",
                                 "--set", 'estimate.covariates=["ds", "pendek"]', "--set", 'estimate.method="bym2"')
        files = {p.name: p.read_bytes() for p in (folder / "umum").glob("*") if p.is_file()} if done == 0 else {}
        return files, said, folder

    first, said, folder = published()
    if not first:
        return trial.count(kind, said[-300:])
    for name in first:
        for row in rows(folder / "umum" / name) if name.endswith(".csv") else []:
            cells = [row[c] for c in ("jumlah", "ds", "pendek", "pendek_n") if row.get(c)]
            if row.get("code") in attacker.withheld and cells:
                trial.count(kind, f"{name}: {row['code']}: {cells}")
    for village in villages:
        if not trial.goes_on():
            return
        measured, stunted = regency.pair(village)
        other = next(s for s in range(measured + 1)
                     if s != stunted and (s < 5) == (stunted < 5) and (measured - s < 5) == (measured - stunted < 5))
        again, said, _ = published(village, measured, other)
        differing = sorted(n for n in first if first[n] != again.get(n))
        trial.count(kind, f"{village} {stunted} as {other}: {differing[:5] or said[-200:]}" if differing else "")


def row_of(table, code):
    return next(row for row in rows(table) if row["code"] == code)


def same_class(one, other):
    """Whether both pairs are withheld for the same reason."""
    few = [(int(s) < 5, int(n) - int(s) < 5) for n, s in (one, other)]
    return few[0] == few[1] and any(few[0])


def with_a_child_shorter(text, village, rng):
    """The export with one child of the village by two SD shorter in its every row."""
    lines = text.splitlines()
    head = next(i for i, line in enumerate(lines) if line.startswith("NIK;"))
    column = {name: i for i, name in enumerate(lines[head].split(";"))}

    def letters(words):
        return re.sub(r"[^A-Z]", "", words.upper())

    def is_there(cells):
        return len(cells) == len(column) and (letters(village["name"]), letters(village["subdistrict"])) == (
            letters(cells[column["Desa/Kel"]]), letters(cells[column["Kec"]]).removeprefix("KEC"))

    cells = [line.split(";") for line in lines[head + 1:]]
    child = rng.choice([c[column["Nama"]] for c in cells if is_there(c)])
    for row in cells:
        height = row[column["Tinggi"]].replace(",", ".") if is_there(row) and row[column["Nama"]] == child else ""
        if re.fullmatch(r"[0-9]+([.][0-9]+)?", height):
            row[column["Tinggi"]] = f"{float(height) * 0.92:.1f}"
    return "\n".join(lines[: head + 1] + [";".join(row) for row in cells]) + "\n"


def main():
    trial = Trial()
    regency = Regency(trial)
    published = regency.copy()
    code, said = regency.publish(published, "umum")
    if code:
        trial.count("public: the publication itself", said[-300:])
        return trial.ends()
    first = trial.home / "pertama"
    shutil.copytree(published, first)
    attacker = Attacker(regency, published)
    villages = attacker.withheld[:: max(1, len(attacker.withheld) // max(1, trial.trials))][: trial.trials]
    villages = villages[int(sys.argv[3]) if len(sys.argv) > 3 else 0:]
    by_digest(trial, regency, attacker, published)
    for attack in (lambda: by_every_byte(trial, regency, first, villages[:2]),
                   lambda: by_indicators(trial, regency, attacker, villages[:1 + trial.trials // 4]),
                   lambda: by_heights(trial, 1 + trial.trials // 8),
                   lambda: by_rerunning(trial, attacker, villages[: max(1, trial.trials // 2)]),
                   lambda: by_ties(trial, regency, attacker),
                   lambda: by_subtraction(trial, regency, attacker, published),
                   lambda: by_budgets(trial, attacker, published, villages[: max(1, trial.trials // 8)]),
                   lambda: by_rerunning(trial, attacker, villages[max(1, trial.trials // 2):])):
        if trial.goes_on():
            attack()
    return trial.ends()


if __name__ == "__main__":
    sys.exit(main())
