"""Faults of what offices know beside villages: sums of kecamatan, indicators of their own, codes of another edition."""
import math

from good import HEADER, SUBDISTRICTS
from judge import Fault, kind, rows_of
from kinds_text import place, written


def sums(good):
    return [[name] + [sum(row[c] for row in good.rows if row[1] == name) for c in (3, 4, 5)] for name in SUBDISTRICTS]


def sums_read(good):
    """The units' sums are those of the villages, and no village got a number of its own."""
    def equal(folder):
        units = rows_of(folder / "out" / "satuan.csv")
        villages = rows_of(folder / "out" / "estimasi.csv")
        whole = [sum(row[c] for row in good.rows) for c in (4, 5)]
        return ([sum(float(unit[c]) for unit in units) for c in ("measured", "stunted")] == whole
                and all(row["measured"] == "" for row in villages))
    return equal


@kind("counts of kecamatan alone")
def of_subdistricts(good, folder, rng):
    rows = sums(good)
    if rng.random() < 0.5:
        rng.shuffle(rows)
    if rng.random() < 0.5:
        rows.append(["JUMLAH"] + [sum(row[c] for row in rows) for c in (1, 2, 3)])
    written(good, folder, rows, [rng.choice(["Kecamatan", "KEC"])] + HEADER[3:])
    return Fault(says=["kecamatan|satuan|unit"], equal=sums_read(good))


@kind("counts of puskesmas that nobody knows")
def of_unknown_puskesmas(good, folder, rng):
    rows = [[f"Puskesmas Rekaan {rng.randint(1, 99)}"] + row[1:] for row in sums(good)]
    written(good, folder, rows, ["Puskesmas"] + HEADER[3:])
    return Fault(says=[r"balita\.csv:[2-5]\b", "Rekaan"], readable=False)


@kind("a kabupaten with a part of its villages")
def part_of_kabupaten(good, folder, rng):
    left_out = set(rng.sample(range(24), rng.randint(5, 15)))
    written(good, folder, [row for i, row in enumerate(good.rows) if i not in left_out])
    return Fault(says=[good.villages[min(left_out)][0].replace(".", r"\."), r"hanya|only"], readable=False)


@kind("an old code with its table of old and new codes")
def old_codes(good, folder, rng):
    moved = rng.sample(range(24), rng.randint(1, 20))
    old = {i: good.rows[i][0].replace("99.07.", f"99.{rng.randint(60, 69)}.") for i in moved}
    table = "".join(f"{code};{good.rows[i][0]}\r\n" for i, code in old.items())
    (folder / "kode.csv").write_text("kode_lama;kode_baru\r\n" + table, encoding="utf-8")
    good.scenario["codes"] = {"path": "kode.csv"}
    written(good, folder, [[old.get(i, row[0])] + row[1:] for i, row in enumerate(good.rows)])
    return Fault(says=[r"kode\.csv|balita\.csv"], must_say=True)


@kind("an old code that was split")
def split_codes(good, folder, rng):
    few = rng.sample(range(24), 6)
    table = "".join(f"99.60.01.20{i:02d};{good.rows[i][0]}\r\n99.60.01.20{i:02d};{good.rows[(i + 1) % 24][0]}\r\n" for i in few)
    (folder / "kode.csv").write_text("kode_lama;kode_baru\r\n" + table, encoding="utf-8")
    good.scenario["codes"] = {"path": "kode.csv"}
    shown = [[f"99.60.01.20{i:02d}" if i in few else row[0]] + row[3:] for i, row in enumerate(good.rows)]
    written(good, folder, shown, [HEADER[0]] + HEADER[3:])
    return Fault(says=place(few) + [r"balita\.csv,\d+"], readable=False)


def with_indicator(good, folder, values, header=("Kode Desa", "KRS")):
    good.scenario["indicators"] = [{"path": "krs.csv", "columns": [header[1]]}]
    good.scenario["rank"] = {"criteria": ["krs", "prevalence"]}
    good.write(folder)
    lines = [header] + [(row[0], value) for row, value in zip(good.rows, values)]
    (folder / "krs.csv").write_text("".join(f"{code};{value}\r\n" for code, value in lines), encoding="utf-8")


RANK = ("rank", "skenario.toml", "-o", "out", "--lang", "en")


@kind("a word in an indicator of numbers")
def indicator_word(good, folder, rng):
    values, i = [rng.randint(5, 90) for _ in good.rows], rng.randrange(24)
    values[i] = rng.choice(["banyak", "12 KK", "#N/A", "1.2.3", "ada"])
    with_indicator(good, folder, values)
    return Fault(says=place([i], file="krs.csv") + [rf"\bB{i + 2}\b"], command=RANK, readable=False)


@kind("an indicator as offices write numbers")
def indicator_numbers(good, folder, rng):
    values = [rng.randint(100, 900) / 10 for _ in good.rows]
    form = rng.choice([lambda v: f"{v:.1f}".replace(".", ","), lambda v: f"{v:.1f}", lambda v: f"{v:.2f}".replace(".", ",")])
    with_indicator(good, folder, [form(value) for value in values])

    def equal(at):
        read = {row["code"]: float(row["indicator_krs"] or "nan") for row in rows_of(at / "out" / "desa.csv")}
        return all(math.isclose(read[row[0]], value) for row, value in zip(good.rows, values))
    return Fault(says=[r"krs\.csv"], command=("run",) + RANK[1:], equal=equal)
