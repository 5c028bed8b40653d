"""What a second auditor's looking leaves out, as a store answers it, and that it says so."""

from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, time
from secrets import token_hex

import pytest

from peeraudit.core.audit import Audit, FormInUse, Judgement, Purpose
from peeraudit.core.case_file import CaseFile
from peeraudit.core.challenge import Role, Theme
from peeraudit.core.evidence import Evidence
from peeraudit.core.finding import Bearing, Filing, Finding
from peeraudit.core.journal.change import ChangeSet
from peeraudit.core.journal.draft import Draft
from peeraudit.core.journal.kept import Kept
from peeraudit.core.moderation import Moderation
from peeraudit.operations.clock import this_laptop
from peeraudit.operations.disagreements import disagreements
from peeraudit.operations.history import history_of, history_of_day
from peeraudit.operations.opening import WhoIsSpeaking
from peeraudit.operations.searching import MOST_SHOWN, Asked, find
from peeraudit.operations.settling import NoConflict, Where, subject_to_write, take_side
from peeraudit.operations.showing import state
from peeraudit.store.workspace import Workspace
from tests.operations.apart import (
    CHALLENGE,
    JONAS,
    RUTH,
    Laptop,
    apart,
    delete_against_edit,
    disagree,
)
from tests.store.shelf import Shelf, change, fetched, keep, take_back_deed

CANARY = "Yellowbird"
DAY = date(2026, 11, 21)

C07 = CaseFile(id="c07", reference="C07", team="East", host_grade=f"{CANARY} Good")
FIRST = Audit(id="first", case_file="c07", form="form", auditors=("p1",))
SECOND = replace(FIRST, id="second", purpose=Purpose.SECOND, auditors=("p2",))
FIRST_VOICE = Judgement(id="j1", audit="first", question="voice", reason=f"{CANARY} sings.")
SECOND_VOICE = Judgement(id="j2", audit="second", question="voice", reason="A magpie.")
NOTE = Evidence(id="e1", reference="E1a", text=f"{CANARY} seen.", source="c07", peer="p1")
OWN_NOTE = Evidence(id="e2", reference="E2b", text="A magpie seen.", source="c07", peer="p2")
MODERATION = Moderation(
    id="m1", case_file="c07", form="small", question="voice", why=f"{CANARY} it is.", after="good"
)
FINDING = Finding(id="f1", reference="F1a", text="Birds are heard.")
WORK = (
    FormInUse(id="form", form="small", version="1"),
    C07,
    FIRST,
    SECOND,
    FIRST_VOICE,
    SECOND_VOICE,
    NOTE,
    OWN_NOTE,
    MODERATION,
    FINDING,
    Filing(id="l1", finding="f1", evidence="e1", bearing=Bearing.FOR),
)

JONAS_LOOKS, RUTH_LOOKS = "Jonas Lindqvist", "Ruth Adeyemi"


@contextmanager
def worked(shelf: Shelf) -> Generator[Workspace]:
    """A challenge with a first audit, and a second one that is not finished."""
    with shelf.store() as workspace:
        keep_on_the_day(workspace, CHALLENGE, RUTH, JONAS, *WORK)
        yield workspace


def keep_on_the_day(workspace: Workspace, *things: Kept) -> ChangeSet:
    """Add things in one deed, at noon."""
    draft = Draft(token_hex(10))
    for thing in things:
        draft.add(thing)
    noon = datetime.combine(DAY, time(12)).astimezone(UTC).isoformat()
    return workspace.keep(draft.change_set("add", peer="p1", at=noon)).change_set


def histories(workspace: Workspace, named: str) -> str:
    """Every history that tells of the case."""
    things = ("C07", "C07 first", "C07 first/voice", "E1a", "E1a under F1a", "C07/voice moderated")
    told = [history_of(workspace, words, field="", named=named) for words in things]
    return repr((told, history_of_day(workspace, DAY, named=named)))


