"""Draws changes of a folder's sources and asks its tests which of them they notice; see scripts/mutants.sh."""
import argparse
import os
import re
import sys
from pathlib import Path

from candidates import drawn
from workshop import Workshop

TREE = Path(__file__).resolve().parents[2]
EQUIVALENT = Path(__file__).with_name("equivalent.tsv")  # file name, change, line, reason
HELD = 0.05  # of the drawn, at most, may be set aside as equivalent


def one_line(text):
    return re.sub(r"\s+", " ", text).strip()


def key(change):
    return change.file.name, one_line(change.shown), one_line(change.line_text)


def equivalents():
    rows = [line.split("\t") for line in EQUIVALENT.read_text().splitlines() if line and not line.startswith("#")]
    return {tuple(row[:3]): row[3] for row in rows}


def survivors_of(log):
    return {tuple(line.split("\t")[2:5]) for line in Path(log).read_text().splitlines() if line.startswith(("survived", "equivalent"))}


def share(killed, count):
    return f"{killed} of {count} ({100 * killed / count:.1f} %)" if count else "none"


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("folder")
    arguments.add_argument("count", type=int)
    arguments.add_argument("seed", type=int)
    arguments.add_argument("--again", metavar="OUTPUT", help="only those that survived in an output of before")
    arguments.add_argument("--list", action="store_true", help="only what is drawn, with what will not compile")
    given = arguments.parse_args()
    scratch = Path(os.environ.get("SCRATCH", "/tmp/lokus-mutants"))
    workshop = Workshop(TREE, scratch, given.folder)
    os.chdir(workshop.copy)
    changes = drawn(Path("src") / given.folder, given.seed)
    if given.again:
        wanted = survivors_of(given.again)
        changes = [change for change in changes if key(change) in wanted]
    if given.list:
        for change in changes[: given.count]:
            print(f"{change.file}:{change.line}", *key(change)[1:], sep="\t")
        return
    workshop.begin()
    known, tally = equivalents(), {"killed": 0, "survived": 0, "equivalent": 0, "does not compile": 0}
    for change in changes:
        outcome, noticed_by = workshop.outcome(change)
        if outcome == "survived" and key(change) in known:
            outcome = "equivalent"
        tally[outcome] += 1
        print(f"{outcome:16}", f"{change.file}:{change.line}", *key(change), noticed_by, sep="\t", flush=True)
        if tally["killed"] + tally["survived"] + tally["equivalent"] == given.count:
            break
    judged = tally["killed"] + tally["survived"] + tally["equivalent"]
    aside = min(tally["equivalent"], int(HELD * judged))
    print(f"{given.folder}, seed {given.seed}: killed {share(tally['killed'], judged)}; {tally['equivalent']} held to be equivalent, "
          f"{aside} of them set aside: {share(tally['killed'], judged - aside)}; {tally['does not compile']} did not compile",
          f"{'with' if os.environ.get('LOKUS_SHARED') else 'without'} LOKUS_SHARED", sep="; ")


if __name__ == "__main__":
    sys.exit(main())
