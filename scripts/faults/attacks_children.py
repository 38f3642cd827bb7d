"""The attack on a public edition whose evidence is heights of single children (docs/methods/heights.md): the attacker
has the register of everybody else, gives other heights to a withheld village's children, and runs the program until
what was published comes again. Called by attacks.py."""
import csv
import datetime
import io
import pathlib
import re
import shutil

from trial import lokus

DATE = ["--date", "2026-11-29", "--threads", "1"]
VILLAGES = 60
FEW = 5  # write.suppress_below


def rows_of(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def plain(name):
    return re.sub(r"[^a-z0-9]", "", re.sub(r"^(desa|ds|kel|kelurahan|kec|kecamatan)\.?\s+", "", name.lower()))


def standard():
    """WHO's median and its share per SD of height by sex and age in days; its L is 1 for heights."""
    who = pathlib.Path(__file__).resolve().parents[2] / "tests" / "reference" / "who" / "length_height_for_age.csv"
    return {(row["sex"], int(row["age_days"])): (float(row["m"]), float(row["s"])) for row in rows_of(who)}


def day(cell):
    """A date written day/month/year; none where a spreadsheet left a number."""
    parts = cell.split("/")
    return datetime.date(int(parts[2]), int(parts[1]), int(parts[0])) if len(parts) == 3 else None


class Register:
    """The lines of an export, and where their cells are."""

    def __init__(self, text):
        self.table, self.who = list(csv.reader(io.StringIO(text), delimiter=";")), standard()
        self.head = next(i for i, line in enumerate(self.table) if "NIK" in line and "Tinggi" in line)
        self.at = {name: i for i, name in enumerate(self.table[self.head])}

    def cell(self, row, name):
        return self.table[row][self.at[name]]

    def scale(self, row):
        """Height at z = 0, of one z, and what the way of measuring adds; none where a cell does not tell."""
        born, measured = day(self.cell(row, "Tgl Lahir")), day(self.cell(row, "Tanggal Pengukuran"))
        way, sex = self.cell(row, "Cara Ukur"), {"L": "1", "P": "2"}.get(self.cell(row, "JK"))
        if not born or not measured or way not in ("Terlentang", "Berdiri"):
            return None
        age = (measured - born).days
        if (sex, age) not in self.who:
            return None
        median, share = self.who[sex, age]
        adds = 0.7 if age < 731 and way == "Berdiri" else -0.7 if age >= 731 and way == "Terlentang" else 0
        return median, median * share, adds

    def score(self, row):
        median, sd, adds = self.scale(row)
        return (float(self.cell(row, "Tinggi")) + adds - median) / sd

    def measured(self, month, subdistrict, village):
        """A village's rows of the month with a height, lowest first, of children who have no other row of it."""
        seen = {}
        for row in range(self.head + 1, len(self.table)):
            line, place = self.table[row], (plain(subdistrict), plain(village))
            if len(line) != len(self.at) or (plain(self.cell(row, "Kec")), plain(self.cell(row, "Desa/Kel"))) != place:
                continue
            taken = day(self.cell(row, "Tanggal Pengukuran"))
            if taken and f"{taken:%Y-%m}" == month and self.scale(row) and float(self.cell(row, "Tinggi") or 0) > 0:
                seen.setdefault((self.cell(row, "Nama"), self.cell(row, "Tgl Lahir")), []).append(row)
        return sorted((rows[0] for rows in seen.values() if len(rows) == 1), key=self.score)

    def with_scores(self, scores):
        """The text with other heights: {row: z}."""
        table = [list(line) for line in self.table]
        for row, z in scores.items():
            median, sd, adds = self.scale(row)
            table[row][self.at["Tinggi"]] = f"{median + z * sd - adds:.1f}"
        out = io.StringIO()
        csv.writer(out, delimiter=";", lineterminator="\n").writerows(table)
        return out.getvalue()


class Published:
    """A regency with a register, what is published of it, and copies of it with another register."""

    def __init__(self, trial, evidence):
        self.trial, self.copies = trial, 0
        self.home = trial.home / f"anak_{evidence}"
        self.more = ["--set", f"children.evidence={evidence}", "--set", "write.public_plan=false", *DATE]
        code, said = lokus(trial.binary, ["synth", "-o", str(self.home), "--villages", str(VILLAGES), "--children",
                                          "--seed", "4"], trial.home)
        if code:
            raise SystemExit(said)
        self.register = Register((self.home / "ekspor_eppgbm.csv").read_text(encoding="utf-8-sig"))
        self.month = re.search(r'month = "([0-9-]+)"', (self.home / "skenario_anak.toml").read_text()).group(1)
        self.refused = self.run(self.home, "run", "umum", "--audience", "public")
        self.run(self.home, "estimate", "dalam")
        self.told = self.read(self.home)
        self.inside = {r["code"]: r for r in rows_of(self.home / "dalam" / "estimasi.csv")}
        shown = set() if self.refused else {r["code"] for r in rows_of(self.home / "umum" / "estimasi.csv")
                                            if r["stunted"]}
        self.withheld = [c for c, r in self.inside.items() if r["stunted"] and c not in shown]

    def run(self, folder, command, out, *more):
        """Empty, or why it was not done."""
        code, said = lokus(self.trial.binary, [command, "skenario_anak.toml", "-o", out, "--force", *self.more, *more],
                           folder, seconds=600)
        return said[-300:] if code else ""

    def read(self, folder):
        """What is published: every byte of the estimates' edition, and the list as it was decided."""
        for name in ("taksiran", "daftar", "terbitan_umum.csv"):
            path = folder / name
            path.unlink(missing_ok=True) if path.is_file() else shutil.rmtree(path, ignore_errors=True)
        why = self.run(folder, "estimate", "taksiran", "--audience", "public") or self.run(folder, "rank", "daftar")
        if why:
            return {"": why}, None
        told = {p.name: p.read_bytes() for p in (folder / "taksiran").iterdir()}
        told.pop("run.json")  # seconds, and digests of its own files
        return told, {(r["code"], r["status"]) for r in rows_of(folder / "daftar" / "daftar_lokus.csv") if r["number"]}

    def from_register(self, text):
        """(numbers of measured and stunted by village, what would be published)."""
        self.copies += 1
        folder = self.trial.home / f"anak{self.copies}"
        shutil.copytree(self.home, folder)
        (folder / "ekspor_eppgbm.csv").write_text(text, encoding="utf-8")
        self.run(folder, "estimate", "dalam")
        inside = {r["code"]: r for r in rows_of(folder / "dalam" / "estimasi.csv")}
        told = self.read(folder)
        shutil.rmtree(folder)
        return inside, told

    def own_rows(self, code):
        village = self.inside[code]
        return self.register.measured(self.month, village["subdistrict"], village["name"])

    def with_more_below(self, code, more):
        """Those nearest to -2 cross it, and stay within the window around it; none where there are too few."""
        own, z = self.own_rows(code), self.register.score
        below, above = [row for row in own if z(row) < -2], [row for row in own if z(row) >= -2]
        crossing = above[:more] if more > 0 else below[more:]
        if len(crossing) < abs(more):
            return None
        return self.register.with_scores({row: -2.3 if more > 0 else -1.7 for row in crossing})

    def with_other_heights(self, code):
        """All who are above the window are a good deal taller."""
        z = self.register.score
        return self.register.with_scores({row: z(row) + 0.8 for row in self.own_rows(code) if z(row) > -1})


def numbers_left(published, code):
    """The numbers of stunted children from which the program publishes the same."""
    stunted, left = int(published.inside[code]["stunted"]), set()
    first = 0 if stunted < FEW else int(published.inside[code]["measured"]) - FEW + 1  # few are, or few are not
    for more in sorted(range(first - stunted, first + FEW - stunted), key=abs):
        text = published.with_more_below(code, more) if more else None
        if more and text is None:
            continue
        inside, told = published.from_register(text) if more else (published.inside, published.told)
        if told == published.told:
            left.add(int(inside[code]["stunted"]))
    return left


def by_children(trial, villages):
    """On the edition of each evidence: run again from other registers, of `villages` withheld villages at most."""
    for evidence in ("auto", "counts", "heights"):
        if not trial.goes_on():
            return
        published = Published(trial, evidence)
        if published.refused:
            trial.count(f"public: children, evidence {evidence}", published.refused)
            continue
        told_of_many = [code for code in published.withheld if len(published.own_rows(code)) >= 10]
        for code in told_of_many[:villages]:
            if not trial.goes_on():
                return
            measured = int(published.inside[code]["measured"])
            left = numbers_left(published, code)
            trial.count("public: children, run again until it matches",
                        f"{evidence}: {code}: only {sorted(left)}" if len(left) < min(FEW, measured + 1) else "")
            inside, (told, _) = published.from_register(published.with_other_heights(code))
            differing = [name for name, data in told.items() if data != published.told[0].get(name)]
            moved = inside[code] != published.inside[code]
            trial.count("public: children, every byte from other heights",
                        f"{evidence}: {code}: {differing}" if differing else "" if moved else
                        f"{evidence}: {code}: the attack changed nothing")
