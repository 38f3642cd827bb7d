"""What the attacks share: a small made-up regency, one run of lokus on it, and the count of what was tried.

A script of this folder is called `SCRIPT BINARY N` and prints a line a kind, tab-separated: kind, tried, failed.
N is how many trials it makes at most; FAULTS_SECONDS in the environment ends it sooner. Failures are told on
standard error, with what made them."""
import collections
import hashlib
import os
import pathlib
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "files"))
from good import Good  # noqa: E402

PLAN = {
    "interventions": [{"file": "sq_lns", "coverage_percent": [60], "baseline_percent": 10},
                      {"file": "konseling_mpasi", "coverage_percent": [80], "baseline_percent": 30}],
    "lokus": {"villages": 5},
    "plan": {"budget_rupiah": 300_000_000},
}
UNHANDLED = ("failed while running", "gagal di tengah jalan", "terminate called", "Assertion", "runtime error:",
             "ERROR: AddressSanitizer", "WARNING: ThreadSanitizer")


class Trial:
    """The arguments, a folder that goes with the script, what is left of the time, and the counts."""

    def __init__(self, least_seconds=600):
        self.binary = str(pathlib.Path(sys.argv[1]).resolve())
        self.trials = int(sys.argv[2])
        self.until = time.monotonic() + float(os.environ.get("FAULTS_SECONDS", least_seconds))
        self.rng = random.Random(os.environ.get("FAULTS_SEED", "1"))
        self.home = pathlib.Path(tempfile.mkdtemp(prefix="lokus-faults-"))
        self.tried, self.failed = collections.Counter(), collections.Counter()

    def goes_on(self):
        return time.monotonic() < self.until

    def count(self, kind, fault=""):
        """One trial; `fault` says what was wrong, empty: nothing."""
        self.tried[kind] += 1
        if fault:
            self.failed[kind] += 1
            print(f"{kind}: {fault}", file=sys.stderr)

    def ends(self):
        for kind, tried in self.tried.items():
            print(f"{kind}\t{tried}\t{self.failed[kind]}")
        shutil.rmtree(self.home, ignore_errors=True)
        return 1 if sum(self.failed.values()) else 0


def regency(folder, seed=1, **settings):
    """Writes the files of a regency of 24 villages with a plan; settings stand over those of the plan."""
    folder.mkdir(parents=True, exist_ok=True)
    good = Good(random.Random(seed))
    good.scenario.update({**PLAN, **settings})
    good.write(folder)
    return good


def lokus(binary, arguments, folder, seconds=120, memory=None, file_size=None, environment=None):
    """Exit code, or minus the signal, and what was said; -1000 where it was not done in time."""
    def limit():
        if memory:
            resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        if file_size is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (file_size, file_size))
    try:
        done = subprocess.run([binary, *arguments], cwd=folder, capture_output=True, stdin=subprocess.DEVNULL,
                              timeout=seconds, preexec_fn=limit, env={**os.environ, **(environment or {})})
    except subprocess.TimeoutExpired:
        return -1000, f"not done after {seconds} s"
    return done.returncode, (done.stdout + done.stderr).decode("utf-8", "replace")


def handled(code, said):
    """Empty where a run ended as one may: done, or refused with a sentence."""
    for word in UNHANDLED:
        if word in said:
            return f"{word}: {' '.join(said.split())[-300:]}"
    if code not in (0, 1, 2, 3):
        return f"exit {code}: {' '.join(said.split())[-300:]}"
    return "" if code == 0 or said.strip() else f"exit {code} without a word"


def digests(folder):
    """Each file's digest; of run.json only that it is there, since it holds seconds."""
    found = {}
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            whole = "there" if path.name == "run.json" else hashlib.sha256(path.read_bytes()).hexdigest()
            found[str(path.relative_to(folder))] = whole
    return found


def leftovers(folder):
    return sorted(p.name for p in folder.iterdir() if p.name.startswith(".hasil"))
