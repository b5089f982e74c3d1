"""A polite HTTP client: it identifies itself, obeys robots.txt, waits between requests to one host,
and limits what it downloads.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from urllib.parse import urljoin, urlsplit

import requests
from protego import Protego

#: The name that is looked up in robots.txt; the whole User-Agent includes a contact address.
NAME = "dicom-map-harvest"
#: The delay between two requests to one host in seconds, unless its robots.txt demands more.
DELAY = 2.0
#: The longest Crawl-delay and Retry-After that are honoured by waiting; beyond that, the host is
#: skipped in this run.
LONGEST_WAIT = 120.0
#: The timeout for connecting, and between two pieces of a response, in seconds.
TIMEOUT = (15, 60)
#: The number of requests for one address before it is given up.
TRIES = 3
#: The maximum number of redirects; robots.txt is checked for each.
MOST_REDIRECTS = 5
#: The maximum size of a page and of a document in bytes.
MOST_PAGE_BYTES = 8 << 20
MOST_DOCUMENT_BYTES = 256 << 20
#: The size up to which a robots.txt is read, as RFC 9309 allows.
MOST_ROBOTS_BYTES = 500 << 10
_AGAIN = frozenset({429, 500, 502, 503, 504})


class Refused(Exception):
    """The address must not or cannot be read; the message says why."""


class Failed(Refused):
    """The address could not be read this time; another run may succeed."""


class Postponed(Exception):
    """The host demands a longer delay than the client waits for."""


@dataclass(slots=True)
class Page:
    """A response: its final address, its type, and its content."""

    url: str
    content_type: str
    disposition: str
    modified: str
    data: bytes


@dataclass(slots=True)
class Client:
    """A client for a whole run. `sleep` and `clock` are for tests."""

    contact: str
    delay: float = DELAY
    sleep: Callable[[float], None] = time.sleep
    clock: Callable[[], float] = time.monotonic
    session: requests.Session = field(default_factory=requests.Session)
    _robots: dict[str, Protego | None] = field(default_factory=dict)
    _next: dict[str, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.session.headers["User-Agent"] = f"{NAME}/1 (+{self.contact})"

    def page(self, url: str) -> Page:
        """Returns the page at this address. Errors: `Refused`, `Postponed`."""
        return self._get(url, MOST_PAGE_BYTES)

    def document(self, url: str) -> Page:
        """Returns the document at this address. Errors: `Refused`, `Postponed`."""
        return self._get(url, MOST_DOCUMENT_BYTES)

    def allows(self, url: str) -> bool:
        """True if the host's robots.txt allows this client to read the address."""
        robots = self._robots_of(url)
        return robots is None or robots.can_fetch(url, NAME)

    def _get(self, url: str, most_bytes: int) -> Page:
        for _ in range(MOST_REDIRECTS + 1):
            if urlsplit(url).scheme not in ("http", "https"):
                raise Refused(f"{url}: found a scheme other than http and https")
            if not self.allows(url):
                raise Refused(f"{url}: robots.txt does not allow it")
            with self._answer(url) as answer:
                if answer.is_redirect:
                    url = urljoin(url, answer.headers["Location"])
                    continue
                if answer.status_code in _AGAIN:
                    raise Failed(f"{url}: status {answer.status_code}")
                if answer.status_code != 200:
                    raise Refused(f"{url}: status {answer.status_code}")
                data = _bytes(answer, url, most_bytes)
                header = answer.headers.get
                return Page(
                    url,
                    header("Content-Type", ""),
                    header("Content-Disposition", ""),
                    header("Last-Modified", ""),
                    data,
                )
        raise Refused(f"{url}: more than {MOST_REDIRECTS} redirects")

    @contextmanager
    def _answer(self, url: str) -> Iterator[requests.Response]:
        """Returns the response of the host; retries while the host says that it is busy."""
        for attempt in range(1, TRIES + 1):
            self._wait(url)
            try:
                answer = self.session.get(url, timeout=TIMEOUT, stream=True, allow_redirects=False)
            except requests.RequestException as error:
                if attempt == TRIES:
                    # The host is not reachable: its other pages would fail as well.
                    raise Postponed(f"{url}: {error}") from error
                self._hold(url, 2.0**attempt)
                continue
            with answer:
                if answer.status_code not in _AGAIN or attempt == TRIES:
                    yield answer
                    return
                wanted = _retry_after(answer.headers.get("Retry-After", ""))
            if wanted is not None and wanted > LONGEST_WAIT:
                raise Postponed(f"{url}: the host asks to wait {wanted:.0f} s")
            self._hold(url, 2.0**attempt if wanted is None else wanted)

    def _hold(self, url: str, seconds: float) -> None:
        """Makes no request to the host of the address for this many seconds."""
        host = urlsplit(url).netloc
        self._next[host] = max(self._next.get(host, 0.0), self.clock() + seconds)

    def _wait(self, url: str) -> None:
        host = urlsplit(url).netloc
        pause = self._next.get(host, 0.0) - self.clock()
        if pause > 0:
            self.sleep(pause)
        robots = self._robots.get(_origin(url))
        wanted = (robots.crawl_delay(NAME) if robots else None) or 0.0
        if wanted > LONGEST_WAIT:
            raise Postponed(f"{url}: robots.txt asks for {wanted:.0f} s between requests")
        self._next[host] = self.clock() + max(self.delay, wanted)

    def _robots_of(self, url: str) -> Protego | None:
        """The rules of a host, read once; None if it has none. If they cannot be read, the host is
        not visited, as RFC 9309 demands.
        """
        origin = _origin(url)
        if origin not in self._robots:
            address = f"{origin}/robots.txt"
            for _ in range(MOST_REDIRECTS + 1):
                with self._answer(address) as answer:
                    if answer.is_redirect:
                        address = urljoin(address, answer.headers["Location"])
                        continue
                    if answer.status_code >= 500 or answer.status_code == 429:
                        raise Postponed(
                            f"{address}: status {answer.status_code}, so its host is left alone"
                        )
                    rules = None
                    if answer.status_code == 200:
                        data = next(answer.iter_content(MOST_ROBOTS_BYTES), b"")
                        rules = Protego.parse(data.decode("utf-8", "replace"))
                    self._robots[origin] = rules
                    break
            else:
                raise Refused(f"{address}: more than {MOST_REDIRECTS} redirects")
        return self._robots[origin]


def _origin(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"


def _bytes(answer: requests.Response, url: str, most: int) -> bytes:
    data = bytearray()
    try:
        for piece in answer.iter_content(1 << 16):
            data += piece
            if len(data) > most:
                raise Refused(f"{url}: more than {most} bytes")
    except requests.RequestException as error:
        raise Failed(f"{url}: {error}") from error
    return bytes(data)


def _retry_after(text: str) -> float | None:
    """The delay that a Retry-After demands, in seconds: a number, or a date."""
    try:
        return max(float(text), 0.0)
    except ValueError:
        pass
    try:
        return max(parsedate_to_datetime(text).timestamp() - time.time(), 0.0)
    except (TypeError, ValueError):
        return None
