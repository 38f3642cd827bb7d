#!/usr/bin/env python3
"""Hostile names of scenarios, logs and villages, files that are not what they are called, and archives of them.

    names.py BINARY [N]

A trial fails where lokus breaks down, runs on for two minutes, writes outside the folder of its results, asks for a
socket of the network (seen by strace, where it is installed), or leaves a cell that begins as a formula or mark-up
out of a name. Prints a line a kind, tab-separated: kind, tried, failed; what failed is told on standard error."""
import collections
import csv
import glob
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile

DATA = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../tests/cli/data")
ELSEWHERE = "http://127.0.0.1:1/x"

NAMES = ["../lain", "../../lain", "/tmp/lokus-lain", "a/../../lain", "..", ".", "", ".profile", "-o", "--force", "a\nb",
         "a\tb", "a\x1b[31mb", "a\\b", "\u202egpj.a", "a\u200bb", "a" * 300, "=1+1", "\uff1d1", "$(id)", "`id`", "; id",
         "|id", "%s%n", "{0}{99}", "<script>x</script>", "]]>", "'\"", "con", "a:b", "\ud83d\ude00".encode("utf-16", "surrogatepass").decode("utf-16"),
         "hasil", "batas.geojson", "skenario.toml", "balita.csv"]

VRT = ('<OGRVRTDataSource><OGRVRTLayer name="desa"><SrcDataSource>/vsicurl/' + ELSEWHERE +
       '.geojson</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>')
FILES = [VRT,
         VRT.replace("/vsicurl/" + ELSEWHERE + ".geojson", "WFS:" + ELSEWHERE),
         VRT.replace("/vsicurl/" + ELSEWHERE + ".geojson", "PG:host=127.0.0.1 port=1"),
         "<OGRWFSDataSource><URL>%s</URL></OGRWFSDataSource>" % ELSEWHERE,
         "<OGRCSWDataSource><URL>%s</URL></OGRCSWDataSource>" % ELSEWHERE,
         '<GDAL_WMS><Service name="WMS"><ServerUrl>%s</ServerUrl></Service></GDAL_WMS>' % ELSEWHERE,
         '<gpx version="1.1"><metadata><link href="%s"/></metadata></gpx>' % ELSEWHERE,
         ELSEWHERE, "WFS:" + ELSEWHERE, "/vsicurl/" + ELSEWHERE, "PG:host=127.0.0.1 port=1",
         '{"type":"FeatureCollection","crs":{"type":"link","properties":{"href":"%s"}},"features":[]}' % ELSEWHERE,
         '{"type":"FeatureCollection","crs":{"type":"url","properties":{"url":"%s"}},"features":[]}' % ELSEWHERE,
         '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "%s">]><ogr:FeatureCollection '
         'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://ogr.maptools.org/ %s" '
         'xmlns:ogr="http://ogr.maptools.org/" xmlns:gml="http://www.opengis.net/gml">&x;</ogr:FeatureCollection>'
         % (ELSEWHERE, ELSEWHERE),
         '<kml xmlns="http://www.opengis.net/kml/2.2"><Document><NetworkLink><Link><href>%s</href></Link></NetworkLink>'
         '</Document></kml>' % ELSEWHERE,
         "", "\0" * 100, "SQLite format 3\0" + "x" * 200, "PK\3\4" + "x" * 50, "fgb\3fgb\1" + "\xff" * 60,
         '{"a":' * 5000, "[" * 20000]
FORMULA = re.compile("[\\s\u00a0\u200b\ufeff]*[=+@\uff1d\uff0b\uff0d\uff20-]|[\\t\\r\\n]")
NUMBER = re.compile(r"-?[0-9.]+(e-?[0-9]+)?")
ENDINGS = ["gpkg", "geojson", "json", "shp", "gml", "kml", "kmz", "fgb", "tab", "mif", "zip", "vrt", "csv", "xlsx", "ods", ""]


def tree(folder):
    seen = {}
    for at, folders, files in os.walk(folder):
        for name in folders + files:
            path = os.path.join(at, name)
            state = os.lstat(path)
            seen[os.path.relpath(path, folder)] = (state.st_mode, state.st_size if os.path.isfile(path) else 0)
    return seen


