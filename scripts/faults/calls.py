#!/usr/bin/env python3
"""Lets one call after the other fail by which lokus reads, writes and moves files (an error of the disk, no space, a
short read or write), and holds what is there afterwards against a run without faults. Done means the same files to
the byte; refused means the older result as it was, the new one whole, or findings that name what could not be read.
Anything else is silent damage.

    calls.py BINARY N [LIBRARY]

One tab-separated line a kind: kind, tried, failed. N: trials at most, spread over all calls of all commands;
FAULTS_SECONDS in the environment and SIGTERM end it sooner, FAULTS_SEED moves which calls are taken. LIBRARY is faulty_calls.so
(tests/faults), looked for beside BINARY. Exit code 77 where it is not there. The order of the calls is held to first:
every file and folder is on the disk before the result takes its name, and its name before the older one is removed.

A run is small (calls_inputs.py) and what it does before the call is done once for many faults: the program waits
where no file is open and nothing has been written yet, or where the new folder was just made, and each fault is tried
in a copy of it. FAULTS_TWICE=1: every fault is tried in a run of its own as well, which must end alike.

Of each class of faults (the call and how it fails, from where in the program, on which kind of file, the first, the
last or another of its calls on that file, with an older result or without) one is tried before the second of any."""
import collections
import errno
import hashlib
import json
import os
import pathlib
import random
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import typing

from calls_inputs import COMMANDS, made_inputs

READING = [errno.EIO]
WRITING = [errno.ENOSPC, errno.EIO]
# What tells that an input could not be read: it takes the place of a result when --force asks for that.
PAPERS = {"temuan.csv", "tinjauan.csv", "pemeriksaan.csv"}
# What follows from the tables of the audit, which a run does without where they cannot be read and says so.
OF_AUDIT = {"audit_penyebab.csv", "penyebab_kegiatan.csv", "kegiatan_tanpa_penyebab.csv", "laporan.html",
            "laporan_mutu.html", "perencana.html", "keputusan.json", "run.json", "temuan.csv"}
HOW = {
    "open": [errno.EIO, errno.EMFILE], "read": [errno.EIO, "short"], "stat": READING, "opendir": READING,
    "readdir": READING, "create": [errno.ENOSPC, errno.EROFS], "write": [errno.ENOSPC, errno.EIO, "short"],
    "close": WRITING, "fsync": WRITING, "fdatasync": WRITING, "lock": [errno.ENOLCK], "seek": READING,
    "mkdir": [errno.ENOSPC], "rename": [errno.EIO], "unlink": [errno.EIO], "rmdir": [errno.EIO], "remove": [errno.EIO],
}
DRAFT = ".hasil.sedang-ditulis-1"
CHANGES = {"create", "write", "mkdir", "rename", "unlink", "rmdir", "remove", "fsync", "fdatasync"}
# Commands that replace a result of another kind of run, its folder, and what that run was told besides.
OLDER = {"run": ("lama", "--seed", "11"), "check": ("periksa",), "synth": ("rekaan",)}
# Trials that are put in order, so that what comes before the calls is done once for many: of a few minutes, of all.
BATCH = 500 if "FAULTS_SECONDS" in os.environ else 5000
WAIT_MS = 30  # of the processor: the program waits anew where it has done so much since
SECONDS = 300  # that a run may take
OF_A_COPY = 60  # that the rest of one may
NOT_DONE = -1000


