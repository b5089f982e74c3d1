"""The build backend of the wheel: maturin's, with the native commands among the wheel's scripts.

maturin packs a Python module or binaries, not both; but it also packs what is in the folder `data` of
pyproject.toml. So this builds the commands into that folder first, and then lets maturin do the rest.

As a script it builds the commands alone, for `maturin build`: wheel_backend.py [--release | --profile NAME] [--target TRIPLE]
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
#: `data` of [tool.maturin]; what is in `scripts` there is what pip puts on the PATH.
SCRIPTS = ROOT / "target" / "wheel-data" / "scripts"
#: Becomes the program beside it. The one that cargo installs is not used, because it takes 160 kB of the wheel.
LOOKUP = """\
#!/bin/sh
if [ -L "$0" ]; then here=$(readlink -f -- "$0"); else here=$0; fi
case $here in */*) here=${here%/*} ;; *) here=. ;; esac
if [ -x "$here/dicom-map" ]; then exec "$here/dicom-map" as-dicom-lookup "$@"; fi
echo "error: found no program at $here/dicom-map" >&2
exit 2
"""
Settings = Mapping[str, Any] | None


def build_commands(arguments: list[str]) -> None:
    """Builds the commands as maturin is told to build the module, without symbols."""
    parser = argparse.ArgumentParser(add_help=False)
    parser.add_argument("--profile", default="release")
    parser.add_argument("--release", "-r", dest="profile", action="store_const", const="release")
    parser.add_argument("--target")
    options, _ = parser.parse_known_args(arguments)
    shutil.rmtree(SCRIPTS, ignore_errors=True)
    SCRIPTS.mkdir(parents=True)
    for command in ("dicom-map", "dicom-lookup") if on_windows(options.target) else ("dicom-map",):
        built = cargo_rustc(command, options.profile, options.target)
        # A copy, which keeps that it can be run.
        shutil.copy2(built, SCRIPTS / built.name)
    if not on_windows(options.target):
        script = SCRIPTS / "dicom-lookup"
        script.write_text(LOOKUP, encoding="utf-8")
        script.chmod(0o755)


def on_windows(target: str | None) -> bool:
    """Where there is no shell that runs scripts."""
    return "windows" in target if target else os.name == "nt"


def cargo_rustc(command: str, profile: str, target: str | None) -> Path:
    """Builds one command and returns where it is."""
    done = subprocess.run(
        [
            os.environ.get("CARGO", "cargo"),
            "rustc",
            "--locked",
            "--quiet",
            "--package=dicom-map-cli",
            # All but TLS, with which the wheel would be larger than 8 MB.
            "--no-default-features",
            "--features=net,pixel,web",
            f"--bin={command}",
            f"--profile={profile}",
            *([f"--target={target}"] if target else []),
            "--message-format=json-render-diagnostics",
            "--",
            "-Cstrip=symbols",
        ],
        cwd=ROOT,
        env=environment(),
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    messages = [json.loads(line) for line in done.stdout.splitlines()]
    (built,) = [
        message["executable"]
        for message in messages
        if message["reason"] == "compiler-artifact" and message["executable"]
    ]
    return Path(built)


def environment() -> dict[str, str]:
    """The environment, with a Rust compiler in it: as maturin does, one is fetched where there is none."""
    if os.environ.get("CARGO") or shutil.which("cargo"):
        return dict(os.environ)
    from puccinialin import setup_rust

    return {**os.environ, **setup_rust()}


def prepare_metadata_for_build_wheel(
    metadata_directory: str, config_settings: Settings = None
) -> str:
    """See PEP 517. maturin wants the folder of the commands, which need not be built for this."""
    import maturin

    SCRIPTS.mkdir(parents=True, exist_ok=True)
    return maturin.prepare_metadata_for_build_wheel(metadata_directory, config_settings)


def prepare_metadata_for_build_editable(
    metadata_directory: str, config_settings: Settings = None
) -> str:
    """See PEP 660."""
    import maturin

    SCRIPTS.mkdir(parents=True, exist_ok=True)
    return maturin.prepare_metadata_for_build_editable(metadata_directory, config_settings)


def build_wheel(
    wheel_directory: str, config_settings: Settings = None, metadata_directory: str | None = None
) -> str:
    """See PEP 517."""
    import maturin

    build_commands(maturin.get_maturin_pep517_args(config_settings))
    return maturin.build_wheel(wheel_directory, config_settings, metadata_directory)


def build_editable(
    wheel_directory: str, config_settings: Settings = None, metadata_directory: str | None = None
) -> str:
    """See PEP 660."""
    import maturin

    build_commands(maturin.get_maturin_pep517_args(config_settings))
    return maturin.build_editable(wheel_directory, config_settings, metadata_directory)


def __getattr__(name: str) -> Any:
    """The other hooks are maturin's own."""
    import maturin

    return getattr(maturin, name)


if __name__ == "__main__":
    build_commands(sys.argv[1:])
