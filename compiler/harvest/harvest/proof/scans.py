"""Documents without text: pages that are images."""

from __future__ import annotations

import io
from pathlib import Path

from PIL import Image, ImageDraw
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas


def _picture() -> ImageReader:
    image = Image.new("L", (620, 870), 255)
    draw = ImageDraw.Draw(image)
    for y in range(60, 800, 18):
        draw.text((60, y), "(0019,xx08)  LO  1  words that only a picture holds", fill=0)
    data = io.BytesIO()
    image.save(data, "PNG")
    data.seek(0)
    return ImageReader(data)


def render(folder: Path) -> list[Path]:
    """A document that consists of scans, and one with a scan between pages of text."""
    whole, part = folder / "scan-whole.pdf", folder / "scan-part.pdf"
    canvas = Canvas(str(whole), pagesize=A4, invariant=True)
    for _ in range(3):
        canvas.drawImage(_picture(), 0, 0, *A4)
        canvas.showPage()
    canvas.save()
    canvas = Canvas(str(part), pagesize=A4, invariant=True)
    canvas.drawString(60, 700, "A page of text, and then a page that was scanned.")
    canvas.showPage()
    canvas.drawImage(_picture(), 0, 0, *A4)
    canvas.showPage()
    canvas.save()
    return [whole, part]