class Call:
    """A line of the log: what was called, after how many milliseconds, with how many files open, by whom, on what;
    `turn` is first, last or another of its calls on that file."""

    def __init__(self, line):
        _, self.name, spent, opened, self.callers, self.path, *to = line.split("\t")
        self.spent, self.opened, self.to, self.turn = int(spent), int(opened), to[0] if to else "", ""

    def of_draft(self):
        return self.name == "mkdir" and DRAFT in self.path


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

    def __init__(self, binary, library, folder):
        self.binary, self.library, self.folder, self.home = binary, library, folder, folder / "kabupaten"
        self.home.mkdir()
        self.commands = {**COMMANDS, **made_inputs(self.lokus, self.home)}
        for command, (older, *more) in OLDER.items():
            code, said = self.lokus(*self.commands[command], *more, "-o", older)
            if code not in (0, 1):
                sys.exit(f"an older result of {command} is not to be had: {said}")
        self.saved = folder / "masukan"
        shutil.copytree(self.home / "masukan", self.saved)
        self.inputs = content(self.saved)

    def lokus(self, *arguments):
        done = subprocess.run([self.binary, *arguments], cwd=self.home, capture_output=True, text=True,
                              timeout=SECONDS)
        return done.returncode, done.stdout + done.stderr

    def start(self, command, files=(), **settings):
        """The command with the library before it; what it says goes to a file."""
        self.said = open(self.folder / "said", "a+")
        self.said.truncate(0)
        return subprocess.Popen(
            [self.binary, *self.commands[command], "-o", "hasil", "--force"], cwd=self.home, pass_fds=files,
            stdin=subprocess.DEVNULL, stdout=self.said, stderr=self.said, process_group=0,
            env={**os.environ, "LD_PRELOAD": str(self.library), "FAULTS_UNDER": str(self.home), **settings})

    def words(self):
        self.said.seek(0)
        return self.said.read()

    def set_back(self, older, draft=False):
        """An older result in the place, or none, the new folder where it was just made, and the inputs as they were."""
        for path in self.home.glob(".hasil*"):
            shutil.rmtree(path)
        shutil.rmtree(self.home / "hasil", ignore_errors=True)
        if older:
            shutil.copytree(self.home / older, self.home / "hasil")
        if draft:
            (self.home / DRAFT).mkdir()
        if content(self.home / "masukan") != self.inputs:
            shutil.rmtree(self.home / "masukan")
            shutil.copytree(self.saved, self.home / "masukan")

    def kept(self):
        """What lies in the place, and what beside the scenario."""
        return content(self.home / "hasil"), content(self.home / "masukan")

    def calls(self, command, older):
        """Exit code, calls of a run without faults, and what it leaves."""
        log = self.folder / "calls"
        log.unlink(missing_ok=True)
        self.set_back(older)
        code = self.start(command, FAULTS_LOG=str(log)).wait(SECONDS)
        if code not in (0, 1):
            sys.exit(f"{command} without a fault ends with {code}: {self.words()}")
        return code, in_their_turns([Call(line) for line in log.read_text().splitlines()]), self.kept()


class Waiting:
    """The command, waiting before its call number `start` for faults that are tried in copies of it."""

    def __init__(self, place, command, older, start):
        self.place, self.older = place, older
        place.set_back(older)
        theirs, self.ask = os.pipe()
        self.answer, answers = os.pipe()
        self.program = place.start(command, (theirs, answers), FAULTS_FROM=str(start),
                                   FAULTS_SERVE=f"{theirs} {answers}")
        os.close(theirs)
        os.close(answers)
        if not self.answered():
            sys.exit(f"{command} does not come to its call {start}: {place.words()}")

    def answered(self):
        """A line of the program; empty where none comes in time."""
        return os.read(self.answer, 64).decode() if select.select([self.answer], [], [], OF_A_COPY)[0] else ""

    def ends_with(self, at, how):
        """Exit code of a copy whose call `at` failed; minus the signal; NOT_DONE where it was not in time."""
        self.place.said.truncate(0)
        os.write(self.ask, f"{at} {how}\n".encode())
        if told := self.answered():
            return os.waitstatus_to_exitcode(int(told))
        os.killpg(self.program.pid, signal.SIGKILL)
        return NOT_DONE

    def close(self):
        os.close(self.ask)
        os.close(self.answer)
        self.program.wait(SECONDS)
        self.place.said.close()


class Fault(typing.NamedTuple):
    command: str
    older: str
    at: int
    how: object  # an error number, or "short"
    call: Call

    def kind(self):
        return f"{self.call.name} that {'is short' if self.how == 'short' else 'fails'}"

    def of_class(self):
        call = self.call
        return (call.name, self.how, call.callers, pathlib.Path(call.path).suffix, call.turn, bool(self.older))


