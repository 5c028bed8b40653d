"""What people call a thing means that thing, and no other; what they mistype is told."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from peeraudit.core.audit import Audit, FormInUse, Judgement, Purpose
from peeraudit.core.case_file import CaseFile
from peeraudit.core.challenge import Challenge, KeyLine, Theme
from peeraudit.core.evidence import Evidence
from peeraudit.core.finding import Bearing, Filing, Finding
from peeraudit.core.journal.kept import Kept
from peeraudit.core.moderation import Moderation
from peeraudit.core.passage import DocumentKind, KnownWord, Passage
from peeraudit.core.safeguarding import SafeguardingStop
from peeraudit.core.tip import TopTip
from peeraudit.operations.calling import NAMED_BY
from peeraudit.operations.referring import (
    Directory,
    NotKnown,
    NotOne,
    Referred,
    directory,
    directory_of,
)
from peeraudit.store.workspace import Workspace
from tests.store.shelf import Shelf, change, fetched, keep, take_back_deed


def known(workspace: Workspace) -> Directory:
    with workspace.view() as view:
        return directory(view)


def reference(workspace: Workspace, thing: Kept) -> str:
    return known(workspace).reference(thing.ENTITY, thing.id)


def test_everything_of_the_sample_is_found_by_what_it_is_called(workspace: Workspace) -> None:
    names = known(workspace)
    for thing in names.things:
        assert names.find(names.reference(thing.entity, thing.entity_id)) == thing


WRITTEN_ON_SCREEN = {Passage.ENTITY, KnownWord.ENTITY}
"""The kinds that no workbook brings: the sample has none of them."""


@pytest.mark.parametrize("kind", sorted(NAMED_BY.keys() - WRITTEN_ON_SCREEN))
def test_things_of_one_kind_looked_up_alone_are_called_the_same(
    workspace: Workspace, kind: str
) -> None:
    with workspace.view() as view:
        alone, names = directory_of(view, {kind}), directory(view)
    called = [names.reference(*key) for key in ids_of(names, kind)]
    assert called
    assert [alone.reference(*key) for key in ids_of(alone, kind)] == called


def test_paragraphs_and_words_looked_up_alone_are_called_the_same(shelf: Shelf) -> None:
    passage = Passage(id="own", document=DocumentKind.TIPS, paragraph="close", text="Begin.")
    word = KnownWord(id="word", text="Fernmoor")
    with shelf.store() as workspace:
        keep(workspace, passage, word)
        for thing, called in ((passage, "tips passage close"), (word, "known word Fernmoor")):
            with workspace.view() as view:
                alone = directory_of(view, {thing.ENTITY})
            assert alone.reference(thing.ENTITY, thing.id) == called
            assert reference(workspace, thing) == called


def ids_of(names: Directory, kind: str) -> list[tuple[str, str]]:
    return [(kind, item.entity_id) for item in names.things if item.entity == kind]


@pytest.mark.parametrize(
    ("words", "entity"),
    [
        ("C07", "case_file"),
        ("f77A", "finding"),
        ("K1", "key_line"),
        ("Leadership and culture", "theme"),
        ("rosalind tarrant", "peer"),
        ("challenge", "challenge"),
        ("C24 first", "audit"),
        ("c07 FIRST / voice", "judgement"),
        ("C07/overall moderated", "moderation"),
        ("e40a under f54a", "filing"),
        ("tip 3", "top_tip"),
        ("stop C08", "safeguarding_stop"),
        ("form whole-case", "form"),
    ],
)
def test_a_thing_is_found_as_people_call_it(workspace: Workspace, words: str, entity: str) -> None:
    assert known(workspace).find(words).entity == entity


def test_an_answer_given_in_two_audits_is_named_by_the_audit(shelf: Shelf) -> None:
    case_file = CaseFile(id="case", reference="C07")
    form = FormInUse(id="form", form="whole-case", version="1", digest="d")
    first = Audit(id="first", case_file="case", form="form")
    answer = Judgement(id="voice1", audit="first", question="voice", answer=("good",))
    with shelf.store() as workspace:
        keep(workspace, case_file, form, first, answer)
        assert reference(workspace, answer) == "C07/voice"
        second = Audit(id="second", case_file="case", form="form", purpose=Purpose.SECOND)
        again = Judgement(id="voice2", audit="second", question="voice", answer=("good",))
        keep(workspace, second, again)
        assert reference(workspace, answer) == "C07 first/voice"
        assert reference(workspace, again) == "C07 second/voice"
        with pytest.raises(NotOne, match="C07 first/voice or C07 second/voice"):
            known(workspace).find("C07/voice")


def test_two_things_of_one_name_are_told_apart_by_their_ids(shelf: Shelf) -> None:
    ours, theirs = CaseFile(id="3fa2cc", reference="C07"), CaseFile(id="3fa2dd", reference="c 07")
    with shelf.store() as workspace:
        keep(workspace, ours, theirs)
        assert reference(workspace, ours) == "C07~3fa2c"
        assert reference(workspace, theirs) == "c 07~3fa2d"
        names = known(workspace)
        assert names.find("c07~3FA2C") == Referred("case_file", "3fa2cc")
        with pytest.raises(NotOne, match="C07~3fa2c or c 07~3fa2d"):
            names.find("C07")
        with pytest.raises(NotOne):
            names.find("C07~3fa2")


def test_a_thing_joined_into_another_leaves_it_the_name(shelf: Shelf) -> None:
    with shelf.store() as workspace:
        keep(
            workspace,
            CaseFile(id="face11", reference="C07"),
            CaseFile(id="beneath", reference="C07", joined_into="face11"),
        )
        names = known(workspace)
        assert names.find("C07").entity_id == "face11"
        assert names.find("C07~bene").entity_id == "beneath"
        assert names.reference("case_file", "face11") == "C07"
        assert names.reference("case_file", "beneath") == "C07~bene"


def test_what_is_gone_keeps_its_last_name(shelf: Shelf) -> None:
    with shelf.store() as workspace:
        entry = keep(workspace, Evidence(id="gone11", reference="E12a", text="Late."))
        take_back_deed(workspace, entry.change_set)
        names = known(workspace)
        assert names.find("e12A (deleted)") == names.find("E12a") == Referred("evidence", "gone11")
        assert names.listed("evidence", "gone11") == "E12a (deleted)"
        keep(workspace, Evidence(id="new222", reference="E12a", text="Later."))
        names = known(workspace)
        assert names.find("E12a").entity_id == "new222"
        assert names.reference("evidence", "new222") == "E12a"
        assert names.listed("evidence", "gone11") == "E12a~gone (deleted)"


def test_a_name_that_was_given_up_is_nobodys(shelf: Shelf) -> None:
    with shelf.store() as workspace:
        keep(workspace, Theme(id="theme1", title="Plans"))
        change(workspace, fetched(workspace, Theme, "theme1"), title="Plans and reviews")
        assert known(workspace).find("plans and reviews").entity_id == "theme1"
        with pytest.raises(NotKnown):
            known(workspace).find("Plans")


def test_the_beginning_of_an_id_will_do_where_nothing_has_the_name(shelf: Shelf) -> None:
    with shelf.store() as workspace:
        keep(workspace, Finding(id="a1b2c3", text="Plans are late."))
        assert reference(workspace, Finding(id="a1b2c3")) == "finding~a1b2"
        assert known(workspace).find("A1B2").entity_id == "a1b2c3"
        with pytest.raises(NotKnown):
            known(workspace).find("a1b")


def test_links_and_stops_are_called_by_what_they_are_about(shelf: Shelf) -> None:
    stop = SafeguardingStop(id="stop11", about="case", what_was_seen="Alone.")
    filing = Filing(id="filing", evidence="note", finding="finding", bearing=Bearing.FOR)
    moderation = Moderation(id="moder1", case_file="case", form="whole-case", question="overall")
    things = (
        Challenge(id="ours", host="Here"),
        CaseFile(id="case", reference="C07"),
        KeyLine(id="line", code="K1"),
        Evidence(id="note", reference="E12a"),
        Finding(id="finding", reference="F3b"),
        *(TopTip(id=f"tip{at}", place=f"00000{9 - at}", text="Say it.") for at in (1, 2)),
    )
    with shelf.store() as workspace:
        keep(workspace, *things, stop, filing, moderation)
        names = known(workspace)
        assert names.reference("safeguarding_stop", "stop11") == "stop C07"
        assert names.reference("filing", "filing") == "E12a under F3b"
        assert names.reference("moderation", "moder1") == "C07/overall moderated"
        assert names.find("tip 1").entity_id == "tip2"
        assert names.named("note") == "E12a"
        assert names.named("elsewhere") == "something that is not here (else)"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("E12", "E12a"), ("C7", "C07"), ("e21a", "E12a"), ("Leadreship", "Leadership")],
)
def test_what_is_mistyped_is_told_with_what_is_near(shelf: Shelf, typed: str, meant: str) -> None:
    with shelf.store() as workspace:
        keep(
            workspace,
            Evidence(id="note", reference="E12a"),
            CaseFile(id="case", reference="C07"),
            Theme(id="theme", title="Leadership"),
        )
        with pytest.raises(NotKnown, match=f"Did you mean {meant}") as told:
            known(workspace).find(typed)
        assert f'"{typed}"' in str(told.value)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.text("ab~/ ", max_size=3), st.booleans()), min_size=1, max_size=8))
def test_no_two_things_are_ever_called_the_same(
    shelf: Shelf, things: list[tuple[str, bool]]
) -> None:
    made = [
        CaseFile(id=f"ab{at:04}", reference=name, joined_into="ab0000" if joined else "", team="x")
        for at, (name, joined) in enumerate(things)
    ]
    with shelf.store() as workspace:
        keep(workspace, *made)
        names = known(workspace)
        for thing in made:
            called = names.reference(thing.ENTITY, thing.id)
            assert names.find(called) == Referred(thing.ENTITY, thing.id)
