"""Checks the English of what people read: words that a native engineer would not write, and comments
beyond 100 columns.

    language.py [--list] [PATH...]

Prints one line with the count of each word; --list prints every place. Without PATH: every file of
text that git knows. Only prose is read: comments, docstrings, texts between quotes, and pages
outside their blocks of code. Exit status 1 where anything was found.

A line that has to quote one of the words (a message of somebody else, a word of the standard)
carries the mark `language: quoted`, or is one of QUOTED.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WIDTH = 100
MARK = "language: quoted"

#: What is looked for, with what to write. One expression a rule; (?i) is set for all.
WORDS = {
    "can not": (r"\bcan not\b(?! only)", "cannot"),
    "behind": (
        r"\bbehind (?!(?:an?|the|one|its|this|that) (?:\w+ )?(?:flag|feature|option|proxy|gate|switch)\b)",
        "after",
    ),
    "stands": (r"\b(?:stands?|stood) (?!for\b|in for\b|out\b|by\b)", "is, appears, occurs"),
    "is no X": (
        r"(?<!there )(?<!here )\b(?:is|are|was|were) no (?!longer\b|more\b|less\b|better\b|worse\b|one\b|different\b)\w",
        "is not a X",
    ),
    "gives": (r"\bgives\b(?! up\b| way\b| back\b)", "returns, shows, says"),
    "met": (r"(?<!be )(?<!is )(?<!are )(?<!was )(?<!were )(?<!not )\bmet\b", "seen, encountered"),
    "asked for": (r"\bthat (?:is|are|was|were) asked for\b", "the requested X"),
    "for want of": (r"\bfor want of\b", "because there is no"),
    "by the way of": (r"\bby the way of\b", "through"),
    "takes back": (r"\btak(?:es?|ing) back\b", "undoes, restores"),
    "was no query": (r"\bwas no query\b", "is not valid"),
    "witness": (r"\bwitness(?:es|ed)?\b", "source"),
    "evidence": (r"\bevidence\b", "sources"),
    # A sentence that opens with a what-clause and is not a question.
    "What ...": (
        r"(?:^|(?<=[.!:] ))What (?:[^.?!]|\.(?=\w))*(?:[.!:]|$)",
        "a noun or a verb first",
    ),
}
RULES = {
    name: re.compile(f"(?i:{p})" if name != "What ..." else p) for name, (p, _) in WORDS.items()
}
#: Files whose words are other people's, or data.
SKIPPED = re.compile(
    r"^(?:data/(?!README)|fuzz/seeds/|tests/bad-|tests/data/|compiler/tests/data/|THIRD_PARTY|Cargo\.lock|LICENSE|NOTICE)"
    r"|^scripts/language\.py$|/tags/generated|^crates/dicom-map/src/tags\.rs$|\.dmap$|^docs/registry-report\.md$|^CHANGELOG\.md$"
)
CODE = {".rs", ".c", ".h", ".hpp", ".cpp", ".js", ".css"}
HASH = {".py", ".pyi", ".sh", ".toml", ".yml", ".mk", ".cmake"}
SUFFIXES = CODE | HASH | {".md", ".html", ".stdout", ".stderr", ".trycmd"}

Paragraph = list[tuple[int, str]]


def text_files(given: list[str]) -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--", *given],
        cwd=ROOT,
        capture_output=True,
        check=True,
        text=True,
    )
    names = [name for name in listed.stdout.split("\0") if name and not SKIPPED.search(name)]
    paths = [Path(name) for name in names]
    return [p for p in paths if p.suffix in SUFFIXES or p.name in {"Makefile", "run"}]


def paragraphs(path: Path, lines: list[str]) -> list[Paragraph]:
    """The prose of a file, a paragraph (comment, docstring or text) at a time."""
    if path.suffix == ".md":
        return page_paragraphs(lines)
    if path.suffix in {".html", ".stdout", ".stderr", ".trycmd"}:
        return [[(number, line)] for number, line in enumerate(lines, 1)]
    if path.suffix in CODE:
        return code_paragraphs(lines, re.compile(r"^\s*(?:///?!?|/\*+|\*(?!/))\s?(.*)"))
    return code_paragraphs(lines, re.compile(r"^\s*#(?!!)[:|]?\s?(.*)"), docstrings=True)


def page_paragraphs(lines: list[str]) -> list[Paragraph]:
    found: list[Paragraph] = [[]]
    fence = False
    for number, line in enumerate(lines, 1):
        if line.lstrip().startswith("```"):
            fence = not fence
            found.append([])
        elif fence:
            continue
        elif not line.strip() or line.startswith(("#", "|", "- ", "* ")):
            found.append([])
            if line.startswith(("|", "- ", "* ")):
                found[-1].append((number, line.lstrip("-* ")))
        else:
            found[-1].append((number, line.strip()))
    return [paragraph for paragraph in found if paragraph]


def code_paragraphs(
    lines: list[str], comment: re.Pattern[str], *, docstrings: bool = False
) -> list[Paragraph]:
    found: list[Paragraph] = [[]]
    inside = fence = False
    for number, line in enumerate(lines, 1):
        matched = comment.match(line)
        quotes = line.count('"""') if docstrings else 0
        if matched or inside or quotes:
            text = matched.group(1) if matched and not inside else line.strip()
            if quotes % 2:
                found.append([])
                inside = not inside
            if text.lstrip().startswith("```"):
                fence = not fence
                found.append([])
            elif not text.strip() or text.lstrip().startswith(("- ", "* ", "|", ">>>")):
                found.append([(number, text.lstrip("-* |"))] if text.strip() else [])
            elif not fence:
                found[-1].append((number, text.strip().removeprefix('"""').removesuffix('"""')))
            continue
        fence = False
        # Texts between quotes, and comments after code.
        rest = [
            match.group(1) for match in re.finditer(r'"((?:[^"\\]|\\.)* (?:[^"\\]|\\.)*)"', line)
        ]
        after = re.search(r"(?:^|\s)(?://|#) (.*)", re.sub(r'"(?:[^"\\]|\\.)*"', '""', line))
        rest += [after.group(1)] if after else []
        found.append([(number, " | ".join(rest))] if rest else [])
    return [paragraph for paragraph in found if paragraph]


