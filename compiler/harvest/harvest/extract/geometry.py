"""The content of a page, in points, with the origin at its top left corner."""

from __future__ import annotations

from dataclasses import dataclass, field, replace


@dataclass(slots=True)
class Box:
    """A rectangle."""

    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def middle(self) -> float:
        """The horizontal centre."""
        return (self.x0 + self.x1) / 2

    @property
    def centre(self) -> float:
        """The vertical centre."""
        return (self.top + self.bottom) / 2

    def around(self, other: Box) -> Box:
        """The smallest rectangle that contains both."""
        return Box(
            min(self.x0, other.x0),
            min(self.top, other.top),
            max(self.x1, other.x1),
            max(self.bottom, other.bottom),
        )

    def turned(self, quarter: int, width: float, height: float) -> Box:
        """Its position when a page of this width and height is rotated clockwise by quarter turns."""
        if quarter == 1:
            return Box(height - self.bottom, self.x0, height - self.top, self.x1)
        if quarter == 2:
            return Box(width - self.x1, height - self.bottom, width - self.x0, height - self.top)
        if quarter == 3:
            return Box(self.top, width - self.x1, self.bottom, width - self.x0)
        return self


@dataclass(slots=True)
class Char:
    """One character: its box, its font size, and its clockwise rotation in quarter turns."""

    text: str
    box: Box
    size: float
    quarter: int


@dataclass(slots=True)
class Word:
    """Characters without a space between them."""

    text: str
    box: Box
    size: float


@dataclass(slots=True)
class Line:
    """The words of one line, left to right."""

    words: list[Word]
    box: Box

    @property
    def text(self) -> str:
        """The words, separated by one space."""
        return " ".join(word.text for word in self.words)

    @property
    def size(self) -> float:
        """The size of its largest word."""
        return max(word.size for word in self.words)


@dataclass(slots=True)
class Page:
    """A page: its characters, and the rules drawn on it."""

    number: int
    width: float
    height: float
    chars: list[Char] = field(default_factory=list)
    #: Horizontal and vertical strokes, and the edges of rectangles.
    rules: list[Box] = field(default_factory=list)
    #: The number of characters with another rotation, which are left out.
    left_out: int = 0
    has_picture: bool = False
    #: True if it has more characters or rules than are read; it is then empty.
    is_overfull: bool = False


def upright(page: Page) -> Page:
    """The page rotated so that most of its characters are upright; those with another rotation
    (notes in the margin, watermarks) are counted and left out.
    """
    if not page.chars:
        return page
    counts = [0, 0, 0, 0]
    for char in page.chars:
        counts[char.quarter] += 1
    quarter = counts.index(max(counts))
    # Rotated back: a character that is rotated by one quarter needs three more.
    back = (4 - quarter) % 4
    chars = [
        Char(c.text, c.box.turned(back, page.width, page.height), c.size, 0)
        for c in page.chars
        if c.quarter == quarter
    ]
    rules = [rule.turned(back, page.width, page.height) for rule in page.rules]
    width, height = (page.height, page.width) if back % 2 else (page.width, page.height)
    left_out = len(page.chars) - len(chars)
    return replace(page, width=width, height=height, chars=chars, rules=rules, left_out=left_out)


#: A gap of this share of the font size separates words; a space of common fonts has 0.25 to 0.33.
WORD_GAP = 0.17


def lines_of(chars: list[Char]) -> list[Line]:
    """The characters as lines of words, from top to bottom."""
    rows: list[list[Char]] = []
    for char in sorted(chars, key=lambda c: (c.box.centre, c.box.x0)):
        # Superscripts and other sizes have nearly the same centre.
        near = next(
            (
                row
                for row in reversed(rows[-3:])
                if abs(row[0].box.centre - char.box.centre) < 0.35 * max(row[0].size, char.size)
            ),
            None,
        )
        if near is None:
            rows.append([char])
        else:
            near.append(char)
    lines = [_line(row) for row in rows]
    return sorted((line for line in lines if line), key=lambda line: line.box.top)


def _line(chars: list[Char]) -> Line | None:
    words: list[Word] = []
    previous: Char | None = None
    for char in sorted(chars, key=lambda c: c.box.x0):
        if char.text.isspace():
            previous = None
            continue
        is_next = previous is not None and char.box.x0 - previous.box.x1 < WORD_GAP * char.size
        if is_next:
            word = words[-1]
            # Drawing a character twice at one place is a way to print bold.
            if char.text == previous.text and abs(char.box.x0 - previous.box.x0) < 0.1 * char.size:
                continue
            word.text += char.text
            word.box = word.box.around(char.box)
        else:
            words.append(Word(char.text, char.box, char.size))
        previous = char
    if not words:
        return None
    box = words[0].box
    for word in words[1:]:
        box = box.around(word.box)
    return Line(words, box)
