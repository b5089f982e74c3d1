"""Tables with drawn cells: the grid of their rules, and the characters in it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field

from . import tags
from .geometry import Box, Char, Page, lines_of
from .text import Cell, joined, width_of

#: The maximum number of grids on one page.
MAX_GRIDS = 200
#: A grid with more fields is a drawing; the fullest page of a document has some thousand.
MAX_FIELDS = 20_000
#: Rules closer than this, in points, are one.
SNAP = 3.0


@dataclass(slots=True)
class Row:
    """A row of cells. `banner` is the text of a row that is a single cell across all columns."""

    cells: list[Cell]
    box: Box
    banner: str = ""


@dataclass(slots=True)
class Table:
    """A table on one page."""

    page: int
    #: The edges of the columns, from left to right.
    edges: list[float]
    rows: list[Row]
    box: Box
    is_ruled: bool
    #: The header rows; the others are `rows`.
    headers: list[str] = field(default_factory=list)
    #: The characters in it, by their index on the page.
    chars: set[int] = field(default_factory=set)
    #: True if a cell has the tags of several rows: only the columns are ruled.
    has_open_rows: bool = False
    #: True if rows are centred on their tags: lines before the first one belong to its row.
    is_centred: bool = False


def _snapped(values: list[float]) -> list[float]:
    """The values in order, with adjacent ones merged."""
    groups: list[list[float]] = []
    for value in sorted(values):
        if groups and value - groups[-1][-1] <= SNAP:
            groups[-1].append(value)
        else:
            groups.append([value])
    return [sum(group) / len(group) for group in groups]


def _regions(rules: list[Box]) -> list[list[Box]]:
    """The rules that touch each other, directly or through others."""
    parents = list(range(len(rules)))

    def root(index: int) -> int:
        while parents[index] != index:
            parents[index] = parents[parents[index]]
            index = parents[index]
        return index

    order = sorted(range(len(rules)), key=lambda index: rules[index].top)
    active: list[int] = []
    for index in order:
        rule = rules[index]
        active = [other for other in active if rules[other].bottom + SNAP >= rule.top]
        for other in active:
            beside = rules[other]
            if beside.x0 - SNAP <= rule.x1 and rule.x0 - SNAP <= beside.x1:
                parents[root(other)] = root(index)
        active.append(index)
    regions: dict[int, list[Box]] = {}
    for index, rule in enumerate(rules):
        regions.setdefault(root(index), []).append(rule)
    return list(regions.values())


def is_level(rule: Box) -> bool:
    """True for a horizontal rule."""
    return rule.x1 - rule.x0 > rule.bottom - rule.top


def tables_of(page: Page) -> list[Table]:
    """The tables of a page whose columns are separated by rules, with at least two columns."""
    tables = []
    for region in _regions(page.rules):
        levels = [rule for rule in region if is_level(rule)]
        uprights = [rule for rule in region if not is_level(rule)]
        if not levels or not uprights:
            continue
        # The sides may be open: there the rules of the other direction end.
        sides = [min(rule.x0 for rule in levels), max(rule.x1 for rule in levels)]
        ends = [min(rule.top for rule in uprights), max(rule.bottom for rule in uprights)]
        xs = _snapped([*(rule.x0 for rule in uprights), *sides])
        ys = _snapped([*(rule.top for rule in levels), *ends])
        if (
            len(xs) >= 3
            and len(ys) >= 2
            and len(xs) * len(ys) <= MAX_FIELDS
            and len(tables) < MAX_GRIDS
        ):
            tables.append(_table(page, xs, ys, levels, uprights))
    return tables


def _covers(rules: list[Box], at: float, along: float, level: bool) -> bool:
    """True if a rule at this position covers this point."""
    for rule in rules:
        if level:
            if abs(rule.top - at) <= SNAP and rule.x0 - 1 <= along <= rule.x1 + 1:
                return True
        elif abs(rule.x0 - at) <= SNAP and rule.top - 1 <= along <= rule.bottom + 1:
            return True
    return False


def _table(
    page: Page, xs: list[float], ys: list[float], levels: list[Box], uprights: list[Box]
) -> Table:
    width, height = len(xs) - 1, len(ys) - 1
    # Each field of the grid belongs to the cell that its entry identifies by its first field.
    first = [[(i, j) for j in range(width)] for i in range(height)]
    by_y: list[list[Box]] = [[rule for rule in levels if abs(rule.top - y) <= SNAP] for y in ys]
    by_x: list[list[Box]] = [[rule for rule in uprights if abs(rule.x0 - x) <= SNAP] for x in xs]
    for i in range(height):
        for j in range(width):
            middle, centre = (xs[j] + xs[j + 1]) / 2, (ys[i] + ys[i + 1]) / 2
            if j and not _covers(by_x[j], xs[j], centre, level=False):
                first[i][j] = first[i][j - 1]
            elif i and not _covers(by_y[i], ys[i], middle, level=True):
                first[i][j] = first[i - 1][j]
    inside: dict[tuple[int, int], list[Char]] = {}
    box = Box(xs[0], ys[0], xs[-1], ys[-1])
    used = set()
    for index, char in enumerate(page.chars):
        x, y = char.box.middle, char.box.centre
        if not (box.x0 <= x <= box.x1 and box.top <= y <= box.bottom):
            continue
        used.add(index)
        j = max(0, bisect_right(xs, x) - 1)
        i = max(0, bisect_right(ys, y) - 1)
        inside.setdefault(first[min(i, height - 1)][min(j, width - 1)], []).append(char)
    edges_of: dict[tuple[int, int], Box] = {}
    for i in range(height):
        for j in range(width):
            field_box = Box(xs[j], ys[i], xs[j + 1], ys[i + 1])
            key = first[i][j]
            edges_of[key] = edges_of[key].around(field_box) if key in edges_of else field_box
    lines = {key: lines_of(inside.get(key, [])) for key in edges_of}
    # The widest line of each column, among the cells that have its edges.
    room: dict[tuple[float, float], float] = {}
    for key, place in edges_of.items():
        edges = (place.x0, place.x1)
        room[edges] = max([room.get(edges, 0.0), *map(width_of, lines[key])])
    texts = {
        key: Cell(joined(lines[key], room[place.x0, place.x1]), place)
        for key, place in edges_of.items()
    }
    # Cells with tags, and those with the tags of several rows; a range of tags counts as one.
    counts = [
        sum(bool(tags.is_tag(line.text) or tags.HALF.match(line.text)) for line in found)
        for key, found in lines.items()
        if not tags.RANGE.match(texts[key].text)
    ]
    open_cells, tag_cells = sum(count > 1 for count in counts), sum(count > 0 for count in counts)
    rows = []
    for i in range(height):
        cells = [texts[first[i][j]] for j in range(width)]
        # A cell across several columns counts in its first one.
        shown = [
            cell if j == 0 or first[i][j] != first[i][j - 1] else Cell("", cell.box)
            for j, cell in enumerate(cells)
        ]
        row = Row(shown, Box(xs[0], ys[i], xs[-1], ys[i + 1]))
        if len({first[i][j] for j in range(width)}) == 1:
            if first[i][0][0] != i:
                continue
            row.banner = cells[0].text
        rows.append(row)
    return Table(
        page.number, xs, rows, box, True, chars=used, has_open_rows=0 < tag_cells <= 2 * open_cells
    )