def words_of(paragraph: Paragraph) -> list[tuple[int, str, str]]:
    """The (line, rule, words) of a paragraph, read as one text."""
    starts, text = [], ""
    for number, line in paragraph:
        if MARK not in line:
            starts.append((len(text), number))
            text += re.sub(r"`[^`]*`", "`X`", line) + " "
    found = []
    for name, rule in RULES.items():
        for match in rule.finditer(text):
            number = max(s for s in starts if s[0] <= match.start())[1]
            found.append((number, name, match.group(0)[:60].strip()))
    return found


def too_wide(path: Path, lines: list[str]) -> list[tuple[int, str, str]]:
    """Comments beyond WIDTH, but for a link or a table's row, which cannot be wrapped."""
    mark = r"^\s*(?://|\*|/\*)" if path.suffix in CODE else r"^\s*#"
    if path.suffix not in CODE | HASH:
        return []
    return [
        (number, "wide", line.strip()[:60])
        for number, line in enumerate(lines, 1)
        if len(line) > WIDTH
        and re.match(mark, line)
        and not re.match(r"\W*\S+$|\W*\[[^\]]*\]:|^\s*\W{2,3}\s*\|", line)
    ]


def main() -> int:
    shown = "--list" in sys.argv
    given = [word for word in sys.argv[1:] if word != "--list"]
    counts: Counter[str] = Counter()
    files = text_files(given)
    for path in files:
        lines = (ROOT / path).read_text(encoding="utf-8", errors="replace").splitlines()
        found = [place for paragraph in paragraphs(path, lines) for place in words_of(paragraph)]
        for number, name, words in sorted(found + too_wide(path, lines)):
            counts[name] += 1
            if shown:
                print(f"{path}:{number}: {name}: {words}")
    for name in [*RULES, "wide"]:
        better = WORDS[name][1] if name in WORDS else f"comments wrapped at {WIDTH} columns"
        print(f"language: {counts[name]:4} x {name:14} (write: {better})")
    print(f"language: {sum(counts.values())} found in {len(files)} files")
    return 1 if counts else 0


if __name__ == "__main__":
    sys.exit(main())
