"""Where documents are looked for: vendors' pages and collections of archive.org, from
sites.toml."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

#: The sites that come with the package.
OWN = Path(__file__).with_name("sites.toml")


class BadSites(Exception):
    """The table of sites cannot be read: where and why."""


@dataclass(frozen=True, slots=True)
class Site:
    """A vendor's pages: where to start, which hosts and addresses are followed, which are
    documents."""

    vendor: str
    start: tuple[str, ...]
    hosts: tuple[str, ...]
    #: Pages whose address matches are followed.
    follow: re.Pattern[str]
    #: Links that match, by their address or their text, are documents.
    documents: re.Pattern[str]
    most_pages: int


@dataclass(frozen=True, slots=True)
class Collection:
    """A search of archive.org whose items hold documents."""

    vendor: str
    query: str
    documents: re.Pattern[str]
    #: The address of archive.org, or of a server in its place.
    base: str


def read(path: Path = OWN) -> tuple[list[Site], list[Collection]]:
    """The sites and collections of a table. Errors: `BadSites`."""
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        sites = [
            Site(
                entry["vendor"],
                tuple(entry["start"]),
                tuple(entry["hosts"]),
                re.compile(entry["follow"], re.I),
                re.compile(entry.get("documents", r"\.pdf(?:$|[?#])"), re.I),
                int(entry.get("most_pages", 300)),
            )
            for entry in table.get("site", [])
        ]
        collections = [
            Collection(
                entry["vendor"],
                entry["query"],
                re.compile(entry.get("documents", r"\.pdf$"), re.I),
                entry.get("base", "https://archive.org"),
            )
            for entry in table.get("collection", [])
        ]
    except (OSError, tomllib.TOMLDecodeError, re.error, TypeError, ValueError) as error:
        raise BadSites(f"{path}: {error}") from error
    except KeyError as error:
        raise BadSites(f"{path}: found an entry without {error}") from error
    return sites, collections
