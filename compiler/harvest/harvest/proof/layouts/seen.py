"""Six layouts in the styles of vendors' statements: with and without rules, in several fonts, with
continuation pages, wrapped and merged cells and rotated pages.
"""

from __future__ import annotations

from pathlib import Path
from xml.sax.saxutils import escape

from reportlab import rl_config
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4, LETTER, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    PageBreak,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
    TableStyle,
)

from ..filler import Filler
from ..truth import Fact, Statement

# Makes the output reproducible.
rl_config.invariant = 1


def fonts() -> None:
    """Registers the TrueType font that comes with reportlab."""
    if "Vera" not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont("Vera", "Vera.ttf"))
        pdfmetrics.registerFont(TTFont("VeraBd", "VeraBd.ttf"))


def style(font: str, size: float, **others) -> ParagraphStyle:
    """A paragraph style."""
    return ParagraphStyle("p", fontName=font, fontSize=size, leading=size * 1.2, **others)


def cell(text: str, look: ParagraphStyle) -> Paragraph:
    """Text that wraps in its cell."""
    return Paragraph(escape(text), look)


def build(
    path: Path, story: list[Flowable], size: tuple[float, float], head: str, font: str, turn=None
) -> None:
    """Writes the document, with running headers and footers. `turn` may rotate the canvas of each
    page.
    """

    def furniture(canvas, document) -> None:
        if turn:
            turn(canvas, document)
        canvas.setFont(font, 8)
        width, height = size
        canvas.drawString(50, height - 30, head)
        canvas.drawRightString(width - 50, 25, f"Page {document.page}")
        canvas.drawString(50, 25, "Conformance Statement, Revision 1")

    frame = Frame(50, 45, size[0] - 100, size[1] - 95, id="f", leftPadding=0, rightPadding=0)
    document = BaseDocTemplate(str(path), pagesize=size, title=head)
    document.addPageTemplates(PageTemplate(id="p", frames=[frame], onPage=furniture))
    document.build(story)


def bracketed(fact: Fact) -> str:
    """`(0019,xx08)`."""
    return f"({fact.group},{fact.element})"


def boxed(statement: Statement, path: Path) -> None:
    """All rules drawn, Times, a caption above each table, the creator in the row of its element."""
    filler = Filler(statement.name)
    text, bold = style("Times-Roman", 9), style("Times-Bold", 9)
    heading = style("Times-Bold", 11, spaceBefore=10, spaceAfter=6)
    header = ["Attribute Name", "Tag", "VR", "VM", "Attribute Description"]
    widths = [135, 72, 30, 32, 225]
    look = [("GRID", (0, 0), (-1, -1), 0.5, colors.black), ("VALIGN", (0, 0), (-1, -1), "TOP")]
    story: list[Flowable] = [Paragraph("1 Introduction", heading)]
    story += [Paragraph(escape(filler.paragraph()), text) for _ in range(3)]
    story.append(Paragraph("TABLE 1-1 GENERAL EQUIPMENT MODULE ATTRIBUTES", heading))
    public = [
        [cell(f.name, text), bracketed(f), f.vr, f.vm, cell(filler.remark(), text)]
        for f in filler.public()
    ]
    story.append(Table([[cell(h, bold) for h in header], *public], widths, style=look))
    for number, (creator, facts) in enumerate(statement.by_creator().items(), 1):
        story.append(Paragraph(escape(filler.paragraph()), text))
        # For some tables, only the text under the caption names the creator.
        in_row = number % 3 != 0
        topic = "PRIVATE GROUP" if in_row else f"PRIVATE GROUP {creator}"
        story.append(Paragraph(escape(f"TABLE 2-{number} {topic}"), heading))
        rows = [[cell(h, bold) for h in header]]
        if in_row:
            for group in dict.fromkeys(fact.group for fact in facts):
                element = "0010" if number % 2 else "00xx"
                place = f"({group.replace('xx', '01')},{element})"
                rows.append(
                    [
                        cell("Private Creator Identification", text),
                        place,
                        "LO",
                        "1",
                        cell(creator, text),
                    ]
                )
        for fact in facts:
            mark = ">" if filler.chance(0.05) else ""
            rows.append(
                [
                    cell(mark + fact.name, text),
                    bracketed(fact),
                    cell(fact.vr, text),
                    fact.vm,
                    cell(filler.remark(), text),
                ]
            )
        story.append(Table(rows, widths, style=look, repeatRows=1))
    build(path, story, LETTER, f"{statement.name} DICOM", "Times-Italic")


