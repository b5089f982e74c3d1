"""A new user's first ten minutes: README from top to bottom, in a new environment with only the
wheel, on a terminal of 80 columns; the output is compared. Also checks that the commands of every
page in docs/ exist.

README_OVERWRITE=1 writes the output of the commands into README instead.
"""

from __future__ import annotations

import doctest
import os
import re
import shlex
import subprocess
import sys
import venv
from pathlib import Path

import dicom_map
import pytest

pty = pytest.importorskip("pty", reason="terminals are those of Unix")

ROOT = Path(__file__).resolve().parents[3]
README = ROOT / "README.md"
COLUMNS = 80


def terminal(command: str, path: str, columns: int = COLUMNS) -> str:
    """The output of a shell command on a terminal."""
    import fcntl
    import struct
    import termios

    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
    environment = {"PATH": path, "NO_COLOR": "1", "TERM": "xterm", "LC_ALL": "C.UTF-8"}
    started = subprocess.Popen(
        ["sh", "-c", command], stdin=theirs, stdout=theirs, stderr=theirs, cwd=ROOT, env=environment
    )
    os.close(theirs)
    shown = b""
    while True:
        try:
            more = os.read(ours, 1 << 16)
        except OSError:  # Linux reports this when the other end is closed.
            break
        if not more:
            break
        shown += more
    os.close(ours)
    started.wait()
    return shown.decode().replace("\r\n", "\n")


def blocks(text: str, language: str) -> list[re.Match[str]]:
    return list(re.finditer(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL))


def commands(block: str) -> list[tuple[str, str]]:
    """Each command of a `console` block, with the output shown after it."""
    parts = re.split(r"^\$ (.*)\n", block, flags=re.MULTILINE)
    assert parts[0] == ""
    return list(zip(parts[1::2], parts[2::2], strict=True))


@pytest.fixture(scope="module")
def program_path(tmp_path_factory) -> str:
    """The PATH of an environment with only the wheel."""
    wheel = os.environ.get("DICOM_MAP_WHEEL")
    if wheel is None:
        return f"{Path(sys.executable).parent}:/usr/bin:/bin"
    folder = tmp_path_factory.mktemp("new")
    venv.create(folder, with_pip=True)
    pip = [str(folder / "bin" / "python"), "-m", "pip", "install", "--quiet", "--no-index", wheel]
    subprocess.run(pip, check=True)
    return f"{folder / 'bin'}:/usr/bin:/bin"


def test_the_commands_of_the_readme(program_path):
    text = README.read_text(encoding="utf-8")
    # The installation command; the tests do not know the name of the wheel.
    assert "pip install target/wheels/dicom_map-*.whl" in text
    found = blocks(text, "console")
    shown = [
        "".join(
            f"$ {command}\n{terminal(command, program_path)}" for command, _ in commands(block[1])
        )
        for block in found
    ]
    if os.environ.get("README_OVERWRITE"):
        for block, new in zip(reversed(found), reversed(shown), strict=True):
            text = text[: block.start(1)] + new + text[block.end(1) :]
        README.write_text(text, encoding="utf-8")
    else:
        assert [block[1] for block in found] == shown
    assert len(found) >= 4
    assert sum(len(commands(block[1])) for block in found) >= 5
    # No line wraps.
    assert [
        line
        for new in shown
        for line in new.splitlines()
        if len(line) > COLUMNS and not line.startswith("#")
    ] == []


