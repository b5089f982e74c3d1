"""Walks vendors' pages and collections, and records the documents that they link to."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from urllib.parse import quote, urlencode, urlsplit

from .client import Client, Failed, Postponed, Refused
from .links import links_of, normal
from .sites import Collection, Site
from .state import Found, State

#: The number of items of a collection per response, and the maximum number of items.
ITEMS = 100
MOST_ITEMS = 10_000


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _walk(
    state: State,
    vendor: str,
    most_pages: int,
    visit: Callable[[str], tuple[list[str], list[Found]]],
    say: Callable[[str], None],
) -> None:
    """Visits the waiting pages, until there are none or the maximum number of pages is reached."""
    while (url := state.waiting(vendor)) is not None:
        if state.count(vendor, "done") >= most_pages:
            say(f"{vendor}: {most_pages} pages are read, {state.count(vendor, 'waiting')} are left")
            return
        try:
            pages, documents = visit(url)
        except Postponed as error:
            # The host demands a delay: the other pages of this vendor wait for another run too.
            state.failed(vendor, url, "postponed", str(error))
            say(str(error))
            return
        except (Refused, ValueError) as error:
            kind = "failed" if isinstance(error, Failed) else "refused"
            state.failed(vendor, url, kind, str(error))
            say(str(error))
            continue
        state.done(vendor, url, pages, documents)
        say(f"{vendor}: {url}: {len(documents)} documents")


def crawl_site(site: Site, client: Client, state: State, say: Callable[[str], None]) -> None:
    """Follows the links of a page to the vendor's hosts that match; links that match are documents,
    on any host.
    """

    def visit(url: str) -> tuple[list[str], list[Found]]:
        page = client.page(url)
        if "html" not in page.content_type:
            return [], []
        pages, documents = [], []
        for link in links_of(page.url, page.data, page.content_type):
            if site.documents.search(link.url) or site.documents.search(link.text):
                documents.append(Found(site.vendor, link.url, link.text, url, _now()))
            elif urlsplit(link.url).hostname in site.hosts and site.follow.search(link.url):
                pages.append(link.url)
        return pages, documents

    state.start(site.vendor, [normal(url) for url in site.start])
    _walk(state, site.vendor, site.most_pages, visit, say)


def crawl_collection(
    collection: Collection, client: Client, state: State, say: Callable[[str], None]
) -> None:
    """Reads the search results of a collection page by page, and the file list of each item."""
    base = collection.base.rstrip("/")
    # A collection has its own queue, separate from the vendor's pages.
    name = f"{collection.vendor} at {urlsplit(base).hostname}"

    def search_url(number: int) -> str:
        query = [
            ("q", collection.query),
            ("fl[]", "identifier"),
            ("rows", ITEMS),
            ("page", number),
            ("output", "json"),
        ]
        return f"{base}/advancedsearch.php?{urlencode(query)}"

    def visit(url: str) -> tuple[list[str], list[Found]]:
        answer = json.loads(client.page(url).data)
        if "/metadata/" in url:
            return [], _files(collection, base, answer, url)
        found = answer.get("response", {})
        items = [item["identifier"] for item in found.get("docs", []) if "identifier" in item]
        pages = [f"{base}/metadata/{quote(item)}" for item in items]
        number = int(found.get("start", 0)) // ITEMS + 1
        if items and number * ITEMS < min(int(found.get("numFound", 0)), MOST_ITEMS):
            pages.append(search_url(number + 1))
        return pages, []

    state.start(name, [search_url(1)])
    _walk(state, name, MOST_ITEMS, visit, say)


def _files(collection: Collection, base: str, answer: dict, url: str) -> list[Found]:
    item = answer.get("metadata", {})
    identifier, title = item.get("identifier", ""), str(item.get("title", ""))
    return [
        Found(
            collection.vendor,
            f"{base}/download/{quote(identifier)}/{quote(file['name'])}",
            title,
            url,
            _now(),
        )
        for file in answer.get("files", [])
        # The archive makes derivatives from the original.
        if file.get("source") != "derivative" and collection.documents.search(file.get("name", ""))
    ]