def test_the_first_audit_is_in_no_page_of_the_second_auditor(shelf: Shelf) -> None:
    with worked(shelf) as workspace:
        seen, whole = (state(workspace, named=who) for who in (JONAS_LOOKS, RUTH_LOOKS))
        assert (seen.counts.audits, whole.counts.audits) == (1, 2)
        assert (seen.counts.notes, whole.counts.notes) == (1, 2)
        assert (seen.counts.moderations, whole.counts.moderations) == (0, 1)
        assert CANARY not in histories(workspace, JONAS_LOOKS)
        found = find(workspace, Asked(CANARY), named=JONAS_LOOKS)
        assert (found.places, found.total) == ((), 0)
        assert find(workspace, Asked(CANARY), named=RUTH_LOOKS).total == 3
        told = history_of_day(workspace, DAY, named=RUTH_LOOKS)
        assert repr(told).count(CANARY) == 4
        for page in (seen, found, disagreements(workspace, named=JONAS_LOOKS)):
            assert page.left_out.startswith("Left out until your second audit of C07 is finished:")
        for page in (whole, told, disagreements(workspace, named=RUTH_LOOKS)):
            assert page.left_out == ""


def test_what_the_second_auditor_recorded_and_noted_is_all_there(shelf: Shelf) -> None:
    with worked(shelf) as workspace:
        own = find(workspace, Asked("magpie"), named=JONAS_LOOKS)
        assert sorted(place.reference for place in own.places) == ["C07 second/voice", "E2b"]
        told = history_of(workspace, "C07 second/voice", field="", named=JONAS_LOOKS)
        assert "A magpie." in repr(told)
        assert told.left_out == ""


def test_of_the_case_file_only_the_hosts_grade_is_left_out_of_its_history(shelf: Shelf) -> None:
    with worked(shelf) as workspace:
        told = history_of(workspace, "C07", field="", named=JONAS_LOOKS)
        fields = [edit.field for deed in told.deeds for edit in deed.edits]
        assert fields == ["reference", "team"]
        assert told.left_out
        grade = history_of(workspace, "C07", field="host grade", named=JONAS_LOOKS)
        assert grade.deeds == ()
        assert grade.left_out


@pytest.mark.parametrize("way", ["finished", "blindness_given_up"])
def test_everything_is_there_again_once_it_is_finished_or_given_up(shelf: Shelf, way: str) -> None:
    with worked(shelf) as workspace:
        change(workspace, fetched(workspace, Audit, "second"), **{way: True})
        assert find(workspace, Asked(CANARY), named=JONAS_LOOKS).total == 3
        assert state(workspace, named=JONAS_LOOKS) == state(workspace, named=RUTH_LOOKS)
        assert histories(workspace, JONAS_LOOKS) == histories(workspace, RUTH_LOOKS)


def test_what_was_deleted_or_taken_back_is_not_told_either(shelf: Shelf) -> None:
    hastily = replace(FIRST_VOICE, id="j3", question="plan", reason=f"{CANARY} in haste.")
    with worked(shelf) as workspace:
        take_back_deed(workspace, keep_on_the_day(workspace, hastily))
        laptop = Laptop(workspace, this_laptop(), RUTH)
        for kind, name in ((Judgement, "j1"), (Evidence, "e1"), (Audit, "first")):
            thing = laptop.fetch(kind, name)
            laptop.delete(thing, in_front_of=laptop.in_front_of(thing))
            assert not laptop.has(kind, name)
        assert f"{CANARY} in haste." in repr(history_of_day(workspace, DAY, named=RUTH_LOOKS))
        assert CANARY not in repr(history_of_day(workspace, DAY, named=JONAS_LOOKS))
        assert CANARY not in repr(history_of(workspace, "E1a", field="", named=JONAS_LOOKS))


def test_where_nothing_says_who_looks_all_is_shown(shelf: Shelf) -> None:
    with shelf.store() as workspace:
        keep(workspace, CHALLENGE, replace(RUTH, role=Role.PEER), JONAS, *WORK)
        assert find(workspace, Asked(CANARY)).total == 3
        assert state(workspace).left_out == ""


