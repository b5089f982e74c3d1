"""Lists every unsafe block and implementation with its proof, and rejects those in other places or
without a proof. Usage: unsafe_list.py [--check] FILE

Unsafe code is allowed only in the memory map of the core, the buffers of the Python bindings and
the C layer; each block has a SAFETY comment right above it.
"""

import re
import subprocess
import sys
from pathlib import Path

from generated import write_or_check

# The rule of the design: one small module for the map, and the functions that C calls.
ALLOWED = (
    "crates/dicom-map/src/mmap.rs",
    "crates/dicom-map-py/src/buffer.rs",
    "crates/dicom-map-ffi/src/",
    "crates/dicom-map-ffi/tests/",
)
WORD = re.compile(r"\bunsafe\b")
BLOCK = re.compile(r"\bunsafe\s*\{")
IMPL = re.compile(r"^\s*unsafe\s+impl\b(?:<[^>]*>)?\s+(.*?)\s*\{")
FUNCTION = re.compile(
    r"^\s*(?:pub(?:\([a-z]+\))?\s+)?(?:const\s+)?(?:unsafe\s+)?(?:extern\s+\"\"\s+)?fn\s+([A-Za-z0-9_]+)"
)
# Strings and comments of one line; no multi-line string mentions unsafe.
STRING = re.compile(r'"(?:[^"\\]|\\.)*"')


def code_of(line):
    """Returns the line without strings and comments."""
    return STRING.sub('""', line).split("//", 1)[0]


def proof_above(lines, at):
    """Returns the SAFETY comment that ends right above the statement of line `at`, or None."""
    here = at - 1
    # The comment may be above the statement that contains the block, or above attributes.
    while here >= 0 and not lines[here].strip().startswith("//"):
        text = lines[here].strip()
        if not text or text.endswith((";", "}")):
            return None
        here -= 1
    words = []
    while here >= 0 and lines[here].strip().startswith("//"):
        words.append(lines[here].strip().lstrip("/").strip())
        here -= 1
    text = " ".join(reversed(words))
    return text.split("SAFETY:", 1)[1].strip() if "SAFETY:" in text else None


def read(path):
    """Returns (function, proof) of each block of a file, the number of unsafe functions, and
    problems.
    """
    lines = path.read_text(encoding="utf-8").splitlines()
    blocks, functions, wrong, function = [], 0, [], "?"
    for at, line in enumerate(lines):
        code = code_of(line)
        named = FUNCTION.match(code)
        if named:
            function = named.group(1)
            functions += "unsafe" in code.split("fn", 1)[0]
        if not WORD.search(code):
            continue
        place = f"{path}:{at + 1}"
        if not str(path).startswith(ALLOWED):
            wrong.append(f"{place}: found unsafe, expected none outside {', '.join(ALLOWED)}")
        impl = IMPL.match(code)
        for name in [impl.group(1)] if impl else [function] * len(BLOCK.findall(code)):
            proof = proof_above(lines, at)
            if proof is None:
                wrong.append(
                    f"{place}: found unsafe code without a SAFETY comment above it, expected one"
                )
            blocks.append((name, proof or ""))
    return blocks, functions, wrong


def main():
    """Writes or compares."""
    target = Path(sys.argv[-1])
    listed = subprocess.run(
        ["git", "ls-files", "*.rs"], check=True, capture_output=True, text=True
    ).stdout.split("\n")
    rows, wrong, function_count = [], [], 0
    for name in sorted(filter(None, listed)):
        if not Path(name).is_file():
            continue
        blocks, functions, complaints = read(Path(name))
        wrong += complaints
        function_count += functions
        rows += [(name, function, proof) for function, proof in blocks]
    if wrong:
        sys.exit("\n".join(wrong))
    core = sum(not name.startswith("crates/dicom-map-ffi") for name, _, _ in rows)
    lines = [
        "# Unsafe code",
        "",
        f"{len(rows)} unsafe blocks and implementations: {core} in the core (the memory map) and the Python bindings (buffers), {len(rows) - core} in the C layer, which also has {function_count} functions that",
        "are unsafe to call, because they take pointers. Everything else is safe Rust (`unsafe_code` is denied in the workspace). `make test` checks that no",
        "other block exists and that each has a proof; made by `make supply`, do not edit.",
    ]
    last = None
    for name, function, proof in rows:
        if name != last:
            lines += ["", f"## {name}", ""]
            last = name
        lines.append(f"- `{function}`: {proof}")
    text = "\n".join(lines) + "\n"
    write_or_check(target, text, "the code says", f"{len(rows)} blocks")


if __name__ == "__main__":
    main()
