"""Things that go by one name are offered as one, and never taken for one."""

from dataclasses import replace

import pytest

from peeraudit.core.audit import FormInUse
from peeraudit.core.case_file import CaseFile
from peeraudit.core.challenge import Challenge, KeyLine, Peer, Theme
from peeraudit.core.clash import CALLED_BY, ClashKind, clashes, may_clash
from peeraudit.core.evidence import Evidence, ReadDocument
from peeraudit.core.faces import under_faces
from peeraudit.core.finding import Finding
from peeraudit.core.gathered import Gathered
from peeraudit.core.timetable import Session

BARE = Gathered(challenge=Challenge(id="challenge"))

CALLED_ALIKE = (
    (ClashKind.PEER, replace(BARE, team=tuple(Peer(id=id_, name="Ann Ash") for id_ in "ab"))),
    (ClashKind.KEY_LINE, replace(BARE, key_lines=tuple(KeyLine(id=x, code="K1") for x in "ab"))),
    (ClashKind.THEME, replace(BARE, themes=tuple(Theme(id=x, title="Plans") for x in "ab"))),
    (ClashKind.SESSION, replace(BARE, sessions=tuple(Session(id=x, reference="S1") for x in "ab"))),
    (
        ClashKind.DOCUMENT,
        replace(BARE, documents=tuple(ReadDocument(id=x, reference="D1") for x in "ab")),
    ),
    (
        ClashKind.CASE_FILE,
        replace(BARE, case_files=tuple(CaseFile(id=x, reference="C07") for x in "ab")),
    ),
    (ClashKind.FINDING, replace(BARE, findings=tuple(Finding(id=x, reference="F1") for x in "ab"))),
    (ClashKind.NOTE, replace(BARE, evidence=tuple(Evidence(id=x, reference="E1") for x in "ab"))),
    (ClashKind.LETTER, replace(BARE, team=tuple(Peer(id=x, letter="b", name=x) for x in "ab"))),
    (
        ClashKind.FORM,
        replace(
            BARE,
            forms=tuple(FormInUse(id=x, form="whole-case", version="1", digest=x) for x in "ab"),
        ),
    ),
)


def told(gathered: Gathered) -> list[str]:
    return [str(clash) for clash in clashes(gathered)]


def cases(**references: str) -> Gathered:
    return replace(
        BARE, case_files=tuple(CaseFile(id=x, reference=text) for x, text in references.items())
    )


@pytest.mark.parametrize(("kind", "gathered"), CALLED_ALIKE, ids=[kind for kind, _ in CALLED_ALIKE])
def test_two_that_go_by_one_name_are_offered(kind: ClashKind, gathered: Gathered) -> None:
    assert [(clash.kind, clash.ids) for clash in clashes(gathered)] == [(kind, ("a", "b"))]


@pytest.mark.parametrize(("kind", "gathered"), CALLED_ALIKE, ids=[kind for kind, _ in CALLED_ALIKE])
def test_what_clashes_is_seen_at_a_short_look(kind: ClashKind, gathered: Gathered) -> None:
    (things,) = (
        found for found in (*gathered.joinable, gathered.evidence, gathered.forms) if found
    )
    looks = [
        may_clash(" ".join(str(getattr(thing, name)) for name in names) for thing in things)
        for names in CALLED_BY[things[0].ENTITY]
    ]
    assert any(looks), kind


def test_a_short_look_sees_nothing_where_each_has_a_name_of_its_own_or_none() -> None:
    assert not may_clash(["C1", "C 2", "", " ", ""])
    assert may_clash(["C1", "c 1"])


def test_every_kind_of_clash_is_looked_at_here() -> None:
    assert {kind for kind, _ in CALLED_ALIKE} == set(ClashKind)


def test_case_and_spaces_do_not_count() -> None:
    assert len(clashes(cases(a="C07", b=" c 07 ", c="C08"))) == 1


