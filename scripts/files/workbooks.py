"""Workbooks written cell by cell, so that a fault can be put into any part of them.

A cell is None, a number, a text, or a Cell with a style, a formula or an error."""
import dataclasses
import zipfile
from xml.sax.saxutils import escape

GENERAL, PERCENT, DATE = 0, 1, 2
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


@dataclasses.dataclass
class Cell:
    value: object = None
    style: int = GENERAL
    formula: str = ""
    error: str = ""


@dataclasses.dataclass
class Sheet:
    name: str
    lines: list
    merged: list = dataclasses.field(default_factory=list)  # "A2:A7"
    hidden: bool = False
    hidden_lines: tuple = ()  # 1 = first


def letters(column):
    return chr(ord("A") + column) if column < 26 else chr(ord("A") + column // 26 - 1) + chr(ord("A") + column % 26)


def xlsx(path, sheets, date1904=False, prefix="", references=True):
    p = prefix + ":" if prefix else ""
    space = f'xmlns:{prefix}="{MAIN}"' if prefix else f'xmlns="{MAIN}"'
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("[Content_Types].xml", content_types(len(sheets)))
        book.writestr("_rels/.rels", relations([("rId1", "officeDocument", "xl/workbook.xml")]))
        book.writestr("xl/_rels/workbook.xml.rels", relations(
            [(f"rId{i + 1}", "worksheet", f"worksheets/sheet{i + 1}.xml") for i in range(len(sheets))]
            + [(f"rId{len(sheets) + 1}", "styles", "styles.xml")]))
        listed = "".join(f'<{p}sheet name="{escape(s.name)}" sheetId="{i + 1}" '
                         f'{"state=" + chr(34) + "hidden" + chr(34) if s.hidden else ""} r:id="rId{i + 1}"/>'
                         for i, s in enumerate(sheets))
        origin = f'<{p}workbookPr date1904="1"/>' if date1904 else ""
        book.writestr("xl/workbook.xml", f'<?xml version="1.0" encoding="UTF-8"?><{p}workbook {space} '
                      f'xmlns:r="{RELATIONS}">{origin}<{p}sheets>{listed}</{p}sheets></{p}workbook>')
        book.writestr("xl/styles.xml", styles())
        for i, sheet in enumerate(sheets):
            book.writestr(f"xl/worksheets/sheet{i + 1}.xml", sheet_xml(sheet, p, space, references))


def sheet_xml(sheet, p, space, references):
    rows = []
    for r, line in enumerate(sheet.lines):
        cells = "".join(cell_xml(cell, f"{letters(c)}{r + 1}" if references else "", p)
                        for c, cell in enumerate(line) if cell is not None or not references)
        number = f' r="{r + 1}"' if references else ""
        hidden = ' hidden="1"' if r + 1 in sheet.hidden_lines else ""
        rows.append(f"<{p}row{number}{hidden}>{cells}</{p}row>")
    merged = "".join(f'<{p}mergeCell ref="{area}"/>' for area in sheet.merged)
    merged = f'<{p}mergeCells count="{len(sheet.merged)}">{merged}</{p}mergeCells>' if merged else ""
    return (f'<?xml version="1.0" encoding="UTF-8"?><{p}worksheet {space}><{p}sheetData>{"".join(rows)}'
            f"</{p}sheetData>{merged}</{p}worksheet>")


def cell_xml(cell, reference, p):
    cell = cell if isinstance(cell, Cell) else Cell(cell)
    head = f' r="{reference}"' if reference else ""
    head += f' s="{cell.style}"' if cell.style else ""
    formula = f"<{p}f>{escape(cell.formula)}</{p}f>" if cell.formula else ""
    if cell.error:
        return f'<{p}c{head} t="e">{formula}<{p}v>{cell.error}</{p}v></{p}c>'
    if cell.value is None:
        return f"<{p}c{head}>{formula}</{p}c>"
    if isinstance(cell.value, str):
        return f'<{p}c{head} t="inlineStr">{formula}<{p}is><{p}t xml:space="preserve">{escape(cell.value)}</{p}t></{p}is></{p}c>'
    return f"<{p}c{head}>{formula}<{p}v>{cell.value!r}</{p}v></{p}c>"


def content_types(sheets):
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    parts = "".join(f'<Override PartName="/xl/worksheets/sheet{i + 1}.xml" ContentType="{kind}.worksheet+xml"/>'
                    for i in range(sheets))
    return ('<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/'
            'content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
            'relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/>'
            f'<Override PartName="/xl/styles.xml" ContentType="{kind}.styles+xml"/>{parts}</Types>')


def relations(entries):
    return ('<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/'
            '2006/relationships">' + "".join(f'<Relationship Id="{i}" Type="{RELATIONS}/{kind}" Target="{target}"/>'
                                             for i, kind, target in entries) + "</Relationships>")


def styles():
    formats = "".join(f'<xf numFmtId="{number}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
                      for number in (0, 10, 14))
    return (f'<?xml version="1.0" encoding="UTF-8"?><styleSheet xmlns="{MAIN}"><fonts count="1"><font/></fonts>'
            '<fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/>'
            f'</cellStyleXfs><cellXfs count="3">{formats}</cellXfs></styleSheet>')


def ods(path, sheets):
    """The same sheets as an OpenDocument file; formulas keep no stored value."""
    tables = "".join(table_xml(sheet) for sheet in sheets)
    name = "urn:oasis:names:tc:opendocument:xmlns"
    content = (f'<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="{name}:office:1.0" '
               f'xmlns:table="{name}:table:1.0" xmlns:text="{name}:text:1.0" xmlns:style="{name}:style:1.0" '
               'office:version="1.2"><office:automatic-styles><style:style style:name="hid" style:family="table">'
               '<style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body>'
               f"<office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>")
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("mimetype", kind, zipfile.ZIP_STORED)
        book.writestr("META-INF/manifest.xml", f'<?xml version="1.0" encoding="UTF-8"?><manifest:manifest '
                      f'xmlns:manifest="{name}:manifest:1.0" manifest:version="1.2"><manifest:file-entry '
                      f'manifest:full-path="/" manifest:media-type="{kind}"/><manifest:file-entry manifest:full-path='
                      '"content.xml" manifest:media-type="text/xml"/></manifest:manifest>')
        book.writestr("content.xml", content)


def table_xml(sheet):
    rows = []
    spans = {area.split(":")[0]: area for area in sheet.merged}
    for r, line in enumerate(sheet.lines):
        cells = "".join(ods_cell(cell, spans.get(f"{letters(c)}{r + 1}", "")) for c, cell in enumerate(line))
        hidden = ' table:visibility="collapse"' if r + 1 in sheet.hidden_lines else ""
        rows.append(f"<table:table-row{hidden}>{cells}</table:table-row>")
    style = ' table:style-name="hid"' if sheet.hidden else ""
    return f'<table:table table:name="{escape(sheet.name)}"{style}>{"".join(rows)}</table:table>'


def ods_cell(cell, span):
    cell = cell if isinstance(cell, Cell) else Cell(cell)
    merged = ""
    if span:
        first, last = span.split(":")
        merged = (f' table:number-rows-spanned="{int(last[1:]) - int(first[1:]) + 1}"'
                  f' table:number-columns-spanned="{ord(last[0]) - ord(first[0]) + 1}"')
    formula = f' table:formula="of:={escape(cell.formula)}"' if cell.formula else ""
    if cell.value is None:
        return f"<table:table-cell{merged}{formula}/>"
    if isinstance(cell.value, str):
        return (f'<table:table-cell{merged}{formula} office:value-type="string"><text:p>{escape(cell.value)}</text:p>'
                "</table:table-cell>")
    kind = "percentage" if cell.style == PERCENT else "float"
    return (f'<table:table-cell{merged}{formula} office:value-type="{kind}" office:value="{cell.value!r}"><text:p>'
            f"{cell.value!r}</text:p></table:table-cell>")
