"""A server and a browser for the tests of the pages."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "support"))
import skips  # noqa: E402

PROGRAM = os.environ.get("DICOM_MAP_PROGRAM", str(ROOT / "target" / "debug" / "dicom-map"))
SHOTS = ROOT / "target" / "browser"
CORPUS = ROOT.parent / "shared" / "corpus"
#: Narrow and dark, wide and light for tests; the opposite for screenshots.
LOOKS = [(360, "dark"), (1600, "light"), (360, "light"), (1600, "dark")]


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item):
    """Records a skip; that of a peer that must be installed is a failure."""
    report = (yield).get_result()
    if report.skipped and isinstance(report.longrepr, tuple):
        reason = report.longrepr[2].removeprefix("Skipped: ")
        skips.record(reason, item.name)
        if failure := skips.problem(reason):
            report.outcome, report.longrepr = "failed", failure


@pytest.fixture(scope="session")
def browser():
    try:
        from playwright.sync_api import sync_playwright
    except ImportError as error:
        pytest.skip(f"peer playwright: {error}")
    chromium = shutil.which("chromium")
    if not chromium:
        pytest.skip("peer chromium: no chromium on the PATH")
    with sync_playwright() as playwright:
        # The sandbox of the browser needs privileges that a container does not have.
        launched = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield launched
        launched.close()


def until(page, expression: str, seconds: float = 20) -> None:
    """Waits until the expression is true on the page; its policy blocks the scripts of Playwright's
    own waiting.
    """
    deadline = time.monotonic() + seconds
    while not page.evaluate(expression):
        assert time.monotonic() < deadline, expression
        time.sleep(0.02)


class Server:
    """A running `dicom-map serve` of a folder."""

    def __init__(self, folders: list[Path]) -> None:
        command = [PROGRAM, "serve", "--json", *map(str, folders)]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        answer = json.loads(self.process.stdout.readline())
        self.begin = answer["address"]
        self.address = self.begin.split("/?")[0]

    def close(self) -> None:
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()


@pytest.fixture(scope="session")
def archive(tmp_path_factory):
    """A folder with the hostile file, and real ones if they exist."""
    import samples

    folder = tmp_path_factory.mktemp("archive")
    (folder / "hostile <b>.dcm").write_bytes(samples.hostile())
    (folder / "nested.dcm").write_bytes(samples.nested())
    return folder


@pytest.fixture(scope="session")
def server(archive):
    running = Server([archive])
    yield running
    running.close()


@pytest.fixture
def page(browser, server):
    """A new page; any error of a script or of the browser is a failure."""
    context = browser.new_context(viewport={"width": 1600, "height": 1000})
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    opened = context.new_page()
    problems: list[str] = []
    opened.on("pageerror", lambda error: problems.append(f"error: {error}"))
    opened.on("dialog", lambda dialog: (problems.append("a dialog"), dialog.dismiss()))

    def console(message) -> None:
        # The browser also reports a rejected request that the page has already reported.
        if message.type == "error" and "Failed to load resource" not in message.text:
            problems.append(message.text)

    def request(sent) -> None:
        if not sent.url.startswith((server.address, "data:", "file:")):
            problems.append(f"a request to {sent.url}")

    opened.on("console", console)
    opened.on("request", request)
    opened.goto(server.begin)
    yield opened
    context.close()
    assert problems == []
