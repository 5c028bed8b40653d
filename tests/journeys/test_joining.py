"""Two laptops become one by typed commands: what came is said, and can be taken back whole."""

import shlex
from collections.abc import Callable
from pathlib import Path
from shutil import copyfile

import pytest

from peeraudit.core.case_file import CaseFile
from peeraudit.core.evidence import Evidence
from peeraudit.store.taking_back import copy_before_join
from tests.conftest import Type
from tests.journeys.two_copies import Copies, jonas, standing_in
from tests.store.shelf import Rows, change, everything, fetched, keep
from tests.store.test_other_copy import cut_off


def looked_at(copies: Copies) -> Rows:
    """Everything in our file but the note of what was last taken in."""
    with copies.shelf.window(copies.ours) as workspace:
        return {name: rows for name, rows in everything(workspace).items() if name != "received"}


def test_what_came_is_said_and_by_whom_it_was_done(copies: Copies, type_in: Type) -> None:
    assert copies.join(type_in).out.splitlines() == [
        "Jonas Lindqvist on WEST: 4 deeds.",
        "  note: 2 new, 1 changed",
        "  form: 1 new",
        "  kept texts: 1 new",
        f"To take this back: peeraudit unjoin {copies.ours}",
    ]
    assert type_in("verify", copies.ours).out == "Everything is as it was kept: 8 entries.\n"
    with copies.shelf.window(copies.ours) as workspace:
        assert fetched(workspace, Evidence, "e1").text == "They listen well."


def test_what_differs_is_said_and_how_to_settle_it(copies: Copies, type_in: Type) -> None:
    with copies.shelf.window(copies.ours) as workspace:
        change(workspace, fetched(workspace, Evidence, "e1"), text="They hear.")
    said = copies.join(type_in).out
    assert "Laptops disagree on 1 thing:\n  E1a: text\n" in said
    (told,) = [line for line in said.splitlines() if "peeraudit conflicts" in line]
    answer = type_in(*shlex.split(told.partition("peeraudit ")[2]))
    assert all(words in answer.out for words in ("They hear.", "They listen well.", "on WEST"))
    assert type_in("verify", copies.ours).code == 0


def test_what_was_disagreed_on_before_is_not_said_again(copies: Copies, type_in: Type) -> None:
    with copies.shelf.window(copies.ours) as workspace:
        change(workspace, fetched(workspace, Evidence, "e1"), text="They hear.")
    copies.join(type_in)
    with jonas(copies.theirs, shelf=copies.shelf) as theirs:
        theirs.change(Evidence, "e3", text="They wait long.")
    assert "Laptops disagree" not in copies.join(type_in).out


def test_what_may_be_one_thing_twice_is_said(copies: Copies, type_in: Type) -> None:
    with copies.shelf.window(copies.ours) as workspace:
        keep(workspace, CaseFile(id="c1", reference="C07"))
    with jonas(copies.theirs, shelf=copies.shelf) as theirs:
        theirs.add(CaseFile(id="c2", reference="C07"))
    said = copies.join(type_in).out
    assert "  case file: 1 new\n" in said
    assert "May be one and the same:\n" in said
    assert "C07" in said.partition("May be one")[2]


def test_what_was_deleted_there_is_said_and_gone_here(copies: Copies, type_in: Type) -> None:
    with jonas(copies.theirs, shelf=copies.shelf) as theirs:
        theirs.delete(Evidence, "e1")
    assert "  note: 2 new, 1 deleted\n" in copies.join(type_in).out
    with copies.shelf.window(copies.ours) as workspace, workspace.view() as view:
        assert [note.id for note in view.fetch(Evidence)] == ["e2", "e3"]


def test_the_same_copy_twice_adds_nothing(copies: Copies, type_in: Type) -> None:
    copies.join(type_in)
    before = standing_in(copies.ours.parent)
    assert copies.join(type_in).out == "Nothing in it was new: all of it is here.\n"
    assert standing_in(copies.ours.parent) == before


