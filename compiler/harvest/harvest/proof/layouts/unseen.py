"""Two layouts that were written when the extraction was finished (`frozen.py` tells whether it has been changed since)."""

from __future__ import annotations

import textwrap
from datetime import UTC, datetime
from html import escape
from pathlib import Path

from fpdf import FPDF
from fpdf.fonts import FontFace
from reportlab.lib.pagesizes import LETTER
from reportlab.pdfgen.canvas import Canvas

from ..filler import Filler
from ..truth import Statement

#: Lines on a page of a listing, and the characters of one.
LISTING_LINES, LISTING_CHARS = 58, 92


def listing(statement: Statement, path: Path) -> None:
    """As a typewriter writes it: one font and one size, columns made of spaces, underlined headers, names that go on in
    the next line, heads with the page's number."""
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
    """As a browser prints it: HTML with a table for each creator, all borders, the caption as a heading."""
    filler = Filler(f"web {statement.name}")
    parts = [f"<h1>Conformance: {escape(statement.name)}</h1><p>{escape(filler.paragraph())}</p>"]
    for creator, facts in statement.by_creator().items():
        parts.append(
            f"<h2>Private tags for {escape(creator)}</h2><p>{escape(filler.sentence())}</p>"
        )
        parts.append(
            '<table border="1"><thead><tr><th width="30%">Attribute</th><th width="8%">VR</th>'
            '<th width="8%">Mult.</th><th width="18%">Tag</th><th width="36%">Comment</th></tr></thead><tbody>'
        )
        for f in facts:
            cells = [f.name, f.vr, f.vm, f"({f.group},{f.element})", filler.remark()]
            parts.append("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in cells) + "</tr>")
        parts.append("</tbody></table>")
    pdf = FPDF(format="letter", unit="pt")
    pdf.core_fonts_encoding = "cp1252"
    # The same bytes for the same statement.
    pdf.set_creation_date(datetime(2026, 1, 1, tzinfo=UTC))
    pdf.add_page()
    pdf.set_font("Times", size=9)
    pdf.write_html(
        "".join(parts), tag_styles={"h1": FontFace(size_pt=14), "h2": FontFace(size_pt=11)}
    )
    pdf.output(str(path))
