#!/bin/sh
# Builds the example of dicom-rs (examples/dicom-rs, a separate workspace), runs it on a file that
# is made here, and checks that the feature that it shows depends on no crate of dicom-rs above
# dicom-core. Usage: run_examples.sh PYTHON
set -eu
python=$1
cd "$(dirname "$0")/.."
part=test-examples
# shellcheck source=support/skip.sh
. tests/support/skip.sh
cargo=${CARGO:-cargo}
manifest=examples/dicom-rs/Cargo.toml
export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-$PWD/target}/examples"

mkdir -p target
"$cargo" tree --quiet --locked -p dicom-map --features dicom-core -e normal --prefix none >target/dicom-core.tree
if grep -E '^(encoding|dicom-(encoding|object|parser)) ' target/dicom-core.tree; then
    echo "feature dicom-core: found the crates above, expected none of dicom-rs but dicom-core" >&2
    exit 1
fi
passed=1

log=target/examples-fetch.log
if ! "$cargo" fetch --quiet --locked --manifest-path "$manifest" 2>"$log"; then
    grep -qiE 'could ?not resolve|failed to (download|fetch|connect)|network|timed out' "$log" || { cat "$log" >&2; exit 1; }
    skip peer dicom-object "the registry of crates cannot be reached"
    echo "$passed passed, 0 failed"
    exit 0
fi
"$cargo" build --quiet --locked --manifest-path "$manifest"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# A file whose creators have blocks other than the first.
"$python" - "$work/made.dcm" <<'END'
import struct
import sys


def element(group, number, vr, value):
    value += (b"\0" if vr == b"UI" else b" ") * (len(value) % 2)
    return struct.pack("<HH2sH", group, number, vr, len(value)) + value


meta = b"".join(
    element(*at)
    for at in (
        (0x0002, 0x0002, b"UI", b"1.2.840.10008.5.1.4.1.1.7"),
        (0x0002, 0x0003, b"UI", b"1.2.3"),
        (0x0002, 0x0010, b"UI", b"1.2.840.10008.1.2.1"),
        (0x0002, 0x0012, b"UI", b"1.2.3.4"),
    )
)
data = b"".join(
    element(*at)
    for at in (
        (0x0010, 0x0010, b"PN", b"Doe^Jane"),
        (0x0019, 0x0020, b"LO", b"NOBODY KNOWS"),
        (0x0019, 0x2001, b"LO", b"?"),
        (0x0043, 0x0011, b"LO", b"GEMS_PARM_01"),
        (0x0043, 0x1139, b"IS", b"1000\\0\\0\\0"),
    )
)
length = element(0x0002, 0x0000, b"UL", struct.pack("<I", len(meta)))
with open(sys.argv[1], "wb") as file:
    file.write(bytes(128) + b"DICM" + length + meta + data)
END
example=$CARGO_TARGET_DIR/debug/dicom-rs-private-names
"$example" "$work/made.dcm" >"$work/all"
cat >"$work/expected" <<'END'
(0019,0020) LO PrivateCreator (Private Creator) -
(0019,2001) LO unknown
(0043,0011) LO PrivateCreator (Private Creator) -
(0043,1139) IS BValue (B Value) GEMS_PARM_01
END
diff "$work/expected" "$work/all"
passed=$((passed + 1))
said=$("$example" "$work/made.dcm" BValue)
[ "$said" = '1000\0\0\0' ] || { echo "BValue: found $said" >&2; exit 1; }
passed=$((passed + 1))
# A private keyword is not found if its creator reserved no block in this file.
if "$example" "$work/made.dcm" CellSpacing >/dev/null 2>&1; then
    echo "CellSpacing: found, expected an error" >&2
    exit 1
fi
passed=$((passed + 1))

# The table "Coming from dicom-rs": both columns give the same answers, and the program has every
# expression of the table, except for crates that take too long to compile.
mkdir "$work/equivalents"
"$CARGO_TARGET_DIR/debug/equivalents" "$work/equivalents" >"$work/answers" || { cat "$work/answers" >&2; exit 1; }
passed=$((passed + 1))
"$python" - <<'END'
import re
import sys
from pathlib import Path

program = Path("examples/dicom-rs/src/bin/equivalents.rs").read_text(encoding="utf-8")
program = re.sub(r",?\s", "", program)
section = Path("docs/rust.md").read_text(encoding="utf-8").split("## Coming from dicom-rs\n")[1]
rows = [line for line in section.splitlines() if line.startswith("| `")]
codes = [code for row in rows for code in re.findall(r"`([^`]+)`", row)]
missing = [
    code
    for code in codes
    if not code.startswith(("inspect::", "pixel::")) and re.sub(r",?\s", "", code) not in program
]
if len(rows) < 10 or missing:
    sys.exit(f"docs/rust.md: found {len(rows)} rows, and these codes are not in equivalents.rs: {missing}")
END
passed=$((passed + 1))
echo "$passed passed, 0 failed"
