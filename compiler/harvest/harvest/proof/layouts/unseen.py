"""Two layouts that were written after the extraction was finished (`frozen.py` checks whether it
has been changed since).
"""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path
from xml.sax.saxutils import escape

from fpdf import FPDF
from fpdf.fonts import FontFace
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.platypus import Flowable, Paragraph, Spacer, Table

from ..filler import Filler
from ..truth import Statement
from .seen import build, cell, style


def grouped(statement: Statement, path: Path) -> None:
    """Horizontal rules between rows; a cell across all rows of a group, with the group; a row
    across all columns with the creator; written with the other library.
    """
    filler = Filler(f"grouped {statement.name}")
    pdf = FPDF(format="A4", unit="mm")
    pdf.core_fonts_encoding = "cp1252"
    # Makes the output reproducible.
    pdf.set_creation_date(datetime(2026, 1, 1, tzinfo=UTC))
    pdf.add_page()
    pdf.set_font("Helvetica", "B", 13)
    pdf.cell(0, 9, "Annex C - Private data", new_x="LMARGIN", new_y="NEXT")
    pdf.set_font("Helvetica", "", 9)
    pdf.multi_cell(0, 5, filler.paragraph(), new_x="LMARGIN", new_y="NEXT")
    for creator, facts in statement.by_creator().items():
        pdf.ln(4)
        pdf.set_font("Helvetica", "", 8)
        with pdf.table(
            col_widths=(16, 20, 64, 16, 16, 58),
            borders_layout="ALL",
            line_height=4.5,
            padding=0.8,
            headings_style=FontFace(emphasis="BOLD"),
        ) as table:
            table.row(("Group", "Element", "Description", "VR", "VM", "Notes"))
            row = table.row()
            row.cell(f"Private Creator {creator}", colspan=6, style=FontFace(emphasis="ITALICS"))
            for group, members in groupby(facts, key=lambda fact: fact.group):
                # A cell across more rows than fit on a page cannot be drawn.
                some = list(members)
                for start in range(0, len(some), 6):
                    part = some[start : start + 6]
                    for index, f in enumerate(part):
                        row = table.row()
                        if index == 0:
                            row.cell(group, rowspan=len(part))
                        for text in (f.element, f.name, f.vr, f.vm, filler.remark()):
                            row.cell(text)
    pdf.output(str(path))


def two_headed(statement: Statement, path: Path) -> None:
    """A header of two rows, the first with cells across several columns; all rules, colours, small
    type, right-aligned cells; the creator in the table's title.
    """
    filler = Filler(f"two-headed {statement.name}")
    text, right = style("Helvetica", 7), style("Helvetica", 7, alignment=2)
    white = style("Helvetica-Bold", 7, textColor=colors.white, alignment=1)
    title = style("Helvetica-Bold", 9, spaceBefore=12, spaceAfter=5, textColor=colors.darkgreen)
    story: list[Flowable] = []
    for number, (creator, facts) in enumerate(statement.by_creator().items(), 1):
        story.append(
            Paragraph(
                f"9.{number} Elements of the product", style("Helvetica-Bold", 12, spaceBefore=14)
            )
        )
        story.append(Spacer(1, 4))
        story.append(Paragraph(escape(filler.paragraph()), text))
        story.append(Paragraph(escape(f"Table 9-{number}: {creator} Private Attributes"), title))
        rows: list[list[object]] = [
            [cell("Encoding", white), "", "", cell("Attribute", white), ""],
            [cell(h, white) for h in ("Tag", "VR", "VM", "Name", "Use")],
        ]
        rows += [
            [
                cell(f"({f.group},{f.element.replace('xx', 'yy')})", right),
                cell(f.vr, right),
                cell(f.vm, right),
                cell(f.name, text),
                cell(filler.remark(), text),
            ]
            for f in facts
        ]
        look = [
            ("GRID", (0, 0), (-1, -1), 0.4, colors.green),
            ("SPAN", (0, 0), (2, 0)),
            ("SPAN", (3, 0), (4, 0)),
            ("BACKGROUND", (0, 0), (-1, 1), colors.darkgreen),
            ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
        ]
        story.append(Table(rows, [74, 44, 40, 170, 165], style=look, repeatRows=2))
    build(path, story, A4, "DICOM Conformance Statement", "Helvetica")