def test_our_own_earlier_copy_has_nothing_new(copies: Copies, type_in: Type) -> None:
    before = standing_in(copies.theirs.parent)
    answer = type_in("join", copies.theirs, copies.ours)
    assert answer.out == "Nothing in it was new: all of it is here.\n"
    assert standing_in(copies.theirs.parent) == before


def test_each_joined_into_the_other_hold_the_same(copies: Copies, type_in: Type) -> None:
    with copies.shelf.window(copies.ours) as workspace:
        change(workspace, fetched(workspace, Evidence, "e1"), text="They hear.")
    copies.join(type_in)
    assert type_in("join", copies.theirs, copies.ours).code == 0
    with copies.shelf.window(copies.theirs) as workspace:
        theirs = everything(workspace)
    assert {name: rows for name, rows in theirs.items() if name != "received"} == looked_at(copies)


def test_what_somebody_changed_there_of_an_entry_that_is_here_does_not_come(
    copies: Copies, type_in: Type
) -> None:
    copies.tamper(
        "UPDATE change SET value = '\"They forge.\"' WHERE sitting = 'ours' AND field = 'text'",
        "UPDATE change_set SET peer = 'p2' WHERE sitting = 'ours' AND number = 3",
    )
    with copies.shelf.window(copies.ours) as workspace:
        before = everything(workspace)["change"]
    copies.join(type_in)
    with copies.shelf.window(copies.ours) as workspace:
        assert set(before) <= set(everything(workspace)["change"])
    assert "They forge." not in type_in("history", copies.ours, "E1a").out
    assert type_in("verify", copies.ours).code == 0


def test_a_kept_text_alone_comes_without_a_deed(copies: Copies, type_in: Type) -> None:
    copies.join(type_in)
    with copies.shelf.window(copies.ours) as workspace, workspace.file.writing() as connection:
        connection.exec_driver_sql("DELETE FROM piece")
    assert type_in("verify", copies.ours).code == 31
    assert copies.join(type_in).out == "  kept texts: 1 new\n"
    assert type_in("verify", copies.ours).code == 0


def test_a_copy_that_was_cut_off_in_the_middle_of_a_deed_is_joined_as_it_was_before(
    copies: Copies, type_in: Type
) -> None:
    cut_off(copies.shelf, copies.theirs)
    assert copies.join(type_in).out.startswith("Jonas Lindqvist on WEST: ")
    assert type_in("verify", copies.ours).code == 0
    assert sorted(standing_in(copies.theirs.parent)) == [
        copies.theirs.name,
        f"{copies.theirs.name}-journal",
    ]


def test_what_was_taken_in_is_taken_back_whole_and_can_come_again(
    copies: Copies, type_in: Type
) -> None:
    before = looked_at(copies)
    said = copies.join(type_in).out
    after = looked_at(copies)
    told = said.splitlines()[-1].partition("peeraudit ")[2]
    answer = type_in(*shlex.split(told))
    assert answer.out.splitlines() == [
        "Taken back: 4 deeds that the last copy had brought.",
        "The copy they came from still has them.",
    ]
    assert looked_at(copies) == before
    assert type_in("verify", copies.ours).code == 0
    assert list(standing_in(copies.ours.parent)) == [copies.ours.name]
    assert copies.join(type_in).out == said
    assert looked_at(copies) == after


def test_only_the_last_of_two_copies_is_taken_back(copies: Copies, type_in: Type) -> None:
    copies.join(type_in)
    with copies.shelf.window(copies.ours) as workspace:
        keep(workspace, Evidence(id="e7", text="Between the two."))
    before = looked_at(copies)
    with jonas(copies.theirs, shelf=copies.shelf) as theirs:
        theirs.add(Evidence(id="e9", text="Later."))
    copies.join(type_in)
    assert type_in("unjoin", copies.ours).out.startswith("Taken back: 1 deed ")
    assert looked_at(copies) == before
    assert type_in("unjoin", copies.ours).code == 54