def owner_column(statement: Statement, path: Path) -> None:
    """Horizontal rules between rows only, Helvetica, the tag first and the creator in a narrow
    column.
    """
    filler = Filler(statement.name)
    text, bold = style("Helvetica", 8), style("Helvetica-Bold", 8)
    heading = style("Helvetica-Bold", 12, spaceBefore=12, spaceAfter=6)
    story: list[Flowable] = [Paragraph("Annex: Private Data Dictionary", heading)]
    story.append(Paragraph(escape(filler.paragraph()), text))
    story.append(Spacer(1, 10))
    rows = [[cell(h, bold) for h in ("Tag", "Private Owner Code", "Name", "VR", "VM")]]
    rows += [
        [bracketed(f), cell(f.creator, text), cell(f.name, text), cell(f.vr, text), f.vm]
        for f in statement.facts
    ]
    look = [
        ("LINEBELOW", (0, 0), (-1, -1), 0.4, colors.grey),
        ("LINEABOVE", (0, 0), (-1, 0), 1, colors.black),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("FONT", (0, 0), (-1, -1), "Helvetica", 8),
    ]
    story.append(Table(rows, [75, 120, 190, 50, 45], style=look, repeatRows=1))
    story.append(Paragraph(escape(filler.paragraph()), text))
    build(path, story, A4, "DICOM Conformance Statement", "Helvetica")


def white_space(statement: Statement, path: Path) -> None:
    """No rules at all, a TrueType font, a sentence that quotes the creator."""
    fonts()
    filler = Filler(statement.name)
    text, bold = style("Vera", 7.5), style("VeraBd", 7.5)
    heading = style("VeraBd", 11, spaceBefore=14, spaceAfter=6)
    look = TableStyle(
        [
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("FONT", (0, 0), (-1, -1), "Vera", 7.5),
            ("TOPPADDING", (0, 0), (-1, -1), 1.5),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 2.5),
        ]
    )
    story: list[Flowable] = [Paragraph("8 Private Attributes", heading)]
    for number, (creator, facts) in enumerate(statement.by_creator().items(), 1):
        story.append(Paragraph(f"8.{number} Data of the application", heading))
        story.append(Paragraph(escape(filler.paragraph()), text))
        sentence = f'The elements of this section have the private creator "{creator}".'
        story.append(Paragraph(escape(sentence), text))
        story.append(Spacer(1, 8))
        rows = [[cell(h, bold) for h in ("Attribute Name", "Tag", "VR", "VM", "Description")]]
        rows += [
            [
                cell(f.name, text),
                f"{f.group},{f.element}",
                cell(f.vr, text),
                f.vm,
                cell(filler.remark(), text),
            ]
            for f in facts
        ]
        story.append(Table(rows, [165, 70, 45, 40, 170], style=look, repeatRows=1))
    build(path, story, A4, f"{statement.name}", "Vera")


def turned_page(statement: Statement, path: Path) -> None:
    """Pages rotated by /Rotate, all rules, group and element in separate columns, a row across all
    columns for the creator, and no header on continuation pages.
    """
    filler = Filler(statement.name)
    text, bold = style("Courier", 8), style("Courier-Bold", 8)
    width, height = A4

    def turn(canvas, document) -> None:
        canvas.setPageRotation(90)
        # The content is drawn sideways; /Rotate makes it upright.
        canvas.translate(width, 0)
        canvas.rotate(90)

    rows = [[cell(h, bold) for h in ("Group", "Element", "Attribute Name", "VR", "VM", "Remarks")]]
    look: list[tuple] = [
        ("GRID", (0, 0), (-1, -1), 0.5, colors.black),
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
        ("FONT", (0, 0), (-1, -1), "Courier", 8),
    ]
    for creator, facts in statement.by_creator().items():
        look.append(("SPAN", (0, len(rows)), (-1, len(rows))))
        rows.append([cell(f"Private Creator: {creator}", bold), "", "", "", "", ""])
        rows += [
            [
                f.group,
                f.element,
                cell(f.name, text),
                cell(f.vr, text),
                f.vm,
                cell(filler.remark(), text),
            ]
            for f in facts
        ]
    story: list[Flowable] = [
        Paragraph("PRIVATE ELEMENTS", style("Courier-Bold", 12, spaceAfter=8)),
        Paragraph(escape(filler.paragraph()), text),
        Spacer(1, 10),
        Table(rows, [50, 60, 240, 50, 50, 230], style=look),
    ]
    turned_build(path, story, (width, height), statement.name, "Courier", turn)


