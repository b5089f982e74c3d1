"""Parts of the extraction: tags, cells, columns, creators; and documents that are not documents, or
are malformed.
"""

from __future__ import annotations

import contextlib
import csv
import json
import time
from pathlib import Path

import pytest
from harvest.cli import main
from harvest.extract import columns, creators, document, elements, tags
from harvest.extract import reader as reader_module
from harvest.extract.columns import Kind
from harvest.extract.geometry import Box, Char, Line, Page, Word, lines_of, upright
from harvest.extract.reader import UnreadableDocument
from harvest.extract.text import joined
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import SimpleDocTemplate, Table


@pytest.mark.parametrize(
    ("text", "group", "element"),
    [
        ("(0019,xx08)", "0019", "XX08"),
        ("0019, 1008", "0019", "1008"),
        ("(0x0019, 0x1008)", "0019", "1008"),
        ("0019h,08h", "0019", "08"),
        ("0019 xx08", "0019", "XX08"),
        ("00191008", "0019", "1008"),
        ("> (0029,00xx)", "0029", "00XX"),
        ("0021,00F 0", "0021", "00F0"),
        ("[f001,f10d]", "F001", "F10D"),
        ("60xx,0010", "60XX", "0010"),
    ],
)
def test_spellings_of_tags(text: str, group: str, element: str) -> None:
    assert tags.parse(text) == tags.Tag(group, element)


def test_texts_that_are_not_tags() -> None:
    for text in ("", "Tag", "0019", "1,2", "19.8", "GEMS_PARM_01", "0019,10G0", "2026-11-25"):
        assert not tags.is_tag(text), text
    assert tags.is_tag("0019,1000 ... 0019,100F") and tags.parse("0019,1000-100F") is None


def line(text: str, width: float) -> Line:
    return Line([Word(text, Box(0, 0, width, 10), 10.0)], Box(0, 0, width, 10))


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        ([("Coil", 20), ("Temperature", 60)], "Coil Temperature"),
        ([("Coil Informa-", 60), ("tion", 20)], "Coil Information"),
        ([("GEMS_PARM_", 60), ("01", 10)], "GEMS_PARM_01"),
        ([("Reconstructio", 60), ("n Diameter", 30)], "Reconstruction Diameter"),
        ([("Reconstruction", 60), ("Diameter", 30)], "Reconstruction Diameter"),
        ([("Reconstruction", 60), ("of data", 30)], "Reconstruction of data"),
        ([("2.16.840.1.114059.", 60), ("1", 5)], "2.16.840.1.114059.1"),
        ([("V", 5), ("R", 5)], "VR"),
        ([("OB or", 30), ("OW", 12)], "OB or OW"),
    ],
)
def test_lines_of_a_cell_as_one(lines: list[tuple[str, float]], text: str) -> None:
    assert joined([line(*one) for one in lines]) == text


@pytest.mark.parametrize(
    ("text", "creator"),
    [
        ("Private Creator: ACME 1.0", "ACME 1.0"),
        ("The elements have the private creator “SIEMENS MED NM”.", "SIEMENS MED NM"),
        ("TABLE 3.9-2 PRIVATE GROUP GEMS_PARM_01", "GEMS_PARM_01"),
        ("Private Creator Identification (GEMS_GENIE_1)", "GEMS_GENIE_1"),
        ("8.2.1 SIEMENS CSA HEADER Private Attributes", "SIEMENS CSA HEADER"),
        ("A.2 BRIT Systems, Inc. Private Attributes", "BRIT Systems, Inc."),
        ("Table 4: Private attributes of TOSHIBA_MEC_CT3 (continued)", "TOSHIBA_MEC_CT3"),
        ("Private Creator SPI-P Release 1 (group 0019)", "SPI-P Release 1"),
        ("Table 1-1 General Equipment Module Attributes", None),
        ("Private attributes are sent when the option is installed.", None),
        ("5 Private Attributes", None),
        ("see the description of the private elements", None),
    ],
)
def test_creators_that_captions_name(text: str, creator: str | None) -> None:
    assert creators.caption(text) == creator


