"""Downloads the documents that were found, each once, and records them."""

from __future__ import annotations

import hashlib
import os
import re
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import unquote, urlsplit

from .client import Client, Page, Postponed, Refused
from .manifest import Entry, Manifest
from .state import Found

#: A PDF begins with this, within its first 1,024 bytes.
MAGIC = b"%PDF-"
MAGIC_WITHIN = 1024


def fetch(
    found: list[Found], client: Client, folder: Path, manifest: Manifest, say: Callable[[str], None]
) -> None:
    """Downloads into `folder`/<sha256>.pdf. Addresses in the manifest are skipped, except those
    that failed.
    """
    folder.mkdir(parents=True, exist_ok=True)
    done = {entry.url for entry in manifest.entries if entry.state != "failed"}
    digests = {entry.sha256 for entry in manifest.entries if entry.state == "stored"}
    left_alone: set[str] = set()
    for document in found:
        host = urlsplit(document.url).netloc
        if document.url in done or host in left_alone:
            continue
        done.add(document.url)
        try:
            page = client.document(document.url)
            if MAGIC not in page.data[:MAGIC_WITHIN]:
                raise Refused(
                    f"{document.url}: found {page.content_type or 'no type'}, expected a PDF"
                )
        except Postponed as error:
            left_alone.add(host)
            say(str(error))
            continue
        except Refused as error:
            manifest.add(_entry(document, "failed", problem=str(error)))
            say(str(error))
            continue
        digest = hashlib.sha256(page.data).hexdigest()
        state = "same" if digest in digests else "stored"
        if state == "stored":
            _store(folder / f"{digest}.pdf", page.data)
            digests.add(digest)
        manifest.add(_entry(document, state, page, digest))
        say(f"{document.url}: {state}, {len(page.data)} bytes")


def _store(path: Path, data: bytes) -> None:
    """Writes the file completely or not at all."""
    handle, temporary = tempfile.mkstemp(dir=path.parent, suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def _entry(
    document: Found, state: str, page: Page | None = None, digest: str = "", problem: str = ""
) -> Entry:
    return Entry(
        document.vendor,
        document.url,
        state,
        digest,
        str(len(page.data)) if page else "",
        file_name(page) if page else "",
        page.url if page else "",
        document.found_on,
        document.title,
        page.content_type if page else "",
        page.modified if page else "",
        datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        problem,
    )


def file_name(page: Page) -> str:
    """The name of a document: from the response, otherwise the last part of its address. Without
    folders and control characters.
    """
    match = re.search(r"filename\*?=(?:UTF-8'')?\"?([^\";]+)", page.disposition, re.I)
    name = unquote(match[1] if match else urlsplit(page.url).path)
    name = name.replace("\\", "/").rstrip("/").rsplit("/", 1)[-1]
    return re.sub(r"[\x00-\x1f\x7f#]", "_", name).strip() or "document.pdf"