def turned_build(path, story, size, head, font, turn) -> None:
    """Like `build`, for a page whose content is as wide as the page is high."""
    width, height = size

    def furniture(canvas, document) -> None:
        turn(canvas, document)
        canvas.setFont(font, 8)
        canvas.drawString(50, width - 30, head)
        canvas.drawRightString(height - 50, 25, f"{document.page}")

    frame = Frame(50, 45, height - 100, width - 95, id="f", leftPadding=0, rightPadding=0)
    document = BaseDocTemplate(str(path), pagesize=size, title=head)
    document.addPageTemplates(PageTemplate(id="p", frames=[frame], onPage=furniture))
    document.build(story)


def shaded(statement: Statement, path: Path) -> None:
    """Every other row shaded, no rules, cells centred on their rows, the creator in the heading."""
    filler = Filler(statement.name)
    text = style("Helvetica", 7)
    white = style("Helvetica-Bold", 7, textColor=colors.white)
    heading = style("Helvetica-Bold", 11, spaceBefore=14, spaceAfter=6)
    header = ["Tag", "VR", "VM", "Attribute Name", "Type", "Usage"]
    story: list[Flowable] = []
    for number, (creator, facts) in enumerate(statement.by_creator().items(), 1):
        story.append(Paragraph(escape(f"A.{number} {creator} Private Attributes"), heading))
        story.append(Paragraph(escape(filler.paragraph()), text))
        story.append(Spacer(1, 6))
        look = [
            ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
            ("FONT", (0, 0), (-1, -1), "Helvetica", 7),
            ("BACKGROUND", (0, 0), (-1, 0), colors.darkblue),
            ("ROWBACKGROUNDS", (0, 1), (-1, -1), [colors.whitesmoke, colors.lightgrey]),
        ]
        rows = [[cell(h, white) for h in header]]
        rows += [
            [
                bracketed(f),
                cell(f.vr, text),
                f.vm,
                cell(f.name, text),
                filler.random.choice(["1", "2", "3", "1C"]),
                cell(filler.remark(), text),
            ]
            for f in facts
        ]
        story.append(Table(rows, [70, 40, 35, 150, 35, 160], style=look, repeatRows=1))
        if number % 4 == 0:
            story.append(PageBreak())
    build(path, story, A4, "Imaging System", "Helvetica-Oblique")


def turned_content(statement: Statement, path: Path) -> None:
    """Upright pages whose content is drawn sideways, all rules, one merged cell for each creator."""
    filler = Filler(statement.name)
    text, bold = style("Times-Roman", 8), style("Times-Bold", 8)
    width, height = landscape(A4)[1], landscape(A4)[0]

    def turn(canvas, document) -> None:
        canvas.setFont("Times-Roman", 7)
        canvas.drawString(40, 15, "upright text in the margin")
        canvas.translate(width, 0)
        canvas.rotate(90)

    rows = [
        [cell(h, bold) for h in ("Private Creator", "Tag", "Attribute Name", "VR", "VM", "Comment")]
    ]
    look: list[tuple] = [
        ("GRID", (0, 0), (-1, -1), 0.5, colors.black),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("FONT", (0, 0), (-1, -1), "Times-Roman", 8),
    ]
    for creator, facts in statement.by_creator().items():
        # A merged cell cannot be cut by a page break.
        for start in range(0, len(facts), 8):
            some = facts[start : start + 8]
            look.append(("SPAN", (0, len(rows)), (0, len(rows) + len(some) - 1)))
            look.append(("NOSPLIT", (0, len(rows)), (0, len(rows) + len(some) - 1)))
            rows += [
                [
                    cell(creator, text) if index == 0 else "",
                    f"{f.group} {f.element}",
                    cell(f.name, text),
                    cell(f.vr, text),
                    f.vm,
                    cell(filler.remark(), text),
                ]
                for index, f in enumerate(some)
            ]
    story: list[Flowable] = [
        Paragraph("Private data elements", style("Times-Bold", 12, spaceAfter=8)),
        Paragraph(escape(filler.paragraph()), text),
        Spacer(1, 10),
        Table(rows, [140, 75, 200, 45, 45, 200], style=look, repeatRows=1),
    ]
    turned_build(path, story, (width, height), statement.name, "Times-Roman", turn)
