"""A history says who changed what, when, on which laptop, from what to what."""

from datetime import date, timedelta
from secrets import token_hex

import pytest

from peeraudit.core.challenge import Theme
from peeraudit.core.evidence import Evidence
from peeraudit.core.finding import Finding
from peeraudit.core.journal.draft import Draft
from peeraudit.core.journal.strike import Strike
from peeraudit.core.taken_row import TakenRow
from peeraudit.operations.history import Act, Edit, History, history_of, history_of_day
from peeraudit.operations.in_words import NOTHING, NoSuchField
from peeraudit.store.workspace import Workspace
from tests.operations.apart import (
    Laptop,
    apart,
    delete_against_edit,
    disagree,
    join_in_a_ring,
)
from tests.store.shelf import Shelf, keep

NOTE = Evidence(id="note11", reference="E1a", text="They listen.", theme="theme1")
PLANS = Theme(id="theme1", title="Plans")
LISTEN = Finding(id="listen", reference="F1a", text="Workers listen.")
HEAR = Finding(id="hear11", reference="F2b", text="Workers hear children.")


def edits(history: History) -> list[Edit]:
    return [edit for deed in history.deeds for edit in deed.edits]


def last(laptop: Laptop, words: str, field: str = "") -> Edit:
    return edits(history_of(laptop.workspace, words, field=field))[-1]


def test_a_field_is_told_from_what_to_what_by_whom_when_and_where(shelf: Shelf) -> None:
    with apart(shelf, NOTE) as (ours, _):
        ours.change(ours.fetch(Evidence, "note11"), text="They listen well.")
        found = history_of(ours.workspace, "e1a", field="Text")
        assert found.title == "E1a"
        assert [(edit.number, edit.was, edit.now) for edit in edits(found)] == [
            (1, (), '"They listen."'),
            (2, ('"They listen."',), '"They listen well."'),
        ]
        doing = found.deeds[1].doing
        assert (doing.who, doing.laptop) == ("Ruth Adeyemi", "Ruth's laptop")
        assert f"{doing.at:%H:%M %d %m %Y}" == "14:02 10 06 2026"


def test_what_a_field_names_is_told_by_its_name(shelf: Shelf) -> None:
    reviews = Theme(id="theme2", title="Reviews")
    with apart(shelf, NOTE, PLANS, reviews) as (ours, _):
        ours.change(ours.fetch(Evidence, "note11"), theme="theme2", key_lines=("lost11",))
        assert last(ours, "E1a", "theme").was == ("Plans",)
        assert last(ours, "E1a", "theme").now == "Reviews"
        assert last(ours, "E1a", "key lines").now == "something that is not here (lost)"


def test_a_field_that_was_emptied_is_told_as_nothing(shelf: Shelf) -> None:
    with apart(shelf, NOTE) as (ours, _):
        ours.change(ours.fetch(Evidence, "note11"), text="")
        assert last(ours, "E1a").now == NOTHING


def test_only_what_is_open_is_marked_as_disagreed_on(shelf: Shelf) -> None:
    with apart(shelf, NOTE) as (ours, theirs):
        disagree(ours, theirs, NOTE, text=("Ours.", "Theirs."))
        found = edits(history_of(ours.workspace, "E1a", field="text"))
        assert [edit.disagrees for edit in found] == [False, True, True]
        ours.take("E1a", "a")
        found = edits(history_of(ours.workspace, "E1a", field="text"))
        assert [edit.disagrees for edit in found] == [False, False, False, False]
        assert found[-1].was == ('"Ours."', '"Theirs."')


def test_a_deletion_is_told_and_so_is_that_somebody_stands_against_it(shelf: Shelf) -> None:
    with apart(shelf, NOTE) as (ours, theirs):
        delete_against_edit(ours, theirs, NOTE, text="They listen well.")
        found = edits(history_of(ours.workspace, "E1a", field=""))
        assert [edit.act for edit in found if edit.disagrees] == [Act.DELETED, Act.CHANGED]


def test_what_is_gone_still_has_its_history(shelf: Shelf) -> None:
    with apart(shelf, NOTE) as (ours, _):
        thing = ours.fetch(Evidence, "note11")
        ours.delete(thing, in_front_of=ours.in_front_of(thing))
        found = history_of(ours.workspace, "E1a", field="")
        assert found.title == "E1a (deleted)"
        assert edits(found)[-1].act is Act.DELETED
        assert not edits(found)[-1].disagrees