def test_creators_in_rows() -> None:
    value = creators.value
    assert value(["Set to GEMS_SENO_02"], [], "Private Creator") == ("GEMS_SENO_02", True)
    assert value([], ["“CARDIO-D.R. 1.0”"], "Private Creator") == ("CARDIO-D.R. 1.0", True)
    assert value([], ["AGFA"], "Private Identification Code") == ("AGFA", False)
    assert value(["ANAP"], ["Auto"], "Private Creator") is None
    assert value(["Reserves the (0029,29xx) Range"], [], "Private Tag Range") == (
        "Private Tag Range",
        False,
    )
    assert value([], [], "Private Creator Schick - Item Creator ID") is None


def test_columns_by_header_and_by_content() -> None:
    rows = [["Coil", "(0019,xx01)", "DS", "1"], ["Shim", "(0019,xx02)", "US", "2"]]
    cells = [list(column) for column in zip(*rows)]
    by_header = columns.columns_of(["Attribute Name", "Tag", "VR", "VM"], cells)
    assert by_header == [Kind.NAME, Kind.TAG, Kind.VR, Kind.VM]
    assert columns.columns_of([], cells)[:3] == [Kind.NAME, Kind.TAG, Kind.VR]
    # "Type" is the VR in some documents; the content overrides a header above the wrong column.
    assert columns.columns_of(["Name", "Tag", "Type", ""], cells)[2] == Kind.VR
    assert columns.columns_of(["Tag", "Name", "VR", "VM"], cells)[1] == Kind.TAG
    # A column of names that is empty stays so, because a description is not a name, unless the
    # header is next to its column.
    empty = [["", ""], *cells[1:], ["Text for display", "Another text"]]
    headers = ["Attribute Name", "Tag", "VR", "VM", "Attribute Description"]
    assert columns.columns_of(headers, empty) == [*by_header, Kind.PROSE]
    shifted = columns.columns_of(["Attribute Name", "Tag", "VR", "VM", ""], empty)
    assert (shifted[0], shifted[4]) == (Kind.OTHER, Kind.NAME)
    assert columns.columns_of(headers, []) == []
    apart = [["0019", "0019"], ["xx01", "xx02"], ["Coil", "Shim"]]
    assert columns.columns_of(["Group", "Element", "Name"], apart) == [
        Kind.GROUP,
        Kind.ELEMENT,
        Kind.NAME,
    ]


def test_rotated_pages() -> None:
    # "AB" drawn upwards, next to a horizontal "x" in the margin.
    chars = [
        Char("A", Box(100, 200, 110, 206), 10.0, 3),
        Char("B", Box(100, 193, 110, 199), 10.0, 3),
        Char("x", Box(5, 5, 11, 15), 10.0, 0),
    ]
    page = upright(Page(1, 300, 400, chars, [Box(90, 100, 90, 300)]))
    assert (page.width, page.height, page.left_out) == (400, 300, 1)
    assert [found.text for found in lines_of(page.chars)] == ["AB"]
    assert page.rules[0].top == page.rules[0].bottom


def pdf(path: Path, draw, **options) -> Path:
    canvas = Canvas(str(path), pagesize=A4, invariant=True, **options)
    draw(canvas)
    canvas.save()
    return path


def small(path: Path, rows: list[list[str]], **look) -> Path:
    style = [("GRID", (0, 0), (-1, -1), 0.5, colors.black)]
    SimpleDocTemplate(str(path)).build([Table(rows, style=style, **look)])
    return path


HEADER = ["Attribute Name", "Tag", "VR", "VM"]


def rows_of(path: Path) -> list[tuple[str, ...]]:
    found = elements.elements_of(document.read(path))
    return [(row.creator, row.tag, row.vr, row.name) for table in found for row in table.rows]


def test_creators_of_several_blocks_of_one_group(tmp_path: Path) -> None:
    rows = [
        HEADER,
        ["Private Creator “ACME ONE”", "(0019,0010)", "LO", "1"],
        ["Private Creator “ACME TWO”", "(0019,0011)", "LO", "1"],
        ["Coil", "(0019,1001)", "DS", "1"],
        ["Shim", "(0019,1101)", "US", "2"],
    ]
    assert rows_of(small(tmp_path / "a.pdf", rows)) == [
        ("ACME ONE", "(0019,1001)", "DS", "Coil"),
        ("ACME TWO", "(0019,1101)", "US", "Shim"),
    ]


