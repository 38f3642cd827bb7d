"""Faults of workbooks: merges, headers, heading lines, hidden parts, sheets, formulas, formats."""
from good import HEADER
from judge import Fault, kind
from workbooks import DATE, PERCENT, Cell, Sheet, ods, xlsx

BOOK = r"balita\.(xlsx|ods)"


def saved(good, folder, rng, sheets, only_xlsx=False, **how):
    """As XLSX or ODS, whichever the dice say."""
    book = "balita.xlsx" if only_xlsx or rng.random() < 0.6 else "balita.ods"
    good.scenario["counts"]["path"] = book
    good.write_boundaries(folder)
    good.write_scenario(folder)
    if book.endswith("xlsx"):
        xlsx(folder / book, sheets, **how)
    else:
        ods(folder / book, sheets)


def lines_of(good, without_code=False):
    return [HEADER[1:] if without_code else HEADER] + [row[1:] if without_code else list(row) for row in good.rows]


@kind("kecamatan in merged cells")
def merged_down(good, folder, rng):
    lines, merged = lines_of(good, True), []
    for start in range(1, len(lines), 6):
        if start > 1 and rng.random() < 0.3:
            continue
        for line in lines[start + 1:start + 6]:
            line[0] = None
        merged.append(f"A{start + 1}:A{start + 6}")
    saved(good, folder, rng, [Sheet("Rekap", lines, merged)])
    return Fault(says=[BOOK + r":\d+"])


@kind("a header over two or three lines")
def tall_header(good, folder, rng):
    top = ["Kode Desa", "Kecamatan", "Desa", rng.choice(["Balita", "Status Gizi", "Jumlah"]), None, None]
    head = [top, [None, None, None, "Sasaran", "Diukur", "Stunting"]]
    merged = ["D1:F1"] + [f"{c}1:{c}2" for c in "ABC"]
    if rng.random() < 0.5:
        head.insert(0, ["REKAP BALITA KABUPATEN REKAAN"] + [None] * 5)
        merged = ["A1:F1", "D2:F2"] + [f"{c}2:{c}3" for c in "ABC"]
    saved(good, folder, rng, [Sheet("Rekap", head + lines_of(good)[1:], merged if rng.random() < 0.7 else [])])
    return Fault(says=[r"diukur|measured", BOOK + r":\d"])


@kind("kecamatan as heading lines")
def heading_lines(good, folder, rng):
    word = rng.choice(["", "Kecamatan ", "KEC. "])
    lines = [HEADER[2:]]
    for i, row in enumerate(good.rows):
        if i % 6 == 0:
            lines.append([word + row[1], None, None, None])
        lines.append(row[2:])
    saved(good, folder, rng, [Sheet("Rekap", lines)])
    return Fault(says=["kecamatan|kode"])


@kind("an old sheet that is hidden")
def hidden_sheet(good, folder, rng):
    old = [HEADER] + [row[:3] + [max(1, cell - rng.randint(1, 3)) for cell in row[3:]] for row in good.rows]
    sheets = [Sheet("Lama", old, hidden=True), Sheet("Rekap", lines_of(good))]
    saved(good, folder, rng, sheets)
    return Fault(says=["Lama|Rekap"])


@kind("hidden rows")
def hidden_rows(good, folder, rng):
    hidden = tuple(sorted(rng.sample(range(2, 26), rng.randint(1, 6))))
    saved(good, folder, rng, [Sheet("Rekap", lines_of(good), hidden_lines=hidden)])
    return Fault(says=[r"hidden|tersembunyi"], must_say=True)


@kind("a cover sheet first")
def cover_sheet(good, folder, rng):
    cover = [["LAPORAN PENIMBANGAN"], ["Dinas Kesehatan Kabupaten Rekaan"], ["Agustus 2026"], ["Mengetahui", None, "Kepala"]]
    sheets = [Sheet("Sampul", cover), Sheet("Data", lines_of(good))]
    if rng.random() < 0.4:
        sheets.append(Sheet("Petunjuk", [["Kolom", "Arti"], ["Sasaran", "balita terdaftar"]]))
    saved(good, folder, rng, sheets)
    return Fault(says=["Data"])


@kind("a sheet for each month")
def monthly_sheets(good, folder, rng):
    old = [HEADER] + [row[:3] + [max(1, cell - rng.randint(1, 3)) for cell in row[3:]] for row in good.rows]
    old_name, new_name = rng.choice([("Februari 2026", "Agustus 2026"), ("Feb 26", "Agt 26"), ("2026-02", "2026-08"),
                                     ("FEBRUARI", "AGUSTUS")])
    sheets = [Sheet(old_name, old), Sheet(new_name, lines_of(good))]
    saved(good, folder, rng, sheets if rng.random() < 0.6 else sheets[::-1])
    return Fault(says=[old_name])


@kind("a month that no sheet has")
def no_such_month(good, folder, rng):
    sheets = [Sheet(month, lines_of(good)) for month in rng.sample(["Februari 2026", "Mei 2026", "Agustus 2025",
                                                                    "Nopember 2025"], 2)]
    saved(good, folder, rng, sheets)
    return Fault(says=[sheet.name for sheet in sheets], readable=False)