def test_what_was_joined_into_a_finding_is_told_with_it(shelf: Shelf) -> None:
    with apart(shelf, LISTEN, HEAR) as (ours, _):
        ours.change(ours.fetch(Finding, "hear11"), joined_into="listen")
        ours.change(ours.fetch(Finding, "hear11"), text="Workers hear them.")
        found = edits(history_of(ours.workspace, "F1a", field=""))
        beneath = [(edit.act, edit.now) for edit in found if edit.of == "F2b"]
        assert beneath[-2:] == [(Act.JOINED, "F1a"), (Act.CHANGED, '"Workers hear them."')]
        assert {edit.of for edit in edits(history_of(ours.workspace, "F2b", field=""))} == {"F2b"}
        ours.change(ours.fetch(Finding, "hear11"), joined_into="")
        assert last(ours, "F2b").act is Act.PARTED


def test_findings_joined_in_a_ring_are_each_told_alone(shelf: Shelf) -> None:
    with apart(shelf, LISTEN, HEAR) as (ours, theirs):
        join_in_a_ring(ours, theirs, LISTEN, HEAR)
        found = edits(history_of(ours.workspace, "F1a", field=""))
        assert {edit.of for edit in found} == {"F1a"}
        assert found[-1].disagrees


def test_what_was_struck_out_is_told_by_who_struck_it_and_why(shelf: Shelf) -> None:
    with apart(shelf, NOTE) as (ours, _):
        named = ours.fetch(Evidence, "note11").heads.of("text")
        keep(ours.workspace, Strike(id="strike", changes=named, why="A name."))
        edit = next(edit for edit in edits(history_of(ours.workspace, "E1a", field="text")))
        assert edit.act is Act.STRUCK
        assert edit.struck is not None
        assert (edit.struck.why, edit.struck.doing.who) == ("A name.", "Ruth Adeyemi")
        assert "listen" not in str(edit)
        ours.change(ours.fetch(Evidence, "note11"), text="He listens.")
        assert last(ours, "E1a").was == ("what was struck out",)


def test_a_field_there_is_not_is_told_with_what_is_near(shelf: Shelf) -> None:
    with (
        apart(shelf, NOTE) as (ours, _),
        pytest.raises(NoSuchField, match=r'no field "txt".*Did you mean "text"'),
    ):
        history_of(ours.workspace, "E1a", field="txt")


def test_a_field_nobody_ever_set_has_no_history(shelf: Shelf) -> None:
    with apart(shelf, NOTE) as (ours, _):
        assert history_of(ours.workspace, "E1a", field="source").deeds == ()


def test_a_day_is_all_that_was_done_on_it_and_nothing_else(shelf: Shelf) -> None:
    day = date(2026, 6, 10)
    with apart(shelf, NOTE) as (ours, theirs):
        ours.change(ours.fetch(Evidence, "note11"), text="They listen well.")
        theirs.change(theirs.fetch(Evidence, "note11"), leaning="strength")
        keep_at(
            ours.workspace, TakenRow(id="row", sheet="Evidence"), at="2026-06-10T15:00:00+00:00"
        )
        found = history_of_day(ours.workspace, day)
        assert [deed.doing.who for deed in found.deeds] == ["Ruth Adeyemi", "Jonas Lindqvist"]
        assert [edit.now for edit in edits(found)] == ['"They listen well."', "strength"]
        assert edits(found)[0].was == ('"They listen."',)
        assert edits(found)[0].number == 2
        assert history_of_day(ours.workspace, day - timedelta(days=1)).deeds == ()
        assert history_of_day(ours.workspace, day + timedelta(days=1)).deeds == ()


def test_only_the_deed_that_made_a_thing_begins_it(shelf: Shelf) -> None:
    with apart(shelf, NOTE) as (ours, _):
        ours.change(ours.fetch(Evidence, "note11"), quote=True)
        found = edits(history_of(ours.workspace, "E1a", field=""))
        assert [edit.begins for edit in found[-3:]] == [True, True, False]


def test_a_clock_that_says_no_time_hinders_nobody(shelf: Shelf) -> None:
    with apart(shelf) as (ours, _):
        keep_at(ours.workspace, NOTE, at="yesterday")
        assert history_of(ours.workspace, "E1a", field="").deeds[0].doing.at is None


def keep_at(workspace: Workspace, thing: Evidence | TakenRow, *, at: str) -> None:
    draft = Draft(token_hex(10))
    draft.add(thing)
    workspace.keep(draft.change_set("add", peer="nobody", at=at))
