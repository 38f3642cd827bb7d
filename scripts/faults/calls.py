#!/usr/bin/env python3
"""Lets one call after the other fail by which lokus reads, writes and moves files (an error of the disk, no space, a
short read or write), and holds what is there afterwards against a run without faults. Done means the same files to
the byte; refused means the older result as it was, the new one whole, or findings that name what could not be read.
Anything else is silent damage.

    calls.py BINARY N [LIBRARY]

One tab-separated line a kind: kind, tried, failed. N: trials at most, spread over all calls of all commands;
FAULTS_SECONDS in the environment ends it sooner, FAULTS_SEED moves which calls are taken. LIBRARY is faulty_calls.so
(tests/faults), looked for beside BINARY. Exit code 77 where it is not there. The order of the calls is held to first:
every file and folder is on the disk before the result takes its name, and its name before the older one is removed."""
import collections
import errno
import hashlib
import json
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import time

QUICK = ["--set", "estimate.draws=20", "--set", "project.months=24", "--date", "2026-11-29", "--threads", "1"]
COMMANDS = {
    "run": ["run", "masukan/skenario.toml", *QUICK],
    "check": ["check", "masukan/skenario_anak.toml", "--date", "2026-11-29", "--threads", "1"],
    "synth": ["synth", "--villages", "20", "--districts", "1", "--seed", "5", "--children"],
    "verify": ["verify", "lama/keputusan.json"],
}
# The same boundaries and counts as other files; where there is no ogr2ogr, not.
FORMATS = {"shp": "ESRI Shapefile", "geojson": "GeoJSON", "fgb": "FlatGeobuf", "xlsx": "XLSX"}
READING = [errno.EIO]
WRITING = [errno.ENOSPC, errno.EIO]
# What tells that an input could not be read: it takes the place of a result when --force asks for that.
PAPERS = {"temuan.csv", "tinjauan.csv", "pemeriksaan.csv"}
HOW = {
    "open": [errno.EIO, errno.EMFILE], "read": [errno.EIO, "short"], "stat": READING, "opendir": READING,
    "readdir": READING, "create": [errno.ENOSPC, errno.EROFS], "write": [errno.ENOSPC, errno.EIO, "short"],
    "close": WRITING, "fsync": WRITING, "fdatasync": WRITING, "mkdir": [errno.ENOSPC], "rename": [errno.EIO],
    "unlink": [errno.EIO], "rmdir": [errno.EIO], "remove": [errno.EIO],
}


def content(folder):
    """Every file's digest; of a run record all but the seconds."""
    found = {}
    for path in sorted(folder.rglob("*")) if folder.exists() else []:
        if path.is_file():
            data = path.read_bytes()
            if path.name == "run.json":
                record = json.loads(data)
                record.pop("seconds", None)
                data = json.dumps(record).encode()
            found[str(path.relative_to(folder))] = hashlib.sha256(data).hexdigest()
    return found


class Place:
    """A folder with inputs and an older result, and the command that replaces it."""

    def __init__(self, binary, library, home):
        self.binary, self.library, self.home = binary, library, home
        self.lokus("synth", "-o", "masukan", "--villages", "20", "--districts", "1", "--seed", "3", "--children")
        self.lokus("run", "masukan/skenario.toml", "-o", "lama", "--seed", "11", *QUICK)
        self.commands = {**COMMANDS, **self.other_formats()}

    def other_formats(self):
        inputs, commands = self.home / "masukan", {}
        for ending, driver in FORMATS.items() if shutil.which("ogr2ogr") else []:
            kind, made = ("counts", "balita.csv") if ending == "xlsx" else ("boundaries", "batas_desa.gpkg")
            subprocess.run(["ogr2ogr", "-f", driver, f"lain.{ending}", made], cwd=inputs, check=True)
            commands[ending] = ["estimate", "masukan/skenario.toml", *QUICK, "--set", f"{kind}.path=lain.{ending}"]
        return commands

    def lokus(self, *arguments, **environment):
        done = subprocess.run([self.binary, *arguments], cwd=self.home, capture_output=True, text=True,
                              env={**os.environ, **environment}, timeout=300)
        return done.returncode, done.stdout + done.stderr

    def faulty(self, command, **settings):
        return self.lokus(*self.commands[command], "-o", "hasil", "--force", LD_PRELOAD=str(self.library),
                          FAULTS_UNDER=str(self.home), **settings)

    def set_back(self, command, older):
        """An older result in the place, or none."""
        for path in self.home.glob(".hasil*"):
            shutil.rmtree(path)
        shutil.rmtree(self.home / "hasil", ignore_errors=True)
        if older:
            shutil.copytree(self.home / older, self.home / "hasil")

    def calls(self, command, log):
        """The calls of a run without faults, and what it leaves."""
        log.unlink(missing_ok=True)
        self.set_back(command, older_of(command))
        code, said = self.faulty(command, FAULTS_LOG=str(log))
        if code not in (0, 1):
            sys.exit(f"{command} without a fault ends with {code}: {said}")
        lines = [line.split("\t")[1:] for line in log.read_text().splitlines()]
        return code, lines, content(self.home / "hasil")


