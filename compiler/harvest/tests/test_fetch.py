"""Downloading: each document once, completely, and recorded."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from conftest import Answer, Server
from harvest.collect import fetch
from harvest.collect.client import Client, Page
from harvest.collect.manifest import Manifest
from harvest.collect.state import Found

PDF = b"%PDF-1.4\nnot much of one\n%%EOF"


def documents(server: Server, *paths: str) -> list[Found]:
    return [
        Found("acme", server.base + path, "A title, with a comma", f"{server.base}/list", "now")
        for path in paths
    ]


def run(server: Server, folder: Path, *paths: str) -> Manifest:
    manifest = Manifest(folder / "manifest.csv")
    client = Client("test", delay=0.0, sleep=lambda _: None)
    fetch.fetch(documents(server, *paths), client, folder / "pdf", manifest, lambda _: None)
    return Manifest(folder / "manifest.csv")


def test_a_document_is_stored_under_its_digest_and_recorded(server: Server, tmp_path: Path) -> None:
    headers = {
        "Content-Type": "application/pdf",
        "Last-Modified": "Tue, 01 Sep 2026 10:00:00 GMT",
        "Content-Disposition": 'attachment; filename="../MR One.pdf"',
    }
    server.answers["/get?ID=1"] = Answer(b"", 302, {"Location": "/files/1"})
    server.answers["/files/1"] = Answer(PDF, headers=headers)
    [entry] = run(server, tmp_path, "/get?ID=1").entries
    digest = hashlib.sha256(PDF).hexdigest()
    assert (tmp_path / "pdf" / f"{digest}.pdf").read_bytes() == PDF
    assert (entry.state, entry.sha256, entry.byte_count) == ("stored", digest, str(len(PDF)))
    assert (entry.url, entry.final_url) == (f"{server.base}/get?ID=1", f"{server.base}/files/1")
    assert (entry.file_name, entry.title) == ("MR One.pdf", "A title, with a comma")
    assert entry.modified == headers["Last-Modified"] and entry.fetched_at.endswith("Z")
    assert sorted(path.name for path in (tmp_path / "pdf").iterdir()) == [f"{digest}.pdf"]


def test_only_failed_downloads_are_repeated(server: Server, tmp_path: Path) -> None:
    server.answers["/a.pdf"] = Answer(PDF)
    server.answers["/copy.pdf"] = Answer(PDF)
    server.answers["/page.pdf"] = Answer(b"<html>log in", headers={"Content-Type": "text/html"})
    paths = ("/a.pdf", "/copy.pdf", "/page.pdf", "/gone.pdf", "/a.pdf")
    manifest = run(server, tmp_path, *paths)
    assert [entry.state for entry in manifest.entries] == ["stored", "same", "failed", "failed"]
    assert "text/html, expected a PDF" in manifest.entries[2].problem
    assert len(manifest.stored(tmp_path / "pdf")) == 1
    server.answers["/gone.pdf"] = Answer(PDF + b"2")
    before = len(server.paths())
    manifest = run(server, tmp_path, *paths)
    assert server.paths()[before:] == ["/page.pdf", "/gone.pdf"]
    assert len(manifest.stored(tmp_path / "pdf")) == 2


def test_a_truncated_manifest_is_continued(server: Server, tmp_path: Path) -> None:
    for name in ("/a.pdf", "/b.pdf"):
        server.answers[name] = Answer(PDF + name.encode())
    run(server, tmp_path, "/a.pdf", "/b.pdf")
    path = tmp_path / "manifest.csv"
    data = path.read_bytes()
    path.write_bytes(data[: data.rindex(b"acme") + 20])
    manifest = run(server, tmp_path, "/a.pdf", "/b.pdf")
    assert server.paths() == ["/a.pdf", "/b.pdf", "/b.pdf"]
    assert {entry.url for entry in manifest.entries} == {
        f"{server.base}/a.pdf",
        f"{server.base}/b.pdf",
    }


def test_a_file_is_written_completely_or_not_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(fetch.os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        fetch._store(tmp_path / "x.pdf", PDF)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("disposition", "url", "name"),
    [
        ('attachment; filename="a b.pdf"', "http://h/x", "a b.pdf"),
        ("attachment; filename*=UTF-8''Gr%C3%B6%C3%9Fe.pdf", "http://h/x", "Größe.pdf"),
        ('attachment; filename="..\\..\\a.pdf"', "http://h/x", "a.pdf"),
        ("", "http://h/d/a%20b.pdf?x=1", "a b.pdf"),
        ("", "http://h/", "document.pdf"),
        ('attachment; filename="a\tb#t1.pdf"', "http://h/x", "a_b_t1.pdf"),
    ],
)
def test_names(disposition: str, url: str, name: str) -> None:
    assert fetch.file_name(Page(url, "", disposition, "", b"")) == name
