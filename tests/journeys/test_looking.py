"""Looking into a challenge by command line: words, history, and earlier values."""

from datetime import UTC, datetime
from pathlib import Path

import openpyxl
import pytest

from peeraudit.cli.plain_page import PAGE_WIDTH
from peeraudit.core.evidence import Evidence
from peeraudit.core.journal.draft import Draft
from peeraudit.operations.clock import this_laptop
from peeraudit.operations.opening import opened
from peeraudit.operations.sample import PASSPHRASE
from tests.conftest import Type


def change_a_tip(store: Path, type_in: Type, text: str) -> None:
    """Change the first top tip in the workbook, and take that in."""
    filled = store.parent / "workbook.xlsx"
    book = openpyxl.load_workbook(filled)
    sheet = book["Top tips"]
    names = [str(cells[0]) for cells in sheet.iter_rows(values_only=True)]
    sheet.cell(names.index("1") + 1, 2, text)
    book.save(filled)
    assert type_in("take-in", store, filled).code == 0


def test_words_are_shown_in_brackets_with_where_they_stand(own_sample: Path, type_in: Type) -> None:
    answer = type_in("find", own_sample, "protection", "visits", "alone")
    assert answer.code == 0
    assert answer.out.splitlines()[0] == "E12a, note"
    assert "[Protection] [visits] in time 95 per cent, seen [alone] noted in 88." in answer.out
    assert "stop C14, stop" in answer.out.splitlines()
    assert answer.out.splitlines()[-1] == "Found: 2."


def test_many_places_are_cut_short_and_their_number_is_said(
    own_sample: Path, type_in: Type
) -> None:
    lines = type_in("find", own_sample, "child").out.splitlines()
    assert lines[-1].startswith("50 shown of 1")
    assert max(map(len, lines)) <= PAGE_WIDTH
    only = type_in("find", own_sample, "child", "--kind", "finding", "--key-line", "K1").out
    headings = [line for line in only.splitlines()[:-1] if line and not line.startswith(" ")]
    assert headings
    assert all(line.startswith("F") and line.endswith(", finding") for line in headings)


def test_where_nothing_is_found_it_says_what_to_try(own_sample: Path, type_in: Type) -> None:
    answer = type_in("find", own_sample, "zebra")
    assert answer.code == 0
    assert "Look for fewer words" in answer.out
    narrow = type_in("find", own_sample, "zebra", "--kind", "note")
    assert "Look again without --kind" in narrow.out


def test_an_earlier_wording_is_found_in_the_history_and_brought_back(
    own_sample: Path, type_in: Type
) -> None:
    before = type_in("history", own_sample, "tip 1", "text").out
    assert "Wendy Garside" in before
    change_a_tip(own_sample, type_in, "Keep the child's own words in every plan.")
    after = type_in("history", own_sample, "Tip 1", "text").out
    assert "text 2: from" in after
    assert "own words in every plan" in after
    answer = type_in("restore", own_sample, "tip1", "text", "1")
    assert answer.code == 0
    assert answer.out.startswith("Brought back. tip 1, text: now ")
    assert "bring an earlier value back" in type_in("history", own_sample, "tip 1").out
    again = type_in("restore", own_sample, "tip 1", "text", "1")
    assert again.code == 35
    assert "has that value already" in again.err
    assert type_in("undo", own_sample).code == 0
    assert type_in("verify", own_sample).code == 0


def test_a_day_is_told_deed_by_deed(own_sample: Path, type_in: Type) -> None:
    change_a_tip(own_sample, type_in, "Keep the child's own words in every plan.")
    answer = type_in("history", own_sample, "--day", f"{datetime.now(UTC).astimezone():%Y-%m-%d}")
    assert answer.code == 0
    assert "start the challenge" in answer.out
    assert "160 notes added" in answer.out
    assert "tip 1: text 2: from" in " ".join(answer.out.split())
    assert (
        "Nothing was done on 9 June 2020."
        in type_in("history", own_sample, "--day", "2020-06-09").out
    )


@pytest.mark.parametrize("words", [[], ["F3a", "--day", "2026-06-10"]])
def test_a_history_is_of_one_thing_or_one_day(
    own_sample: Path, type_in: Type, words: list[str]
) -> None:
    answer = type_in("history", own_sample, *words)
    assert answer.code == 2
    assert "of one thing, or of one day" in answer.err


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (["history", "E999a"], 33, 'Nothing here is called "E999a". Did you mean E99a'),
        (["history", "C07/voice"], 34, "C07 first/voice or C07 second/voice"),
        (["history", "F3a", "txt"], 33, 'Did you mean "text"?'),
        (["restore", "F3a"], 35, "F3a was not deleted."),
        (["restore", "F3a", "text"], 2, "Which value"),
        (["restore", "F3a", "text", "9"], 35, "has no number 9"),
        (["find", "plan", "--theme", "Plns"], 33, "No theme is called"),
    ],
)
def test_what_is_not_there_is_told_with_what_to_do(
    own_sample: Path, type_in: Type, words: list[str], code: int, told: str
) -> None:
    answer = type_in(words[0], own_sample, *words[1:])
    assert answer.code == code
    assert told in answer.err
    assert answer.out == ""


def test_what_a_terminal_would_obey_never_reaches_it(own_sample: Path, type_in: Type) -> None:
    with opened(str(own_sample), PASSPHRASE, clock=this_laptop()) as workspace:
        draft = Draft("bad")
        draft.add(
            Evidence(id="bad111", reference="QQ\x1b[2Jz", text="Quux \x1b]0;title\x07 \x9b5m.")
        )
        workspace.keep(draft.change_set("add", peer="nobody", at="2026-06-10T10:00:00+00:00"))
    pages = [
        type_in("find", own_sample, "quux"),
        type_in("history", own_sample, "bad111"),
        type_in("history", own_sample, "--day", "2026-06-10"),
        type_in("history", own_sample, "QQ"),
    ]
    for page in pages:
        assert page.out or page.err
        assert not set(page.out + page.err) & {"\x1b", "\x07", "\x9b"}
