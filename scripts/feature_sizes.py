"""Prints the kB that each part of a program takes, by the sizes of its symbols.

    CARGO_PROFILE_RELEASE_STRIP=none cargo build --release -p dicom-map-cli --target-dir
    target/sizes
    scripts/feature_sizes.py target/sizes/release/dicom-map

Inlined code counts for the function that it was inlined into. A wheel contains about two fifths of
these sizes, twice: in the program and in the module. Needs nm, from binutils.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections import Counter

#: Parts; the first that matches counts.
PARTS = {
    "feature jpeg": r"codec::jpeg::",
    "feature jpeg-ls": r"codec::jpeg_ls",
    "feature jpeg2000": r"hayro_jpeg2000|codec::jpeg2000|fearless_simd",
    "feature rle": r"codec::rle",
    "feature deflate": r"codec::deflated",
    "feature png": r"\bpng::|\bfdeflate",
    "feature jpeg-xl": r"\bjxl_|codec::jpeg_xl|\bbrotli",
    "feature htj2k": r"\bopenjp2|\bjpeg2k|codec::htj2k",
    "dicom-map-pixel, the rest": r"\bdicom_map_pixel",
    "dicom-map-net": r"\bdicom_map_net",
    "TLS": r"\brustls|\bring|\bwebpki",
    "dicom-map-web": r"\bdicom_map_web|\bhttparse",
    "Parquet": r"\bparquet",
    "Arrow": r"\barrow",
    "dicom-map-inspect": r"\bdicom_map_inspect",
    "dicom-map-dataset": r"\bdicom_map_dataset",
    "dicom-map, without its dictionary": r"\bdicom_map::",
    "dicom-map-commands": r"\bdicom_map_commands",
    "command line (clap)": r"\bclap",
    "character sets (encoding_rs)": r"\bencoding_rs",
    "zip and tar": r"\bzip::|\btar::",
    "JSON (serde_json)": r"\bserde_json",
}
#: Address, size, kind, name.
SYMBOL = re.compile(r"[0-9a-f]+ ([0-9a-f]+) \S (.*)")


def main() -> None:
    if len(sys.argv) != 2:
        sys.exit("usage: feature_sizes.py PROGRAM")
    listed = subprocess.run(
        ["nm", "-S", "--demangle", sys.argv[1]], capture_output=True, text=True, check=True
    ).stdout
    sizes: Counter[str] = Counter()
    for line in listed.splitlines():
        symbol = SYMBOL.fullmatch(line)
        if symbol:
            part = next((part for part in PARTS if re.search(PARTS[part], symbol[2])), "the rest")
            sizes[part] += int(symbol[1], 16)
    if not sizes:
        sys.exit(
            f"feature_sizes.py: found no symbols in {sys.argv[1]}, expected a program that is not stripped"
        )
    for part, size in sizes.most_common():
        print(f"{size / 1000:9.1f} kB  {part}")


if __name__ == "__main__":
    main()
