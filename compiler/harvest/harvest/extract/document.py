"""A document: its pages in order, with tables joined across pages, and the text around them."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from . import columns, ruled, tags, unruled
from .geometry import Line, Page, lines_of, upright
from .reader import pages_of
from .ruled import Row, Table

#: The parts at the top and bottom of a page that running headers and footers are in.
MARGIN = 0.12
#: A page with fewer characters than this and no table with text is an image.
FEWEST_CHARS = 20
#: The maximum difference between the column edges of a table and of its continuation, in points.
SAME_EDGE = {True: 6.0, False: 24.0}


@dataclass(slots=True)
class Whole:
    """A table across all its pages."""

    parts: list[Table]
    #: The header of each column; empty if none was found.
    headers: list[str]
    #: The lines between it and the table above it, from top to bottom, at most those of two pages.
    above: list[str]
    #: The first line after it.
    below: str = ""

    @property
    def rows(self) -> list[tuple[int, Row]]:
        """Yields each row with its page."""
        return [(part.page, row) for part in self.parts for row in part.rows]


@dataclass(slots=True)
class Document:
    """The result of reading a document."""

    path: Path
    page_count: int = 0
    #: Pages with an image and almost no characters: scans.
    scans: list[int] = field(default_factory=list)
    #: Pages with more content than is read.
    overfull: list[int] = field(default_factory=list)
    #: Lines with a private tag outside of all tables: prose that mentions one, or a row that was
    #: not found.
    stray_tags: int = 0
    #: The number of characters with another rotation than the rest of their page.
    left_out: int = 0
    tables: list[Whole] = field(default_factory=list)


@dataclass(slots=True)
class _Read:
    """A page between the two passes: the content of drawn tables, and the lines of the rest."""

    page: Page
    tables: list[Table]
    lines: list[Line]
    #: Tables in which only the columns are ruled: their rows have to be found.
    frames: list[Table]


def read(path: Path) -> Document:
    """Reads a document. Errors: `UnreadableDocument`."""
    document = Document(path)
    pages = []
    for page in pages_of(path):
        document.page_count += 1
        if page.is_overfull:
            document.overfull.append(page.number)
            continue
        if len(page.chars) < FEWEST_CHARS:
            if page.has_picture:
                document.scans.append(page.number)
            continue
        page = upright(page)
        document.left_out += page.left_out
        pages.append(_first_pass(page))
    furniture = _furniture(pages)
    previous: Whole | None = None
    above: list[str] = []
    for read_page in pages:
        carried = None
        if previous is not None and not above:
            last = previous.parts[-1]
            if last.page == read_page.page.number - 1 and not last.is_ruled:
                carried = last
        for block in _blocks(read_page, furniture, carried):
            if isinstance(block, Line):
                text = block.text
                document.stray_tags += _has_private_tag(block)
                if previous is not None and not previous.below and not above:
                    previous.below = text
                above.append(text)
                continue
            if previous is not None and _continues(previous, block, above):
                _append(previous, block)
            else:
                previous = Whole([block], _headers(block), above[-40:])
                document.tables.append(previous)
            above = []
    return document


#: A rule that consists of characters.
_TYPED_RULE = re.compile(r"[-_=–—+|.*]{2,}")


def _first_pass(page: Page) -> _Read:
    found = ruled.tables_of(page)
    frames = [table for table in found if table.has_open_rows]
    tables = [table for table in found if not table.has_open_rows and _has_tags(table)]
    used = set().union(*(table.chars for table in tables))
    lines = [
        line
        for line in lines_of([char for index, char in enumerate(page.chars) if index not in used])
        if not all(_TYPED_RULE.fullmatch(word.text) for word in line.words)
    ]
    for table in tables:
        table.chars = set()
    # A page has many characters; only its lines and rules are needed from here on.
    page.chars = []
    return _Read(page, tables, lines, frames)


def _has_tags(table: Table) -> bool:
    """True for a table that contains tags, so that its grid is more reliable than its white space."""
    for row in table.rows:
        texts = [cell.text for cell in row.cells]
        if any(tags.is_tag(text) for text in texts) or columns.is_header(texts):
            return True
        if any(tags.is_tag(a + "," + b) for a, b in zip(texts, texts[1:])):
            return True
    return False


def _has_private_tag(line: Line) -> bool:
    found = [tags.parse(word.text.rstrip(".;,")) for word in line.words]
    return any(tag is not None and tag.is_private for tag in found)


def _key(line: Line, page: Page) -> tuple[str, int]:
    return re.sub(r"\d+", "#", line.text), round(line.box.top / page.height * 60)


def _is_in_margin(line: Line, page: Page) -> bool:
    return line.box.bottom < MARGIN * page.height or line.box.top > (1 - MARGIN) * page.height


#: Lines closer than this, in font sizes, are one paragraph; a row's second line is in the same
#: paragraph as its first.
PARAGRAPH_GAP = 0.6


def _is_of_table(line: Line) -> bool:
    """True for a line with a header or a tag, which tables repeat on each page."""
    return any(
        columns.kind_of(word.text) != columns.Kind.OTHER or tags.parse(word.text)
        for word in line.words
    )


def _outside(lines: list[Line], page: Page) -> list[Line]:
    """The lines of paragraphs that are entirely in the margin."""
    paragraphs: list[list[Line]] = []
    for line in lines:
        if paragraphs:
            above = paragraphs[-1][-1]
            if line.box.top - above.box.bottom < PARAGRAPH_GAP * above.size:
                paragraphs[-1].append(line)
                continue
        paragraphs.append([line])
    return [
        line
        for paragraph in paragraphs
        if all(_is_in_margin(line, page) and not _is_of_table(line) for line in paragraph)
        for line in paragraph
    ]


def _furniture(pages: list[_Read]) -> set[tuple[str, int]]:
    """The running headers and footers: lines that recur at the same place on many pages."""
    counts: Counter[tuple[str, int]] = Counter()
    for read_page in pages:
        counts.update(
            {_key(line, read_page.page) for line in _outside(read_page.lines, read_page.page)}
        )
    least = max(2, 0.4 * len(pages))
    return {key for key, count in counts.items() if count >= least}


_PAGE_NUMBER = re.compile(r"^(?:page\s*)?[-–]?\s*\d+\s*[-–]?(?:\s*(?:of|/)\s*\d+)?$", re.I)


def _blocks(
    read_page: _Read, furniture: set[tuple[str, int]], carried: Table | None
) -> list[Line | Table]:
    """The lines and tables of a page from top to bottom, without headers and footers."""
    page = read_page.page
    lines = [
        line
        for line in read_page.lines
        if not (
            _is_in_margin(line, page)
            and (_key(line, page) in furniture or _PAGE_NUMBER.match(line.text))
        )
    ]
    used: set[int] = set()
    tables = [*read_page.tables, *unruled.tables_of(page, lines, read_page.frames, carried, used)]
    rest: list[Line | Table] = [line for index, line in enumerate(lines) if index not in used]
    return sorted([*rest, *tables], key=lambda block: block.box.top)


def _headers(table: Table) -> list[str]:
    """The headers of a table; header rows are removed from its rows."""
    if table.headers:
        return table.headers
    for count in range(1, min(5, len(table.rows) + 1)):
        row = table.rows[count - 1]
        texts = [cell.text for cell in row.cells]
        if any(tags.is_tag(text) for text in texts):
            break
        above = [[cell.text for cell in other.cells] for other in table.rows[: count - 1]]
        stacked = [
            " ".join(dict.fromkeys(text for text in column if text))
            for column in zip(*above, texts)
        ]
        for headers in (texts, stacked):
            if columns.is_header(headers) and not row.banner:
                rest = table.rows[count:]
                # The second line of a header that is drawn as two rows.
                banners = [other for other in table.rows[: count - 1] if other.banner]
                if rest and _is_second_header(rest[0], texts):
                    headers = [
                        second.text if columns.kind_of(second.text) != columns.Kind.OTHER else first
                        for first, second in zip(headers, rest[0].cells)
                    ]
                    rest = rest[1:]
                table.rows = [*banners, *rest]
                table.headers = headers
                return headers
    return []


def _is_second_header(row: Row, headers: list[str]) -> bool:
    texts = [cell.text for cell in row.cells]
    if any(tags.is_tag(text) or re.search(r"\d", text) for text in texts) or row.banner:
        return False
    kinds = {columns.kind_of(text) for text in texts if text} - {columns.Kind.OTHER}
    return {columns.Kind.GROUP, columns.Kind.ELEMENT} <= kinds


_CONTINUED = re.compile(r"continued|cont\.|cont'd", re.I)


def _continues(previous: Whole, table: Table, above: list[str]) -> bool:
    """True for a table that continues the one at the end of the page before: nothing is between
    them, and they have the same columns.
    """
    last = previous.parts[-1]
    if table.page != last.page + 1 and not (table.page == last.page and not above):
        return False
    if any(not _CONTINUED.search(line) for line in above):
        return False
    if not previous.rows and len(previous.headers) == len(table.edges) - 1:
        # A header at the end of a page.
        return not _headers(table)
    if table.is_ruled != last.is_ruled:
        return False
    if previous.headers and _headers(table) == previous.headers and table.page != last.page:
        return True
    if not table.is_ruled and not table.headers and len(table.edges) != len(last.edges):
        return False
    if len(table.edges) != len(last.edges):
        return False
    tolerance = SAME_EDGE[table.is_ruled]
    # Left and right pages may have other margins.
    shift = table.edges[0] - last.edges[0]
    inner = zip(last.edges[1:-1], table.edges[1:-1])
    if any(abs(b - a - shift) > tolerance and abs(b - a) > tolerance for a, b in inner):
        return False
    headers = _headers(table)
    return not headers or not previous.headers or _alike(headers, previous.headers)


def _alike(headers: list[str], others: list[str]) -> bool:
    """True for headers that are equal, as far as they are known."""
    kinds = zip(map(columns.kind_of, headers), map(columns.kind_of, others))
    return all(a == b or columns.Kind.OTHER in (a, b) for a, b in kinds)


def _append(whole: Whole, table: Table) -> None:
    """Adds the part on the next page; a row that the page break has cut is joined."""
    if not whole.headers:
        whole.headers = list(table.headers)
    last_rows = whole.parts[-1].rows
    if table.rows and last_rows and not table.rows[0].banner and not last_rows[-1].banner:
        first, last = table.rows[0], last_rows[-1]
        texts = [cell.text for cell in first.cells]
        has_tag = any(tags.is_tag(text) or tags.GROUP.match(text) for text in texts)
        if not has_tag and any(texts):
            for cell, rest in zip(last.cells, first.cells):
                if rest.text and rest.text != cell.text:
                    cell.text = f"{cell.text} {rest.text}".strip()
            table.rows = table.rows[1:]
    whole.parts.append(table)