def test_a_tag_cell_over_several_rows_is_one_row(tmp_path: Path) -> None:
    rows = [
        HEADER,
        ["Coil", "(0019,xx01)", "DS", "1"],
        ["of the head", "", "", ""],
        ["Shim", "(0019,xx02)", "US", "2"],
    ]
    look = [
        ("GRID", (0, 0), (-1, -1), 0.5, colors.black),
        *(("SPAN", (x, 1), (x, 2)) for x in (1, 2, 3)),
    ]
    path = tmp_path / "a.pdf"
    SimpleDocTemplate(str(path)).build([Table(rows, style=look)])
    assert [row[1:] for row in rows_of(path)] == [
        ("(0019,XX01)", "DS", "Coil of the head"),
        ("(0019,XX02)", "US", "Shim"),
    ]


def test_a_range_of_tags_in_a_cell_is_one_row(tmp_path: Path) -> None:
    rows = [
        HEADER,
        ["Coil", "0019,1000\n...\n0019,100F", "DS", "1"],
        ["Shim", "0019,1010", "US", "2"],
    ]
    assert [row[1:] for row in rows_of(small(tmp_path / "a.pdf", rows))] == [
        ("0019,1000 ... 0019,100F", "DS", "Coil"),
        ("(0019,1010)", "US", "Shim"),
    ]


