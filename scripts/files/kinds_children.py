"""Faults of the register's export, a row per child: dates, sex, heights. No name is a person's."""
import csv
import random

from good import Good
from judge import Fault, counts_read, kind, run
from workbooks import DATE, Cell, Sheet, xlsx

HEADER = ["NIK", "Nama", "JK", "Tgl Lahir", "Kec", "Desa/Kel", "Tanggal Pengukuran", "Berat", "Tinggi", "Cara Ukur"]
MONTHS = ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
          "Desember"]
AS_WRITTEN = {"Februari": ["Pebruari", "Peb", "FEB.", "Februari"], "November": ["Nopember", "Nop", "Nov."],
              "Agustus": ["Agustus", "Agt", "Agust", "AGS", "Aug"], "Desember": ["Des", "Desember", "Dec"]}


def children(good, rng):
    """A few in each village: cells as the export has them, dates as (year, month, day)."""
    rows = []
    for v, (code, subdistrict, village) in enumerate(good.villages):
        for n in range(5):
            age = rng.randint(3, 58)
            total = 2026 * 12 + 7 - age
            born = (total // 12, total % 12 + 1, rng.randint(1, 28))
            height = round(50 + 45 * (age / 60) ** 0.6 + rng.uniform(-4, 4), 1)
            weight = round(3.5 + 13 * (age / 60) ** 0.7 + rng.uniform(-0.5, 0.5), 1)
            nik = f"9999{born[2]:02d}{born[1]:02d}{born[0] % 100:02d}{v:03d}{n}"
            rows.append([nik, f"ANAK {v}.{n}", rng.choice("LP"), born, subdistrict, village, (2026, 8, rng.randint(3, 27)),
                         weight, height, "Terlentang" if age < 24 else "Berdiri"])
    return rows


def iso(day):
    return f"{day[0]}-{day[1]:02d}-{day[2]:02d}"


def serial(day, origin=0):
    import datetime
    return (datetime.date(*day) - datetime.date(1899, 12, 30)).days - origin


def saved(good, folder, rows, birth=iso, measured=iso):
    del good.scenario["counts"]
    good.scenario["children"] = {"path": "anak.csv"}
    good.write_boundaries(folder)
    good.write_scenario(folder)
    with open(folder / "anak.csv", "w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, delimiter=";")
        out.writerow(HEADER)
        for row in rows:
            out.writerow(row[:3] + [birth(row[3])] + row[4:6] + [measured(row[6])] + row[7:])


KNOWN = {}


def truth(binary, home, seed):
    """What the clean export gives, made once."""
    if seed not in KNOWN:
        folder = home / "anak-bersih"
        folder.mkdir(exist_ok=True)
        good = Good(random.Random(f"{seed}|good"))
        saved(good, folder, children(good, random.Random("anak")))
        run(binary, ["estimate", "skenario.toml", "-o", "out", "--lang", "en", "--force"], folder)
        KNOWN[seed] = counts_read(folder)
    return KNOWN[seed]


def clean(good):
    return children(good, random.Random("anak"))


@kind("months in words of old and new spelling", truth)
def month_words(good, folder, rng):
    def words(day):
        month = rng.choice(AS_WRITTEN.get(MONTHS[day[1] - 1], [MONTHS[day[1] - 1]]))
        return f"{day[2]} {month} {day[0]}" if rng.random() < 0.8 else f"{day[2]:02d}-{month}-{day[0]}"
    saved(good, folder, clean(good), words, words)
    return Fault(says=[r"anak\.csv:\d+|tanggal|date"])


@kind("years of two digits", truth)
def short_years(good, folder, rng):
    mark = rng.choice("/-.")
    def short(day):
        return f"{day[2]:02d}{mark}{day[1]:02d}{mark}{day[0] % 100:02d}"
    saved(good, folder, clean(good), short, short)
    return Fault(says=[r"abad|century|tahun|year"], must_say=True)


@kind("dates with times", truth)
def times(good, folder, rng):
    ending = rng.choice([" 00:00:00", "T00:00:00", " 08:30", " 00:00"])
    number = rng.random() < 0.3
    def timed(day):
        return f"{serial(day)}.{rng.choice(['0', '25', '5'])}" if number else iso(day) + ending
    saved(good, folder, clean(good), timed, timed)
    return Fault(says=[r"anak\.csv:\d+|tanggal|date"])


@kind("sex as 1 and 2", truth)
def sex_numbers(good, folder, rng):
    rows = clean(good)
    for row in rows:
        row[2] = {"L": 1, "P": 2}[row[2]]
    saved(good, folder, rows)
    return Fault(says=[r"JK|sex|jenis kelamin"], must_say=True)


@kind("heights in metres, or without their comma", truth)
def heights(good, folder, rng):
    rows, lost = clean(good), rng.random() < 0.5
    for row in rows:
        row[8] = round(row[8] * 10) if lost else round(row[8] / 100, 3)
    saved(good, folder, rows)
    return Fault(says=[r"tinggi|height"], must_say=True)


@kind("an order of days and months that cannot be known", truth)
def ambiguous(good, folder, rng):
    rows = clean(good)
    for row in rows:
        row[3], row[6] = (row[3][0], row[3][1], min(row[3][2], 12)), (2026, 8, row[6][2] % 12 + 1)
    saved(good, folder, rows, lambda d: f"{d[1]:02d}/{d[2]:02d}/{d[0]}", lambda d: f"{d[1]:02d}/{d[2]:02d}/{d[0]}")
    return Fault(says=[r"tanggal|date|hari|day"], readable=False)


@kind("dates that are none, in a whole kecamatan", truth)
def no_dates(good, folder, rng):
    bad, word = rng.choice(good.villages)[1], rng.choice(["kemarin", "31/02/2026", "2026-13-40", "Agustus", "?"])
    rows = clean(good)
    unread = {id(row[6]) for row in rows if row[4] == bad}
    saved(good, folder, rows, iso, lambda d: word if id(d) in unread else iso(d))
    return Fault(says=[r"anak\.csv:\d+|tanggal|date"], readable=False)


@kind("a workbook that counts days from 1904", truth)
def from_1904(good, folder, rng):
    rows = clean(good)
    saved(good, folder, rows)
    lines = [HEADER] + [row[:3] + [Cell(serial(row[3], 1462), DATE)] + row[4:6] + [Cell(serial(row[6], 1462), DATE)]
                        + row[7:] for row in rows]
    good.scenario["children"]["path"] = "anak.xlsx"
    good.write_scenario(folder)
    xlsx(folder / "anak.xlsx", [Sheet(rng.choice(["Sheet1", "Data"]), lines)], date1904=True)
    return Fault(says=[r"1904|tanggal|date"])
