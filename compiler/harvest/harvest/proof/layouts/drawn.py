"""Random layouts: columns in any order, words for their headers, fonts, rules, padding, positions
of text in cells, captions, spellings of tags. They find problems that no layout made by hand has.
"""

from __future__ import annotations

from pathlib import Path
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4, LETTER, landscape
from reportlab.platypus import Flowable, Paragraph, Spacer, Table

from ..filler import Filler
from ..truth import Fact, Statement
from .seen import build, cell, fonts, style

_HEADERS = {
    "name": ["Attribute Name", "Name", "Attribute", "Data Element Name", "Element Name"],
    "tag": ["Tag", "DICOM Tag", "Tag (Group, Element)", "Group, Element"],
    "vr": ["VR", "Value Representation", "Value Rep."],
    "vm": ["VM", "Multiplicity", "Value Mult."],
    "remark": ["Description", "Comment", "Remarks", "Notes", "Value"],
}
_WIDTHS = {"name": 3.0, "tag": 1.6, "vr": 0.9, "vm": 0.9, "remark": 3.4}
_CAPTIONS = [
    "Table {n}: Private Attributes of {c}",
    "Private Creator: {c}",
    "{n}.1 Private group {c}",
    'The following elements belong to the private creator "{c}".',
    "Table {n} - {c} Private Data Elements",
    "Private Creator Identification ({c})",
]
_TAGS = ["({g},{e})", "{g},{e}", "({g}, {e})", "[{g}:{e}]", "0x{g},0x{e}"]
_FONTS = [
    ("Times-Roman", "Times-Bold"),
    ("Helvetica", "Helvetica-Bold"),
    ("Courier", "Courier-Bold"),
    ("Vera", "VeraBd"),
]


def drawn(statement: Statement, path: Path, seed: str = "") -> None:
    """A random layout for this statement, reproducible from the seed."""
    fonts()
    filler = Filler(f"drawn {seed} {statement.name}")
    pick = filler.random.choice
    font, bold_font = pick(_FONTS)
    size = pick([7, 8, 9, 10])
    text, bold = style(font, size), style(bold_font, size, alignment=pick([0, 0, 1]))
    text.alignment = pick([0, 0, 0, 1])
    page = pick([A4, LETTER, landscape(A4)])
    order = ["name", "tag", "vr", "vm", "remark"]
    if filler.chance(0.7):
        filler.random.shuffle(order)
    if filler.chance(0.2):
        order.remove("vm")
    headers = {name: pick(words) for name, words in _HEADERS.items()}
    room = page[0] - 110
    total = sum(_WIDTHS[name] for name in order)
    widths = [room * _WIDTHS[name] / total for name in order]
    spelling, caption = pick(_TAGS), pick(_CAPTIONS)
    padding = pick([0, 1, 2, 3])
    look: list[tuple] = [
        ("VALIGN", (0, 0), (-1, -1), pick(["TOP", "MIDDLE", "BOTTOM"])),
        ("FONT", (0, 0), (-1, -1), font, size),
        ("TOPPADDING", (0, 0), (-1, -1), padding),
        ("BOTTOMPADDING", (0, 0), (-1, -1), padding + 1),
        *pick(
            [
                [("GRID", (0, 0), (-1, -1), 0.5, colors.black)],
                [("INNERGRID", (0, 0), (-1, -1), 0.5, colors.black)],
                [("LINEBELOW", (0, 0), (-1, -1), 0.5, colors.grey)],
                [("LINEBELOW", (0, 0), (-1, 0), 1, colors.black)],
                [
                    ("BOX", (0, 0), (-1, -1), 1, colors.black),
                    ("LINEBELOW", (0, 0), (-1, 0), 1, colors.black),
                ],
                [
                    ("LINEAFTER", (0, 0), (-2, -1), 0.5, colors.black),
                    ("LINEBELOW", (0, 0), (-1, 0), 1, colors.black),
                ],
                [("ROWBACKGROUNDS", (0, 0), (-1, -1), [colors.whitesmoke, colors.lightgrey])],
                [],
            ]
        ),
    ]
    repeat = pick([0, 1, 1])

    def cells(f: Fact) -> dict[str, object]:
        return {
            "name": cell(f.name, text),
            "tag": cell(spelling.format(g=f.group, e=f.element), text),
            "vr": cell(f.vr, text),
            "vm": cell(f.vm, text),
            "remark": cell(filler.remark(), text),
        }

    story: list[Flowable] = [Paragraph("Private data", style(bold_font, size + 4, spaceAfter=6))]
    for number, (creator, facts) in enumerate(statement.by_creator().items(), 1):
        story.append(Paragraph(escape(filler.paragraph()), text))
        line = caption.format(n=number, c=creator)
        story.append(
            Paragraph(escape(line), style(bold_font, size + 1, spaceBefore=8, spaceAfter=4))
        )
        rows = [[cell(headers[name], bold) for name in order]]
        for f in facts:
            found = cells(f)
            rows.append([found[name] for name in order])
        story.append(Table(rows, widths, style=look, repeatRows=repeat))
        story.append(Spacer(1, 10))
    build(path, story, page, statement.name, font)