def test_a_name_nobody_has_shows_nothing_while_somebody_is_blind(shelf: Shelf) -> None:
    with worked(shelf) as workspace:
        with pytest.raises(WhoIsSpeaking, match='called "Jonas Lindquist"'):
            find(workspace, Asked(CANARY), named="Jonas Lindquist")
        change(workspace, fetched(workspace, Audit, "second"), finished=True)
        assert find(workspace, Asked(CANARY), named="Jonas Lindquist").total == 3


def test_the_number_found_is_that_of_what_may_be_seen(shelf: Shelf) -> None:
    theme = Theme(id="t1", title="Birds")
    hidden = tuple(
        replace(NOTE, id=f"h{at}", reference=f"E{at}a", text="owl", theme="t1") for at in range(60)
    )
    open_to_all = tuple(
        Evidence(id=f"o{at}", reference=f"E{at}b", text="An owl, and more.", theme="t1")
        for at in range(MOST_SHOWN + 5)
    )
    with worked(shelf) as workspace:
        keep(workspace, theme, *hidden, *open_to_all)
        for asked in (Asked("owl"), Asked("owl", theme="Birds"), Asked("owl", kind="note")):
            found = find(workspace, asked, named=JONAS_LOOKS)
            assert (len(found.places), found.total) == (MOST_SHOWN, len(open_to_all))
            assert all(place.reference.endswith("b") for place in found.places)
            assert find(workspace, asked, named=RUTH_LOOKS).total == len(hidden + open_to_all)


def test_what_laptops_disagree_on_there_is_neither_told_nor_settled(shelf: Shelf) -> None:
    with apart(shelf, *WORK) as (ours, theirs):
        disagree(ours, theirs, FIRST_VOICE, reason=(f"{CANARY} one", f"{CANARY} two"))
        disagree(ours, theirs, C07, host_grade=(f"{CANARY} 1", f"{CANARY} 2"), team=("A", "B"))
        told = disagreements(ours.workspace, named=JONAS_LOOKS)
        assert [item.subject for item in told.conflicts] == ["C07: team"]
        assert state(ours.workspace, named=JONAS_LOOKS).conflicts == ("C07: team",)
        assert len(disagreements(ours.workspace, named=RUTH_LOOKS).conflicts) == 3
        for where in (Where("C07 first/voice"), Where("C07", "host grade")):
            with pytest.raises(NoConflict, match="Left out until") as refused:
                take_side(
                    theirs.workspace, where, letter="a", clock=theirs.clock, named=JONAS_LOOKS
                )
            assert CANARY not in str(refused.value)
            with pytest.raises(NoConflict, match="Left out until"):
                subject_to_write(theirs.workspace, where, named=JONAS_LOOKS)
        assert theirs.take("C07", "a").stands == '"A"'
        with pytest.raises(NoConflict, match=r"do not disagree on C07\. Left out until"):
            theirs.take("C07", "a")
        assert ours.take("C07", "a").stands == f'"{CANARY} 1"'


def test_what_stands_against_a_deletion_is_not_told_where_it_is_hidden(shelf: Shelf) -> None:
    with apart(shelf, *WORK) as (ours, theirs):
        delete_against_edit(ours, theirs, C07, host_grade=f"{CANARY} 3", age_band="5-10")
        (seen,) = disagreements(ours.workspace, named=JONAS_LOOKS).conflicts
        (whole,) = disagreements(ours.workspace, named=RUTH_LOOKS).conflicts
        assert [saying.what for saying in seen.sides[1].sayings] == ['age band: "5-10"']
        assert f'host grade: "{CANARY} 3"' in [saying.what for saying in whole.sides[1].sayings]


def test_what_names_something_deleted_is_not_told_where_it_is_hidden(shelf: Shelf) -> None:
    with apart(shelf, *WORK) as (ours, _):
        finding = ours.fetch(Finding, "f1")
        ours.delete(finding, in_front_of=ours.in_front_of(finding))
        assert disagreements(ours.workspace, named=JONAS_LOOKS).loose == ()
        (loose,) = disagreements(ours.workspace, named=RUTH_LOOKS).loose
        assert loose.by == ("E1a under F1a",)
