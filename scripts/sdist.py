"""Makes the source distribution with every Rust crate that it needs, so that it builds without a
network. Usage: sdist.py MATURIN OUT

maturin packs the workspace's own crates; this adds their dependencies, in `vendor/`, and configures
cargo to use them. Crates that only tests need are left out. The same inputs make the same bytes.
"""

from __future__ import annotations

import gzip
import io
import re
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

import wheel_backend

#: Crates come from the folder, never from the registry.
CARGO_CONFIG = """[source.crates-io]
replace-with = "vendored"

[source.vendored]
directory = "vendor"
"""
#: 1980-01-01, the earliest time that every archive format can represent.
TIMESTAMP = 315_532_800


def main(maturin: str, out: Path) -> None:
    """Writes the archive into `out` and prints its name."""
    # maturin requires the folder of the programs, which a source distribution does not contain.
    wheel_backend.SCRIPTS.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([maturin, "sdist", "--out", folder], check=True, capture_output=True)
        (packed,) = Path(folder).glob("*.tar.gz")
        with tarfile.open(packed) as archive:
            archive.extractall(folder)
        root = packed.with_name(packed.name.removesuffix(".tar.gz"))
        for manifest in root.glob("crates/*/Cargo.toml"):
            manifest.write_text(
                without_dev_dependencies(manifest.read_text(encoding="utf-8")), encoding="utf-8"
            )
        # Also removes unneeded crates from Cargo.lock, without changing versions.
        subprocess.run(["cargo", "vendor", "--quiet", "vendor"], cwd=root, check=True)
        (root / ".cargo").mkdir()
        (root / ".cargo" / "config.toml").write_text(CARGO_CONFIG, encoding="utf-8")
        out.mkdir(parents=True, exist_ok=True)
        (out / packed.name).write_bytes(packed_folder(root))
        print(out / packed.name)


def without_dev_dependencies(manifest: str) -> str:
    """The manifest without the tables for tests."""
    return re.sub(r"(?ms)^\[dev-dependencies[^\]]*\].*?(?=^\[|\Z)", "", manifest)


def packed_folder(root: Path) -> bytes:
    """The folder as .tar.gz, sorted, without owners and times."""
    buffer = io.BytesIO()
    with (
        gzip.GzipFile(fileobj=buffer, mode="wb", mtime=0) as stream,
        tarfile.open(fileobj=stream, mode="w") as archive,
    ):
        for path in sorted(path for path in root.rglob("*") if path.is_file()):
            info = archive.gettarinfo(path, arcname=str(path.relative_to(root.parent)))
            info.uid = info.gid = 0
            info.uname = info.gname = ""
            info.mtime = TIMESTAMP
            info.mode = 0o644
            with path.open("rb") as file:
                archive.addfile(info, file)
    return buffer.getvalue()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
