#!/usr/bin/env python3
"""Hostile settings: values that no setting expects, one after --set or in the file, and scenario files with bytes
changed. Every run ends done or refused with a sentence, within the time and memory of an office.

    settings.py BINARY N"""
import re
import subprocess
import sys

from trial import Trial, handled, lokus, regency

NUMBERS = ["-1", "0", "1e308", "-1e308", "nan", "inf", "-inf", "9223372036854775807", "-9223372036854775808",
           "9223372036854775808", "2147483648", "1e-320", "0.1", "4294967297", "-0.0"]
TEXTS = ['""', '"x"', '"../../x"', '"/dev/null"', '"/dev/zero"', '"/"', '"."', '"\\u0000"', '"\\uD7FF"', '"%s%n{}"',
         '"=1+1"', '"' + "a" * 5000 + '"', '"99.07"', '"2026-13"', '"EPSG:1"', '"EPSG:"', '"A|B=C"', '"PG:"', '";"']
OTHERS = ["true", "false", "[]", "[[]]", "{}", "[1, 2]", '["x", "x"]', "[nan]", "2026-08-01", "[" * 300 + "]" * 300,
          "[" + ",".join(["1"] * 3000) + "]", '{ a = { b = 1 } }', "", "=", "'"]
MEMORY = 3 << 30


def keys(trial, folder):
    shown = subprocess.run([trial.binary, "scenario", "show", "skenario.toml"], cwd=folder, capture_output=True,
                           text=True).stdout
    return sorted(set(re.findall(r"^#? ?([a-z_]+(?:\.[a-z_]+)*) = ", shown, re.M)))


def mutated(rng, text):
    """Some of its bytes, lines or signs are changed, doubled or left out."""
    data = bytearray(text.encode())
    for _ in range(rng.randint(1, 6)):
        at = rng.randrange(len(data))
        what = rng.randrange(5)
        if what == 0:
            data[at] = rng.randrange(256)
        elif what == 1:
            del data[at:at + rng.randint(1, 20)]
        elif what == 2:
            data[at:at] = data[at:at + rng.randint(1, 60)] * rng.randint(1, 3)
        elif what == 3:
            data[at:at] = rng.choice([b"[", b"]", b'"', b"=", b"\n", b".", b"{", b"\x00", b"\xff", b"[[", b"'''", b"#"])
        else:
            data[at:at] = rng.choice([b"a.b.c" * 60, b"[" * 200, b"9" * 40, b"\\u12", b"\xed\xa0\x80"])
    return bytes(data)


def main():
    trial = Trial()
    folder = trial.home / "kabupaten"
    regency(folder)
    known, rng = keys(trial, folder), trial.rng
    if len(known) < 50:
        sys.exit(f"scenario show names {len(known)} settings")
    plain = (folder / "skenario.toml").read_text()
    for number in range(trial.trials):
        if not trial.goes_on():
            break
        command = rng.choice(["plan", "plan", "rank", "estimate", "check"])
        arguments = [command, "skenario.toml", "-o", "hasil", "--force"]
        trial_of(trial, folder, number, arguments, known, plain)
    return trial.ends()


def trial_of(trial, folder, number, arguments, known, plain):
    rng = trial.rng
    if number % 3 == 2:
        (folder / "kacau.toml").write_bytes(mutated(rng, plain))
        arguments[1], kind, where = "kacau.toml", "scenario files with bytes changed", f"trial {number}"
    else:
        setting = f"{rng.choice(known)}={rng.choice(NUMBERS + TEXTS + OTHERS)}"
        arguments += ["--set", setting]
        kind, where = "hostile settings", f"{arguments[0]} --set {setting[:120]}"
    code, said = lokus(trial.binary, arguments, folder, seconds=300, memory=MEMORY)
    fault = handled(code, said)
    if fault and number % 3 == 2:
        where += " " + repr((folder / "kacau.toml").read_bytes())
    trial.count(kind, f"{where}: {fault}" if fault else "")


sys.exit(main())