class Trials:
    def __init__(self, binary):
        self.binary = os.path.abspath(binary)
        self.tried, self.failed = collections.Counter(), collections.Counter()
        self.strace = shutil.which("strace")

    def run(self, kind, what, arguments, prepare=None, may_write=("hasil",), look=None):
        """One run of lokus in a box of its own; only what is named may come into being, below the working folder."""
        self.tried[kind] += 1
        box = tempfile.mkdtemp(prefix="lokus-names-")
        try:
            inside = os.path.join(box, "dalam/kerja")
            shutil.copytree(DATA, inside)
            with open(os.path.join(box, "lain"), "w") as f:
                f.write("bukan milik lokus\n")
            if prepare:
                prepare(inside)
            before = tree(box)
            trace = os.path.join(tempfile.gettempdir(), os.path.basename(box) + ".strace")
            command = [self.binary] + arguments
            if self.strace:
                command = [self.strace, "-f", "-qq", "-o", trace, "-e", "trace=socket,connect"] + command
            try:
                done = subprocess.run(command, cwd=inside, stdin=subprocess.DEVNULL, capture_output=True, timeout=120)
                why = ""
                said = (done.stderr + done.stdout).decode("utf-8", "replace")
                if done.returncode not in (0, 1, 2, 3):
                    why = "exit code %d" % done.returncode
                elif "failed while running" in said or "gagal di tengah jalan" in said:
                    why = said.strip()
            except subprocess.TimeoutExpired:
                why = "runs on for two minutes"
            if self.strace and os.path.exists(trace):
                with open(trace, errors="replace") as f:
                    sockets = [line for line in f if "AF_INET" in line]
                os.remove(trace)
                if sockets:
                    why = "asks the network: " + sockets[0].strip()
            after = tree(box)
            allowed = tuple("dalam/kerja/" + name for name in may_write)
            for path in sorted(set(before) | set(after)):
                if before.get(path) != after.get(path) and not path.startswith(allowed):
                    why = why or "touches " + path
            if look and not why:
                why = look(inside)
            if why:
                self.failed[kind] += 1
                print("%s: %s: %s" % (kind, what, why), file=sys.stderr)
        finally:
            shutil.rmtree(box, ignore_errors=True)

    def name(self, name):
        self.run("names of scenarios", repr(name), ["check", "skenario.toml", "--set=name=" + name])

    def log(self, name):
        plain = name and not any(c in name for c in "/\\\n") and not name.startswith(".")
        known = os.path.exists(os.path.join(DATA, name)) if plain else False
        made = ("hasil", "catatan_ekspor.csv") + ((name,) if plain and not known and name != "lain" else ())
        self.run("names of logs", repr(name),
                 ["estimate", "skenario.toml", "-o", "hasil", "--set=write.audience=public", "--set=write.export_log=" + name],
                 may_write=made)

    def file(self, text, ending):
        called = "batas" + ("." + ending if ending else "")

        def put(folder):
            with open(os.path.join(folder, called), "w", encoding="latin-1", errors="replace") as f:
                f.write(text)
        self.run("disguised files", "%s: %r" % (called, text[:80]), ["check", "skenario.toml", "-o", "hasil", "--set=boundaries.path=" + called], put)

    def archive(self, inside, text, deep):
        def put(folder):
            at = os.path.join(folder, "batas.zip")
            with zipfile.ZipFile(at, "w") as z:
                z.writestr(inside, text)
            for _ in range(deep):
                with open(at, "rb") as f:
                    inner = f.read()
                with zipfile.ZipFile(at, "w") as z:
                    z.writestr("dalam.zip", inner)
        self.run("archives of disguised files", "%r: %r" % (inside, text[:80]),
                 ["check", "skenario.toml", "-o", "hasil", "--set=boundaries.path=batas.zip"], put)


    def village(self, name):
        def put(folder):
            at = os.path.join(folder, "batas.geojson")
            with open(at, encoding="utf-8") as f:
                layer = json.load(f)
            for feature in layer["features"][:2]:
                feature["properties"]["desa"] = name
            layer["features"][2]["properties"]["kec"] = name
            with open(at, "w", encoding="utf-8") as f:
                json.dump(layer, f)

        def look(folder):
            for path in glob.glob(os.path.join(folder, "hasil/*.csv")):
                with open(path, encoding="utf-8-sig", newline="") as f:
                    for row in csv.reader(f):
                        for cell in row:
                            if FORMULA.match(cell) and not NUMBER.fullmatch(cell):
                                return "%s: a cell begins as a formula: %r" % (os.path.basename(path), cell)
            for path in glob.glob(os.path.join(folder, "hasil/*.html")) + glob.glob(os.path.join(folder, "hasil/*.svg")):
                with open(path, encoding="utf-8") as f:
                    if "<script>x" in f.read().lower():
                        return os.path.basename(path) + ": mark-up of a name"
            for path in glob.glob(os.path.join(folder, "hasil/*json")):
                with open(path, encoding="utf-8") as f:
                    json.load(f)
            return ""
        self.run("names of villages", repr(name), ["run", "skenario.toml", "-o", "hasil"], put, look=look)


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    trials, n = Trials(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 60
    until = time.monotonic() + float(os.environ.get("FAULTS_SECONDS", "600"))
    if not trials.strace:
        print("names.py: strace is not there: sockets are not looked for", file=sys.stderr)
    rng = random.Random(os.environ.get("FAULTS_SEED", "1"))
    inside = ["batas.geojson", "../../lain.geojson", "/tmp/lain.geojson", "a/b/c/d/e/batas.gpkg", "batas.vrt",
              "__MACOSX/batas.shp", "batas.shp"]
    kinds = [lambda: trials.name(rng.choice(NAMES)),
             lambda: trials.log(rng.choice(NAMES)),
             lambda: trials.file(rng.choice(FILES), rng.choice(ENDINGS)),
             lambda: trials.archive(rng.choice(inside), rng.choice(FILES), rng.choice([0, 0, 1, 2])),
             lambda: trials.village(rng.choice(NAMES))]
    for trial in range(n):
        if time.monotonic() > until:
            break
        kinds[trial % len(kinds)]()
    for kind, tried in trials.tried.items():
        print("%s\t%d\t%d" % (kind, tried, trials.failed[kind]))
    sys.exit(1 if trials.failed else 0)


main()
