"""The places to search for documents: vendors' pages and collections of archive.org, from
sites.toml.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

#: The table of sites in the package.
OWN = Path(__file__).with_name("sites.toml")


class BadSites(Exception):
    """The table of sites cannot be read; the message says where and why."""


@dataclass(frozen=True, slots=True)
class Site:
    """A vendor's pages: the start addresses, which hosts and addresses to follow, and which links
    are documents.
    """

    vendor: str
    start: tuple[str, ...]
    hosts: tuple[str, ...]
    #: Pages whose address matches are followed.
    follow: re.Pattern[str]
    #: Links whose address or text matches are documents.
    documents: re.Pattern[str]
    most_pages: int


@dataclass(frozen=True, slots=True)
class Collection:
    """A search of archive.org whose items contain documents."""

    vendor: str
    query: str
    documents: re.Pattern[str]
    #: The address of archive.org, or of a replacement server.
    base: str


def read(path: Path = OWN) -> tuple[list[Site], list[Collection]]:
    """Reads the sites and collections of a table. Errors: `BadSites`."""
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
