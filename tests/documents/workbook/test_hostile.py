"""What isn't a workbook, is broken, or was made to do harm is refused in words, and quickly."""

import random

import pytest

from peeraudit.core.errors import ExitCode
from peeraudit.documents.workbook import NotAWorkbook, blank_workbook, read_workbook
from tests.documents.workbook.packages import by_openpyxl, part_of, with_parts, zipped

TYPES = "[Content_Types].xml"
SHEET = "xl/worksheets/sheet1.xml"
NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def small() -> bytes:
    """A workbook of one known sheet with one row."""
    return by_openpyxl("Team", lambda sheet: sheet.append(["Name", "Role"]))


def with_sheet(cells: str) -> bytes:
    """A workbook whose sheet holds this XML."""
    part = f'<worksheet xmlns="{NAMESPACE}"><sheetData>{cells}</sheetData></worksheet>'
    return with_parts(small(), {SHEET: part.encode()})


def refusal(content: bytes) -> str:
    with pytest.raises(NotAWorkbook) as raised:
        read_workbook(content, name="filled.xlsx")
    assert raised.value.exit_code is ExitCode.NOT_A_WORKBOOK
    assert raised.value.advice
    assert raised.value.what.startswith("filled.xlsx")
    return raised.value.what


def office_types(kind: str) -> bytes:
    override = f'<Override PartName="/main.xml" ContentType="application/{kind}.main+xml"/>'
    return f"<Types>{override}</Types>".encode()


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "is empty"),
        (b"Text,Kind\nPlans are late,read\n", "is not an Excel workbook"),
        (b"%PDF-1.7\n", "is not an Excel workbook"),
        (OLE + b"\0" * 600, "old kind (.xls)"),
        (OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "locked with a password"),
        (zipped({"notes.txt": b"hello"}), "is a zip, but not an Excel workbook"),
        (zipped({}), "is a zip, but not an Excel workbook"),
    ],
)
def test_another_kind_of_file_is_told_for_what_it_is(content: bytes, says: str) -> None:
    assert says in refusal(content)


@pytest.mark.parametrize(
    ("kind", "says"),
    [
        ("vnd.openxmlformats-officedocument.wordprocessingml.document", "a Word document"),
        ("vnd.openxmlformats-officedocument.presentationml.presentation", "a PowerPoint"),
        ("vnd.ms-excel.sheet.binary.macroEnabled", "a binary Excel workbook"),
    ],
)
def test_another_office_document_is_told_for_what_it_is(kind: str, says: str) -> None:
    assert says in refusal(zipped({TYPES: office_types(kind), "_rels/.rels": b"<Relationships/>"}))


