"""Checks ARCHITECTURE.md against the code: every path, link and item that it names must exist.

    architecture.py [PAGE]

Text between backticks must be, checked in this order: a path below the root or below the folder of
its row (`crates/dicom-map`, `format/`), a module there (`dict` for src/dict.rs), an item of the
code (`registry::Entry`, `DmapDict`, `max_nodes`), a feature or command, or one of WORDS. The
diagram must name every crate, and the table of circular dependencies must have exactly the rows of
REVIEWED in imports.py. Exit status 1 if anything differs.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from imports import REVIEWED

ROOT = Path(__file__).resolve().parent.parent
#: Words that are not names in this repository: other programs' commands, JSON keys, ordinary words.
WORDS = {"unsafe", "make lint", "make test", "make site", "error", "--json"}
CODE = re.compile(r"`([^`]+)`")
#: A row of the table of circular dependencies: a crate and its files.
CIRCLE = re.compile(r"^\| `crates/[\w-]+` \| (?:`[\w/]+\.rs`(?:, | \|))+")
LINK = re.compile(r"\]\(([^)#\s]+)(#[^)\s]*)?\)")
ITEM = r"\b(?:struct|enum|trait|fn|const|static|mod|type|class|def|union) {}\b"


def code() -> str:
    """The text of every source and manifest."""
    found = []
    for folder in ("crates", "compiler", "scripts", "fuzz/fuzz_targets", "tests"):
        for path in sorted((ROOT / folder).rglob("*")):
            if path.suffix in (".rs", ".py", ".pyi", ".toml") and "target" not in path.parts:
                found.append(path.read_text(encoding="utf-8"))
    return "\n".join(found)


def is_path(name: str, folders: list[Path]) -> bool:
    """True for a file, folder or module below the root or one of the folders."""
    stem = name.rstrip("/").removesuffix(" DIR")
    for folder in [ROOT, *folders]:
        inside = ("", "src", "python", "python/dicom_map", folder.name)
        for base in (folder / name for name in inside):
            paths = (base / stem, base / f"{stem}.rs", base / f"{stem}.py")
            if any(path.exists() for path in paths) or ("*" in stem and any(base.glob(stem))):
                return True
    return False


def is_item(name: str, text: str) -> bool:
    """True for a name that the code defines, or a feature or binary of a manifest."""
    last = re.split(r"::|\.", name.rstrip("()"))[-1]
    if not re.fullmatch(r"\w+", last):
        return bool(re.search(rf'(?m)^name = "{re.escape(name)}"|^{re.escape(name)} = \[', text))
    defined = re.search(ITEM.format(re.escape(last)), text)
    return bool(defined or re.search(rf"(?m)^\s*{last}(?: =|,|\(|:)|^\s*pub {last}:", text))


def left_out(text: str, name: str) -> list[str]:
    """The crates that the diagram does not name, and rows that differ from imports.REVIEWED."""
    crates = {path.parent.name for path in ROOT.glob("crates/*/Cargo.toml")}
    diagram = text.split("```")[1] if "```" in text else ""
    named = {word.removeprefix("crates/dicom-map") for word in re.findall(r"[\w/-]+", diagram)}
    found = [
        f"{name}: found no crate {crate} in the diagram, expected every crate"
        for crate in sorted(crates)
        if crate.removeprefix("dicom-map") not in named
    ]
    expected = {
        f"| `crates/{crate}` | {', '.join(f'`{file}`' for file in sorted(files))} | {reason} |"
        for crate, files, reason in REVIEWED
    }
    rows = {line for line in text.splitlines() if CIRCLE.match(line)}
    found += [f"{name}: expected the row {row}" for row in sorted(expected - rows)]
    found += [f"{name}: found the row {row}, not in REVIEWED" for row in sorted(rows - expected)]
    return found


def problems(page: Path) -> list[str]:
    text, prose = code(), page.read_text(encoding="utf-8")
    found, names = left_out(prose, page.name), 0
    for number, line in enumerate(prose.splitlines(), 1):
        for match in LINK.finditer(line):
            if "://" not in match[1] and not (page.parent / match[1]).exists():
                found.append(f"{page.name}:{number}: the link {match[1]} is broken")
        cells = [cell for cell in line.split("|") if cell.strip()]
        folders = [ROOT / name for name in CODE.findall(cells[0])] if line.startswith("|") else []
        # Modules are also named relative to their folder: `commands/registry/`.
        folders += [base / "src" / name for base in folders for name in CODE.findall(line)]
        for name in CODE.findall(line):
            names += 1
            word = name.split(" ")[0] if name.startswith(("scripts/", "dicom-map ")) else name
            if name in WORDS or is_path(word, folders) or is_item(word, text):
                continue
            found.append(
                f"{page.name}:{number}: found `{name}`, expected a path or item of the code"
            )
    return found or ([] if names > 50 else [f"{page.name}: found {names} names, expected more"])


def main() -> int:
    found = problems(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "ARCHITECTURE.md")
    for problem in found:
        print(problem, file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
