"""The links of an HTML page."""

from __future__ import annotations

from dataclasses import dataclass
from html.parser import HTMLParser
from urllib.parse import urldefrag, urljoin, urlsplit, urlunsplit


@dataclass(slots=True)
class Link:
    """The address of a link, and its text."""

    url: str
    text: str


class _Parser(HTMLParser):
    def __init__(self, base: str) -> None:
        super().__init__(convert_charrefs=True)
        self.base = base
        self.links: list[Link] = []
        self.open = False

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        values = dict(attributes)
        if tag == "base" and values.get("href"):
            self.base = urljoin(self.base, values["href"])
        address = values.get("href") or values.get("data-href") if tag == "a" else None
        if tag in ("iframe", "frame"):
            address = values.get("src")
        if address:
            self.links.append(Link(address.strip(), values.get("title") or ""))
            self.open = tag == "a"

    def handle_endtag(self, tag: str) -> None:
        if tag == "a":
            self.open = False

    def handle_data(self, data: str) -> None:
        if self.open:
            self.links[-1].text = f"{self.links[-1].text} {data}"


def links_of(url: str, data: bytes, content_type: str) -> list[Link]:
    """The links of a page, absolute, without fragments, each once. Of broken HTML, the links that
    can be read.
    """
    charset = "utf-8"
    if "charset=" in content_type:
        charset = content_type.split("charset=")[1].split(";")[0].strip(" \"'")
    try:
        text = data.decode(charset, "replace")
    except LookupError:
        text = data.decode("utf-8", "replace")
    parser = _Parser(url)
    parser.feed(text)
    parser.close()
    found: dict[str, Link] = {}
    for link in parser.links:
        try:
            address = normal(urljoin(parser.base, link.url))
        except ValueError:
            continue
        if urlsplit(address).scheme in ("http", "https"):
            found.setdefault(address, Link(address, " ".join(link.text.split())))
    return list(found.values())


def normal(url: str) -> str:
    """An address in a normalized spelling: no fragment, the host in lower case, spaces as %20."""
    parts = urlsplit(urldefrag(url.replace(" ", "%20"))[0])
    return urlunsplit(
        (parts.scheme.lower(), parts.netloc.lower(), parts.path or "/", parts.query, "")
    )
