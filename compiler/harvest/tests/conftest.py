"""Shared by the tests: a server on the loopback interface, the compiler, and the skips of this
project.
"""

from __future__ import annotations

import os
import shlex
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT / "tests" / "support"))

import skips  # noqa: E402


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    """Records skips for the count of the whole run; with CI=true a missing peer is a failure."""
    report = yield
    if report.skipped and isinstance(report.longrepr, tuple):
        reason = report.longrepr[2].removeprefix("Skipped: ")
        problem = skips.problem(reason)
        if problem:
            report.outcome, report.longrepr = "failed", problem
        else:
            skips.record(reason, "harvest")
    return report


@dataclass
class Answer:
    """The response of the server for one address."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    #: The Content-Length, if it is not that of the body.
    length: int | None = None


class Server:
    """A web server for tests: responses by path, and the requests that were made."""

    def __init__(self) -> None:
        self.answers: dict[str, Answer | Callable[[], Answer]] = {}
        self.asked: list[tuple[str, str]] = []
        server = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                server.asked.append((self.path, self.headers["User-Agent"]))
                found = server.answers.get(self.path, Answer(b"not here", 404))
                answer = found if isinstance(found, Answer) else found()
                self.send_response(answer.status)
                for name, value in answer.headers.items():
                    self.send_header(name, value)
                length = len(answer.body) if answer.length is None else answer.length
                self.send_header("Content-Length", str(length))
                # A client would wait for the missing bytes.
                self.close_connection = answer.length is not None
                self.end_headers()
                self.wfile.write(answer.body)

            def log_message(self, *_: object) -> None:
                pass

        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.http.daemon_threads = True
        self.thread = threading.Thread(target=self.http.serve_forever, args=(0.01,), daemon=True)
        self.thread.start()

    @property
    def base(self) -> str:
        """The address of the server."""
        return f"http://127.0.0.1:{self.http.server_port}"

    def page(self, path: str, html: str) -> None:
        """Serves HTML."""
        self.answers[path] = Answer(
            html.encode(), headers={"Content-Type": "text/html; charset=utf-8"}
        )

    def paths(self) -> list[str]:
        """The requested paths, without robots.txt."""
        return [path for path, _ in self.asked if path != "/robots.txt"]


@pytest.fixture
def server() -> Iterator[Server]:
    """A server on a free port of the loopback interface, stopped after the test."""
    server = Server()
    yield server
    server.http.shutdown()
    server.http.server_close()
    server.thread.join(10)
    assert not server.thread.is_alive()


@pytest.fixture(scope="session")
def compiler() -> list[str]:
    """The command of dmap-compile, which tests/run_harvest.sh builds."""
    command = shlex.split(os.environ.get("DMAP_COMPILE", ""))
    if not command:
        pytest.skip("machine dmap-compile: DMAP_COMPILE does not name it; make test-harvest does")
    return command