def older_of(command):
    return "lama" if command == "run" else "periksa" if command == "check" else "rekaan" if command == "synth" else ""


def fault_of(place, command, at, how, clean):
    """Empty, or what was wrong with a run whose call `at` failed."""
    older = older_of(command) if at % 2 else ""
    place.set_back(command, older)
    before = content(place.home / "hasil")
    code, said = place.faulty(command, FAULTS_AT=str(at), FAULTS_HOW=str(how))
    after = content(place.home / "hasil")
    words = " ".join(said.split())[-300:]
    if code < 0 or code > 3:
        return f"exit code {code}: {words}"
    if code == clean[0]:
        return "" if after == clean[1] else f"done, but differs: {differing(after, clean[1])}"
    if not said.strip():
        return f"exit code {code} without a word"
    told = code == 1 and after and after.keys() <= PAPERS
    return "" if told or after in (before, clean[1]) else f"refused, and left {differing(after, before)}: {words}"


def differing(one, other):
    return ", ".join(sorted(n for n in one.keys() | other.keys() if one.get(n) != other.get(n))[:6])


def disorder(lines):
    """What a run had not brought to the disk when it should have been there."""
    faults, unsynced, replaced = [], {}, False
    for call, path, *to in lines:
        if call in ("create", "write", "mkdir"):
            unsynced[path] = call
            if call != "write":
                unsynced[str(pathlib.Path(path).parent)] = "entry"
        elif call in ("fsync", "fdatasync"):
            unsynced.pop(path, None)
        elif call == "rename" and to:
            if ".sedang-ditulis-" in path:
                faults += [f"{p} ({what}) when {path} took its name" for p, what in unsynced.items()
                           if p.startswith(path)]
                replaced = True
            unsynced[str(pathlib.Path(to[0]).parent)] = "rename"
        elif call in ("unlink", "remove", "rmdir") and ".lama-" in path:
            if str(pathlib.Path(path).parents[0 if call == "rmdir" else 1]) in unsynced and not faults:
                faults.append(f"{path} was removed before the new name was on the disk")
    if not replaced:
        faults.append("no result took its name")
    return faults + [f"{p} ({what}) at the end" for p, what in unsynced.items() if ".sedang-ditulis-" not in p]


def in_turn(todo, rng):
    """One of each kind after the other, so that the rare ones are tried in few trials too."""
    rng.shuffle(todo)
    turn, numbered = collections.Counter(), []
    for fault in todo:
        kind = (fault[0], *fault[2:])
        turn[kind] += 1
        numbered.append((turn[kind], len(numbered), fault))
    return [fault for _, _, fault in sorted(numbered)]


def main():
    binary, trials = str(pathlib.Path(sys.argv[1]).resolve()), int(sys.argv[2])
    library = pathlib.Path(sys.argv[3] if len(sys.argv) > 3 else pathlib.Path(binary).parent / "faulty_calls.so")
    if not library.exists():
        print(f"{library}: build the target faulty_calls", file=sys.stderr)
        sys.exit(77)
    until = time.monotonic() + float(os.environ.get("FAULTS_SECONDS", 86400))
    rng = random.Random(os.environ.get("FAULTS_SEED", "1"))
    tried, failed = collections.Counter(), collections.Counter()
    with tempfile.TemporaryDirectory(prefix="lokus-calls-") as folder:
        home = pathlib.Path(folder) / "kabupaten"
        home.mkdir()
        place = Place(binary, library.resolve(), home)
        for command in ("check", "synth"):
            place.lokus(*COMMANDS[command], "-o", older_of(command))
        clean, todo = {}, []
        for command in place.commands:
            code, lines, left = place.calls(command, pathlib.Path(folder) / "calls")
            clean[command] = (code, left)
            tried["order of calls"] += 1
            for fault in disorder(lines):
                failed["order of calls"] = 1
                print(f"order of calls: {command}: {fault}", file=sys.stderr)
            todo += [(command, at, call, how) for at, (call, *_) in enumerate(lines, 1) for how in HOW[call]]
        print(f"{len(todo)} faults are possible", file=sys.stderr)
        for command, at, call, how in in_turn(todo, rng)[:trials]:
            if time.monotonic() > until:
                break
            kind = f"{call} that {'is short' if how == 'short' else 'fails'}"
            tried[kind] += 1
            if fault := fault_of(place, command, at, how, clean[command]):
                failed[kind] += 1
                print(f"{kind}: {command}, call {at} ({how}): {fault}", file=sys.stderr)
    for kind in sorted(tried):
        print(f"{kind}\t{tried[kind]}\t{failed[kind]}")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