def test_a_workbook_cut_short_is_damaged() -> None:
    content = blank_workbook()
    assert "damaged" in refusal(content[: len(content) // 2])


def test_a_workbook_with_changed_bytes_is_read_or_refused_and_never_breaks() -> None:
    content = blank_workbook()
    chance = random.Random(7)  # noqa: S311 - a test, not a secret
    outcomes: list[str] = []
    for _ in range(150):
        torn = bytearray(content)
        for _ in range(3):
            torn[chance.randrange(len(torn))] = chance.randrange(256)
        try:
            read_workbook(bytes(torn), name="filled.xlsx")
            outcomes.append("read")
        except NotAWorkbook:
            outcomes.append("refused")
    assert outcomes.count("refused") > 50


def test_parts_that_are_not_xml_are_damage() -> None:
    for part in (TYPES, "xl/workbook.xml", SHEET, "xl/styles.xml"):
        assert "damaged" in refusal(with_parts(small(), {part: b"<a><b></a>"}))


def test_a_bomb_that_unpacks_without_end_is_not_unpacked() -> None:
    parts = {f"xl/extra{number}.xml": b" " * 1_000_000 for number in range(220)}
    assert "content without end" in refusal(with_parts(small(), parts))


def test_a_part_that_shrinks_absurdly_is_a_trap() -> None:
    assert "without end" in refusal(with_parts(small(), {SHEET: b" " * 20_000_000}))


def test_thousands_of_parts_are_a_trap() -> None:
    parts = {f"xl/extra{number}.xml": b"" for number in range(2_100)}
    assert "parts without end" in refusal(with_parts(small(), parts))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("part", [TYPES, "xl/workbook.xml", SHEET, "xl/styles.xml"])
def test_a_document_type_is_refused_before_any_entity_is_read(part: str, encoding: str) -> None:
    laughs = "".join(f'<!ENTITY l{number} "{f"&l{number - 1};" * 10}">' for number in range(1, 10))
    bomb = f'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY l0 "ha">{laughs}]><a>&l9;</a>'
    assert "document type" in refusal(with_parts(small(), {part: bomb.encode(encoding)}))


def test_a_workbook_that_draws_on_another_is_refused() -> None:
    relations = part_of(small(), "xl/_rels/workbook.xml.rels").decode()
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink"
    link = f'<Relationship Id="x1" Type="{kind}" Target="externalLinks/externalLink1.xml"/>'
    linked = relations.replace("</Relationships>", f"{link}</Relationships>")
    content = with_parts(small(), {"xl/_rels/workbook.xml.rels": linked.encode()})
    assert "draws on another workbook" in refusal(content)


def test_a_workbook_without_any_sheet_is_refused() -> None:
    workbook = f'<workbook xmlns="{NAMESPACE}"><sheets/></workbook>'
    content = with_parts(small(), {"xl/workbook.xml": workbook.encode()})
    assert "has no sheet at all" in refusal(content)


def test_a_sheet_that_is_not_there_is_damage() -> None:
    content = small()
    parts = {
        name: part_of(content, name)
        for name in (TYPES, "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels")
    }
    assert "damaged" in refusal(zipped(parts))


def test_a_few_cells_far_out_are_refused_with_their_place() -> None:
    content = by_openpyxl("Team", lambda sheet: setattr(sheet.cell(2, 6_000), "value", "x"))
    assert "far out at Team!HVT2" in refusal(content)


def test_blank_cells_far_out_do_no_harm() -> None:
    content = with_sheet(
        '<row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c><c r="XFD1" s="0"/></row>'
    )
    (team,) = read_workbook(content, name="filled.xlsx")
    assert [cell.value for cell in team.rows[0]] == ["Name"]


def test_a_sheet_without_end_is_refused() -> None:
    assert "rows without end" in refusal(
        with_sheet('<row r="100001"><c r="A100001"><v>1</v></c></row>')
    )
    assert "rows without end" in refusal(
        with_sheet("".join(f"<row><c><v>{number}</v></c></row>" for number in range(100_002)))
    )


def test_cells_without_end_are_refused() -> None:
    row = f"<row>{'<c><v>1</v></c>' * 200}</row>"
    assert "rows without end" in refusal(with_sheet(row * 3_001))


def test_elements_in_elements_without_end_are_refused() -> None:
    assert "without end" in refusal(with_sheet("<x>" * 200 + "</x>" * 200))


def test_a_tag_without_end_is_refused() -> None:
    noise = random.Random(1).randbytes(4_000_000).hex()  # noqa: S311 - a test, not a secret
    assert "a single tag or text without end" in refusal(with_sheet(f'<row spans="{noise}"/>'))


def test_a_text_without_end_is_refused() -> None:
    cell = '<row r="1"><c r="A1" t="inlineStr"><is><t>{}</t></is></c></row>'
    assert "a text without end" in refusal(with_sheet(cell.format("word " * 50_000)))


def test_a_text_that_is_not_among_the_shared_ones_is_damage() -> None:
    assert "damaged" in refusal(with_sheet('<row r="1"><c r="A1" t="s"><v>99</v></c></row>'))


@pytest.mark.parametrize(
    "cells",
    [
        '<row r="{}"><c><v>1</v></c></row>',
        '<row r="1"><c r="A{}"><v>1</v></c></row>',
        '<row r="1"><c r="A1" s="{}"><v>1</v></c></row>',
        '<row r="1"><c r="A1"><v>{}</v></c></row>',
        '<row r="1"><c r="A1"><v>1e999</v></c></row>',
        '<row r="1"><c r="A1"><v>nan</v></c></row>',
    ],
)
def test_numbers_beyond_all_sense_are_damage(cells: str) -> None:
    assert "damaged" in refusal(with_sheet(cells.format("9" * 5_000)))


@pytest.mark.parametrize(
    "cells",
    [
        '<row r="2"><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>2</v></c></row>',
        '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>',
        '<row r="1"><c r="A9"><v>1</v></c></row>',
    ],
)
def test_a_cell_that_would_be_left_out_is_damage(cells: str) -> None:
    assert "damaged" in refusal(with_sheet(cells))


def test_rows_beyond_the_rows_are_damage() -> None:
    part = f'<worksheet xmlns="{NAMESPACE}"><sheetData/><row><c><v>1</v></c></row></worksheet>'
    assert "damaged" in refusal(with_parts(small(), {SHEET: part.encode()}))


def test_a_sheet_in_another_dialect_is_refused_rather_than_taken_for_blank() -> None:
    strict = part_of(small(), SHEET).replace(NAMESPACE.encode(), b"urn:another")
    assert "damaged" in refusal(with_parts(small(), {SHEET: strict}))


def test_a_format_of_numbers_without_end_is_refused() -> None:
    formats = f'<numFmts><numFmt numFmtId="200" formatCode="{"[" * 300}"/></numFmts>'
    styles = f'<styleSheet xmlns="{NAMESPACE}">{formats}</styleSheet>'
    content = with_parts(small(), {"xl/styles.xml": styles.encode()})
    assert "a format of numbers without end" in refusal(content)


def test_what_stands_in_no_row_may_not_cost_more_than_the_rows() -> None:
    columns = "".join(f'<col min="{at}" max="{at}"/>' for at in range(1, 15_000))
    part = f'<worksheet xmlns="{NAMESPACE}"><cols>{columns}</cols><sheetData/></worksheet>'
    assert "without end" in refusal(with_parts(small(), {SHEET: part.encode()}))