def test_what_has_no_name_clashes_with_nothing() -> None:
    nameless = replace(
        cases(a="", b="  "),
        team=(Peer(id="p1"), Peer(id="p2")),
        evidence=(Evidence(id="e1"), Evidence(id="e2")),
    )
    assert clashes(nameless) == ()


def test_names_of_different_kinds_do_not_clash() -> None:
    assert clashes(replace(cases(a="C07"), sessions=(Session(id="s", reference="C07"),))) == ()


def test_one_text_of_a_form_in_two_versions_is_no_clash() -> None:
    forms = (
        FormInUse(id="a", form="whole-case", version="1", digest="x"),
        FormInUse(id="b", form="whole-case", version="2", digest="y"),
        FormInUse(id="c", form="other", version="1", digest="y"),
    )
    assert clashes(replace(BARE, forms=forms)) == ()


def test_a_case_file_added_twice_can_be_joined_by_typing_what_is_said() -> None:
    (sentence,) = told(cases(**{"3fa2c1": "C07", "81bc00": "C07"}))
    assert sentence == (
        "Two case files are called C07. If they are one and the same:"
        " peeraudit merge FILE C07~3fa2 C07~81bc"
    )


def test_ids_are_named_as_far_as_they_differ() -> None:
    (sentence,) = told(cases(**{"3fa2c1": "C07", "3fa2d0": "C07", "81bc00": "C07"}))
    assert sentence == (
        "3 case files are called C07. If they are one and the same:"
        " peeraudit merge FILE C07~3fa2c C07~3fa2d, then again with C07~81bc0"
    )


def test_a_title_is_quoted_for_the_command_line() -> None:
    themes = tuple(Theme(id=x * 6, title="The front  door") for x in "ab")
    (sentence,) = told(replace(BARE, themes=themes))
    assert sentence.endswith('peeraudit merge FILE "The front door~aaaa" "The front door~bbbb"')


@pytest.mark.parametrize("title", ['The "front" door', "Plans\x1b[2J", "Plans `rm` $HOME"])
def test_a_title_that_a_command_line_would_misread_is_not_offered_to_it(title: str) -> None:
    themes = tuple(Theme(id=x * 6, title=title) for x in "ab")
    (sentence,) = told(replace(BARE, themes=themes))
    assert sentence.endswith("peeraudit merge FILE aaaaaa bbbbbb")


def test_notes_are_told_apart_and_never_joined() -> None:
    notes = tuple(Evidence(id=x * 6, reference="E12a", text="Secret.") for x in "ab")
    (sentence,) = told(replace(BARE, evidence=notes))
    assert sentence == (
        "Two notes are called E12a: E12a~aaaa, E12a~bbbb. Give each a reference of its own, so"
        " that they can be told apart."
    )


def test_two_peers_of_one_letter_are_told_apart() -> None:
    team = (Peer(id="p1", name="Ann Ash", letter="b"), Peer(id="p2", letter="b"))
    (sentence,) = told(replace(BARE, team=team))
    assert sentence == (
        "Two peers have the letter b: Ann Ash, no name. Give each a letter of their own, so that"
        " their references can be told apart."
    )


def test_one_peer_added_twice_is_offered_once() -> None:
    team = tuple(Peer(id=x, name="Ann Ash", letter="b") for x in "ab")
    assert [clash.kind for clash in clashes(replace(BARE, team=team))] == [ClashKind.PEER]


def test_what_has_been_joined_is_not_offered_again() -> None:
    twice = (CaseFile(id="a", reference="C07"), CaseFile(id="b", reference="C07", joined_into="a"))
    assert clashes(under_faces(replace(BARE, case_files=twice))) == ()


def test_what_two_laptops_joined_each_their_own_way_is_for_settling() -> None:
    ring = (
        CaseFile(id="a", reference="C07", joined_into="b"),
        CaseFile(id="b", reference="C07", joined_into="a"),
    )
    assert clashes(under_faces(replace(BARE, case_files=ring))) == ()
    third = CaseFile(id="c", reference="C07")
    (clash,) = clashes(under_faces(replace(BARE, case_files=(*ring, third))))
    assert clash.ids == ("a", "b", "c")
