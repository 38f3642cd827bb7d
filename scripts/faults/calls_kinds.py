#!/usr/bin/env python3
"""Holds the small runs of calls.py against the demo's size: the kinds of calls (which call, on which kind of file, from
where in the program) that the larger run makes and no small one does. Counts of both, then those, a line each.

    calls_kinds.py BINARY [LIBRARY]

The larger run has 200 villages, 200 draws, 24 months, all rules and budgets; it reads a register of children."""
import pathlib
import re
import sys
import tempfile

from calls import Place
from calls_inputs import DATE

LARGER = {
    "run": ["run", "demo/skenario.toml", *DATE],
    "check": ["check", "demo/skenario_anak.toml", *DATE],
    "run of children": ["run", "demo/skenario_anak.toml", *DATE],
    "synth": ["synth", "--children"],
}


def kinds(calls, home):
    """A file's kind is its name with numbers made one, whatever folder of inputs it lies in."""
    found = set()
    for call in calls:
        name = call.path.removeprefix(str(home)).replace("/demo/", "/masukan/")
        found.add((call.name, re.sub(r"[0-9]+", "#", name), call.callers))
    return found


def main():
    binary = pathlib.Path(sys.argv[1]).resolve()
    library = pathlib.Path(sys.argv[2] if len(sys.argv) > 2 else binary.parent / "faulty_calls.so").resolve()
    with tempfile.TemporaryDirectory(prefix="lokus-kinds-") as folder:
        place = Place(str(binary), library, pathlib.Path(folder))
        small = set()
        for command in place.commands:
            calls = place.calls(command, "")[1]
            small |= kinds(calls, place.home)
            print(f"{command}\t{len(calls)} calls")
        place.lokus("synth", "-o", "demo", "--children")
        place.commands = LARGER
        for command in LARGER:
            calls = place.calls(command, "")[1]
            larger = kinds(calls, place.home)
            missing = sorted(larger - small)
            print(f"{command} of 200 villages\t{len(calls)} calls\t{len(larger)} kinds\t{len(missing)} of no small run")
            for call, name, callers in missing:
                print(f"\t{call}\t{name}\t{callers}")


if __name__ == "__main__":
    main()
