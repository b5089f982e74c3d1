"""Time and peak memory of other programs, measured by c/launcher.c and not by this Python, of which each child would begin as a copy."""

import contextlib
import shutil
import subprocess
import tempfile
from pathlib import Path

SOURCE = Path(__file__).resolve().parent / "c" / "launcher.c"


class Launcher:
    """A launcher that is built."""

    def __init__(self, program):
        self.program = program

    def run(self, command, runs):
        """Milliseconds and MiB of a command: medians of so many runs, after one that pays for cold files. A command that fails is an error."""
        for count in (1, runs):
            done = subprocess.run(
                [self.program, str(count), *command], stdout=subprocess.PIPE, text=True
            )
            if done.returncode:
                # It has said why.
                raise RuntimeError(f"{command[0]} could not be measured")
        milliseconds, kibibytes = done.stdout.split()
        return float(milliseconds), float(kibibytes) / 1024


@contextlib.contextmanager
def launcher():
    """Builds it, and removes it behind; None where there is no C compiler."""
    if not shutil.which("cc"):
        yield None
        return
    with tempfile.TemporaryDirectory() as folder:
        program = str(Path(folder) / "launcher")
        subprocess.run(["cc", "-O2", "-Wall", "-Wextra", str(SOURCE), "-o", program], check=True)
        yield Launcher(program)
