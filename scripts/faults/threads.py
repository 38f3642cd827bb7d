#!/usr/bin/env python3
"""Commands with parallel loops under ThreadSanitizer, with two and seven threads: no race is reported.

    threads.py BINARY N     BINARY: built with -DLOKUS_SANITIZE=thread"""
import sys

from trial import Trial, handled, lokus, regency

COMMANDS = {
    "run": ["run", "skenario.toml", "-o", "hasil", "--force"],
    "run, BYM2": ["run", "skenario.toml", "-o", "hasil", "--force", "--set", "estimate.method=bym2", "--set", "estimate.draws=40"],
    "rank": ["rank", "skenario.toml", "-o", "hasil", "--force", "--set", "rank.methods=saw,topsis"],
    "compare": ["compare", "skenario.toml", "lain.toml", "-o", "beda", "--force"],
    "target": ["target", "skenario.toml", "-o", "sasaran", "--force"],
    "synth": ["synth", "--villages", "60", "--children", "-o", "rekaan", "--force"],
    "calibrate": ["calibrate", "--on", "batas.geojson", "--replicates", "6", "-o", "uji", "--force"],
    "draw": ["draw", "skenario.toml", "-o", "peta", "--force"],
}


def main():
    trial = Trial()
    folder = trial.home / "kabupaten"
    regency(folder)
    (folder / "lain.toml").write_text((folder / "skenario.toml").read_text().replace("300000000", "500000000"))
    for number in range(trial.trials):
        if not trial.goes_on():
            break
        name = list(COMMANDS)[number % len(COMMANDS)]
        threads = ["2", "7"][number // len(COMMANDS) % 2]
        # Libraries that were not built for it (GDAL, Cairo, GEOS) are not looked into.
        code, said = lokus(trial.binary, [*COMMANDS[name], "--threads", threads], folder, seconds=600,
                           environment={"TSAN_OPTIONS": "ignore_noninstrumented_modules=1 history_size=7 exitcode=66"})
        fault = handled(code, said) or ("" if code == 0 else f"exit {code}: {said[-300:]}")
        trial.count("parallel loops under ThreadSanitizer", f"{name}, {threads} threads: {fault}" if fault else "")
    return trial.ends()


sys.exit(main())
