"""The pages of a PDF, read with pypdfium2."""

from __future__ import annotations

import ctypes
import math
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium

from .geometry import Box, Char, Page

#: A stroke or filled rectangle thinner than this is a rule, in points.
THIN = 2.5
#: The minimum length of a rule; shorter ones are parts of characters and bullets.
SHORTEST_RULE = 4.0
#: The maximum nesting of forms (drawings used on several pages).
MAX_FORMS = 8


#: The maximum number of pages of a document, and of characters and rules of a page. A page of text
#: has 2,000 to 6,000 characters, one full of tables some hundred rules, a drawing many more.
MAX_PAGES = 5_000
MAX_CHARS = 60_000
MAX_RULES = 6_000


class UnreadableDocument(Exception):
    """The file is not a PDF that can be read; with its path and the reason."""


def pages_of(path: Path) -> Iterator[Page]:
    """Yields each page of the document. Errors: `UnreadableDocument`."""
    try:
        document = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as error:
        raise UnreadableDocument(f"{path}: {error}") from error
    try:
        if len(document) > MAX_PAGES:
            raise UnreadableDocument(
                f"{path}: found {len(document)} pages, expected {MAX_PAGES} at most"
            )
        for index in range(len(document)):
            try:
                page = document[index]
            except pypdfium2.PdfiumError as error:
                raise UnreadableDocument(f"{path}: page {index + 1}: {error}") from error
            try:
                yield _page(page, index + 1)
            finally:
                page.close()
    finally:
        document.close()


def _page(source: pypdfium2.PdfPage, number: int) -> Page:
    """One page as it is displayed: rotated by its /Rotate, with its box at the origin."""
    quarter = source.get_rotation() // 90
    left, bottom, right, top = source.get_bbox()
    width, height = right - left, top - bottom

    def shown(x0: float, y0: float, x1: float, y1: float) -> Box:
        box = Box(x0 - left, top - y1, x1 - left, top - y0)
        return box.turned(quarter, width, height)

    shown_width, shown_height = (height, width) if quarter % 2 else (width, height)
    page = Page(number, shown_width, shown_height)
    text = source.get_textpage()
    try:
        page.is_overfull = text.count_chars() > MAX_CHARS
        if page.is_overfull:
            return page
        page.chars = list(_chars(text, shown, quarter))
    finally:
        text.close()
    for item in source.get_objects(max_depth=MAX_FORMS):
        if item.type == pdfium.FPDF_PAGEOBJ_IMAGE:
            page.has_picture = True
        elif item.type == pdfium.FPDF_PAGEOBJ_PATH:
            page.rules += _rules(item, shown)
            if len(page.rules) > MAX_RULES:
                return Page(number, shown_width, shown_height, is_overfull=True)
    return page


def _chars(text: pypdfium2.PdfTextPage, shown, page_quarter: int) -> Iterator[Char]:
    box = pdfium.FS_RECTF()
    for index in range(text.count_chars()):
        # Spaces and line ends that the library has guessed; the boxes contain the same information.
        if pdfium.FPDFText_IsGenerated(text, index) == 1:
            continue
        code = pdfium.FPDFText_GetUnicode(text, index)
        if code in (0, 0xFFFE, 0xFFFF) or not pdfium.FPDFText_GetLooseCharBox(text, index, box):
            continue
        angle = pdfium.FPDFText_GetCharAngle(text, index)
        quarter = (round(angle / (math.pi / 2)) + page_quarter) % 4
        letter = "-" if code in (2, 0xAD, 0x2010, 0x2011) else chr(code)
        if 0xFB00 <= code <= 0xFB06:
            # Ligatures count as characters.
            letter = unicodedata.normalize("NFKC", letter)
        place = shown(box.left, box.bottom, box.right, box.top)
        across = place.bottom - place.top if quarter % 2 == 0 else place.x1 - place.x0
        yield Char(letter, place, across, quarter)


def _rules(path: pypdfium2.PdfObject, shown) -> Iterator[Box]:
    """The rules of a path: its horizontal and vertical strokes, or the edges of a filled rectangle."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(path, fill, stroke)
    if not fill.value and not stroke.value:
        return
    matrix = path.get_matrix()
    points: list[tuple[float, float]] = []
    start: tuple[float, float] | None = None
    x, y = ctypes.c_float(), ctypes.c_float()
    segments: list[tuple[tuple[float, float], tuple[float, float]]] = []
    for index in range(pdfium.FPDFPath_CountSegments(path)):
        segment = pdfium.FPDFPath_GetPathSegment(path, index)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        point = matrix.on_point(x.value, y.value)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            start = point
        elif kind == pdfium.FPDF_SEGMENT_LINETO and points:
            segments.append((points[-1], point))
        points.append(point)
        if pdfium.FPDFPathSegment_GetClose(segment) and start is not None:
            segments.append((point, start))
            points.append(start)
    for (ax, ay), (bx, by) in segments:
        if abs(ax - bx) > THIN and abs(ay - by) > THIN:
            continue
        box = shown(min(ax, bx), min(ay, by), max(ax, bx), max(ay, by))
        if max(box.x1 - box.x0, box.bottom - box.top) >= SHORTEST_RULE:
            yield box
