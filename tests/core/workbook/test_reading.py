"""What a cell says, however a person or a spreadsheet has written it."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peeraudit.core.challenge import ChallengeKind
from peeraudit.core.workbook import reading
from peeraudit.core.workbook.cell import Raw, column_letters, column_number
from peeraudit.core.workbook.reading import Unreadable
from peeraudit.core.workbook.setting_sheets import KEY_LINES
from peeraudit.core.workbook.sheets import CHALLENGE, SHEETS, sheet_named

NOON = datetime(2026, 11, 12, 12, 30)  # noqa: DTZ001 - no zone in a cell


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (7, "7"),
        (0.1, "0.1"),
        (12.5, "12.5"),
        (True, "TRUE"),
        (date(2026, 11, 5), "05/11/2026"),
        (time(9, 5), "09:05"),
        (NOON, "12/11/2026 12:30"),
        ("=1+1", "=1+1"),
    ],
)
def test_what_is_no_text_is_written_as_it_was_typed(value: Raw, text: str) -> None:
    assert reading.as_text(value) == text


@pytest.mark.parametrize(
    "value",
    [
        "12/11/2026",
        "12.11.2026",
        "12 November 2026",
        "12th Nov 2026",
        "Thursday 12 November 2026",
        "Thu, 12 November 2026",
        "2026-11-12",
        date(2026, 11, 12),
        NOON,
    ],
)
def test_dates_are_read_day_first(value: Raw) -> None:
    assert reading.read_date(value) == date(2026, 11, 12)


@given(
    near=st.dates(date(1950, 1, 1), date(2090, 1, 1)),
    away=st.integers(-180, 180),
    form=st.sampled_from(
        ["{0.day} {0:%B}", "{0:%d %b}", "{0.day}/{0.month}", "{0:%A} {0.day} {0:%B}"]
    ),
)
def test_a_day_without_its_year_is_the_nearest_to_the_challenge(
    near: date, away: int, form: str
) -> None:
    meant = near + timedelta(days=away)
    assert reading.read_day_near(form.format(meant), near=near) == meant


@pytest.mark.parametrize("words", ["soon", "9", "31 June", "9/6/26", "June", "2026", ""])
def test_what_is_no_day_in_any_year_is_none_near_the_challenge(words: str) -> None:
    with pytest.raises(Unreadable, match="is not a date"):
        reading.read_day_near(words, near=date(2026, 6, 9))


def test_a_day_with_its_year_is_that_day_however_far() -> None:
    assert reading.read_day_near("9 June 2019", near=date(2026, 6, 9)) == date(2019, 6, 9)


@pytest.mark.parametrize(
    ("value", "clock"),
    [
        ("09:30", time(9, 30)),
        ("9.30", time(9, 30)),
        ("9:30 am", time(9, 30)),
        ("2:05pm", time(14, 5)),
        ("12:00 am", time(0)),
        ("14:00:00", time(14)),
        (time(14, 5, 59), time(14, 5)),
        (NOON, time(12, 30)),
    ],
)
def test_times_are_read_to_the_minute(value: Raw, clock: time) -> None:
    assert reading.read_time(value) == clock


@pytest.mark.parametrize("value", ["25:00", "9:60", "13:00 pm", "soon", 9.3, 9, True])
def test_what_is_no_time_says_how_to_write_one(value: Raw) -> None:
    with pytest.raises(Unreadable) as raised:
        reading.read_time(value)
    assert raised.value.right == "Write hours and minutes, as 09:30."


@pytest.mark.parametrize(
    ("value", "when"),
    [
        ("12/11/2026", (date(2026, 11, 12), None)),
        ("12/11/2026 12:30", (date(2026, 11, 12), time(12, 30))),
        ("12 November 2026, 12.30", (date(2026, 11, 12), time(12, 30))),
        ("12 November 2026 at 12:30 pm", (date(2026, 11, 12), time(12, 30))),
        (date(2026, 11, 12), (date(2026, 11, 12), None)),
        (NOON, (date(2026, 11, 12), time(12, 30))),
    ],
)
def test_when_is_a_date_with_a_time_or_without(value: Raw, when: tuple[date, time | None]) -> None:
    assert reading.read_when(value) == when


@pytest.mark.parametrize(("value", "number"), [(2, 2), ("2", 2), ("Day 2", 2), ("day2", 2)])
def test_a_day_may_be_said_by_its_number(value: Raw, number: int) -> None:
    assert reading.read_day_number(value) == number
    assert reading.read_day_number("2 June 2026") is None


@pytest.mark.parametrize("typed", ["re-visit", "Re visit", "REVISIT", " return visit "])
def test_words_are_known_whatever_their_case_and_hyphens(typed: str) -> None:
    assert reading.read_word(typed, CHALLENGE.column("Kind")) == ChallengeKind.REVISIT


@pytest.mark.parametrize(
    ("typed", "word"), [("Y", "yes"), (True, "yes"), ("partly", "in part"), (False, "no")]
)
def test_yes_and_no_are_known_in_every_form(typed: Raw, word: str) -> None:
    assert reading.read_word(typed, KEY_LINES.column("Tested")) == word


def test_control_characters_are_taken_out_and_counted() -> None:
    text = "a\x00b\x07\x0bc\x7f\x85\ud800\ufffe\tkept\r\nhere\rtoo"
    assert reading.without_control_characters(text) == ("abc\tkept\nhere\ntoo", 7)


@given(st.text(st.characters(exclude_categories=("Cc", "Cs", "Cn"))))
def test_what_a_person_can_type_is_left_as_it_is(text: str) -> None:
    assert reading.without_control_characters(text) == (text, 0)


@given(st.text())
def test_nothing_is_left_to_take_out_after_once(text: str) -> None:
    once, _ = reading.without_control_characters(text)
    assert reading.without_control_characters(once) == (once, 0)


def test_several_values_are_parted_by_semicolons_or_line_breaks() -> None:
    assert reading.parted("K1; K2\nK3;;\n K1 ") == ("K1", "K2", "K3", "K1")


def test_what_is_shown_in_a_message_is_short_and_on_one_line() -> None:
    assert reading.shown("one\ntwo") == '"one two"'
    assert len(reading.shown("word " * 100)) < 65


@given(st.integers(1, 20_000))
def test_column_letters_lead_back_to_their_number(number: int) -> None:
    assert column_number(column_letters(number)) == number


def test_columns_are_lettered_as_a_spreadsheet_does() -> None:
    assert [column_letters(number) for number in (1, 26, 27, 702, 703)] == [
        "A",
        "Z",
        "AA",
        "ZZ",
        "AAA",
    ]


def test_sheets_are_known_whatever_their_case_and_spaces() -> None:
    assert sheet_named("keylines") is KEY_LINES
    assert sheet_named("Notes") is None


def test_every_reference_points_at_sheets_whose_rows_can_be_pointed_at() -> None:
    columns = [column for sheet in SHEETS for column in sheet.columns]
    targets = {name for column in columns for name in column.points_to}
    assert all((sheet := sheet_named(name)) and sheet.column(sheet.key) for name in targets)


def test_no_help_line_could_be_taken_for_a_heading() -> None:
    for sheet in SHEETS:
        headings = {column.heading for column in sheet.columns}
        assert headings.isdisjoint(column.help for column in sheet.columns)
        assert len(headings) == len(sheet.columns)
