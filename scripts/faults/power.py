#!/usr/bin/env python3
"""Cuts the power right after lokus has ended: works on a disk image, copies the image at that moment without telling
the kernel to write anything, mounts the copy and holds every file in it against the disk that went on. What is only
on its way to the disk is not in the copy, as a file made beside for the purpose shows.

    power.py BINARY N

One tab-separated line: kind, tried, failed; N times each of a run over an older result, a check and made-up data.
Needs root and loop devices; exit code 77 with a sentence where they are not to be had."""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

QUICK = ["--set", "estimate.draws=20", "--set", "project.months=24", "--date", "2026-11-29", "--force"]
# What is written in each, and what may stand beside it.
COMMANDS = [["run", "masukan/skenario_anak.toml", "-o", "hasil", *QUICK],
            ["check", "masukan/skenario.toml", "-o", "periksa", "--date", "2026-11-29", "--force"],
            ["synth", "--villages", "20", "--districts", "1", "--children", "-o", "baru/rekaan", "--force"]]


def call(*command, folder=None):
    return subprocess.run(command, cwd=folder, capture_output=True, text=True)


class Disk:
    """An image of a file system that by itself writes nothing for five minutes."""

    def __init__(self, image, folder, options):
        self.image, self.folder = image, folder
        folder.mkdir(exist_ok=True)
        self.mounted = call("mount", "-o", "loop," + options, str(image), str(folder))

    def __enter__(self):
        if self.mounted.returncode != 0:
            print(f"no disk image can be mounted here: {self.mounted.stderr.strip()}", file=sys.stderr)
            sys.exit(77)
        return self.folder

    def __exit__(self, *_):
        call("umount", str(self.folder))


def content(folder):
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*"))
            if p.is_file() and "lost+found" not in p.parts}


def after_the_cut(binary, command, disk, home):
    """Empty, or what of the run was not on the disk when it ended."""
    done = call(binary, *command, folder=disk)
    (disk / "tidak-dibawa").write_bytes(b"x" * 100000)
    copy = home / "salinan.img"
    copy.write_bytes((home / "cakram.img").read_bytes())
    if done.returncode != 0:
        return f"exit code {done.returncode}: {done.stderr}"
    with Disk(copy, home / "salinan", "noatime") as cut:  # not ro: the journal is to be read
        there, wanted = content(cut), content(disk)
    (disk / "tidak-dibawa").unlink()
    if there.pop("tidak-dibawa", b"") == wanted.pop("tidak-dibawa"):
        sys.exit("the copy holds what nobody brought to the disk: this test shows nothing here")
    return ", ".join(n for n in sorted(there.keys() | wanted.keys()) if there.get(n) != wanted.get(n))


def main():
    binary, times = str(pathlib.Path(sys.argv[1]).resolve()), int(sys.argv[2])
    tried = failed = 0
    with tempfile.TemporaryDirectory(prefix="lokus-power-") as home:
        home = pathlib.Path(home)
        image = home / "cakram.img"
        with open(image, "wb") as file:
            file.truncate(64 << 20)
        make = shutil.which("mkfs.ext4", path=os.environ.get("PATH", "") + ":/usr/sbin:/sbin")
        if not make or call(make, "-q", "-F", str(image)).returncode != 0:
            print("no disk image can be made here: mkfs.ext4", file=sys.stderr)
            sys.exit(77)
        with Disk(image, home / "cakram", "commit=300") as disk:
            call(binary, "synth", "--villages", "20", "--districts", "1", "--children", "-o", "masukan", folder=disk)
            call(binary, *COMMANDS[0], "--seed", "11", folder=disk)
            call("sync", "-f", str(disk))
            for _ in range(times):
                for command in COMMANDS:
                    tried += 1
                    if fault := after_the_cut(binary, command, disk, home):
                        failed += 1
                        print(f"power cut after {command[0]}: not on the disk: {fault}", file=sys.stderr)
    print(f"power cut after the end\t{tried}\t{failed}")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
