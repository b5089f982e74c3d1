"""Three layouts that are hard to read: tags and rows that are cut, boxes around each cell, captions
below, lines as close as possible, several creators in one group.
"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4, LETTER
from reportlab.platypus import Flowable, Paragraph, Spacer, Table

from ..filler import Filler
from ..truth import Statement
from .seen import build, cell, style


def small_boxes(statement: Statement, path: Path) -> None:
    """A box around each cell with space between the boxes, tags that wrap, rows cut by page breaks,
    captions below the tables, a header of two lines.
    """
    filler = Filler(statement.name)
    text, bold = style("Helvetica", 9), style("Helvetica-Bold", 9)
    heading = style("Helvetica-Bold", 11, spaceBefore=8, spaceAfter=8)
    header = ["Data Element Name", "Tag", "Value Representation", "Value Multiplicity", "Comments"]
    widths = [130, 58, 82, 70, 160]
    story: list[Flowable] = [Paragraph("Extensions", heading), Paragraph(filler.paragraph(), text)]
    for number, (creator, facts) in enumerate(statement.by_creator().items(), 1):
        rows = [[cell(h, bold) for h in header]]
        rows += [
            [
                cell(f.name, text),
                cell(f"({f.group}, {f.element})", text),
                cell(f.vr, text),
                cell(f.vm, text),
                cell(f"{filler.remark()} {filler.remark()}", text),
            ]
            for f in facts
        ]
        look: list[tuple] = [("VALIGN", (0, 0), (-1, -1), "TOP")]
        for x in range(len(header)):
            for y in range(len(rows)):
                look.append(("BOX", (x, y), (x, y), 0.4, colors.black))
        story.append(Spacer(1, 8))
        story.append(Table(rows, widths, style=look, repeatRows=1, splitInRow=1))
        story.append(
            Paragraph(escape(f"Table A-{number}: Private attributes ({creator})"), heading)
        )
        story.append(Paragraph(escape(filler.paragraph()), text))
    build(path, story, LETTER, "Conformance", "Helvetica")


def close_lines(statement: Statement, path: Path) -> None:
    """No rules, no space between rows, no column for the VM, centred headers, the sentence about
    the creator on two lines, and prose that mentions tags.
    """
    filler = Filler(statement.name)
    text, bold = style("Courier", 7.5), style("Courier-Bold", 7.5, alignment=1)
    heading = style("Courier-Bold", 10, spaceBefore=10, spaceAfter=4)
    look = [
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("FONT", (0, 0), (-1, -1), "Courier", 7.5),
        ("TOPPADDING", (0, 0), (-1, -1), 0),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
        ("LEFTPADDING", (0, 0), (-1, -1), 3),
        ("RIGHTPADDING", (0, 0), (-1, -1), 3),
    ]
    story: list[Flowable] = [Paragraph("Appendix B", heading)]
    for number, (creator, facts) in enumerate(statement.by_creator().items(), 1):
        group = facts[0].group
        story.append(Paragraph(f"B.{number} Elements of group {group}", heading))
        sentence = (
            f"{filler.sentence()} {filler.sentence()} The recognition code of the private elements below, in "
            f'element ({group},0010), is "{creator}".'
        )
        story.append(Paragraph(escape(sentence), text))
        story.append(Spacer(1, 5))
        rows = [[cell(h, bold) for h in ("Tag", "Attribute", "VR", "Meaning")]]
        rows += [
            [
                f"({f.group},{f.element})",
                cell(f.name, text),
                cell(f.vr, text),
                cell(filler.remark(), text),
            ]
            for f in facts
        ]
        story.append(Table(rows, [78, 170, 60, 190], style=look, repeatRows=1))
        story.append(Paragraph(escape(f"See also (0008,103E). {filler.paragraph()}"), text))
    build(path, story, A4, statement.name, "Courier")


def blocks(statement: Statement, path: Path) -> None:
    """One table for all creators, elements in their blocks, the creator elements first, vertical
    rules between columns and none between rows.
    """
    filler = Filler(statement.name)
    text, bold = style("Times-Roman", 8.5), style("Times-Bold", 8.5)
    heading = style("Times-Bold", 12, spaceBefore=10, spaceAfter=8)
    rows = [[cell(h, bold) for h in ("Element Name", "Group-Element", "VR", "VM", "Value")]]
    next_block: dict[str, int] = defaultdict(lambda: 0x10)
    block_of: dict[tuple[str, str], str] = {}
    for fact in statement.facts:
        if (fact.creator, fact.group) not in block_of:
            block = f"{next_block[fact.group]:02X}"
            next_block[fact.group] += 1
            block_of[fact.creator, fact.group] = block
            tag = f"{fact.group},00{block}"
            quoted = cell(f"“{fact.creator}”" if filler.chance(0.5) else fact.creator, text)
            rows.append([cell("Private Creator", text), tag, "LO", "1", quoted])
    rows += [
        [
            cell(f.name, text),
            f"{f.group},{f.element.replace('xx', block_of[f.creator, f.group])}",
            cell(f.vr, text),
            f.vm,
            cell(filler.remark(), text),
        ]
        for f in statement.facts
    ]
    look = [
        ("BOX", (0, 0), (-1, -1), 0.5, colors.black),
        ("INNERGRID", (0, 0), (-1, 0), 0.5, colors.black),
        ("LINEBEFORE", (1, 0), (-1, -1), 0.5, colors.black),
        ("LINEBELOW", (0, 0), (-1, 0), 0.5, colors.black),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("FONT", (0, 0), (-1, -1), "Times-Roman", 8.5),
    ]
    story: list[Flowable] = [
        Paragraph("Private Dictionary", heading),
        Paragraph(escape(filler.paragraph()), text),
        Spacer(1, 8),
        Table(rows, [170, 75, 50, 45, 160], style=look, repeatRows=1),
    ]
    build(path, story, A4, "DICOM Conformance Statement", "Times-Roman")
