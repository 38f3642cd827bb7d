"""What is done with a faulted folder, and what it was: read rightly, refused with the right place named,
refused elsewhere, or passed silently."""
import csv
import dataclasses
import io
import os
import re
import resource
import subprocess
import typing

KINDS = []


def kind(name, base="counts"):
    """Registers a maker of faults. `base` names what the run must have read where it reads."""
    def register(make):
        KINDS.append((name, make, base))
        return make
    return register


@dataclasses.dataclass
class Fault:
    says: list                  # one of them must be said where the file is not read rightly
    must_say: bool = False      # also where it is read: a choice that was made for the user
    readable: bool = True       # False: right is only to refuse
    command: tuple = ("estimate", "skenario.toml", "-o", "out", "--lang", "en")
    first: typing.Optional[list] = None               # a command before, whose result `then` uses
    then: typing.Optional[typing.Callable] = None
    equal: typing.Optional[typing.Callable] = None    # in place of comparing counts: folder -> bool


# CASES_MEMORY=off lifts the limit of memory (sanitizers reserve terabytes), CASES_SLOW=3 gives three times the time.
MEMORY = None if os.environ.get("CASES_MEMORY") == "off" else 1500 << 20
SECONDS = 60 * float(os.environ.get("CASES_SLOW", "1"))


def run(binary, arguments, folder):
    """Exit code and all that was said; -1 where it asks for more memory or time than an office has."""
    def limit():
        if MEMORY:
            resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    try:
        done = subprocess.run([binary, *arguments], cwd=folder, capture_output=True, stdin=subprocess.DEVNULL,
                              timeout=SECONDS, preexec_fn=limit, env=dict(os.environ, OMP_NUM_THREADS="2"))
    except subprocess.TimeoutExpired:
        return -1, f"not done after {SECONDS:g} s"
    said = (done.stdout + done.stderr).decode("utf-8", "replace")
    return (-1 if "bad_alloc" in said else done.returncode), said


def rows_of(path):
    text = path.read_bytes().decode("utf-8-sig")
    first = text.split("\n", 1)[0]
    return list(csv.DictReader(io.StringIO(text), delimiter=";" if first.count(";") > first.count(",") else ","))


def counts_read(folder):
    """Registered, measured and stunted by code, of the villages that have any."""
    def number(text):
        return None if text == "" else float(text)
    read = {}
    for row in rows_of(folder / "out" / "estimasi.csv"):
        figures = tuple(number(row[c]) for c in ("registered", "measured", "stunted"))
        if any(figure is not None for figure in figures):
            read[row["code"]] = figures
    return read


def all_said(folder, output):
    for name in ("temuan.csv", "tinjauan.csv", "asumsi.csv"):
        if (folder / "out" / name).exists():
            output += (folder / "out" / name).read_text(encoding="utf-8-sig")
    return output


def verdict(binary, fault, folder, truth):
    if fault.first:
        code, output = run(binary, fault.first, folder)
        if code != 0:
            return "refused elsewhere", output
        fault.then(folder)
    code, output = run(binary, fault.command, folder)
    said = all_said(folder, output)
    named = any(re.search(pattern, said, re.IGNORECASE) for pattern in fault.says)
    if code < 0 or code > 3:
        return "broke down", output
    if code != 0:
        return ("refused, place named" if named else "refused elsewhere"), output
    try:
        equal = fault.equal(folder) if fault.equal else counts_read(folder) == truth
    except UnicodeDecodeError:
        equal = False
    if fault.readable and equal and (named or not fault.must_say):
        return "read rightly", output
    return "passed silently", output