class Faults:
    """Tries faults one after the other; what they have in common is done once as long as they come in order."""

    def __init__(self, place, twice):
        self.place, self.twice, self.waiting = place, twice, (None, None)
        self.clean, self.starts, self.before = {}, {}, {"": {}}
        self.locked = set()  # places to wait at which a library holds a lock

    def learn(self, command, older):
        code, calls, kept = self.place.calls(command, older)
        self.clean[command, older] = (code, kept)
        self.starts[command, older] = places_to_wait(calls)
        if older:
            self.before[older] = content(self.place.home / older)
        return calls

    def in_copy(self, command, older, at, how):
        """Exit code, what was said and what is there after a fault in a copy of the program that waits."""
        start, draft = max(s for s in self.starts[command, older] if s[0] <= at)
        if (command, older, start) in self.locked:
            return self.by_itself(command, older, at, how)
        if self.waiting[0] != (command, older, start):
            self.close()
            self.waiting = ((command, older, start), Waiting(self.place, command, older, start))
        self.place.set_back(older, draft)
        code = self.waiting[1].ends_with(at, how)
        ended = code, self.place.words(), *self.place.kept()
        # A copy is another thread than the one that took the lock, and waits for itself: it is tried in a run.
        if code == NOT_DONE:
            self.close()
            self.locked.add((command, older, start))
            return self.by_itself(command, older, at, how)
        return ended

    def by_itself(self, command, older, at, how):
        """The same of a run of its own."""
        self.place.set_back(older)
        program = self.place.start(command, FAULTS_AT=str(at), FAULTS_HOW=str(how))
        try:
            code = program.wait(SECONDS)
        except subprocess.TimeoutExpired:
            os.killpg(program.pid, signal.SIGKILL)
            program.wait()
            code = NOT_DONE
        return code, self.place.words(), *self.place.kept()

    def close(self):
        if self.waiting[1]:
            self.waiting[1].close()
        self.waiting = (None, None)

    def without_audit(self, after, clean):
        """Whether what is there lacks what follows from the audit alone, and says so."""
        findings = self.place.home / "hasil" / "temuan.csv"
        return (findings.exists() and "Audit tidak dirangkum" in findings.read_text(encoding="utf-8-sig")
                and {name for name in after.keys() | clean.keys() if after.get(name) != clean.get(name)} <= OF_AUDIT)

    def fault_of(self, fault):
        """Empty, or what was wrong with a run of which a call failed."""
        command, older, at, how, _ = fault
        clean_code, (clean, beside) = self.clean[command, older]
        before = self.before[older]
        code, said, after, now_beside = self.in_copy(command, older, at, how)
        left = [path.name for path in self.place.home.glob(".hasil*") if path.name not in said]
        if self.twice and (alone := self.by_itself(command, older, at, how)) != (code, said, after, now_beside):
            return f"a run of its own ends otherwise: {alone[:2]}, in a copy: {(code, said)}"
        words = " ".join(said.split())[-300:]
        if code < 0 or code > 3:
            return f"exit code {code}: {words}"
        for name, digest in now_beside.items():
            if digest not in (beside.get(name), self.place.inputs.get(name)):
                return f"{name} beside the scenario is neither as before nor as it should be: {words}"
        if gone := self.place.inputs.keys() - now_beside.keys():
            return f"gone from beside the scenario: {sorted(gone)}: {words}"
        if code == clean_code:
            differ = differing(after, clean) or differing(now_beside, beside)
            of_audit = pathlib.Path(fault.call.path).name.startswith("audit")
            return f"done, but differs: {differ}" if differ and not (of_audit and self.without_audit(after, clean)) else ""
        if not said.strip():
            return f"exit code {code} without a word"
        if left:
            return f"left {left} without a word: {words}"
        told = code == 1 and after and after.keys() <= PAPERS
        return "" if told or after in (before, clean) else f"refused, and left {differing(after, before)}: {words}"


def places_to_wait(calls):
    """Numbers of calls before which much was done since the one before, no file is open and nothing was written, or
    the new folder was made and only its lock is held; and whether that folder is there."""
    starts, spent = [(1, False)], calls[0].spent
    for number, call in enumerate(calls, 1):
        if call.of_draft():
            break
        if call.name in CHANGES:
            return starts
        if call.opened == 0 and call.spent >= spent + WAIT_MS:
            starts.append((number, False))
            spent = call.spent
    first = next((n for n, call in enumerate(calls[number:], number + 1) if call.name in CHANGES), None)
    return starts + ([(first, True)] if first and calls[first - 1].opened == 1 else [])


def in_their_turns(calls):
    streams = collections.defaultdict(list)
    for call in calls:
        streams[call.name, call.callers, call.path].append(call)
    for stream in streams.values():
        for call in stream:
            call.turn = "another"
        stream[-1].turn, stream[0].turn = "last", "first"
    return calls


