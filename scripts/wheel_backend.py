"""The build backend of the wheel: maturin's, with the native programs added to the wheel's scripts.

maturin packs a Python module or binaries, not both; but it also packs the folder `data` of
pyproject.toml. So this builds the programs into that folder first, and then runs maturin.

The dictionary would be in the wheel twice, 0.9 MB compressed each time. So it is a file of the
package, `dicom_map/tags.dmap`, which both the module and the program map: they are built with the
feature `installed`. Builds without it (`maturin develop`) embed the dictionary.

As a script it builds only the programs, for `maturin build --features installed`:
    wheel_backend.py [--release | --profile NAME] [--target TRIPLE] [--zig GLIBC]

With --zig they are linked by zig (cargo-zigbuild) for an older C library of Linux, such as 2.17.
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
#: `data` of [tool.maturin]; pip puts the files of `scripts` on the PATH, and those of `platlib`
#: into the folder of packages.
DATA = ROOT / "target" / "wheel-data"
SCRIPTS = DATA / "scripts"
DICTIONARY = ROOT / "crates" / "dicom-map" / "tags.dmap"
PACKAGE = ROOT / "crates" / "dicom-map-py" / "python" / "dicom_map"
#: The program and its dictionary as installed by `pip install --target`, for tests that need only
#: these.
INSTALLED = ROOT / "target" / "wheel-program"
FEATURES = "--features=installed"
#: A script that runs the program beside it. The `dicom-lookup` that cargo installs is not used,
#: because it takes 160 kB of the wheel.
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
    """Builds the programs with the options that maturin gets for the module, and strips them."""
    parser = argparse.ArgumentParser(add_help=False)
    parser.add_argument("--profile", default="release")
    parser.add_argument("--release", "-r", dest="profile", action="store_const", const="release")
    parser.add_argument("--target")
    parser.add_argument("--zig", metavar="GLIBC")
    options, _ = parser.parse_known_args(arguments)
    for folder in (DATA, INSTALLED):
        shutil.rmtree(folder, ignore_errors=True)
    SCRIPTS.mkdir(parents=True)
    for command in ("dicom-map", "dicom-lookup") if on_windows(options.target) else ("dicom-map",):
        built = cargo_rustc(command, options.profile, options.target, options.zig)
        # A copy that keeps the permission to run.
        shutil.copy2(built, SCRIPTS / built.name)
    if not on_windows(options.target):
        script = SCRIPTS / "dicom-lookup"
        script.write_text(LOOKUP, encoding="utf-8")
        script.chmod(0o755)
    # The last one is for editable builds, which have no folder of their own for it.
    for folder in (DATA / "platlib" / "dicom_map", INSTALLED / "dicom_map", PACKAGE):
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(DICTIONARY, folder / DICTIONARY.name)
    shutil.copytree(SCRIPTS, INSTALLED / "bin")


def with_features(settings: Settings) -> Settings:
    """The settings of the caller, with our features for the module."""
    settings = dict(settings or {})
    given = settings.get("build-args") or os.environ.get("MATURIN_PEP517_ARGS", "")
    given = " ".join(given) if isinstance(given, list) else given
    return {**settings, "build-args": f"{given} {FEATURES}".strip()}


def on_windows(target: str | None) -> bool:
    """True for systems without a shell that runs scripts."""
    return "windows" in target if target else os.name == "nt"


def cargo_rustc(command: str, profile: str, target: str | None, glibc: str | None) -> Path:
    """Builds one program and returns its path."""
    cargo = os.environ.get("CARGO", "cargo")
    if glibc:
        cargo, target = "cargo-zigbuild", f"{target or host()}.{glibc}"
    done = subprocess.run(
        [
            cargo,
            "rustc",
            "--locked",
            "--quiet",
            "--package=dicom-map-cli",
            # All features except TLS, with which the wheel would be larger than 8 MB.
            "--no-default-features",
            f"{FEATURES},net,pixel,web",
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


def host() -> str:
    """The default target of rustc."""
    said = subprocess.run(["rustc", "-vV"], stdout=subprocess.PIPE, text=True, check=True).stdout
    return next(
        line.removeprefix("host: ") for line in said.splitlines() if line.startswith("host: ")
    )


def environment() -> dict[str, str]:
    """The environment, with a Rust compiler; as maturin does, one is downloaded if there is none."""
    if os.environ.get("CARGO") or shutil.which("cargo"):
        return dict(os.environ)
    from puccinialin import setup_rust

    return {**os.environ, **setup_rust()}


def prepare_metadata_for_build_wheel(
    metadata_directory: str, config_settings: Settings = None
) -> str:
    """See PEP 517. maturin requires the folder of the programs, which need not be built for this."""
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


def build_sdist(sdist_directory: str, config_settings: Settings = None) -> str:
    """See PEP 517."""
    import maturin

    SCRIPTS.mkdir(parents=True, exist_ok=True)
    return maturin.build_sdist(sdist_directory, config_settings)


def build_wheel(
    wheel_directory: str, config_settings: Settings = None, metadata_directory: str | None = None
) -> str:
    """See PEP 517."""
    import maturin

    build_commands(maturin.get_maturin_pep517_args(config_settings))
    return maturin.build_wheel(wheel_directory, with_features(config_settings), metadata_directory)


def build_editable(
    wheel_directory: str, config_settings: Settings = None, metadata_directory: str | None = None
) -> str:
    """See PEP 660."""
    import maturin

    build_commands(maturin.get_maturin_pep517_args(config_settings))
    return maturin.build_editable(
        wheel_directory, with_features(config_settings), metadata_directory
    )


def __getattr__(name: str) -> Any:
    """The other hooks are maturin's own."""
    import maturin

    return getattr(maturin, name)


if __name__ == "__main__":
    build_commands(sys.argv[1:])
