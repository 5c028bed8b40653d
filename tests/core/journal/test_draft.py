"""Drafting: what of a thing reaches the journal, and in what form."""

import json
from datetime import date, time

from peeraudit.core.evidence import Evidence, SourceKind
from peeraudit.core.journal.draft import Draft, derived_id, encode
from peeraudit.core.journal.kept import Heads
from peeraudit.core.timetable import Session


def test_what_is_blank_stays_never_set() -> None:
    draft = Draft("d")
    draft.add(Evidence(id="e1", text="They listen."))
    fields = {change.field for change in draft.change_set("x", peer="p", at="").changes}
    assert fields == {"text", "kind", "leaning"}


def test_a_change_names_the_heads_it_was_made_over() -> None:
    draft = Draft("d")
    note = Evidence(id="e1", text="old", heads=Heads(json.dumps({"text": ["c2", "c1"]})))
    draft.change(note, text="new")
    (change,) = draft.change_set("x", peer="p", at="").changes
    assert change.supersedes == ("c1", "c2")


def test_a_field_that_holds_the_value_already_is_left_alone() -> None:
    draft = Draft("d")
    draft.change(Evidence(id="e1", text="same", heads=Heads('{"text": ["c1"]}')), text="same")
    assert not draft.change_set("x", peer="p", at="").changes


def test_the_value_shown_chosen_in_a_conflict_is_a_change_because_it_settles() -> None:
    draft = Draft("d")
    note = Evidence(id="e1", text="same", heads=Heads('{"text": ["c1", "c2"]}'))
    draft.change(note, text="same")
    assert len(draft.change_set("x", peer="p", at="").changes) == 1


def test_values_have_one_written_form() -> None:
    assert encode(date(2026, 11, 17)) == '"2026-11-17"'
    assert encode(time(9, 30)) == '"09:30"'
    assert encode(SourceKind.SAW) == '"saw"'
    assert encode(("a", "b")) == '["a", "b"]'
    assert encode("ŵ") == '"ŵ"'
    assert encode(None) == "null"


def test_numbers_of_nought_are_kept_because_somebody_counted() -> None:
    draft = Draft("d")
    draft.add(Session(id="s1", title="Hub", head_count=0))
    values = {
        change.field: change.value for change in draft.change_set("x", peer="", at="").changes
    }
    assert values["head_count"] == "0"


def test_a_derived_id_is_the_same_everywhere_and_no_two_ends_run_together() -> None:
    assert derived_id("ab", "c") == derived_id("ab", "c")
    assert derived_id("ab", "c") != derived_id("a", "bc")


def test_a_thing_begun_has_the_named_fields_alone() -> None:
    draft = Draft("d")
    draft.begin(Session(id="s1", title="Hub"), "title", "group_met")
    values = {
        change.field: change.value for change in draft.change_set("x", peer="", at="").changes
    }
    assert values == {"title": '"Hub"', "group_met": '""'}
