"""Striking out: every place is shown first, then gone for good, and it says who, when and why."""

from collections.abc import Mapping
from hashlib import sha256

import pytest

from peeraudit.core.audit import Audit, FormInUse, Judgement
from peeraudit.core.case_file import CaseFile
from peeraudit.core.challenge import KeyLine, Theme
from peeraudit.core.evidence import Evidence, Leaning, SourceKind
from peeraudit.core.finding import Finding
from peeraudit.core.journal.kept import Kept
from peeraudit.core.journal.strike import Strike
from peeraudit.core.moderation import Moderation
from peeraudit.core.safeguarding import SafeguardingStop
from peeraudit.core.taken_row import TakenRow
from peeraudit.core.timetable import Session
from peeraudit.core.tip import TopTip
from peeraudit.operations.history import history_of
from peeraudit.operations.in_words import NoSuchField
from peeraudit.operations.searching import Asked, find
from peeraudit.operations.striking import NothingToStrike, places_of_thing, places_of_words
from peeraudit.store.verify import verify
from tests.operations.struck import (
    FINDING,
    FORM,
    NAME,
    NOTE,
    carry_out,
    listed,
    strike_words,
    whole_journal,
)
from tests.operations.two_files import meet, take_in, two_files
from tests.store.shelf import Shelf, keep

SPOKEN: Mapping[str, Kept] = {
    "E1a, text": NOTE,
    "F1a, text": Finding(id="f1", reference="F1a", text=f"Ask {NAME}."),
    "C07, team": CaseFile(id="c1", reference="C07", team=f"{NAME}'s team"),
    "K1, why not tested": KeyLine(id="k1", code="K1", why_not_tested=f"{NAME} was away."),
    f"{NAME}'s day, title": Theme(id="t1", title=f"{NAME}'s day"),
    "S1a, group met": Session(id="s1", reference="S1a", group_met=f"The {NAME} family"),
    "judgement~j1, reason": Judgement(id="j1", question="voice", reason=f"{NAME} is quoted."),
    "judgement~j1, answer": Judgement(id="j1", question="seen", answer=("yes", NAME)),
    "moderation~m1, why": Moderation(id="m1", question="voice", why=f"{NAME} was there."),
    "stop~x1, what was seen": SafeguardingStop(id="x1", what_was_seen=f"{NAME} was alone."),
    "tip 1, text": TopTip(id="t2", text=f"Write as {NAME} does."),
}


@pytest.mark.parametrize("where", SPOKEN)
def test_every_kind_of_place_where_a_name_stands_is_found_and_struck(
    shelf: Shelf, where: str
) -> None:
    with two_files(shelf, SPOKEN[where]) as (ours, _):
        places = places_of_words(ours.workspace, NAME.upper())
        assert [f"{place.reference}, {place.field}" for place in places.places] == [where]
        assert places.places[0].says[places.places[0].at :].startswith(NAME)
        carry_out(ours, places)
        with ours.workspace.view() as view:
            assert NAME not in whole_journal(view)
            assert NAME not in repr([view.fetch(type(SPOKEN[where]))])
            assert view.find(NAME) == ()
        with pytest.raises(NothingToStrike, match="stand nowhere"):
            places_of_words(ours.workspace, NAME)
        assert verify(ours.workspace.file) == ()


def test_earlier_wordings_what_an_undo_brought_back_and_both_sides_are_found(shelf: Shelf) -> None:
    with two_files(shelf, NOTE) as (ours, theirs):
        ours.change(ours.fetch(Evidence, "e1"), text="They know her well.")
        ours.undo()
        theirs.change(theirs.fetch(Evidence, "e1"), text=f"{NAME} knows them.")
        take_in(ours, theirs)
        assert listed(places_of_words(ours.workspace, NAME)) == [
            ("E1a", "text", False),
            ("E1a", "text", True),
            ("E1a", "text", True),
        ]
        strike_words(ours, NAME)
        assert ours.conflicts() == ()
        meet(ours, theirs)
        for laptop in (ours, theirs):
            with laptop.workspace.view() as view:
                assert NAME not in whole_journal(view)


def test_what_a_colleague_typed_meanwhile_stays_until_it_is_struck_as_well(shelf: Shelf) -> None:
    with two_files(shelf, NOTE) as (ours, theirs):
        theirs.change(theirs.fetch(Evidence, "e1"), text=f"{NAME} knows them.")
        strike_words(ours, NAME)
        meet(ours, theirs)
        assert listed(places_of_words(ours.workspace, NAME)) == [("E1a", "text", True)]
        strike_words(ours, NAME)
        meet(theirs, ours)
        with pytest.raises(NothingToStrike):
            places_of_words(theirs.workspace, NAME)


def test_a_part_of_another_word_stays(shelf: Shelf) -> None:
    notes = [
        Evidence(id=f"e{at}", reference=f"E{at}a", text=text)
        for at, text in enumerate(("It was planned.", "Ann's plan", "ANN came.", "Anna came."))
    ]
    with two_files(shelf, *notes) as (ours, _):
        strike_words(ours, "Ann")
        assert [ours.fetch(Evidence, note.id).text for note in notes] == [
            "It was planned.",
            "",
            "",
            "Anna came.",
        ]


@pytest.mark.parametrize("words", ["", "  ", "...", "nowhere at all"])
def test_words_that_stand_nowhere_or_are_none_strike_nothing(shelf: Shelf, words: str) -> None:
    with two_files(shelf, NOTE) as (ours, _), pytest.raises(NothingToStrike):
        places_of_words(ours.workspace, words)


