"""The page of a history says in plain words what each change did."""

from datetime import UTC, date, datetime

import pytest

from peeraudit.cli.history_page import MOST_NAMED, day_lines, thing_lines
from peeraudit.cli.plain_page import PAGE_WIDTH
from peeraudit.operations.history import Act, Deed, Doing, Edit, History, StruckOut

WHEN = datetime(2026, 6, 10, 9, 12, tzinfo=UTC)
RUTH = Doing("Ruth Adeyemi", "Ruth's laptop", WHEN)
STRUCK = StruckOut(RUTH, "A name.")


def edit(  # noqa: PLR0913 - one for each thing a test may be about
    act: Act = Act.CHANGED,
    *,
    of: str = "E1a",
    was: tuple[str, ...] = (),
    now: str = '"New."',
    begins: bool = False,
    disagrees: bool = False,
    struck: StruckOut | None = None,
) -> Edit:
    return Edit(of, "note", "text", 2, act, was, now, begins, disagrees, struck)


def history(*edits: Edit, title: str = "E1a") -> History:
    return History(title, (Deed("change", RUTH, edits),))


@pytest.mark.parametrize(
    ("done", "said"),
    [
        (edit(), 'text 2: "New."'),
        (edit(was=('"Old."',)), 'text 2: from "Old." to "New."'),
        (edit(was=('"Our."', '"Their."')), 'text 2: from "Our." and "Their." to "New."'),
        (edit(Act.DELETED), "deleted"),
        (edit(Act.BROUGHT_BACK), "not deleted any more"),
        (edit(Act.JOINED, now="F3a"), "text 2: joined into F3a"),
        (edit(Act.PARTED, now="nothing"), "text 2: joined into nothing any more"),
        (edit(Act.STRUCK), "text 2: struck out"),
        (edit(of="F7b"), 'F7b: text 2: "New."'),
        (edit(disagrees=True), 'text 2: "New." (laptops disagree: peeraudit conflicts)'),
    ],
)
def test_each_kind_of_change_has_its_words(done: Edit, said: str) -> None:
    assert list(thing_lines(history(done)))[-1].strip() == said


def test_what_was_struck_out_names_who_did_it_and_why() -> None:
    text = " ".join(" ".join(thing_lines(history(edit(Act.STRUCK, struck=STRUCK)))).split())
    when = f"{WHEN.astimezone():%H:%M on %d %B %Y}"
    assert f"struck out at {when}, Ruth Adeyemi on Ruth's laptop: A name." in text


def test_a_deed_is_headed_by_when_who_and_where() -> None:
    when = f"{WHEN.astimezone():%H:%M on %d %B %Y}"
    assert f"{when}, Ruth Adeyemi on Ruth's laptop: change" in thing_lines(history(edit()))


def test_a_clock_that_said_no_time_is_told_so() -> None:
    found = History("E1a", (Deed("change", Doing("Ruth", "laptop", None), (edit(),)),))
    assert "At no known time, Ruth on laptop: change" in thing_lines(found)


def test_what_a_day_added_takes_a_line_each_and_many_take_one() -> None:
    few = [edit(of=f"E{at}a", begins=True) for at in range(MOST_NAMED)]
    lines = list(day_lines(history(*few, title=""), date(2026, 6, 10)))
    assert lines.count('  E3a added: text "New."') == 1
    assert len(lines) == MOST_NAMED + 4
    many = [*few, edit(of="E99a", begins=True)]
    lines = list(day_lines(history(*many, title=""), date(2026, 6, 10)))
    assert lines[-1] == "  21 notes added"


def test_what_a_day_emptied_is_told_as_that() -> None:
    gone = edit(was=('"Old."',), now="nothing")
    assert list(day_lines(history(gone), date(2026, 6, 10)))[-1] == "  E1a emptied"


def test_no_line_is_wider_than_the_page() -> None:
    long = edit(was=("word " * 90,), now="x" * 300)
    every = (*thing_lines(history(long)), *day_lines(history(long), date(2026, 6, 10)))
    assert max(map(len, every)) <= PAGE_WIDTH