@kind("totals of kecamatan and kabupaten")
def totals(good, folder, rng, wrong=False):
    word = rng.choice(["JUMLAH", "Total", "Jumlah Kecamatan", "TOTAL KECAMATAN"])
    lines, groups = [HEADER], [good.rows[i:i + 6] for i in range(0, len(good.rows), 6)]
    unfit = rng.randrange(len(groups)) if wrong else -1
    for g, group in enumerate(groups):
        lines += [list(row) for row in group]
        sums = [sum(row[c] for row in group) for c in (3, 4, 5)]
        if g == unfit:
            sums[rng.randrange(3)] += rng.randint(5, 40)
        lines.append([None, word if rng.random() < 0.5 else group[0][1], word, *sums])
    lines.append(["JUMLAH KABUPATEN", None, None] + [sum(row[c] for row in good.rows) for c in (3, 4, 5)])
    saved(good, folder, rng, [Sheet("Rekap", lines)])
    unfit_line = 2 + 6 * (unfit + 1) + unfit
    return Fault(says=[rf"{BOOK}:{unfit_line}\b.*(jumlah|total|sum)" if wrong else BOOK + r":\d+"], must_say=wrong)


@kind("a total that its villages do not add up to")
def wrong_totals(good, folder, rng):
    return totals(good, folder, rng, wrong=True)


@kind("lines of column numbers")
def column_numbers(good, folder, rng):
    form = rng.choice(["{}", "({})", "[{}]", "{}.", "kol {}"])
    numbers = [form.format(i + 1) if form != "{}" else i + 1 for i in range(len(HEADER))]
    saved(good, folder, rng, [Sheet("Rekap", [HEADER, numbers] + lines_of(good)[1:])])
    return Fault(says=[BOOK + r":2"])


@kind("notes and signatures below")
def footers(good, folder, rng):
    foot = [["Keterangan: data sementara"], [None, None, "Karang Asri, 31 Agustus 2026", None, None, None],
            [None, None, None, "Kepala Dinas", None, None], [None] * 6, [None, None, None, "Nama Rekaan", None, None]]
    saved(good, folder, rng, [Sheet("Rekap", lines_of(good) + rng.sample(foot, rng.randint(1, 5)))])
    return Fault(says=[BOOK + r":\d+"])


@kind("formulas without stored values")
def formulas(good, folder, rng):
    lines, few, column = lines_of(good), sorted(rng.sample(range(24), rng.randint(1, 24))), rng.choice([3, 4, 5])
    for i in few:
        lines[i + 1][column] = Cell(None, formula=f"{lines[i + 1][column]}+0")
    saved(good, folder, rng, [Sheet("Rekap", lines)], only_xlsx=True)
    return Fault(says=[rf"{BOOK}:{few[0] + 2}\b|{'DEF'[column - 3]}{few[0] + 2}\b"])


@kind("error values in cells")
def error_values(good, folder, rng):
    lines, i, column = lines_of(good), rng.randrange(24), rng.choice([3, 4, 5])
    lines[i + 1][column] = Cell(error=rng.choice(["#REF!", "#N/A", "#DIV/0!", "#VALUE!"]), formula="A1")
    saved(good, folder, rng, [Sheet("Rekap", lines)], only_xlsx=True)
    return Fault(says=[rf"{BOOK}:{i + 2}\b|{'DEF'[column - 3]}{i + 2}\b"], readable=False)


@kind("a count in percent format")
def percent_count(good, folder, rng):
    lines, i = lines_of(good), rng.randrange(24)
    lines[i + 1][5] = Cell(round(lines[i + 1][5] / lines[i + 1][4], 4), PERCENT)
    saved(good, folder, rng, [Sheet("Rekap", lines)])
    return Fault(says=[rf"{BOOK}:{i + 2}\b"], readable=False)


@kind("a count that became a date")
def date_count(good, folder, rng):
    lines, i = lines_of(good), rng.randrange(24)
    lines[i + 1][5] = Cell(46000 + rng.randint(0, 300), DATE)
    saved(good, folder, rng, [Sheet("Rekap", lines)], only_xlsx=True)
    return Fault(says=[rf"{BOOK}:{i + 2}\b"] + [good.rows[i][0].replace(".", r"\.")], readable=False)


@kind("noise of arithmetic behind the point")
def noise(good, folder, rng):
    lines = lines_of(good)
    for i in rng.sample(range(24), rng.randint(1, 24)):
        column = rng.choice([3, 4, 5])
        lines[i + 1][column] += rng.choice([-1, 1]) * 2.0 ** -44
    saved(good, folder, rng, [Sheet("Rekap", lines)])
    return Fault(says=[BOOK + r":\d+"])


@kind("numbers as text, codes as numbers")
def types_mixed(good, folder, rng):
    lines = lines_of(good)
    for line in lines[1:]:
        line[0] = int(line[0].replace(".", "")) if rng.random() < 0.7 else line[0]
        line[3:] = [str(cell) if rng.random() < 0.5 else cell for cell in line[3:]]
    saved(good, folder, rng, [Sheet("Rekap", lines)])
    return Fault(says=[BOOK + r":\d+"])


@kind("XML with prefixes, or without references")
def odd_xml(good, folder, rng):
    how = rng.choice([{"prefix": "x"}, {"prefix": "ss"}, {"references": False}, {"prefix": "x", "references": False}])
    saved(good, folder, rng, [Sheet("Rekap", lines_of(good))], only_xlsx=True, **how)
    return Fault(says=[r"simpan|save"])


@kind("something else that is named a workbook")
def no_workbook(good, folder, rng):
    good.write(folder)
    what = rng.choice(["csv", "html", "zip of nothing", "empty"])
    name = rng.choice(["balita.xlsx", "balita.xls", "balita.ods"])
    text = (folder / "balita.csv").read_text(encoding="utf-8")
    body = {"csv": text, "empty": "", "zip of nothing": "PK\x05\x06" + "\0" * 18,
            "html": "<html><table>" + "".join(f"<tr><td>{line}</td></tr>" for line in text.split()) + "</table></html>"}
    (folder / name).write_bytes(body[what].encode("utf-8"))
    (folder / "balita.csv").unlink()
    good.scenario["counts"]["path"] = name
    good.write_scenario(folder)
    return Fault(says=[r"simpan|save|kosong|empty"])
