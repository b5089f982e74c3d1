"""``python -m dicom_map``: the native program ``dicom-map``, which is installed beside Python's
scripts.
"""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig


def _command() -> str:
    """The path of the program.

    Raises:
        FileNotFoundError: With the folders in which it was expected.
    """
    name = "dicom-map" + (sysconfig.get_config_var("EXE") or "")
    here = os.path.dirname(os.path.abspath(__file__))
    folders = [
        sysconfig.get_path("scripts"),
        sysconfig.get_path("scripts", scheme=sysconfig.get_preferred_scheme("user")),
        # For pip install --target and --prefix.
        os.path.join(os.path.dirname(here), "bin"),
        os.path.normpath(os.path.join(here, *[os.pardir] * 4, "bin")),
    ]
    for folder in folders:
        path = os.path.join(folder, name)
        if os.path.isfile(path):
            return path
    raise FileNotFoundError(
        f"found no command {name} in {', '.join(folders)}; expected it where pip installs scripts"
    )


def main() -> int:
    """Replaces this process by the program, if the system supports it."""
    command = _command()
    arguments = [command, *sys.argv[1:]]
    if os.name == "nt":
        return subprocess.run(arguments, check=False).returncode
    os.execv(command, arguments)
    raise AssertionError("execv does not return")


if __name__ == "__main__":
    sys.exit(main())
