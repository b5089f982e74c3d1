"""Time and peak memory of other programs, measured by c/launcher.c and not by Python, because each
child process begins as a copy of its parent.
"""

import contextlib
import shutil
import subprocess
import tempfile
from pathlib import Path

SOURCE = Path(__file__).resolve().parent / "c" / "launcher.c"


class Launcher:
    """A compiled launcher."""

    def __init__(self, program):
        self.program = program

    def run(self, command, runs):
        """Milliseconds and MiB of a command: medians of `runs` runs, after one to warm the file
        cache. A command that fails is an error.
        """
        for count in (1, runs):
            done = subprocess.run(
                [self.program, str(count), *command], stdout=subprocess.PIPE, text=True
            )
            if done.returncode:
                # It has printed the reason.
                raise RuntimeError(f"{command[0]} could not be measured")
        milliseconds, kibibytes = done.stdout.split()
        return float(milliseconds), float(kibibytes) / 1024


@contextlib.contextmanager
def launcher():
    """Builds the launcher, and removes it afterwards; None if there is no C compiler."""
    if not shutil.which("cc"):
        yield None
        return
    with tempfile.TemporaryDirectory() as folder:
        program = str(Path(folder) / "launcher")
        subprocess.run(["cc", "-O2", "-Wall", "-Wextra", str(SOURCE), "-o", program], check=True)
        yield Launcher(program)
