"""Faults of text tables: numbers, names, codes, columns, months. Each takes the good files and a folder, writes
what an office might send, and returns the Fault: what must be said where it is not read rightly."""
from good import HEADER
from judge import Fault, kind


def pick(rng, good, few=1, many=5):
    return sorted(rng.sample(range(len(good.rows)), rng.randint(few, many)))


def line_of(row):
    return row + 2  # the header is line 1


def place(rows, column=None, file="balita.csv"):
    ends = f":{column}" if column else ""
    return [rf"{file}:{line_of(row)}{ends}\b" for row in rows]


def written(good, folder, rows=None, header=None, separator=";"):
    lines = [header or HEADER] + (good.rows if rows is None else rows)
    text = "".join(separator.join(str(cell) for cell in line) + "\r\n" for line in lines)
    good.write_boundaries(folder)
    good.write_scenario(folder)
    (folder / "balita.csv").write_bytes(text.encode("utf-8"))


@kind("counts with thousands marks")
def thousands(good, folder, rng):
    mark = rng.choice([".", ",", " ", "\u00a0"])
    shown = []
    for row in good.rows:
        row[3], row[4] = row[3] + 1000, row[4] + 1000
    few = set(pick(rng, good, 1, len(good.rows)))
    for i, row in enumerate(good.rows):
        shown.append([f"{cell:,}".replace(",", mark) if isinstance(cell, int) and i in few else cell for cell in row])
    written(good, folder, shown)
    return Fault(says=place(sorted(few)))


@kind("a count that is no whole number of people")
def no_count(good, folder, rng):
    i, column = rng.choice(pick(rng, good)), rng.choice([3, 4, 5])
    shown = [list(row) for row in good.rows]
    shown[i][column] = rng.choice(["-4", "12,5", "ada", "3 anak", "7?", "1.2.3", "#REF!", "45%", "O7"])
    written(good, folder, shown)
    return Fault(says=place([i], column + 1) + [rf"\b{'DEF'[column - 3]}{line_of(i)}\b"], readable=False)


@kind("signs that are not seen within names")
def invisible(good, folder, rng):
    signs = ["\u00a0", "\u200b", "\u00ad", "\ufeff", "\u2060", "  ", "\u202f"]
    few = pick(rng, good, 2, 10)
    shown = [row[1:] for row in good.rows]
    for i in few:
        first, _, rest = shown[i][1].partition(" ")
        sign = rng.choice(signs)
        shown[i][1] = first + (sign if sign.isspace() and sign != "\u200b" else " " + sign) + rest
    written(good, folder, shown, HEADER[1:])
    return Fault(says=place(few))


@kind("apostrophes of other kinds")
def apostrophes(good, folder, rng):
    signs = ["'", "\u2019", "\u02bc", "`", "\u2018", "\u00b4"]
    for i in pick(rng, good, 2, 6):
        name = "Wai " + rng.choice("ABKLMN") + "a{}" + rng.choice(["u", "ing", "o"]) + f" {i}"
        good.features[i]["properties"]["desa"] = name.format(rng.choice(signs))
        good.rows[i][2] = name.format(rng.choice(signs))
    written(good, folder, [row[1:] for row in good.rows], HEADER[1:])
    return Fault(says=[r"balita\.csv:\d+"])


@kind("codes as spreadsheets leave them")
def code_forms(good, folder, rng):
    forms = [lambda c: "'" + c, lambda c: f'="{c}"', lambda c: c.replace(".", ""), lambda c: c.replace(".", "") + ".0",
             lambda c: c.replace(".", " "), lambda c: c.replace(".", "-"),
             lambda c: f"{c[0]}.{c.replace('.', '')[1:]}E+09", lambda c: f"{c[0]},{c.replace('.', '')[1:]}E+09"]
    shown = [[rng.choice(forms)(row[0])] + row[1:] for row in good.rows]
    written(good, folder, shown, HEADER)
    return Fault(says=[r"balita\.csv:\d+"])


@kind("codes whose last digits are lost")
def code_lost(good, folder, rng):
    digits = rng.choice([5, 6, 7])
    drop_names = rng.random() < 0.5
    shown = [[f"{int(row[0].replace('.', '')):.{digits - 1}E}"] + row[1:] for row in good.rows]
    header = HEADER
    if drop_names:
        shown, header = [[row[0]] + row[3:] for row in shown], [HEADER[0]] + HEADER[3:]
    written(good, folder, shown, header)
    return Fault(says=[r"balita\.csv:2\b"], readable=not drop_names)


@kind("a cell too many or too few in a line")
def separators(good, folder, rng):
    i, column = rng.choice(pick(rng, good)), rng.choice([1, 2, 3, 4])
    shown = [list(row) for row in good.rows]
    if rng.random() < 0.5:
        shown[i].insert(column, "" if rng.random() < 0.5 else 7)
    else:
        del shown[i][column]
    written(good, folder, shown)
    return Fault(says=place([i]), readable=False)


@kind("quotes that do not close, or stand within a cell")
def quotes(good, folder, rng):
    i = rng.choice(pick(rng, good))
    shown = [list(row) for row in good.rows]
    closed = rng.random() < 0.5
    shown[i][2] = ('"' + shown[i][2]) if not closed else shown[i][2].replace(" ", ' "', 1) + '"'
    written(good, folder, shown)
    return Fault(says=place([i]))


