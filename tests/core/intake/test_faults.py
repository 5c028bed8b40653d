"""Every fault of a workbook in one run: where it stands, what is wrong, what would be right."""

from datetime import date

import pytest

from peeraudit.core.workbook.cell import Raw, SheetRows
from tests.core.intake.on_paper import OnPaper, sheet

TEAM = sheet("Team", ("Name",), ("Ann Ash",))
THEMES = sheet("Themes", ("Order", "Title"), (1, "Practice"))
CASE_FILES = sheet("Case files", ("Reference",), ("C01",))


def faults(*sheets: SheetRows) -> list[str]:
    return OnPaper(host="Fernmoor Council", first_day=date(2026, 6, 9)).faults(*sheets)


def judged(question: str, answer: str) -> SheetRows:
    headings = ("Case file", "Form", "Question", "Answer")
    return sheet("Judgements", headings, ("C01", "small", question, answer))


def test_every_fault_is_told_at_once_by_sheet_row_and_column() -> None:
    found = faults(
        sheet("Evidence", ("Kind", "Text"), ("herd", None), ("saw", "Seen."), (None, "Heard.")),
        sheet("Timetable", ("Title", "Head count"), ("Managers", "a few")),
    )
    assert found == [
        'Timetable!B2: "a few" is not a number. Write it in figures, as 12.',
        'Evidence!A2: "herd" is not a word for Kind. Did you mean "heard"?',
        "Evidence!B2: Text is blank. Fill it in: what was seen, heard or read. No name.",
        "Evidence!A4: Kind is blank. Write saw, heard or read.",
    ]


def test_a_name_that_nothing_has_is_told_with_the_nearest() -> None:
    rows = sheet(
        "Evidence",
        ("Text", "Kind", "Theme", "Source", "Key lines", "Peer"),
        ("Seen.", "saw", "Practise", "C1", "K9", "Ann Ashe"),
    )
    assert faults(TEAM, THEMES, CASE_FILES, rows) == [
        'Evidence!C2: There is no theme "Practise". Did you mean "Practice"?',
        'Evidence!D2: There is no session, case file or document "C1". Did you mean "C01"?',
        (
            'Evidence!E2: There is no key line "K9". Add it to the sheet Key lines, or name one '
            "that is there."
        ),
        'Evidence!F2: There is no member of the team "Ann Ashe". Did you mean "Ann Ash"?',
    ]


def test_a_name_the_challenge_has_already_may_be_pointed_at() -> None:
    paper = OnPaper(host="Fernmoor Council")
    paper.take_in(TEAM, THEMES, CASE_FILES, sheet("Timetable", ("Ref", "Title"), ("S1", "Staff")))
    headings = ("Text", "Kind", "Theme", "Source", "Peer")
    assert not paper.faults(
        sheet("Evidence", headings, ("Seen.", "saw", "practice", "C01", "ann  ash")),
    )
    assert not paper.faults(sheet("Evidence", headings, ("Heard.", "heard", None, "s1", None)))
    assert not paper.faults(sheet("Evidence", headings, ("Heard.", "heard", None, "S1a", None)))


def test_a_name_that_two_things_have_says_which() -> None:
    session = sheet("Timetable", ("Ref", "Title"), ("C01", "Staff"))
    note = sheet("Evidence", ("Text", "Kind", "Source"), ("Seen.", "saw", "C01"))
    assert faults(CASE_FILES, session, note) == [
        'Evidence!C2: "C01" is a session and a case file. Give one of them another Ref.'
    ]


def test_nobody_can_have_been_met_before_who_was_not_there() -> None:
    headings = ("Title", "Head count", "Met before")
    rows = sheet("Timetable", headings, ("Staff", 3, 4), ("Boards", 3, 3), ("Carers", None, 1))
    assert faults(rows) == [
        (
            "Timetable!C2: 4 were met before, and only 3 were there. Write 3 or fewer, or mend the "
            "head count."
        ),
        (
            "Timetable!C4: 1 was met before, and only 0 were there. Write 0 or fewer, or mend the "
            "head count."
        ),
    ]


@pytest.mark.parametrize(
    ("value", "says"),
    [
        (-1, "is below nought"),
        (2.5, "is not a whole number"),
        ("1.5", "is not a whole number"),
        ("ten", "is not a number"),
        (True, "is not a number"),
        (10**9, "is too great a number"),
        (date(2026, 6, 9), "is not a number"),
    ],
)
def test_a_head_count_is_a_whole_number_from_nought(value: Raw, says: str) -> None:
    (fault,) = faults(sheet("Timetable", ("Title", "Head count"), ("Staff", value)))
    assert fault.startswith("Timetable!B2: ")
    assert says in fault


@pytest.mark.parametrize(
    ("reference", "right"),
    [
        ("c07", 'Did you mean "C07"?'),
        ("C-07", 'Did you mean "C07"?'),
        ("Smith", "Write one to three capitals and up to three figures, such as C07."),
        ("123456", "Write one to three capitals and up to three figures, such as C07."),
        ("C0721", "Write one to three capitals and up to three figures, such as C07."),
    ],
)
def test_a_case_reference_too_long_to_be_one_is_a_fault(reference: str, right: str) -> None:
    assert faults(sheet("Case files", ("Reference",), (reference,))) == [
        f'Case files!A2: "{reference}" can\'t be the reference of a case file. {right}'
    ]


@pytest.mark.parametrize(
    "day", ["31/02/2026", "soon", "12/11/0018", date(1900, 1, 2), 43416.5, date(2199, 1, 1)]
)
def test_a_date_that_can_not_be_one_is_a_fault(day: Raw) -> None:
    (fault,) = faults(sheet("Documents", ("Title", "Date"), ("A plan", day)))
    assert fault.startswith("Documents!B2: ")
    assert fault.endswith("Write the day first, as 12/11/2018 or 12 November 2018.")


def test_the_number_of_a_day_needs_a_first_day_and_is_not_beyond_the_last() -> None:
    timetable = sheet("Timetable", ("Title", "Day"), ("Staff", 4))
    assert OnPaper(host="Fernmoor Council").faults(timetable) == [
        (
            "Timetable!B2: Day 4 can't be found: the challenge has no first day. Write the date, "
            "or give the first day in the sheet Challenge."
        )
    ]
    last = sheet("Challenge", ("Field", "Value"), ("Last day", "11 June 2026"))
    assert faults(last, timetable) == [
        (
            "Timetable!B2: There is no day 4: the challenge has 3. Write a date, or the number of "
            "one of its days."
        )
    ]


def test_a_challenge_can_not_end_before_it_begins() -> None:
    days = (("First day", "9/6/2026"), ("Last day", "8/6/2026"))
    (fault,) = faults(sheet("Challenge", ("Field", "Value"), *days))
    assert fault.startswith("Challenge!B3: The last day is before the first.")


def test_a_new_challenge_needs_its_host() -> None:
    assert OnPaper().faults(TEAM) == [
        (
            "Challenge: Nothing says who the host is. Add the sheet Challenge with the field Host "
            "and the council visited."
        )
    ]
    assert OnPaper().faults(sheet("Challenge", ("Field", "Value"), ("Host", None))) == [
        "Challenge!B2: Host is blank. Fill it in: the council visited."
    ]