def test_the_first_python_of_the_readme(program_path):
    """The part that does not need pydicom."""
    text = README.read_text(encoding="utf-8")
    first = text[: text.index("import pydicom")]
    examples = [block[1] for block in blocks(first, "pycon")]
    script = "\n".join(examples)
    assert script.count(">>> ") >= 3
    test = (
        "import doctest, sys\n"
        "test = doctest.DocTestParser().get_doctest(sys.stdin.read(), {}, 'README', 'README', 0)\n"
        "runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE)\n"
        "sys.exit(bool(runner.run(test).failed))"
    )
    python = Path(program_path.split(":")[0]) / "python"
    answer = subprocess.run(
        [python, "-c", test], input=script, cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert answer.returncode == 0, answer.stdout
    assert doctest.ELLIPSIS


def test_the_readme_counts_and_cites():
    text = README.read_text(encoding="utf-8")
    said = re.search(r"a registry of ([\d,]+) tags", text)
    assert said is not None
    assert int(said[1].replace(",", "")) <= len(dicom_map.open())
    cited = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    assert f"\nversion: {dicom_map.__version__}\n" in cited


def test_the_readme_compares_as_measured():
    """The comparisons quote the output of `make bench`."""
    text = README.read_text(encoding="utf-8")
    measured = (ROOT / "docs" / "performance.md").read_text(encoding="utf-8")
    private = measured[measured.index("private tags by creator") :]
    by_tag = measured[measured.index("\nby tag\n") :]
    for where, pattern, said in [
        (measured, r"pydicom: names, all values .* ([\d.]+) x", "pydicom takes {:.0f} times"),
        (measured, r"  dcmdump  .*? ([\d.]+) x", "`dcmdump` takes {:.0f} times"),
        (measured, r"  gdcmdump .*? ([\d.]+) x", "`gdcmdump` {:.0f} times"),
        (
            measured,
            r"a loop of pydicom over the elements .* ([\d.]+) x",
            "pydicom loop takes {:.0f} times",
        ),
        (measured, r"dcmdump, one process .*? ([\d.]+) x", "`dcmdump` {:.0f} times"),
        (private, r"  dcmtk .* x ([\d.]+),", "DCMTK takes {:.1f} times"),
        (private, r"  gdcm  .* x ([\d.]+),", "GDCM {:.1f} times"),
        (by_tag, r"  dicom-dictionary-std .* ([\d.]+) x", "dicom-rs takes {:.1f} times"),
    ]:
        ratio = re.search(pattern, where)
        assert ratio is not None, pattern
        assert said.format(float(ratio[1])) in text, pattern


def documented() -> list[tuple[str, str]]:
    """Every line of a shell block that runs one of our programs, with its page."""
    found = []
    for page in [README, *sorted((ROOT / "docs").glob("*.md"))]:
        text = page.read_text(encoding="utf-8")
        for block in [*blocks(text, "sh"), *blocks(text, "console")]:
            for line in block[1].replace("\\\n", " ").splitlines():
                found.extend(
                    (page.name, part.strip())
                    for part in re.split(r"\||&&|;", line.removeprefix("$ ").split("  #")[0])
                    if re.match(r"(dicom-map|dicom-lookup) ", part.strip())
                )
    return found


def test_every_command_of_the_docs_exists(program_path):
    """The names of commands and options; values are those of the page."""
    known: dict[str, set[str]] = {}

    def options(words: tuple[str, ...]) -> None:
        command = " ".join(words)
        help_text = subprocess.run(
            [*words, "--help"],
            env={"PATH": program_path},
            capture_output=True,
            text=True,
            check=False,
        )
        assert help_text.returncode == 0, f"{command}: {help_text.stderr}"
        known[command] = set(re.findall(r"(?<![\w-])--?[a-z][a-z-]*", help_text.stdout))

    lines = documented()
    assert len(lines) > 35
    for page, line in lines:
        words = shlex.split(line.split(" > ")[0].split(" 2>")[0])
        options_first = 1
        # Options of every command may come before its name.
        while words[0] == "dicom-map" and words[options_first].startswith("-"):
            options_first += 2 if words[options_first] in ("--dict", "--overlay") else 1
        command = (words[0],) if words[0] == "dicom-lookup" else (words[0], words[options_first])
        if " ".join(command) not in known:
            options(command)
        for word in words[1:]:
            if re.match(r"--?[a-z]", word):
                option = word.split("=")[0]
                assert option in known[" ".join(command)], f"{page}: {line}: {option}"


def test_the_bar_has_whole_numbers_and_comes_late(program_path):
    slow = "(echo docs/sample/scan.dcm; sleep 1.5) | dicom-map census --from-list -"
    shown = terminal(slow, program_path)
    assert re.search(r"\b1 files, \d+/s, \d+s", shown), shown
    assert shown.endswith("GE HealthCare  1      4\n")
    assert "/s" not in terminal("dicom-map census docs/sample", program_path)
    # Messages do not mix with the bar.
    many = "(echo no-such-file; sleep 1) | dicom-map census --from-list - > /dev/null"
    assert "could not be read" in terminal(many, program_path)


def test_the_python_of_reading_md(monkeypatch, capsys):
    """An environment with the sample, pydicom and pandas."""
    pytest.importorskip("pandas")
    monkeypatch.chdir(ROOT)
    first = blocks((ROOT / "docs" / "reading.md").read_text(encoding="utf-8"), "python")[0][1]
    exec(compile(first, "docs/reading.md", "exec"), {})
    said = capsys.readouterr().out
    assert "B Value" in said
    assert "1 DICOM file," in said


@pytest.mark.parametrize("columns", [60, 80])
def test_columns_fit_the_terminal(program_path, columns, tmp_path):
    """Measured in columns of the terminal."""
    import unicodedata

    def width(text: str) -> int:
        wide = sum(unicodedata.east_asian_width(char) in "WF" for char in text)
        return len(text) + wide - sum(unicodedata.combining(char) > 0 for char in text)

    data_set = dicom_map.read(str(ROOT / "docs" / "sample" / "scan.dcm"))
    data_set.set_character_set("ISO_IR 192")
    data_set.PatientName = "山田^太郎"
    data_set.PatientComments = "山田太郎" * 500
    data_set.save(tmp_path / "1.dcm")
    file = tmp_path / "1.dcm"
    for command in [
        f"dicom-map dump {file} --private-only",
        f"dicom-map dump {file} --tag 'Patient*'",
        f"dicom-map dump {file} --sources",
        "dicom-map lookup 0021,xx08 'Siemens: Thorax/Multix FD Lab Settings'",
        "dicom-map lookup BValue",
        "dicom-map search image",
        "dicom-map creators",
        "dicom-map info",
        f"dicom-map census {tmp_path}",
    ]:
        shown = terminal(command, program_path, columns)
        assert shown.count("\n") >= 1, command
        # The line about the file has its full name.
        lines = [line for line in shown.splitlines() if not line.startswith("#")]
        if " census " in command:
            # There are sentences above its tables.
            lines = [line for line in lines if line.startswith("  ")]
        assert [line for line in lines if width(line) > columns] == [], command
