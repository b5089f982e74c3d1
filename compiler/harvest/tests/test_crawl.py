"""Crawling: pages in the style of vendors, and responses in the form of archive.org's."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from conftest import Answer, Server
from harvest.cli import main
from harvest.collect import crawl, sites
from harvest.collect.client import Client
from harvest.collect.links import links_of
from harvest.collect.state import State, read


def site(server: Server, **others) -> sites.Site:
    values = {
        "vendor": "acme",
        "start": (f"{server.base}/dicom",),
        "hosts": ("127.0.0.1",),
        "follow": re.compile("/dicom"),
        "documents": re.compile(r"\.pdf(?:$|[?#])|conformance statement", re.I),
        "most_pages": 50,
    }
    return sites.Site(**{**values, **others})


@pytest.fixture
def vendor(server: Server) -> Server:
    """A vendor's pages: a list by modality on two pages, relative links, a query, a download by
    number, a link to another host, a page that links back, broken HTML.
    """
    server.page(
        "/dicom",
        """<html><body><a href="dicom/mr">MR</a> <a href='/dicom/ct?page=1'>CT</a> <a href="/news">News</a>
        <a href="mailto:x@example.org">write</a> <a href="javascript:void(0)">x</a> <a href="https://[broken">b</a>""",
    )
    server.page(
        "/dicom/mr",
        """<base href="/files/"><a href="mr one.pdf">MR One</a><a href="mr2.PDF?v=3#page=2">MR Two</a>
        <a href="/dicom">back</a><a href="open?ID=77" title="MR Three Conformance Statement"><b>get</b> it""",
    )
    server.page(
        "/dicom/ct?page=1",
        "<a href='/dicom/ct?page=2'>next</a><a href='https://cdn.example.org/ct.pdf'>CT</a>",
    )
    server.page("/dicom/ct?page=2", "<p>none</p><a href='/dicom/gone'>gone</a>")
    return server


def run(server: Server, folder: Path, one: sites.Site | None = None) -> State:
    state = State(folder / "crawl.sqlite")
    client = Client("test", delay=0.0, sleep=lambda _: None)
    crawl.crawl_site(one or site(server), client, state, lambda _: None)
    return state


def test_documents_of_a_vendor(vendor: Server, tmp_path: Path) -> None:
    state = run(vendor, tmp_path)
    found = {document.url.replace(vendor.base, ""): document for document in state.documents()}
    assert sorted(found) == [
        "/files/mr%20one.pdf",
        "/files/mr2.PDF?v=3",
        "/files/open?ID=77",
        "https://cdn.example.org/ct.pdf",
    ]
    assert found["/files/mr%20one.pdf"].title == "MR One"
    assert found["/files/open?ID=77"].found_on == f"{vendor.base}/dicom/mr"
    assert found["/files/open?ID=77"].vendor == "acme"
    # Each page once, nothing outside of the followed addresses, and no document.
    assert sorted(vendor.paths()) == [
        "/dicom",
        "/dicom/ct?page=1",
        "/dicom/ct?page=2",
        "/dicom/gone",
        "/dicom/mr",
    ]
    assert [(kind, "404" in problem) for _, kind, problem in state.problems()] == [
        ("refused", True)
    ]


def test_an_interrupted_crawl_continues(vendor: Server, tmp_path: Path) -> None:
    class Ends(Client):
        def page(self, url: str):
            if "page=1" in url:
                raise KeyboardInterrupt
            return super().page(url)

    state = State(tmp_path / "crawl.sqlite")
    with pytest.raises(KeyboardInterrupt):
        crawl.crawl_site(site(vendor), Ends("test", delay=0.0), state, lambda _: None)
    state.close()
    before = vendor.paths()
    assert before == ["/dicom", "/dicom/mr"]
    state = run(vendor, tmp_path)
    assert not set(before) & set(vendor.paths()[len(before) :])
    assert len(state.documents()) == 4
    # A third run makes no request.
    count = len(vendor.paths())
    run(vendor, tmp_path)
    assert len(vendor.paths()) == count


def test_a_host_that_demands_a_delay_is_visited_in_another_run(
    vendor: Server, tmp_path: Path
) -> None:
    vendor.answers["/dicom/mr"] = Answer(b"", 503, {"Retry-After": "9999"})
    state = run(vendor, tmp_path)
    assert [kind for _, kind, _ in state.problems()] == ["postponed"]
    assert vendor.paths() == ["/dicom", "/dicom/mr"]
    state.close()
    vendor.page("/dicom/mr", "<a href='/files/mr.pdf'>MR</a>")
    assert len(run(vendor, tmp_path).documents()) == 2


def test_failed_pages_are_tried_again_and_forbidden_ones_are_not(
    vendor: Server, tmp_path: Path
) -> None:
    vendor.answers["/robots.txt"] = Answer(b"User-agent: *\nDisallow: /dicom/ct\n")
    vendor.answers["/dicom/mr"] = Answer(b"", 500)
    state = run(vendor, tmp_path)
    assert [kind for _, kind, _ in state.problems()] == ["failed", "refused"]
    state.close()
    vendor.page("/dicom/mr", "<a href='/files/mr.pdf'>MR</a>")
    before = len(vendor.paths())
    state = run(vendor, tmp_path)
    assert vendor.paths()[before:] == ["/dicom/mr"] and len(state.documents()) == 1
    assert [kind for _, kind, _ in state.problems()] == ["refused"]


def test_no_more_pages_than_allowed(server: Server, tmp_path: Path) -> None:
    # A calendar that never ends.
    for number in range(100):
        server.page(f"/dicom/{number}", f"<a href='/dicom/{number + 1}'>next</a>")
    one = site(server, start=(f"{server.base}/dicom/0",), most_pages=10)
    run(server, tmp_path, one)
    assert len(server.paths()) == 10


def test_a_collection_of_archive_org(server: Server, tmp_path: Path) -> None:
    def search(page: int, items: list[str]) -> Answer:
        docs = [{"identifier": item} for item in items]
        return Answer(
            json.dumps(
                {"response": {"numFound": 102, "start": (page - 1) * 100, "docs": docs}}
            ).encode()
        )

    first = [f"item-{number}" for number in range(100)]
    base = (
        "/advancedsearch.php?q=identifier%3Aacme&fl%5B%5D=identifier&rows=100&page={}&output=json"
    )
    server.answers[base.format(1)] = search(1, first)
    server.answers[base.format(2)] = search(2, ["item-100", "item 101"])
    for item in [*first, "item-100", "item%20101"]:
        files = [
            {"name": "statement one.pdf", "source": "original"},
            {"name": "statement one_text.pdf", "source": "derivative"},
            {"name": "cover.jpg", "source": "original"},
        ]
        name = item.replace("%20", " ")
        answer = {"metadata": {"identifier": name, "title": f"Statement {name}"}, "files": files}
        server.answers[f"/metadata/{item}"] = Answer(json.dumps(answer).encode())
    server.answers["/metadata/item-7"] = Answer(b"no json")
    state = State(tmp_path / "crawl.sqlite")
    collection = sites.Collection("acme", "identifier:acme", re.compile(r"\.pdf$"), server.base)
    crawl.crawl_collection(
        collection, Client("test", delay=0.0, sleep=lambda _: None), state, lambda _: None
    )
    found = state.documents()
    assert len(found) == 101
    assert found[-1].url == f"{server.base}/download/item%20101/statement%20one.pdf"
    assert (found[-1].title, found[-1].vendor) == ("Statement item 101", "acme")
    assert [kind for _, kind, _ in state.problems()] == ["refused"]


def test_links_in_broken_html_and_other_character_sets() -> None:
    html = (
        "<a href=a.pdf>Größe<a href='b.pdf'>b</a><A HREF=\"c.pdf\"></a><iframe src=d.html>".encode(
            "latin-1"
        )
    )
    found = links_of("http://h/x/", html, "text/html; charset=ISO-8859-1")
    assert [link.url for link in found] == [
        f"http://h/x/{name}" for name in ("a.pdf", "b.pdf", "c.pdf", "d.html")
    ]
    assert found[0].text == "Größe"
    assert (
        links_of("http://h/", b"\xff<a href=x>", "text/html; charset=nonsense")[0].url
        == "http://h/x"
    )


def test_the_command(vendor: Server, tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
    table = tmp_path / "sites.toml"
    table.write_text(
        f'[[site]]\nvendor = "acme"\nstart = ["{vendor.base}/dicom"]\nhosts = ["127.0.0.1"]\nfollow = "/dicom"\n'
    )
    work = tmp_path / "work"
    status = main(["crawl", "--work", str(work), "--sites", str(table), "--delay", "0"])
    assert status == 1 and "status 404" in capsys.readouterr().err
    assert len(read(work / "found.csv")) == 3
    table.write_text("[[site]]\nvendor = 'acme'\n")
    assert main(["crawl", "--work", str(work), "--sites", str(table)]) == 2
    assert "without 'start'" in capsys.readouterr().err


def test_the_table_of_sites() -> None:
    found, collections = sites.read()
    vendors = {entry.vendor for entry in [*found, *collections]}
    assert {"siemens", "gems", "pms", "canon", "fuji", "uih", "agfa", "hologic"} <= vendors
    for entry in found:
        for start in entry.start:
            host = start.split("/")[2]
            assert (
                start.startswith("https://")
                and host in entry.hosts
                or entry.vendor in ("agfa", "pms")
            )
