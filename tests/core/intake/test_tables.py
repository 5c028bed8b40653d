"""Which columns and rows of a workbook are read, and what is named and left alone."""

from peeraudit.core.challenge import Challenge, KeyLine, Peer
from peeraudit.core.evidence import Evidence
from peeraudit.core.timetable import Session
from peeraudit.core.workbook.cell import Cell, SheetRows
from peeraudit.core.workbook.sheets import SHEETS
from tests.core.intake.on_paper import OnPaper, sheet


def test_headings_are_known_whatever_their_case_spaces_and_order() -> None:
    paper = OnPaper(host="Fernmoor Council")
    paper.take_in(
        sheet(
            "KEYLINES", ("why-not tested", " TESTED", "wording", "code"), ("A.", "no", "B?", "K1")
        )
    )
    key_line = paper.the(KeyLine)
    assert (key_line.code, key_line.wording, key_line.why_not_tested) == ("K1", "B?", "A.")


def test_unknown_sheets_and_columns_are_named_and_left_alone() -> None:
    paper = OnPaper(host="Fernmoor Council")
    plan = paper.take_in(
        sheet("Team", ("Name", "Shoe size"), ("Ben Birch", 9)),
        sheet("My notes", ("Name",), ("Cai Coed",)),
        sheet("Read me", ("Words",)),
        sheet(
            "Challenge",
            ("Field", "Value", "Help"),
            ("Weather", "wet", "x"),
            ("Region", "North", "y"),
        ),
    )
    assert plan.unknown == (
        '"Shoe size" in Team!B1',
        'sheet "My notes"',
        '"Weather" in Challenge!A2',
    )
    assert {peer.name for peer in paper.all(Peer)} == {"Ann Ash", "Ben Birch"}
    assert paper.the(Challenge).region == "North"


def test_the_line_of_help_is_passed_over_even_if_part_of_it_was_deleted() -> None:
    for described in SHEETS[1:]:
        headings = tuple(column.heading for column in described.columns)
        help_line = (None, *(column.help for column in described.columns[1:]))
        paper = OnPaper(host="Fernmoor Council")
        assert not paper.changes(sheet(described.name, headings, help_line))
        assert not paper.faults(sheet(described.name, headings, help_line))


def test_blank_rows_are_passed_over_and_headings_may_stand_lower() -> None:
    paper = OnPaper(host="Fernmoor Council")
    rows = sheet(
        "Team", (), ("Name", "Role"), (), ("Ben Birch", None), ("  ", " "), ("Cai Coed", None)
    )
    paper.take_in(rows)
    assert [peer.name for peer in paper.all(Peer)] == ["Ann Ash", "Ben Birch", "Cai Coed"]


def test_a_sheet_without_rows_brings_nothing() -> None:
    paper = OnPaper(host="Fernmoor Council")
    assert not paper.changes(*(SheetRows(described.name) for described in SHEETS))
    assert not paper.faults(*(SheetRows(described.name) for described in SHEETS))


def test_control_characters_are_taken_out_of_what_is_read_and_counted() -> None:
    paper = OnPaper(host="Fernmoor Council")
    plan = paper.take_in(
        sheet("Evidence", ("Text", "Kind", "Ours"), ("Pla\x00ns\x07 slip.", "s\x08aw", "\x01"))
    )
    assert plan.control_characters == 3
    assert paper.the(Evidence).text == "Plans slip."


def test_text_is_taken_in_as_it_is() -> None:
    text = '=HYPERLINK("x") <b>\u05e9\u05dc\u05d5\u05dd</b> \U0001f642\nsecond line'
    paper = OnPaper(host="Fernmoor Council")
    paper.take_in(sheet("Evidence", ("Text", "Kind"), (f"  {text} ", "heard")))
    assert paper.the(Evidence).text == text


def test_a_number_in_a_text_is_written_as_it_was_typed() -> None:
    paper = OnPaper(host="Fernmoor Council")
    paper.take_in(sheet("Timetable", ("Ref", "Title"), (7, 12.5)))
    session = paper.the(Session)
    assert (session.title, session.reference) == ("12.5", "S1a")


def test_like_rows_without_a_ref_are_told_apart_by_their_number() -> None:
    paper = OnPaper(host="Fernmoor Council")
    once = ("Text", "Kind"), ("Busy.", "saw")
    paper.take_in(sheet("Evidence", *once))
    plan = paper.take_in(sheet("Evidence", *once, ("Busy.", "saw")))
    assert [tally.count for tally in plan.added] == [1]
    assert len(paper.all(Evidence)) == 2


def test_an_absent_column_says_nothing_of_what_is_there() -> None:
    paper = OnPaper(host="Fernmoor Council")
    paper.take_in(
        sheet("Timetable", ("Ref", "Title", "Group met"), ("S1", "Staff", "Social workers"))
    )
    paper.take_in(sheet("Timetable", ("Ref", "Title"), ("S1", "All staff")))
    session = paper.the(Session)
    assert (session.title, session.group_met) == ("All staff", "Social workers")


def test_a_cell_emptied_in_the_workbook_is_emptied_in_the_challenge() -> None:
    paper = OnPaper(host="Fernmoor Council")
    headings = ("Ref", "Title", "Group met", "Head count")
    paper.take_in(sheet("Timetable", headings, ("S1", "Staff", "Social workers", 4)))
    paper.take_in(sheet("Timetable", headings, ("S1", "Staff", None, None)))
    session = paper.the(Session)
    assert (session.group_met, session.head_count) == ("", 0)


def test_a_field_of_the_challenge_may_stand_without_headings() -> None:
    paper = OnPaper()
    cells = ((Cell("Challenge", 1, 1, "Host"), Cell("Challenge", 1, 2, "Fernmoor Council")),)
    paper.take_in(SheetRows("Challenge", cells))
    assert paper.the(Challenge).host == "Fernmoor Council"