@pytest.mark.parametrize("why", [f"{NAME} asked", f"about {NAME.upper()}'s file", "", "  "])
def test_a_reason_is_wanted_that_does_not_say_the_words_again(shelf: Shelf, why: str) -> None:
    with two_files(shelf, NOTE) as (ours, _):
        with pytest.raises(NothingToStrike):
            strike_words(ours, NAME, why=why)
        assert ours.fetch(Evidence, "e1") == NOTE


def test_a_name_in_an_earlier_reason_can_be_struck_in_turn(shelf: Shelf) -> None:
    with two_files(shelf, NOTE) as (ours, _):
        carry_out(ours, places_of_thing(ours.workspace, "E1a", field="text"), why=f"{NAME} asked")
        (place,) = places_of_words(ours.workspace, NAME).places
        assert (place.field, place.says) == ("why", f'"{NAME} asked"')
        strike_words(ours, NAME)
        with ours.workspace.view() as view:
            assert NAME not in whole_journal(view)
            assert [item.why for item in view.fetch(Strike)].count("") == 1
        assert ours.fetch(Evidence, "e1").text == ""
        assert verify(ours.workspace.file) == ()


def test_of_a_thing_its_words_go_and_what_was_chosen_and_named_stays(shelf: Shelf) -> None:
    with two_files(shelf, NOTE) as (ours, _):
        ours.change(ours.fetch(Evidence, "e1"), text="They know her.")
        places = places_of_thing(ours.workspace, "e1a", field="")
        assert listed(places) == [("E1a", "text", False), ("E1a", "text", True)]
        carry_out(ours, places)
        assert ours.fetch(Evidence, "e1") == Evidence(
            id="e1", reference="E1a", kind=SourceKind.READ, leaning=Leaning.STRENGTH
        )
        with pytest.raises(NothingToStrike, match="No words of E1a are left"):
            places_of_thing(ours.workspace, "E1a", field="")


def test_a_field_that_is_named_goes_whatever_it_is(shelf: Shelf) -> None:
    with two_files(shelf, NOTE) as (ours, _):
        carry_out(ours, places_of_thing(ours.workspace, "E1a", field="reference"))
        assert ours.fetch(Evidence, "e1").reference == ""
        with pytest.raises(NoSuchField):
            places_of_thing(ours.workspace, "note", field="wording")


def test_what_ties_things_together_and_says_that_one_is_deleted_is_never_struck(
    shelf: Shelf,
) -> None:
    note = Evidence(id="e1", reference="E1a", theme="t1")
    with two_files(shelf, note, Theme(id="t1", title="Practice")) as (ours, _):
        old = ours.fetch(Evidence, "e1")
        ours.delete(old, in_front_of=ours.in_front_of(old))
        for field in ("theme", "deleted"):
            with pytest.raises(NothingToStrike):
                places_of_thing(ours.workspace, "E1a", field=field)


def test_the_memory_of_workbooks_holds_no_words_and_stays(shelf: Shelf) -> None:
    row = TakenRow(id="r1", sheet="Evidence", thing="e1", salt="5a", cells=("Note:1f",))
    with two_files(shelf, NOTE, row) as (ours, _):
        with pytest.raises(NothingToStrike):
            places_of_words(ours.workspace, "Evidence")
        strike_words(ours, NAME)
        assert ours.fetch(TakenRow, "r1") == row


def test_the_text_of_a_form_is_named_as_the_form_and_goes_with_it(shelf: Shelf) -> None:
    digest = sha256(FORM).hexdigest()
    form = FormInUse(id="x1", form="whole-case", version="1", title="Whole case", digest=digest)
    with two_files(shelf, CaseFile(id="c1", reference="C07")) as (ours, _):
        keep(ours.workspace, form, Audit(id="a1", case_file="c1", form="x1"), pieces=[FORM])
        places = places_of_words(ours.workspace, NAME)
        assert listed(places) == [("form whole-case", "text", True)]
        assert places.pieces == (digest,)
        assert listed(places_of_thing(ours.workspace, "form whole-case", field="")) == [
            ("form whole-case", "title", True),
            ("form whole-case", "text", True),
        ]
        carry_out(ours, places)
        with ours.workspace.view() as view:
            assert view.pieces() == {}
        assert verify(ours.workspace.file) == ()
        assert [
            place.field
            for place in places_of_thing(ours.workspace, "form whole-case", field="").places
        ] == ["title"]


def test_an_undo_goes_on_to_the_deed_before_and_brings_no_struck_word_back(shelf: Shelf) -> None:
    with two_files(shelf, NOTE, FINDING) as (ours, _):
        ours.change(ours.fetch(Finding, "f1"), text="They listen.")
        ours.change(ours.fetch(Evidence, "e1"), text=f"{NAME} knows them.", leaning=Leaning.AREA)
        strike_words(ours, NAME)
        ours.undo()
        assert ours.fetch(Evidence, "e1").text == ""
        assert ours.fetch(Evidence, "e1").leaning is Leaning.STRENGTH
        ours.undo()
        assert ours.fetch(Finding, "f1") == FINDING
        with ours.workspace.view() as view:
            assert NAME not in whole_journal(view)
        assert verify(ours.workspace.file) == ()


def test_the_history_says_who_struck_it_out_and_when_and_why(shelf: Shelf) -> None:
    with two_files(shelf, NOTE) as (ours, theirs):
        strike_words(theirs, NAME)
        meet(ours, theirs)
        (edit,) = (
            edit
            for deed in history_of(ours.workspace, "E1a", field="text").deeds
            for edit in deed.edits
        )
        assert edit.struck is not None
        assert edit.struck.why == "typed by mistake"
        assert (edit.struck.doing.who, edit.struck.doing.laptop) == (
            "Jonas Lindqvist",
            "Jonas's laptop",
        )
        assert NAME not in repr(history_of(ours.workspace, "E1a", field=""))
        assert find(ours.workspace, Asked(NAME, "", "", "")).total == 0