@kind("two columns that could be meant")
def two_targets(good, folder, rng):
    shape = rng.choice([(3, "Balita", "Sasaran"), (4, "Ditimbang", "Diukur"), (3, "Jumlah Balita", "Sasaran")])
    at, other, ours = shape
    header, before = list(HEADER), rng.random() < 0.5
    header.insert(at if before else at + 1, other)
    shown = []
    for row in good.rows:
        row = list(row)
        row.insert(at if before else at + 1, row[at] + rng.randint(0, 6))
        shown.append(row)
    written(good, folder, shown, header)
    return Fault(says=[rf"{other}.*{ours}|{ours}.*{other}"], must_say=True)


@kind("two columns of one name")
def one_name_twice(good, folder, rng):
    at = rng.choice([0, 3, 4, 5])
    header = HEADER + [rng.choice([HEADER[at], HEADER[at].lower(), HEADER[at] + " "])]
    written(good, folder, [row + [rng.randint(1, 9)] for row in good.rows], header)
    return Fault(says=[HEADER[at]], must_say=True)


@kind("weighed in the place of measured")
def weighed(good, folder, rng):
    header = list(HEADER)
    header[4] = rng.choice(["Ditimbang", "Jumlah Ditimbang", "D", "Balita Ditimbang"])
    written(good, folder, None, header)
    return Fault(says=[header[4] if header[4] != "D" else r'"D"|diukur'], must_say=True)


@kind("classes of length for age, to be summed")
def classes(good, folder, rng):
    shown = []
    for row in good.rows:
        severe, tall = rng.randint(0, row[5]), rng.randint(0, 2)
        shown.append(row[:4] + [severe, row[5] - severe, row[4] - row[5] - tall, tall])
    names = ["Sangat Pendek", "Pendek", "Normal", "Tinggi"]
    told = rng.random() < 0.5
    if told:
        good.scenario["counts"]["measured"] = "+".join(names)
        good.scenario["counts"]["stunted"] = "+".join(names[:2])
    written(good, folder, shown, HEADER[:4] + names)
    return Fault(says=["Normal|diukur|measured"], must_say=not told)


@kind("the code of one village and the name of another")
def swapped(good, folder, rng):
    i = rng.choice([n for n in range(len(good.rows)) if n % 6 < 5])
    shown = [list(row) for row in good.rows]
    shown[i][2], shown[i + 1][2] = shown[i + 1][2], shown[i][2]
    written(good, folder, shown)
    return Fault(says=place([i, i + 1]) + [good.rows[i][0].replace(".", r"\.")], must_say=True)


@kind("names that no village bears, more than a fifth")
def unknown_names(good, folder, rng):
    few = pick(rng, good, 7, 12)
    shown = [row[1:] for row in good.rows]
    for i in few:
        shown[i][1] = "Desa Baru " + str(rng.randint(100, 999))
    written(good, folder, shown, HEADER[1:])
    return Fault(says=place(few), readable=False)


@kind("not one number where the counts should stand")
def empty_columns(good, folder, rng):
    column = rng.choice([4, 5])
    shown = [row[:column] + [rng.choice(["", "-", "NA"])] + row[column + 1:] for row in good.rows]
    written(good, folder, shown)
    return Fault(says=place([0]), readable=False)


@kind("the header again on each page")
def pages(good, folder, rng):
    shown, length = [], rng.randint(4, 9)
    for i, row in enumerate(good.rows):
        if i and i % length == 0:
            shown.append(HEADER)
        shown.append(row)
    written(good, folder, shown)
    return Fault(says=[r"balita\.csv:\d+"])


@kind("all months in one long table")
def long_table(good, folder, rng):
    months = [rng.choice(["Februari 2026", "2026-02", "Feb-26", "02/2026"]),
              rng.choice(["Agustus 2026", "2026-08", "Agt 2026", "08/2026"])]
    shown = []
    for row in good.rows:
        old = row[:3] + [cell + rng.randint(0, 5) for cell in row[3:]]
        shown += [old + [months[0]], row + [months[1]]]
    if rng.random() < 0.5:
        rng.shuffle(shown)
    written(good, folder, shown, HEADER + [rng.choice(["Bulan", "Periode", "Bulan Pengukuran"])])
    return Fault(says=[r"bulan|month"])


@kind("months side by side")
def side_by_side(good, folder, rng):
    old, new = rng.choice([("Februari 2026", "Agustus 2026"), ("Feb 2026", "Agt 2026"), ("2026-02", "2026-08")])
    header = HEADER[:4] + [f"{what} {month}" for month in (old, new) for what in HEADER[4:]]
    shown = [row[:4] + [cell + rng.randint(0, 3) for cell in row[4:]] + row[4:] for row in good.rows]
    written(good, folder, shown, header)
    return Fault(says=[r"Agustus|Agt|2026-08|bulan|month|diukur"])


@kind("a month that the table does not have")
def other_month(good, folder, rng):
    month = rng.choice(["Februari 2026", "Mei 2026", "Juni 2025", "Nopember 2025"])
    written(good, folder, [row + [month] for row in good.rows], HEADER + ["Bulan"])
    return Fault(says=[r"bulan|month"], readable=False)


@kind("our own table as counts")
def own_table(good, folder, rng):
    good.write(folder)
    english = rng.random() < 0.5
    return Fault(says=["estimasi"], first=["estimate", "skenario.toml", "-o", "dulu", "--lang", "en" if english else "id"]
                 + (["--csv", "excel"] if rng.random() < 0 else []),
                 then=lambda at: reuse(good, at))


def reuse(good, folder):
    written_by_us = next((folder / "dulu").glob("estimasi*.csv"))
    (folder / "estimasi.csv").write_bytes(written_by_us.read_bytes())
    good.scenario["counts"]["path"] = "estimasi.csv"
    good.write_scenario(folder)
