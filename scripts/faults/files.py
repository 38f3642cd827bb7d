#!/usr/bin/env python3
"""Hostile files in the place of good ones: bytes changed, archives that lie about themselves or unfold without end,
and what is no regular file. Every check ends done or refused with a sentence, in the time and memory of an office.

    files.py BINARY N"""
import json
import os
import random
import struct
import sys
import zipfile

from trial import Trial, handled, lokus, regency  # first: it finds the folder of the others
from good import HEADER
from workbooks import Sheet, ods, xlsx

MEMORY = 1500 << 20


def changed(rng, data):
    """Some bytes are changed, doubled or left out, or it breaks off."""
    data = bytearray(data)
    for _ in range(rng.randint(1, 8)):
        at = rng.randrange(max(1, len(data)))
        what = rng.randrange(6)
        if what < 2:
            data[at:at + 1] = bytes([rng.randrange(256)])
        elif what == 2:
            del data[at:at + rng.randint(1, 200)]
        elif what == 3:
            data[at:at] = data[at:at + rng.randint(1, 200)]
        elif what == 4:
            data[at:at] = rng.choice([b'"', b";", b"\xff\xfe", b"\x00", b"<", b">", b"{", b"[" * 500, b"1e999", b"null"])
        elif rng.random() < 0.2:
            del data[at:]
    return bytes(data)


def workbook(folder, good, ending, rng):
    path = folder / f"buku.{ending}"
    sheets = [Sheet("Rekap", [HEADER] + good.rows)]
    xlsx(path, sheets) if ending == "xlsx" else ods(path, sheets)
    return path


def repacked(path, rng):
    """The same archive with the text of one of its parts changed."""
    with zipfile.ZipFile(path) as book:
        parts = {name: book.read(name) for name in book.namelist()}
    name = rng.choice(sorted(parts))
    parts[name] = changed(rng, parts[name])
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        for name, data in parts.items():
            book.writestr(name, data)


def changed_counts(folder, good, rng):
    path = folder / "balita.csv"
    path.write_bytes(changed(rng, path.read_bytes()))
    return {}


def changed_outlines(folder, good, rng):
    path = folder / "batas.geojson"
    path.write_bytes(changed(rng, path.read_bytes()))
    return {}


def changed_workbook(folder, good, rng):
    path = workbook(folder, good, rng.choice(["xlsx", "ods"]), rng)
    path.write_bytes(changed(rng, path.read_bytes()))
    return {"counts.path": path.name}


def changed_part(folder, good, rng):
    path = workbook(folder, good, rng.choice(["xlsx", "ods"]), rng)
    repacked(path, rng)
    return {"counts.path": path.name}


def lying_sizes(folder, good, rng):
    """Sizes and offsets of the archive's directory are others than its parts'."""
    path = workbook(folder, good, rng.choice(["xlsx", "ods"]), rng)
    data = bytearray(path.read_bytes())
    places = [i for i in range(len(data) - 46) if data[i:i + 4] == b"PK\x01\x02"]
    at = rng.choice(places) + rng.choice([16, 20, 24, 28, 42])
    data[at:at + 4] = struct.pack("<I", rng.choice([0, 1, 0x7fffffff, 0xffffffff, 0xfffffffe, rng.getrandbits(32)]))
    path.write_bytes(bytes(data))
    return {"counts.path": path.name}


def unfolding(folder, good, rng):
    """A part of a gigabyte in a megabyte, or a row repeated without end."""
    ending = rng.choice(["xlsx", "ods"])
    path = workbook(folder, good, ending, rng)
    inside = "xl/worksheets/sheet1.xml" if ending == "xlsx" else "content.xml"
    with zipfile.ZipFile(path) as book:
        parts = {name: book.read(name) for name in book.namelist()}
    if ending == "ods" and rng.random() < 0.5:
        parts[inside] = parts[inside].replace(b"<table:table-row", b'<table:table-row table:number-rows-repeated="999999999"', 3)
    else:
        parts[inside] = parts[inside].replace(b"</", b" " * (200 << 20) + b"</", 1)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as book:
        for name, data in parts.items():
            book.writestr(name, data)
    return {"counts.path": path.name}


def archive_of_layers(folder, good, rng):
    """A zip of boundaries whose names climb, repeat, or hide another zip."""
    path = folder / "batas.zip"
    layer = (folder / "batas.geojson").read_bytes()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        name = rng.choice(["../batas.geojson", "/etc/batas.geojson", "a/" * 200 + "b.geojson", "b.geojson", "dalam.zip", "\x01.geojson"])
        book.writestr(name, layer)
        if rng.random() < 0.5:
            book.writestr("lagi/b.geojson", changed(rng, layer))
    if rng.random() < 0.3:
        path.write_bytes(changed(rng, path.read_bytes()))
    return {"boundaries.path": path.name}


def deep(folder, good, rng):
    """JSON or XML as deep as a well."""
    depth = rng.choice([100, 5000, 200000])
    if rng.random() < 0.5:
        (folder / "batas.geojson").write_text('{"type":"FeatureCollection","features":' + "[" * depth + "]" * depth + "}")
        return {}
    path = workbook(folder, good, "xlsx", rng)
    with zipfile.ZipFile(path, "a") as book:
        book.writestr("xl/sharedStrings.xml", "<sst>" + "<si>" * depth + "</si>" * depth + "</sst>")
    return {"counts.path": path.name}


def no_regular_file(folder, good, rng):
    key = rng.choice(["boundaries.path", "counts.path", "children.path", "coverage.path", "facilities.path",
                      "covariates.path", "audit.cases", "interventions[1].file"])
    what = rng.choice(["fifo.csv", "fifo.geojson", "/dev/zero", "/dev/tty", "folder.csv", "/dev/full", "loop.csv"])
    if what.startswith("fifo"):
        os.mkfifo(folder / what)
    elif what.startswith("folder"):
        (folder / what).mkdir()
    elif what.startswith("loop"):
        os.symlink("loop.csv", folder / what)
    return {key: what}


KINDS = {
    "tables with bytes changed": changed_counts, "outlines with bytes changed": changed_outlines,
    "workbooks with bytes changed": changed_workbook, "parts of workbooks with bytes changed": changed_part,
    "archives that lie about sizes": lying_sizes, "archives that unfold without end": unfolding,
    "archives of layers": archive_of_layers, "files as deep as a well": deep,
    "what is no regular file": no_regular_file,
}


def main():
    trial = Trial()
    for number in range(trial.trials):
        if not trial.goes_on():
            break
        kind = list(KINDS)[number % len(KINDS)]
        folder = trial.home / f"{number}"
        good = regency(folder)
        settings = KINDS[kind](folder, good, random.Random(f"{trial.rng.random()}"))
        arguments = ["plan" if number % 2 else "check", "skenario.toml", "-o", "hasil"]
        for key, value in settings.items():
            arguments += ["--set", f"{key}={json.dumps(value)}"]
        code, said = lokus(trial.binary, arguments, folder, seconds=120, memory=MEMORY)
        fault = handled(code, said)
        trial.count(kind, f"{folder} {arguments}: {fault}" if fault else "")
        if not fault:
            lokus("rm", ["-rf", str(folder)], "/")
    return trial.ends()


sys.exit(main())