def differing(one, other):
    return ", ".join(sorted(n for n in one.keys() | other.keys() if one.get(n) != other.get(n))[:6])


def disorder(calls):
    """What a run had not brought to the disk when it should have been there."""
    faults, unsynced, replaced = [], {}, False
    for call in calls:
        path = call.path
        if call.name in ("create", "write", "mkdir"):
            unsynced[path] = call.name
            if call.name != "write":
                unsynced[str(pathlib.Path(path).parent)] = "entry"
        elif call.name in ("fsync", "fdatasync"):
            unsynced.pop(path, None)
        elif call.name == "rename":
            if ".sedang-ditulis-" in path:
                faults += [f"{p} ({what}) when {path} took its name" for p, what in unsynced.items()
                           if p.startswith(path)]
                replaced = True
            unsynced[str(pathlib.Path(call.to).parent)] = "rename"
        elif call.name in ("unlink", "remove", "rmdir") and ".lama-" in path:
            if str(pathlib.Path(path).parents[0 if call.name == "rmdir" else 1]) in unsynced and not faults:
                faults.append(f"{path} was removed before the new name was on the disk")
    if not replaced:
        faults.append("no result took its name")
    return faults + [f"{p} ({what}) at the end" for p, what in unsynced.items() if ".sedang-ditulis-" not in p]


def in_turn(todo, rng):
    """One of each class, then the second of each; of each kind in turn too, so that few trials hold the rare ones."""
    rng.shuffle(todo)
    turn, numbered = collections.Counter(), []
    for fault in todo:
        kind = (fault.command, fault.call.name, fault.how)
        turn[fault.of_class()] += 1
        turn[kind] += turn[fault.of_class()] == 1
        numbered.append((turn[fault.of_class()], turn[kind], len(numbered), fault))
    return [fault for *_, fault in sorted(numbered)]


def main():
    binary, trials = str(pathlib.Path(sys.argv[1]).resolve()), int(sys.argv[2])
    library = pathlib.Path(sys.argv[3] if len(sys.argv) > 3 else pathlib.Path(binary).parent / "faulty_calls.so")
    if not library.exists():
        print(f"{library}: build the target faulty_calls", file=sys.stderr)
        sys.exit(77)
    until = time.monotonic() + float(os.environ.get("FAULTS_SECONDS", 86400))
    asked_to_end = []
    signal.signal(signal.SIGTERM, lambda *_: asked_to_end.append(True))
    rng = random.Random(os.environ.get("FAULTS_SEED", "1"))
    tried, failed = collections.Counter(), collections.Counter()
    with tempfile.TemporaryDirectory(prefix="lokus-calls-") as folder:
        place = Place(binary, library.resolve(), pathlib.Path(folder))
        faults, todo = Faults(place, "FAULTS_TWICE" in os.environ), []
        for command in place.commands:
            for older in dict.fromkeys([OLDER.get(command, ("",))[0], ""]):
                calls = faults.learn(command, older)
                tried["order of calls"] += 1
                for fault in disorder(calls):
                    failed["order of calls"] = 1
                    print(f"order of calls: {command}: {fault}", file=sys.stderr)
                todo += [Fault(command, older, at, how, call) for at, call in enumerate(calls, 1)
                         for how in HOW[call.name]]
        classes, done = len({fault.of_class() for fault in todo}), set()
        print(f"{len(todo)} faults are possible, of {classes} classes", file=sys.stderr)
        todo = in_turn(todo, rng)[:trials]
        for first in range(0, len(todo), BATCH):
            for fault in sorted(todo[first: first + BATCH], key=lambda fault: fault[:3]):
                if asked_to_end or time.monotonic() > until:
                    break
                tried[fault.kind()] += 1
                done.add(fault.of_class())
                if wrong := faults.fault_of(fault):
                    failed[fault.kind()] += 1
                    print(f"{fault.kind()}: {fault.command}{' over an older result' * bool(fault.older)}, call "
                          f"{fault.at} ({fault.how}) of {fault.call.path}: {wrong}", file=sys.stderr)
        faults.close()
        print(f"{len(done)} of {classes} classes were tried", file=sys.stderr)
    for kind in sorted(tried):
        print(f"{kind}\t{tried[kind]}\t{failed[kind]}")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
