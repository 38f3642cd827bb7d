"""Puts names, identity numbers in ten spellings, telephones and clinical words into every column of a case audit
and searches for them in all that `lokus audit`, `lokus extract` and `lokus run` write or say.

usage: audit_canaries.py PROGRAM      prints lines NAME <tab> VALUE <tab> UNIT <tab> COMPARISON <tab> TARGET
"""
import csv
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile

SOURCE = pathlib.Path(__file__).resolve().parents[2]
NUMBERS = [
    "9999010101250001", "999901/010125/0001", "9999\u00a00101\u00a00125\u00a00001", "999901_010125_0001",
    "99 99 01 01 01 25 00 01", "9999.0101.0125.0001", "9999-0101-0125-0001", "99990101012500017",
    "\uff19\uff19\uff19\uff19\uff10\uff11\uff10\uff11\uff10\uff11\uff12\uff15\uff10\uff10\uff10\uff11",
    "9999|0101|0125|0001",
]
TELEPHONES = ["081298765432", "0812-9876-5432", "+62 812 9876 5432", "(0812) 9876 5432", "62812.9876.5432"]
NAMES = ["Kanarini Buatan", "KANARWATI rekaan"]
PERSONS = ["kanarini", "kanarwati", "9999010101250001", "010101250001", "81298765432"]
CLINICAL = ["kanarisaran", "kanaristatus", "kanarisebab"]
HEADER = ["kasus", "Nama", "NIK", "kode_desa", "kelompok", "faktor_risiko", "rekomendasi", "opd", "tenggat",
          "selesai", "status_sebelum", "status_sesudah", "catatan", "Hb", "Jamban"]
FIELDS = [name for name in HEADER if name not in ("Nama", "NIK")]
WHOLE_CELL = ("kasus", "tenggat", "selesai", "kelompok", "kode_desa")
VILLAGES = ["99.01.01.2001", "99.01.02.2001", "99.01.03.2001"]


def plain(text):
    text = text.lower().translate({0xFF10 + i: 48 + i for i in range(10)})
    return re.sub("[^0-9a-z]", "", text)


# What a file says: of a workbook what is packed in it.
def content_of(path):
    if path.suffix != ".xlsx":
        return path.read_bytes()
    with zipfile.ZipFile(path) as book:
        return b"\n".join(book.read(name) for name in book.namelist())


class Trials:
    def __init__(self, program, folder):
        self.program, self.folder = program, folder
        self.runs, self.done, self.leaks = 0, 0, []

    def try_rows(self, tag, rows, command, more=()):
        with open(self.folder / "audit.csv", "w", newline="", encoding="utf-8") as file:
            csv.writer(file).writerows([HEADER] + rows)
        out = self.folder / "hasil"
        shutil.rmtree(out, ignore_errors=True)
        ran = subprocess.run([self.program] + command + ["-o", str(out)], capture_output=True, cwd=self.folder)
        self.runs += 1
        self.done += ran.returncode == 0
        said = {"standard output": ran.stdout, "standard error": ran.stderr}
        if out.exists():
            said.update({str(p.relative_to(out)): content_of(p) for p in out.rglob("*")
                         if p.is_file() and p.suffix not in (".png", ".pdf")})
        for where, content in said.items():
            text = plain(where) + " " + plain(content.decode("utf-8", "replace"))
            self.leaks += [(tag, where, word) for word in [*PERSONS, *more] if plain(word) in text]


def row(number, village, **cells):
    usual = dict(kasus=f"K{number}", Nama="Sukari", NIK=NUMBERS[0], kode_desa=village, kelompok="baduta",
                 faktor_risiko="anemia", rekomendasi="TTD", opd="Dinkes", tenggat="2026-12-30",
                 status_sebelum="pendek", Hb="10,5", Jamban="ada")
    usual.update(cells)
    return [usual.get(name, "") for name in HEADER]


def in_every_column(trials, commands):
    for field in FIELDS:
        for value in NUMBERS + TELEPHONES + NAMES:
            rows = [row(i, village, Nama=value if value in NAMES else "Sukari") for i, village in enumerate(VILLAGES)]
            rows[0][HEADER.index(field)] = value if field in WHOLE_CELL else f"rujuk {value} ke RSUD"
            command = commands[trials.runs % len(commands)]
            trials.try_rows((command[0], field, value), rows, command)


def clinical_words(trials, commands):
    for value in NUMBERS + TELEPHONES + NAMES:
        rows = [row(i, village, kasus=value, Nama=NAMES[0], faktor_risiko="kanarisebab klinis",
                    rekomendasi=f"rujuk {value} kanarisaran", opd="Dinas Kanari", status_sebelum="kanaristatus",
                    catatan=value) for i, village in enumerate(VILLAGES)]
        for command, words in commands:
            trials.try_rows((command[0], value), rows, command, words)


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        scenario = (SOURCE / "scenarios/demo.toml").read_text(encoding="utf-8")
        scenario = re.sub(r'"\.\./geodata', f'"{SOURCE}/geodata', scenario)
        scenario = re.sub(r'"interventions/', f'"{SOURCE}/scenarios/interventions/', scenario)
        scenario = re.sub(r'(?m)^cases = .*', 'cases = "audit.csv"', scenario)
        scenario = re.sub(r'(?m)^last_round = .*\n', "", scenario).replace("draws = 200", "draws = 50")
        (folder / "skenario.toml").write_text(scenario, encoding="utf-8")
        trials = Trials(program, folder)
        alone = [["audit", "skenario.toml"]] + [["extract", "skenario.toml", "--by", by]
                                                for by in ("kecamatan", "opd", "desa", "pakar", "diseminasi")]
        in_every_column(trials, alone)
        # The advice is what an office is asked to do, and stands in its extract.
        clinical_words(trials, [(["run", "skenario.toml"], CLINICAL),
                                (["extract", "skenario.toml", "--by", "opd"], CLINICAL[1:]),
                                (["extract", "skenario.toml", "--by", "kecamatan"], CLINICAL[1:]),
                                (["extract", "skenario.toml", "--by", "diseminasi"], CLINICAL[1:])])
    print(f"canaries found of persons and clinical words\t{len(trials.leaks)}\tof {trials.runs} runs\teq\t0")
    print(f"runs with canaries that ended well\t{trials.done}\truns\tge\t{trials.runs // 2}")
    for leak in trials.leaks[:20]:
        print(*leak, file=sys.stderr)


main()
