"""Places of a C++ source where one small change may be made, and the draw of some of them by a seed.

A draw does not depend on where code stands: every change has a number made of the seed, the text of its line and what is
changed there, and the smallest numbers are drawn. Code that moves or grows elsewhere leaves the others drawn.
"""
import hashlib
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

COMPARISONS = {"<": ("<=", ">="), "<=": ("<", ">"), ">": (">=", "<="), ">=": (">", "<"), "==": ("!=",), "!=": ("==",)}
ARITHMETIC = {"+": ("-",), "-": ("+",), "*": ("/",), "/": ("*",), "+=": ("-=",), "-=": ("+=",), "*=": ("/=",), "/=": ("*=",)}
OPERATORS = {**COMPARISONS, **ARITHMETIC, "&&": ("||",), "||": ("&&",)}
# Formatted code has blanks on both sides of a binary operator and of nothing else that looks like one.
OPERATOR = re.compile(r"(?<= )(?:[<>=!]=|[-+*/]=|&&|\|\||[-+*/<>])(?=[ \n])")
INTEGER = re.compile(r"(?<![\w.'])\d+(?:u|uz)?(?![\w.'>])")
REAL = re.compile(r"(?<![\w.'])(?:\d+\.\d*(?:e[-+]?\d+)?|\d+e[-+]?\d+)(?![\w.'])")
CALL = re.compile(r"(\w+|return|[=,(])\s*([({])")
DECLARED = re.compile(r"^(?:const |std::|struct |unsigned )|[\w>\]:] [&*]*\w+(?: = .*)?$|^(?:bool|int|double|char|auto)\b")
SYMMETRIC = {"min", "max", "swap", "hypot", "minmax", "gcd", "lcm"}
NO_CALL = {"if", "for", "while", "switch", "catch", "template", "decltype", "requires", "alignas", "noexcept"}
# What is no code that runs: comments, texts, directives, assertions, room set aside, template heads, names of alternatives.
SKIPPED = re.compile(
    r"//[^\n]*|/\*.*?\*/|R\"\((?:.|\n)*?\)\"|\"(?:\\.|[^\"\\\n])*\"|(?<!\w)'(?:\\.|[^'\\\n])+'|^[ \t]*#(?:[^\n\\]|\\\n|\\.)*", re.S | re.M)
QUIET = re.compile(r"\b(?:static_assert|assert|reserve)(?=\()|\btemplate (?=<)|\benum (?:class )?\w+(?: : [\w:]+)? (?=\{)")


@dataclass(frozen=True)
class Change:
    file: Path
    start: int
    end: int
    text: str  # what stands there afterwards
    line: int
    line_text: str
    kind: str
    shown: str  # "< -> <="


def blanked(match):
    return re.sub(r"[^\n]", " ", match.group())


def matching(code, start):
    """The index after the bracket that closes the one at start."""
    pairs = {"(": ")", "{": "}", "[": "]", "<": ">"}
    opened, closing = code[start], pairs[code[start]]
    depth = 0
    for at in range(start, len(code)):
        depth += (code[at] == opened) - (code[at] == closing)
        if depth == 0:
            return at + 1
    return len(code)


def runnable(source):
    """The source with all that is not to be changed blanked; positions stay."""
    code = SKIPPED.sub(blanked, source)
    for match in list(QUIET.finditer(code)):
        end = matching(code, match.end())
        code = code[: match.start()] + re.sub(r"[^\n]", " ", code[match.start() : end]) + code[end:]
    return code


def arguments(code, start, end):
    """Spans of the arguments between two brackets; none where they hold more than expressions."""
    spans, depth, begin = [], 0, start
    for at in range(start, end):
        letter = code[at]
        if letter == ";":
            return []
        depth += (letter in "([{") - (letter in ")]}")
        if letter == "," and depth == 0:
            spans.append((begin, at))
            begin = at + 1
    spans.append((begin, end))
    return [(b + len(code[b:e]) - len(code[b:e].lstrip()), b + len(code[b:e].rstrip())) for b, e in spans]


def swaps(code):
    """Two neighbouring arguments of a call or of a value made in braces, in each other's place."""
    for match in CALL.finditer(code):
        if match.group(1) in SYMMETRIC | NO_CALL:
            continue
        end = matching(code, match.end() - 1) - 1
        spans = arguments(code, match.end(), end)
        for (a, b), (c, d) in zip(spans, spans[1:]):
            first, second = code[a:b], code[c:d]
            simple = all(0 < len(t) <= 60 and not re.search(r"[{}\[\n]", t) and not DECLARED.search(t) for t in (first, second))
            if simple and first != second:
                yield a, d, (second, code[b:c], first), "arguments"


def numbers(code):
    for match in INTEGER.finditer(code):
        digits = match.group().rstrip("uz")
        suffix = match.group()[len(digits) :]
        others = [int(digits) + 1] + ([int(digits) - 1] if int(digits) > 0 else [])
        yield match.start(), match.end(), [f"{n}{suffix}" for n in others], "bound"
    for match in REAL.finditer(code):
        others = [f"(2 * {match.group()})", f"({match.group()} / 2)"] if float(match.group()) else ["1.0"]
        yield match.start(), match.end(), others, "constant"
    for match in re.finditer(r"\.size\(\)", code):
        yield match.start(), match.end(), [".size() - 1"], "bound"


def operators(code):
    for match in OPERATOR.finditer(code):
        yield match.start(), match.end(), list(OPERATORS[match.group()]), "operator"


def number_of(seed, *texts):
    return int.from_bytes(hashlib.sha256("\0".join([str(seed), *texts]).encode()).digest()[:8], "big")


def changes_of(file, source, seed):
    code = runnable(source)
    sites = [(a, b, others, kind) for a, b, others, kind in [*operators(code), *numbers(code)]]
    for a, d, (second, between, first), kind in swaps(code):
        sites.append((a, d, [second + between + first], kind))
    lines = source.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    for a, b, others, kind in sites:
        line = source.count("\n", 0, a)
        text = lines[line].strip()
        column = str(a - starts[line] - (len(lines[line]) - len(lines[line].lstrip())))
        other = others[number_of(seed, "which", text, column, source[a:b]) % len(others)]
        yield Change(file, a, b, other, line + 1, text, kind, f"{source[a:b]} -> {other}"), (text, column)


def drawn(folder, seed):
    """Every change of the folder's sources, in the order of the draw."""
    order, seen = [], Counter()
    for file in sorted([*folder.rglob("*.cpp"), *folder.rglob("*.hpp")], key=lambda f: (f.name, str(f))):
        for change, key in changes_of(file, file.read_text(), seed):
            what = (*key, change.kind, change.shown)
            seen[what] += 1
            order.append((number_of(seed, *what, str(seen[what])), change))
    return [change for _, change in sorted(order, key=lambda pair: pair[0])]
