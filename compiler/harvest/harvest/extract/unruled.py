"""Tables whose columns are separated by white space: found by the tags in them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from statistics import median

from . import columns, creators, tags
from .geometry import Box, Line, Page, Word
from .ruled import Row, Table, is_level
from .text import Cell, joined, width_of

#: The minimum width of white space that separates columns, in font sizes; a space has about 0.3.
COLUMN_GAP = 0.6
#: Lines that are further apart than this many line heights do not belong together.
MAX_LEAP = 3.2
#: The maximum number of lines of a header.
HEADER_LINES = 6


def tables_of(
    page: Page, lines: list[Line], frames: list[Table], carried: Table | None, used: set[int]
) -> list[Table]:
    """The tables among these lines of the page; the indexes of their lines are added to `used`.
    Inside a frame the columns are ruled. `carried` is the table at the end of the page before: a
    table without a header whose rows fit its columns continues it.
    """
    anchors = [index for index in range(len(lines)) if _anchor(lines, index) is not None]
    tables = []
    for run in _runs(lines, anchors):
        table = _table(page, lines, run, frames, carried, used)
        if table is not None:
            tables.append(table)
        carried = None
    return tables


def _anchor(lines: list[Line], index: int) -> float | None:
    """The position at which the tag of a line begins; None for a line without one. In a narrow
    column, its second half may be on the line below.
    """
    words = lines[index].words
    for place, word in enumerate(words):
        if tags.parse(word.text) and len(word.text) >= 7:
            return word.box.x0
        if place + 1 < len(words):
            beside = words[place + 1]
            if tags.parse(word.text + beside.text) and (
                re.search("[,(]", word.text) or tags.GROUP.match(word.text)
            ):
                return word.box.x0
        if tags.HALF.match(word.text):
            for line in lines[index + 1 : index + 3]:
                for below in line.words:
                    is_below = below.box.x0 < word.box.x1 and word.box.x0 < below.box.x1
                    if is_below and tags.parse(word.text + below.text):
                        return word.box.x0
    return None


def _runs(lines: list[Line], anchors: list[int]) -> list[list[int]]:
    """Anchors, as indexes of lines, that belong to one table: they are below each other, with no
    header between them, and no gap wider than between rows.
    """
    runs: list[list[int]] = []
    for index in anchors:
        if runs:
            before = runs[-1][-1]
            between = lines[before : index + 1]
            x, y = _anchor(lines, before), _anchor(lines, index)
            is_near = all(
                below.box.top - above.box.bottom < MAX_LEAP * above.size
                for above, below in zip(between, between[1:])
            )
            breaks = _has_header(between[1:-1], _starts([lines[before]], COLUMN_GAP))
            if x is not None and y is not None and abs(x - y) < 14 and is_near and not breaks:
                runs[-1].append(index)
                continue
        runs.append([index])
    return [run for run in runs if run]


def _has_header(lines: list[Line], starts: list[float]) -> bool:
    """True if some of these lines, one below another, are a header."""
    return any(_begins_header(lines, start, starts) for start in range(len(lines)))


def _begins_header(lines: list[Line], start: int, starts: list[float]) -> bool:
    """True if a header begins with this line."""
    for end in range(start + 1, min(start + HEADER_LINES, len(lines)) + 1):
        kinds = _kinds(lines[start:end], starts)
        if _names_tag(kinds) and len(kinds) >= 2:
            return True
    return False


def _names_tag(kinds: set[columns.Kind]) -> bool:
    """True if one of these columns, or two together, contain the tag."""
    return columns.Kind.TAG in kinds or {columns.Kind.GROUP, columns.Kind.ELEMENT} <= kinds


def _table(
    page: Page,
    lines: list[Line],
    run: list[int],
    frames: list[Table],
    carried: Table | None,
    used: set[int],
) -> Table | None:
    anchored = [lines[index] for index in run]
    size = median(line.size for line in anchored)
    starts = _starts(anchored, COLUMN_GAP)
    header = _header_lines(lines, run[0], used, starts)
    goes_on = (
        carried is not None and not header and all(_fits(line, carried.edges) for line in anchored)
    )
    if len(run) < 2 and not header and not goes_on:
        return None
    head = [lines[index] for index in header]
    frame = next((frame for frame in frames if _is_inside(anchored[0].box, frame.box)), None)
    if frame:
        edges = frame.edges
        headers = [cell.text for cell in _cells(head, edges)] if head else []
    elif goes_on:
        edges, headers = carried.edges, []
    else:
        edges, headers = _columns(anchored, head, starts, size)
    if len(edges) < 3:
        return None
    # In a continued table, lines before the first tag belong to the last row of the page before.
    is_cut = goes_on and not carried.is_centred
    rows, members = _rows(page, lines, run, header, edges, used, size, is_cut)
    used.update(header)
    used.update(members)
    box = Box(edges[0], (head or anchored)[0].box.top, edges[-1], rows[-1].box.bottom)
    is_centred = min(members) < run[0] and not is_cut
    return Table(page.number, edges, rows, box, False, headers, is_centred=is_centred)


def _is_inside(box: Box, frame: Box) -> bool:
    return frame.x0 <= box.middle <= frame.x1 and frame.top <= box.centre <= frame.bottom


def _starts(anchored: list[Line], gap: float) -> list[float]:
    """The positions at which the texts of columns begin: after gaps that go through all of these
    lines.
    """
    size = median(line.size for line in anchored)
    return [x0 for x0, _ in _spans(anchored, gap * size)]


def _header_lines(lines: list[Line], first: int, used: set[int], starts: list[float]) -> list[int]:
    """The lines above the first row that are its header."""
    best: list[int] = []
    best_count = 1
    for count in range(1, HEADER_LINES + 1):
        start = first - count
        if start < 0 or start in used or _anchor(lines, start) is not None:
            break
        below = lines[start + 1]
        if below.box.top - lines[start].box.bottom > 1.5 * below.size:
            break
        chosen = list(range(start, first))
        kinds = _kinds([lines[index] for index in chosen], starts)
        # Text after the header's last line belongs to the first row, if rows are centred on their
        # tags.
        while len(chosen) > 1 and _kinds([lines[index] for index in chosen[:-1]], starts) >= kinds:
            chosen.pop()
            kinds = _kinds([lines[index] for index in chosen], starts)
        if _names_tag(kinds) and len(kinds) > best_count:
            best, best_count = chosen, len(kinds)
    return best


def _kinds(lines: list[Line], starts: list[float]) -> set[columns.Kind]:
    """The columns that these lines name, as a header."""
    return {columns.kind_of(header.text) for header in _stacked(lines, starts)} - {
        columns.Kind.OTHER
    }


@dataclass(slots=True)
class _Header:
    """The header of one column, whose lines are above each other."""

    x0: float
    x1: float
    text: str


#: A header word begins a column if it begins as far left as the text of rows, within this many
#: points.
SAME_START = 2.0


def _stacked(lines: list[Line], starts: list[float]) -> list[_Header]:
    """The header cells of these lines, from left to right. `starts` are the positions at which
    texts of rows begin: a word there begins a new header, however close it is to the one before.
    """
    stacks: list[_Header] = []
    for line in lines:
        parts: list[list[Word]] = []
        for word in line.words:
            begins = any(abs(word.box.x0 - start) <= SAME_START for start in starts)
            is_near = parts and word.box.x0 - parts[-1][-1].box.x1 < COLUMN_GAP * word.size
            if is_near and not begins:
                parts[-1].append(word)
            else:
                parts.append([word])
        for part in parts:
            x0, x1 = part[0].box.x0, part[-1].box.x1
            text = " ".join(word.text for word in part)
            stack = next((stack for stack in stacks if x0 < stack.x1 and stack.x0 < x1), None)
            if stack is None:
                stacks.append(_Header(x0, x1, text))
            else:
                stack.x0, stack.x1 = min(stack.x0, x0), max(stack.x1, x1)
                stack.text += f" {text}"
    return sorted(stacks, key=lambda stack: stack.x0)


#: The cost of reading two spans of text as one column, per font size of the gap between them,
#: relative to a point of distance between a span and its header.
MERGE_COST = 6.0


def _columns(
    anchored: list[Line], head: list[Line], starts: list[float], size: float
) -> tuple[list[float], list[str]]:
    """The edges of the columns, and their headers: the spans of x in which rows have text, each
    with the header that fits it best, in order; several spans with one header are one column.
    """
    spans = _spans(anchored, COLUMN_GAP * size)
    headers = _stacked(head, starts)
    if not headers:
        starts = [spans[0], *(b for a, b in zip(spans, spans[1:]) if b[0] - a[1] >= 0.9 * size)]
        columns_spans = [
            (start[0], max(x1 for x0, x1 in spans if start[0] <= x0 < end))
            for start, end in zip(starts, [*(start[0] for start in starts[1:]), float("inf")])
        ]
    else:
        columns_spans = []
        chosen = _assigned(spans, headers, size)
        for number, header in enumerate(headers):
            mine = [span for span, under in zip(spans, chosen) if under == number]
            if mine:
                columns_spans.append((mine[0][0], mine[-1][1]))
            else:
                columns_spans.append((header.x0, header.x1))
        order = sorted(range(len(headers)), key=lambda number: columns_spans[number])
        columns_spans = [columns_spans[number] for number in order]
        headers = [headers[number] for number in order]
    edges = [min(columns_spans[0][0], *(line.box.x0 for line in [*anchored, *head])) - 2]
    for left, right in zip(columns_spans, columns_spans[1:]):
        room = right[0] - left[1]
        edges.append(right[0] - min(2.0, room / 3) if room > 0 else right[0])
    edges.append(max(line.box.x1 for line in [*anchored, *head]) + 2)
    return edges, [header.text for header in headers]


def _spans(lines: list[Line], least_gap: float) -> list[tuple[float, float]]:
    """The spans of x in which these lines have words, separated by gaps of at least this width."""
    words = sorted((word.box.x0, word.box.x1) for line in lines for word in line.words)
    spans = [words[0]]
    for x0, x1 in words[1:]:
        if x0 - spans[-1][1] >= least_gap:
            spans.append((x0, x1))
        else:
            spans[-1] = (spans[-1][0], max(spans[-1][1], x1))
    return spans


def _assigned(spans: list[tuple[float, float]], headers: list[_Header], size: float) -> list[int]:
    """For each span the index of its header: the assignment, in order, with the lowest cost."""

    def distance(span: tuple[float, float], header: _Header) -> float:
        return max(0.0, header.x0 - span[1], span[0] - header.x1)

    costs = [[distance(spans[0], header) for header in headers]]
    before: list[list[int]] = [[-1] * len(headers)]
    for index in range(1, len(spans)):
        gap = (spans[index][0] - spans[index - 1][1]) / size
        row, from_ = [], []
        for number, header in enumerate(headers):
            best = min(
                range(number + 1),
                key=lambda other: costs[-1][other] + (gap * MERGE_COST if other == number else 0.0),
            )
            merge = gap * MERGE_COST if best == number else 0.0
            row.append(costs[-1][best] + merge + distance(spans[index], header))
            from_.append(best)
        costs.append(row)
        before.append(from_)
    number = min(range(len(headers)), key=lambda header: costs[-1][header])
    chosen = [number]
    for index in range(len(spans) - 1, 0, -1):
        number = before[index][number]
        chosen.append(number)
    return chosen[::-1]


def _parted(lines: list[Line], edges: list[float]) -> list[list[Line]]:
    """The parts of these lines in each column; a word belongs to the column of its centre."""
    width = len(edges) - 1
    parts: list[list[Line]] = [[] for _ in range(width)]
    for line in lines:
        by_column: dict[int, list[Word]] = {}
        for word in line.words:
            column = sum(edge <= word.box.middle for edge in edges[1:-1])
            by_column.setdefault(column, []).append(word)
        for column, words in by_column.items():
            box = words[0].box
            for word in words[1:]:
                box = box.around(word.box)
            parts[column].append(Line(words, box))
    return parts


def _cells(lines: list[Line], edges: list[float], rooms: list[float] | None = None) -> list[Cell]:
    """The cells of a row with these lines. `rooms` is the widest line of each column."""
    cells = []
    for column, found in enumerate(_parted(lines, edges)):
        box = Box(edges[column], 0, edges[column + 1], 0)
        if found:
            box = found[0].box
            for line in found[1:]:
                box = box.around(line.box)
        cells.append(Cell(joined(found, rooms[column] if rooms else 0.0), box))
    return cells


def _fits(line: Line, edges: list[float]) -> bool:
    """True for a line whose words respect the columns: none crosses a column's edge, and no run of
    words continues across it, as prose does.
    """
    for edge in edges[1:-1]:
        left = [word for word in line.words if word.box.middle < edge]
        right = [word for word in line.words if word.box.middle >= edge]
        if any(word.box.x0 < edge - 1 < edge + 3 < word.box.x1 for word in line.words):
            return False
        if left and right and right[0].box.x0 - left[-1].box.x1 < 0.4 * line.size:
            return False
    return line.words[0].box.x0 >= edges[0] - 2


def _rows(
    page: Page,
    lines: list[Line],
    run: list[int],
    header: list[int],
    edges: list[float],
    used: set[int],
    size: float,
    is_cut: bool,
) -> tuple[list[Row], list[int]]:
    first, last = run[0], run[-1]
    above = header[-1] + 1 if header else first
    # Lines above the first tag belong to its row if rows are centred on their tags.
    if not header:
        while above > 0 and above - 1 not in used:
            line = lines[above - 1]
            gap = lines[above].box.top - line.box.bottom
            if gap > 0.5 * size or not _fits(line, edges) or line.size > 1.15 * size:
                break
            if len(line.words) > 1 and line.box.x1 - line.box.x0 > 0.6 * (edges[-1] - edges[0]):
                break
            above -= 1
    below = last
    pitch = _pitch(lines, run)
    while below + 1 < len(lines) and below + 1 not in used:
        line = lines[below + 1]
        gap = line.box.top - lines[below].box.bottom
        is_text = line.size > 1.15 * size or not _fits(line, edges)
        if gap > pitch or is_text or _anchor(lines, below + 1) is not None:
            break
        # Another table follows.
        is_caption = re.search(r"private|^table\b", line.text, re.I) and creators.caption(line.text)
        if is_caption or _begins_header(lines, below + 1, edges):
            break
        below += 1
    numbers = [index for index in range(above, below + 1) if index not in used]
    # Lines across all columns, and those that name a creator, are rows of their own.
    alone = {
        index
        for index in numbers
        if index not in run
        and (not _fits(lines[index], edges) or creators.statement(lines[index].text))
    }
    numbers = [index for index in numbers if index not in alone]
    bands = _bands(page, lines, run, edges)
    owner = _by_band(lines, numbers, run, bands) if bands else _by_gaps(lines, numbers, run, is_cut)
    rows = []
    members: list[int] = []
    groups: dict[int, list[int]] = {index: [index] for index in alone}
    for index in numbers:
        if owner.get(index) is not None:
            groups.setdefault(owner[index], []).append(index)
    columns_parts = _parted([lines[index] for index in numbers], edges)
    rooms = [max(map(width_of, parts), default=0.0) for parts in columns_parts]
    for anchor in sorted(groups):
        parts = [lines[index] for index in groups[anchor]]
        members += groups[anchor]
        box = parts[0].box
        for part in parts[1:]:
            box = box.around(part.box)
        row = Row(_cells(parts, edges, rooms), box)
        if anchor not in run and not (is_cut and anchor < run[0]):
            row.banner = " ".join(part.text for part in parts)
        rows.append(row)
    return rows, members


def _pitch(lines: list[Line], run: list[int]) -> float:
    """The widest gap between lines inside a row, judging by the rows of this table."""
    gaps = [
        below.box.top - above.box.bottom
        for start, end in zip(run, run[1:])
        for above, below in zip(lines[start:end], lines[start + 1 : end + 1])
    ]
    size = lines[run[0]].size
    return min(gaps, default=0.3 * size) + 0.25 * size


def _bands(
    page: Page, lines: list[Line], run: list[int], edges: list[float]
) -> list[tuple[float, float]]:
    """The bands between horizontal rules, if they separate the rows: at most one tag in each."""
    span = edges[-1] - edges[0]
    ys = sorted(
        {
            round(rule.top, 0)
            for rule in page.rules
            if is_level(rule) and min(rule.x1, edges[-1]) - max(rule.x0, edges[0]) > 0.6 * span
        }
    )
    bands = [(a, b) for a, b in zip(ys, ys[1:]) if b - a > 5]
    counts = [sum(a <= lines[index].box.centre < b for index in run) for a, b in bands]
    if not counts or max(counts) > 1 or sum(counts) < 0.8 * len(run):
        return []
    return bands


def _by_band(
    lines: list[Line], numbers: list[int], run: list[int], bands: list[tuple[float, float]]
) -> dict[int, int]:
    """The row of each line: the index of its anchor, or of the first line of a band without one."""
    owner: dict[int, int] = {}
    for a, b in bands:
        inside = [index for index in numbers if a <= lines[index].box.centre < b]
        anchor = next((index for index in inside if index in run), None)
        for index in inside:
            owner[index] = anchor if anchor is not None else inside[0]
    for index in run:
        owner.setdefault(index, index)
    return owner


def _by_gaps(lines: list[Line], numbers: list[int], run: list[int], is_cut: bool) -> dict[int, int]:
    """The same by the gaps between lines: between two tags the rows are separated at the widest
    gap; if all gaps are alike, rows begin with their tags or, if there are lines before the first
    tag, are centred on them.
    """
    owner = {index: index for index in run}
    leading = [index for index in numbers if index < run[0]]
    for index in leading:
        owner[index] = leading[0] if is_cut else run[0]
    centred = bool(leading) and not is_cut
    for start, end in zip(run, [*run[1:], None]):
        between = [index for index in numbers if index > start and (end is None or index < end)]
        if not between:
            continue
        if end is None:
            owner.update(dict.fromkeys(between, start))
            continue
        order = [start, *between, end]
        gaps = [
            lines[below].box.top - lines[above].box.bottom for above, below in zip(order, order[1:])
        ]
        widest = max(gaps)
        cut = gaps.index(widest)
        if widest - min(gaps) < 0.12 * lines[start].size:
            cut = len(between) // 2 if centred else len(between)
        for position, index in enumerate(between):
            owner[index] = start if position < cut else end
    return owner