def test_tags_on_two_lines_without_rules(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        for x, text in ((60, "Tag"), (160, "Attribute Name"), (400, "VR")):
            canvas.drawString(x, 780, text)
        for y, low, name in ((760, "xx01)", "Coil"), (720, "xx02)", "Shim")):
            canvas.drawString(60, y, "(0019,")
            canvas.drawString(60, y - 14, low)
            canvas.drawString(160, y, name)
            canvas.drawString(400, y, "DS")

    found = [row[1:] for row in rows_of(pdf(tmp_path / "a.pdf", draw))]
    assert found == [("(0019,XX01)", "DS", "Coil"), ("(0019,XX02)", "DS", "Shim")]


def test_tables_below_each_other_with_headers_of_two_lines(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        y = 780
        for creator, tag in (("ACME ONE", "0019, xx01"), ("ACME TWO", "0021, xx01")):
            canvas.drawString(60, y, f"Private elements of {creator}")
            for x, texts in (
                (60, ("Attribute", "Name")),
                (260, ("Group,", "Element")),
                (400, ("", "VR")),
            ):
                canvas.drawString(x, y - 16, texts[0])
                canvas.drawString(x, y - 30, texts[1])
            for x, text in ((60, "Coil"), (260, tag), (400, "DS")):
                canvas.drawString(x, y - 46, text)
            y -= 66

    assert rows_of(pdf(tmp_path / "a.pdf", draw)) == [
        ("ACME ONE", "(0019,XX01)", "DS", "Coil"),
        ("ACME TWO", "(0021,XX01)", "DS", "Coil"),
    ]


def test_a_creator_is_not_guessed_for_another_section(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        y = 780
        for title, tag in (
            ("8.1 Private Creator ACME", "(0019,xx01)"),
            ("8.2 More", "(0021,xx01)"),
        ):
            canvas.drawString(60, y, title)
            for x, header, cell in (
                (60, "Attribute Name", "Coil"),
                (260, "Tag", tag),
                (400, "VR", "DS"),
            ):
                canvas.drawString(x, y - 30, header)
                canvas.drawString(x, y - 45, cell)
            y -= 120

    assert rows_of(pdf(tmp_path / "a.pdf", draw)) == [
        ("ACME", "(0019,XX01)", "DS", "Coil"),
        ("", "(0021,XX01)", "DS", "Coil"),
    ]


def test_tags_outside_of_tables_are_counted(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(
            60, 700, "The value of (0019,xx08) is in seconds, that of (0018,0080) is not."
        )
        canvas.drawString(60, 640, "Nothing else is known of it, and no table has it.")

    path = pdf(tmp_path / "a.pdf", draw)
    assert document.read(path).stray_tags == 1
    assert main(["extract", "--work", str(tmp_path), str(path)]) == 0
    with (tmp_path / "tables/report.csv").open(newline="") as file:
        [row] = csv.DictReader(file)
    assert (row["state"], row["stray_tags"], row["rows"]) == ("nothing", "1", "0")


def test_invalid_documents_are_reported_and_the_others_read(
    tmp_path: Path, capsys: pytest.CaptureFixture
) -> None:
    good = small(tmp_path / "good.pdf", [HEADER, ["Coil", "(0019,xx01)", "DS", "1"]])
    files = {
        "empty.pdf": b"",
        "text.pdf": b"not a PDF",
        "cut.pdf": good.read_bytes()[:400],
        "zeros.pdf": b"%PDF-1.7\n" + bytes(5000),
    }
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    locked = pdf(
        tmp_path / "locked.pdf", lambda canvas: canvas.drawString(9, 9, "x"), encrypt="secret"
    )
    paths = [str(tmp_path / name) for name in files] + [str(locked), str(good)]
    status = main(["extract", "--work", str(tmp_path / "work"), *paths])
    assert status == 1 and "1 documents: read" in capsys.readouterr().err
    with (tmp_path / "work/tables/report.csv").open(newline="") as file:
        states = {
            row["document"]: (row["state"], bool(row["problem"])) for row in csv.DictReader(file)
        }
    assert states == {
        **dict.fromkeys([*files, "locked.pdf"], ("unreadable", True)),
        "good.pdf": ("read", False),
    }


def test_damaged_bytes_do_no_harm(tmp_path: Path) -> None:
    data = small(
        tmp_path / "good.pdf", [HEADER, *([["Coil", "(0019,xx01)", "DS", "1"]] * 30)]
    ).read_bytes()
    for seed in range(120):
        changed = bytearray(data)
        for step in range(1 + seed % 5):
            place = (seed * 7919 + step * 104729) % len(changed)
            changed[place] = (changed[place] + 1 + seed) % 256
        path = tmp_path / "changed.pdf"
        path.write_bytes(changed)
        with contextlib.suppress(UnreadableDocument):
            elements.elements_of(document.read(path))


def test_a_page_with_too_much_content_is_left_out_and_reported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reader_module, "MAX_CHARS", 300)
    monkeypatch.setattr(reader_module, "MAX_RULES", 400)

    def draw(canvas: Canvas) -> None:
        canvas.drawString(50, 700, "x" * 301)
        canvas.showPage()
        for x in range(401):
            canvas.line(x, 10, x, 800)
        canvas.showPage()
        canvas.drawString(50, 700, "an ordinary page of some words")
        canvas.showPage()

    read = document.read(pdf(tmp_path / "a.pdf", draw))
    assert (read.page_count, read.overfull) == (3, [1, 2])
    monkeypatch.setattr(reader_module, "MAX_PAGES", 2)
    with pytest.raises(UnreadableDocument, match="found 3 pages, expected 2 at most"):
        document.read(tmp_path / "a.pdf")


def test_a_page_at_the_limits_takes_seconds(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        # The maximum number of rules, all of them touching, and a page full of characters.
        for x in range(reader_module.MAX_RULES // 2 - 1):
            canvas.line(50 + x * 0.15, 20, 50 + x * 0.15, 800)
            canvas.line(20, 20 + x * 0.25, 590, 20 + x * 0.25)
        canvas.setFont("Helvetica", 2)
        for y in range(300):
            canvas.drawString(20, 20 + y * 2.5, "0019,1001 DS " * 13)

    path = pdf(tmp_path / "a.pdf", draw)
    began = time.monotonic()
    read = document.read(path)
    assert read.overfull == [] and time.monotonic() - began < 30


def test_the_importer_reads_the_written_form(tmp_path: Path) -> None:
    path = small(tmp_path / "a b.pdf", [HEADER, ["Coil", "(0019,xx01)", "DS", "1"]])
    assert main(["extract", "--work", str(tmp_path), "--vendor", "acme", str(path)]) == 0
    [listed] = json.loads((tmp_path / "tables/acme/lists.json").read_text())
    assert listed["content-disposition"] == "a b.pdf"
    assert listed["tables"][0]["header"] == ["Attribute Name", "Tag", "VR", "VM", "Private Creator"]
    [part] = json.loads((tmp_path / f"tables/acme/{listed['md5']}_0_0.json").read_text())
    [row] = part["data"]
    assert [cell["text"] for cell in row] == ["Coil", "(0019,XX01)", "DS", "1", ""]
    # The cell's own position on the page, in points from the top left.
    assert row[1]["left"] > row[0]["left"] > 0 and row[0]["top"] > 70 and row[0]["height"] > 10
    # Again: the same files, and no second entry.
    assert main(["extract", "--work", str(tmp_path), "--vendor", "acme", str(path)]) == 0
    assert len(json.loads((tmp_path / "tables/acme/lists.json").read_text())) == 1
