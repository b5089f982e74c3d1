"""Layouts that were once unseen: two pairs, one after the other. The extraction was corrected with
the first of each pair (docs/harvest.md has its results at first sight), and all have been among the
seen ones since. Two use another library than the others.
"""

from __future__ import annotations

import textwrap
from datetime import UTC, datetime
from html import escape as html_escape
from pathlib import Path
from xml.sax.saxutils import escape

from fpdf import FPDF
from fpdf.fonts import FontFace
from reportlab.lib import colors
from reportlab.lib.pagesizes import LETTER, landscape
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Paragraph, Spacer, Table

from ..filler import Filler
from ..truth import Statement
from .seen import build, cell, style


def report(statement: Statement, path: Path) -> None:
    """Three horizontal rules per table, as in journals; landscape, numbered rows with their tags at
    the bottom, headers of two lines, the creator in the title above the table, a note below it.
    """
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
    """As a word processor draws it: inner borders only, centred cells, a grey header, a numbered
    heading and a sentence for each creator, tags in capitals.
    """
    filler = Filler(f"unseen {statement.name}")
    pdf = FPDF(format="A4", unit="mm")
    # Makes the output reproducible.
    pdf.set_creation_date(datetime(2026, 1, 1, tzinfo=UTC))
    # The encoding of the built-in fonts: with quotes and dashes.
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


#: The number of lines on a page of a listing, and of characters in a line.
LISTING_LINES, LISTING_CHARS = 58, 92


def listing(statement: Statement, path: Path) -> None:
    """As a typewriter writes it: one font and one size, columns made of spaces, underlined headers,
    names that continue on the next line, headers with the page number.
    """
    filler = Filler(f"listing {statement.name}")
    lines: list[str] = [
        "PRIVATE DICTIONARY",
        "",
        *textwrap.wrap(filler.paragraph(), LISTING_CHARS),
        "",
    ]
    header = f"{'TAG':12}{'VR':10}{'VM':7}{'NAME':36}{'NOTES'}"
    rule = f"{'---':12}{'--':10}{'--':7}{'----':36}{'-----'}"
    for number, (creator, facts) in enumerate(statement.by_creator().items(), 1):
        lines += [f"{number}. PRIVATE CREATOR = {creator}", "", header, rule]
        for f in facts:
            names = textwrap.wrap(f.name, 34) or [""]
            notes = textwrap.wrap(filler.remark(), 25) or [""]
            for index in range(max(len(names), len(notes))):
                name = names[index] if index < len(names) else ""
                note = notes[index] if index < len(notes) else ""
                start = (
                    f"{f.group + ',' + f.element:12}{f.vr:10}{f.vm:7}" if index == 0 else " " * 29
                )
                lines.append(f"{start}{name:36}{note}".rstrip())
        lines += ["", *textwrap.wrap(filler.sentence(), LISTING_CHARS), ""]
    canvas = Canvas(str(path), pagesize=LETTER, invariant=True)
    for page, start in enumerate(range(0, len(lines), LISTING_LINES), 1):
        text = canvas.beginText(54, 740)
        text.setFont("Courier", 9)
        text.textLine(f"{statement.name[:50]:70}PAGE {page}")
        text.textLine("")
        for line in lines[start : start + LISTING_LINES]:
            text.textLine(line)
        canvas.drawText(text)
        canvas.showPage()
    canvas.save()


def web(statement: Statement, path: Path) -> None:
    """As a browser prints it: HTML with a table for each creator, all borders, the caption as a
    heading.
    """
    filler = Filler(f"web {statement.name}")
    parts = [
        f"<h1>Conformance: {html_escape(statement.name)}</h1><p>{html_escape(filler.paragraph())}</p>"
    ]
    for creator, facts in statement.by_creator().items():
        parts.append(
            f"<h2>Private tags for {html_escape(creator)}</h2><p>{html_escape(filler.sentence())}</p>"
        )
        parts.append(
            '<table border="1"><thead><tr><th width="30%">Attribute</th><th width="8%">VR</th>'
            '<th width="8%">Mult.</th><th width="18%">Tag</th><th width="36%">Comment</th></tr></thead><tbody>'
        )
        for f in facts:
            cells = [f.name, f.vr, f.vm, f"({f.group},{f.element})", filler.remark()]
            parts.append(
                "<tr>" + "".join(f"<td>{html_escape(cell)}</td>" for cell in cells) + "</tr>"
            )
        parts.append("</tbody></table>")
    pdf = FPDF(format="letter", unit="pt")
    pdf.core_fonts_encoding = "cp1252"
    # Makes the output reproducible.
    pdf.set_creation_date(datetime(2026, 1, 1, tzinfo=UTC))
    pdf.add_page()
    pdf.set_font("Times", size=9)
    pdf.write_html(
        "".join(parts), tag_styles={"h1": FontFace(size_pt=14), "h2": FontFace(size_pt=11)}
    )
    pdf.output(str(path))
