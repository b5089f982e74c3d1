"""Two layouts that were unseen once: the extraction was corrected with the first one, and both are among the seen ones
since. The second is by another library than the others."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from xml.sax.saxutils import escape

from fpdf import FPDF
from fpdf.fonts import FontFace
from reportlab.lib import colors
from reportlab.lib.pagesizes import LETTER, landscape
from reportlab.platypus import Flowable, Paragraph, Spacer, Table

from ..filler import Filler
from ..truth import Statement
from .seen import build, cell, style


def report(statement: Statement, path: Path) -> None:
    """Three level rules for a table, as in journals; landscape, numbered rows with their tags at the bottom, headers of two
    lines, the creator in the title above the table, a note below it."""
    filler = Filler(f"unseen {statement.name}")
    text, name_style = style("Times-Roman", 9), style("Times-Italic", 9)
    right = style("Times-Roman", 9, alignment=2)
    bold = style("Times-Bold", 9)
    title = style("Times-Bold", 10, spaceBefore=16, spaceAfter=4)
    note = style("Times-Roman", 7, spaceBefore=3)
    story: list[Flowable] = [Paragraph("Appendix D. Proprietary information", title)]
    story.append(Paragraph(escape(filler.paragraph()), text))
    for number, (creator, facts) in enumerate(statement.by_creator().items(), 1):
        story.append(Paragraph(escape(filler.paragraph()), text))
        story.append(
            Paragraph(
                escape(f"Table D.{number} - Private data elements of creator {creator}"), title
            )
        )
        rows = [
            [
                cell("No.", bold),
                cell("Attribute Name", bold),
                Paragraph("Group,<br/>Element", bold),
                Paragraph("Value<br/>Rep.", bold),
                Paragraph("Value<br/>Mult.", bold),
                cell("Remarks", bold),
            ]
        ]
        rows += [
            [
                cell(str(index), right),
                cell(f.name, name_style),
                f"{f.group}, {f.element}",
                cell(f.vr, text),
                f.vm,
                cell(filler.remark(), text),
            ]
            for index, f in enumerate(facts, 1)
        ]
        look = [
            ("LINEABOVE", (0, 0), (-1, 0), 1.2, colors.black),
            ("LINEBELOW", (0, 0), (-1, 0), 0.6, colors.black),
            ("LINEBELOW", (0, -1), (-1, -1), 1.2, colors.black),
            ("VALIGN", (0, 0), (-1, -1), "BOTTOM"),
            ("FONT", (0, 0), (-1, -1), "Times-Roman", 9),
            ("TOPPADDING", (0, 0), (-1, -1), 2),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 2),
        ]
        story.append(Table(rows, [34, 190, 80, 60, 50, 240], style=look, repeatRows=1))
        story.append(Paragraph("Note: elements without a remark are for internal use.", note))
        story.append(Spacer(1, 6))
    build(path, story, landscape(LETTER), "Conformance to DICOM", "Times-Roman")


def office(statement: Statement, path: Path) -> None:
    """As a word processor draws it: inner borders only, centred cells, a grey header, a numbered heading and a sentence for
    each creator, tags in capitals."""
    filler = Filler(f"unseen {statement.name}")
    pdf = FPDF(format="A4", unit="mm")
    # The same bytes for the same statement.
    pdf.set_creation_date(datetime(2026, 1, 1, tzinfo=UTC))
    # That of the built-in fonts: with quotes and dashes.
    pdf.core_fonts_encoding = "cp1252"
    pdf.set_margins(18, 20, 18)
    pdf.set_auto_page_break(True, 20)
    pdf.add_page()
    pdf.set_font("Helvetica", "B", 14)
    pdf.cell(0, 10, "7 Private Information", new_x="LMARGIN", new_y="NEXT")
    for number, (creator, facts) in enumerate(statement.by_creator().items(), 1):
        pdf.set_font("Helvetica", "B", 11)
        pdf.cell(0, 9, f"7.{number} Private Creator {creator}", new_x="LMARGIN", new_y="NEXT")
        pdf.set_font("Helvetica", "", 9)
        pdf.multi_cell(0, 5, filler.paragraph(), new_x="LMARGIN", new_y="NEXT")
        pdf.ln(3)
        pdf.set_font("Helvetica", "", 8)
        with pdf.table(
            col_widths=(26, 52, 18, 14, 64),
            borders_layout="INTERNAL",
            text_align="CENTER",
            line_height=4.2,
            padding=1,
            headings_style=FontFace(emphasis="BOLD", fill_color=(210, 210, 210)),
        ) as table:
            table.row(("DICOM Tag", "Data Element", "Data Type", "VM", "Explanation"))
            for f in facts:
                tag = f"({f.group},{f.element})".upper()
                table.row((tag, f.name, f.vr, f.vm, filler.remark()))
        pdf.ln(4)
    pdf.output(str(path))
