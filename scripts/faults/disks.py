#!/usr/bin/env python3
"""Runs that write over an older result on disks that fill up, that take no writing, and under a limit of file size.
Done is whole; refused is a sentence, the old result whole, and nothing left beside.

    disks.py BINARY N"""
import os
import pathlib
import shlex
import shutil
import sys

from trial import Trial, digests, handled, lokus, regency

RUN = ["skenario.toml", "--force", "--date", "2026-11-29"]


class Disks:
    def __init__(self, trial):
        self.trial = trial
        self.folder = trial.home / "kabupaten"
        regency(self.folder)
        self.old, self.new = self.made(1), self.made(2)
        self.needed = sum(f.stat().st_size + 4096 for f in self.folder.glob("result1/*"))
        # A name space of its own: what is mounted there is gone with it.
        self.alone = ["unshare", "--mount"] if os.getuid() == 0 else ["unshare", "--map-root-user", "--mount"]

    def made(self, seed):
        code, said = lokus(self.trial.binary, ["plan", *RUN, "-o", f"result{seed}", "--seed", str(seed)], self.folder)
        if code != 0:
            sys.exit(f"the regency does not run: {said}")
        return digests(self.folder / f"result{seed}")

    def judge(self, kind, code, said, after, where):
        fault = handled(code, said)
        stands = digests(after / "hasil")
        beside = sorted(p.name for p in after.iterdir() if p.name != "hasil")
        if not fault and stands != (self.new if code == 0 else self.old):
            fault = f"exit {code}, and {'the new' if code == 0 else 'the old'} result is not whole"
        if not fault and beside:
            fault = f"exit {code}, left beside: {beside}"
        self.trial.count(kind, f"{where}: {fault}" if fault else "")

    def mounted(self, kind, mount, where):
        """The run within a name space that has `disk` mounted as told; what lies on it is copied out."""
        disk, after = self.folder / "disk", self.folder / "after"
        shutil.rmtree(after, ignore_errors=True)
        disk.mkdir(exist_ok=True)
        after.mkdir()
        run = shlex.join([self.trial.binary, "plan", *RUN, "-o", "disk/hasil", "--seed", "2"])
        script = f"{mount}; code=0; {run} || code=$?; cp -r disk/. after/; exit $code"
        code, said = lokus(self.alone[0], [*self.alone[1:], "sh", "-c", script], self.folder)
        if not (after / "hasil").is_dir() and code in (1, 32, 125):
            print(f"{kind}: no disk may be mounted here: {said.strip()[-120:]}", file=sys.stderr)
            return False
        self.judge(kind, code, said, after, where)
        return True

    def full(self, size):
        # The old result takes its place first; what is left is for the new one.
        mount = f"mount -t tmpfs -o size={size} none disk && cp -r result1 disk/hasil || exit 125"
        return self.mounted("full disks", mount, f"{size} bytes")

    def read_only(self):
        mount = ("mount -t tmpfs none disk && cp -r result1 disk/hasil && "
                 "mount -o remount,ro none disk || exit 125")
        return self.mounted("read-only disks", mount, "read-only")

    def limited(self, size):
        after = self.folder / "limited"
        shutil.rmtree(after, ignore_errors=True)
        after.mkdir()
        shutil.copytree(self.folder / "result1", after / "hasil")
        code, said = lokus(self.trial.binary, ["plan", *RUN, "-o", "limited/hasil", "--seed", "2"], self.folder,
                           file_size=size)
        self.judge("limits of file size", code, said, after, f"{size} bytes")


def main():
    trial = Trial()
    disks = Disks(trial)
    largest = max(f.stat().st_size for f in disks.folder.glob("result1/*"))
    mountable = True
    for number in range(trial.trials):
        if not trial.goes_on():
            break
        if mountable and number % 20 == 0:
            mountable = disks.read_only()
        elif mountable and number % 2 == 0:
            mountable = disks.full(int(disks.needed * trial.rng.uniform(1.1, 2.3)))
        else:
            disks.limited(int(largest * trial.rng.uniform(0, 1.1)))
    return trial.ends()


sys.exit(main())