def refused(copies: Copies, type_in: Type, *, code: int) -> str:
    """What is said as nothing is taken back, after looking that nothing was changed."""
    before = standing_in(copies.ours.parent)
    answer = type_in("unjoin", copies.ours)
    assert answer.code == code, answer
    assert answer.out == ""
    assert standing_in(copies.ours.parent) == before
    return answer.err


def test_nothing_is_taken_back_where_something_was_kept_since(
    copies: Copies, type_in: Type
) -> None:
    copies.join(type_in)
    with copies.shelf.window(copies.ours) as workspace:
        keep(workspace, Evidence(id="e7", text="Since then."))
    assert "Something was kept here since" in refused(copies, type_in, code=54)


def test_nothing_is_taken_back_where_nothing_was_taken_in(copies: Copies, type_in: Type) -> None:
    assert "No copy was taken in here" in refused(copies, type_in, code=54)
    copies.join(type_in)
    type_in("unjoin", copies.ours)
    assert "or it was taken back already" in refused(copies, type_in, code=54)


def test_a_joining_that_was_cut_off_can_not_be_taken_back(copies: Copies, type_in: Type) -> None:
    copies.join(type_in)
    copyfile(copies.ours, copy_before_join(copies.ours))
    assert "No copy was taken in here" in refused(copies, type_in, code=54)


def test_a_copy_from_before_that_is_no_longer_there(copies: Copies, type_in: Type) -> None:
    copies.join(type_in)
    copy_before_join(copies.ours).unlink()
    assert "No copy was taken in here" in refused(copies, type_in, code=54)


def torn(before: Path) -> None:
    before.write_bytes(before.read_bytes()[:-100])


def with_a_damaged_page(before: Path) -> None:
    content = bytearray(before.read_bytes())
    content[9 * 4096 + 100] ^= 1
    before.write_bytes(content)


def empty(before: Path) -> None:
    before.write_bytes(b"")


def cut_between_two_pages(before: Path) -> None:
    before.write_bytes(before.read_bytes()[: -10 * 4096])


def of_pages_of_chance(before: Path) -> None:
    before.write_bytes(b"\x01" * 40_960)


@pytest.mark.parametrize(
    ("damage", "code"),
    [
        (torn, 14),
        (with_a_damaged_page, 16),
        (cut_between_two_pages, 16),
        (empty, 11),
        (of_pages_of_chance, 15),
    ],
)
def test_a_copy_from_before_that_is_damaged_is_named(
    copies: Copies, type_in: Type, damage: Callable[[Path], None], code: int
) -> None:
    copies.join(type_in)
    before = copy_before_join(copies.ours)
    damage(before)
    assert str(before) in refused(copies, type_in, code=code)


def test_another_window_goes_on_after_a_join_and_after_it_was_taken_back(
    copies: Copies, type_in: Type
) -> None:
    with copies.shelf.window(copies.ours) as other:
        keep(other, Evidence(id="e6", text="Before."))
        copies.join(type_in)
        assert fetched(other, Evidence, "e2").text == "Plans come late."
        type_in("unjoin", copies.ours)
        assert fetched(other, Evidence, "e1").text == "They listen."
        keep(other, Evidence(id="e7", text="After."))
        copies.join(type_in)
        change(other, fetched(other, Evidence, "e2"), text="Plans come early.")
        assert fetched(other, Evidence, "e7").text == "After."
    assert type_in("verify", copies.ours).code == 0


def test_a_view_that_another_window_holds_open_makes_a_join_wait_and_say_so(
    copies: Copies, type_in: Type, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("peeraudit.store.connection.PATIENCE", 0.1)
    with copies.shelf.window(copies.ours) as other, other.file.writing():
        answer = type_in("join", copies.ours, copies.theirs)
    assert answer.code == 21
    assert str(copies.ours) in answer.err
    copies.join(type_in)
