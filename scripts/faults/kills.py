#!/usr/bin/env python3
"""Ends runs that write over an older result: at random moments, and at chosen system calls (where strace may look
on). Afterwards the old result is whole or the new one is, and the next run leaves a whole one and nothing beside.

    kills.py BINARY N"""
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import time

from trial import Trial, digests, leftovers, lokus, regency

CALLS = "write,pwrite64,writev,openat,close,rename,renameat,renameat2,mkdir,rmdir,unlink,unlinkat,fsync,fdatasync"
OLD, NEW = 11, 22  # seeds: whose result is whose is seen in every file that is random


class Kills:
    def __init__(self, trial):
        self.trial = trial
        self.folder = trial.home / "kabupaten"
        regency(self.folder)
        self.whole = {seed: self.made(seed) for seed in (OLD, NEW)}
        began = time.monotonic()
        self.run(NEW)
        self.lasts = time.monotonic() - began

    def arguments(self, seed):
        return ["plan", "skenario.toml", "-o", "hasil", "--force", "--seed", str(seed), "--date", "2026-11-29"]

    def run(self, seed):
        return lokus(self.trial.binary, self.arguments(seed), self.folder)

    def made(self, seed):
        code, said = self.run(seed)
        if code != 0:
            sys.exit(f"the regency does not run: {said}")
        return digests(self.folder / "hasil")

    def standing(self):
        """The seed of the result that stands there whole."""
        found = digests(self.folder / "hasil") if (self.folder / "hasil").is_dir() else {}
        return next((seed for seed, whole in self.whole.items() if found == whole), None)

    def killed(self, command, delay=None, once_writing=False):
        """After `delay` seconds, counted from the first file that is written where `once_writing`."""
        run = subprocess.Popen(command, cwd=self.folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL)
        while once_writing and run.poll() is None and not leftovers(self.folder):
            time.sleep(0.0005)
        try:
            run.wait(timeout=delay if delay is not None else 120)
        except subprocess.TimeoutExpired:
            run.send_signal(signal.SIGKILL)
            run.wait()

    def trial_of(self, kind, where, command, *moment):
        if self.standing() is None:
            shutil.rmtree(self.folder / "hasil", ignore_errors=True)
            self.run(OLD)
        before = self.standing()
        self.killed(command(NEW if before == OLD else OLD), *moment)
        lies = (self.folder / "hasil").is_dir()
        standing, beside = self.standing(), leftovers(self.folder)
        # Between the two renames the old result lies whole beside its place; the next run puts it back.
        moved = not lies and any(digests(self.folder / name) in self.whole.values() for name in beside
                                 if (self.folder / name).is_dir())
        self.trial.count(kind, "" if standing or moved else f"{where}: neither result is whole; beside: {beside}")
        if beside:
            code, said = self.run(before)
            left = leftovers(self.folder)
            whole = self.standing() == before
            self.trial.count("a run after a kill that left something",
                             "" if code == 0 and whole and not left else
                             f"{where}: left {beside}; then exit {code}, left {left}, whole: {whole}; {said[-300:]}")
            for name in left:
                shutil.rmtree(self.folder / name, ignore_errors=True)

    def calls(self):
        """How often a run makes each of the calls; none where strace may not look on."""
        log = self.trial.home / "calls"
        command = ["strace", "-f", "-o", str(log), "-e", f"trace={CALLS}", self.trial.binary, *self.arguments(NEW)]
        try:
            done = subprocess.run(command, cwd=self.folder, capture_output=True)
        except FileNotFoundError:
            return {}
        if done.returncode != 0:
            return {}
        counted = {}
        for line in pathlib.Path(log).read_text(errors="replace").splitlines():
            if found := re.match(r"\d+ +(\w+)\(", line):
                counted[found[1]] = counted.get(found[1], 0) + 1
        return counted


def main():
    trial = Trial()
    kills = Kills(trial)
    rng = trial.rng
    counted = kills.calls()
    if not counted:
        print("strace may not look on here: no kills at chosen system calls", file=sys.stderr)
    for number in range(trial.trials):
        if not trial.goes_on():
            break
        if counted and number % 3 == 0:
            call = rng.choice(sorted(counted))
            nth = rng.randint(1, counted[call])
            strace = ["strace", "-f", "-o", "/dev/null", "-e", f"trace={call}", "-e",
                      f"inject={call}:signal=KILL:when={nth}", trial.binary]
            kills.trial_of("kills at a system call", f"{call} {nth}", lambda seed: strace + kills.arguments(seed))
        else:
            once_writing = number % 2 == 0
            delay = rng.uniform(0, 0.1 * kills.lasts if once_writing else 1.1 * kills.lasts)
            kills.trial_of("kills at random moments", f"after {delay:.4f} s of {kills.lasts:.2f}, {once_writing}",
                           lambda seed: [trial.binary] + kills.arguments(seed), delay, once_writing)
    return trial.ends()


sys.exit(main())
