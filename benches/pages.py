"""Writes docs/performance.md: the output of benches/run.sh, with its charts. Usage: pages.py PYTHON
WHEEL_FOLDER
"""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "docs" / "performance"

HEAD = """# Performance

The output of `make bench` on the machine named below: every peer in the same run, with ratios. Made by `make bench-pages`; do not edit. Wall times on a
shared machine vary by tens of percent, so compare ratios and not times; instruction counts do not vary, and `make test` compares them.

![Time of one lookup against the number of entries](performance/lookup-growth.svg)

![Time and memory of a census against the number of files](performance/census-growth.svg)

## Where we lose

"""

TAIL = """
## What `make bench` printed

```text
"""


def main():
    """Runs the benchmarks and writes the page."""
    environment = {**os.environ, "BENCH_GROWTH_OPTIONS": f"--plot {FOLDER}"}
    done = subprocess.run(
        ["sh", str(ROOT / "benches" / "run.sh"), *sys.argv[1:3]],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
    )
    sys.stdout.write(done.stdout)
    if done.returncode:
        sys.exit(f"benches/run.sh: status {done.returncode}")
    losses = (ROOT / "benches" / "losses.md").read_text(encoding="utf-8")
    text = HEAD + losses + TAIL + done.stdout.strip().replace(str(ROOT), ".") + "\n```\n"
    (ROOT / "docs" / "performance.md").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
