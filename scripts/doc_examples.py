"""Checks that every public function of the core has an example in its documentation.

    doc_examples.py [FOLDER...]     default: crates/dicom-map/src

A function is public if its line says `pub fn` and its file's module is public, or is exported by
the `lib.rs` of its crate. `cargo test` runs the examples. Exit status 1 if one is missing.
"""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FUNCTION = re.compile(r"^\s*pub (?:const |unsafe )*fn (\w+)")
TYPE = re.compile(r"^(?:impl(?:<[^>]*>)? (?:\w+ for )?|pub trait )(\w+)")


def exported(source: str) -> set[str]:
    """The names that lib.rs exports: modules, types and functions."""
    names = set(re.findall(r"^pub mod (\w+)", source, re.MULTILINE))
    for braces in re.findall(r"pub use [\w:]+::\{([^}]*)\}", source):
        names |= set(re.findall(r"\w+", braces))
    return names | set(re.findall(r"pub use [\w:]+::(\w+);", source))


def missing(folder: Path) -> list[str]:
    """`file:line name` of each public function without an example."""
    names = exported((folder / "lib.rs").read_text(encoding="utf-8"))
    found = []
    for path in sorted(folder.rglob("*.rs")):
        module = path.relative_to(folder).parts[0].removesuffix(".rs")
        comment: list[str] = []
        inside, in_attribute = "", False
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if line.startswith("#[cfg(test)]"):
                break
            stripped = line.strip()
            if stripped.startswith("///"):
                comment.append(stripped)
                continue
            if match := TYPE.match(line):
                inside = match[1]
            elif line.startswith("}"):
                inside = ""
            if match := FUNCTION.match(line):
                owner = inside or match[1]
                is_public = owner in names or (module in names and not inside)
                if is_public and not any("```" in text for text in comment):
                    found.append(f"{path}:{number}: {match[1]}")
            # An attribute may take several lines.
            in_attribute = (in_attribute or stripped.startswith("#[")) and not stripped.endswith(
                "]"
            )
            if not in_attribute and not stripped.startswith("//") and not stripped.endswith("]"):
                comment = []
    return found


def main() -> int:
    folders = [Path(argument) for argument in sys.argv[1:]]
    lines = []
    for folder in folders or [ROOT / "crates" / "dicom-map" / "src"]:
        lines += missing(folder)
    for line in lines:
        print(f"{line}: found no example in its documentation, expected one", file=sys.stderr)
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main())
