"""Words are found wherever they stand, best first, and where people ask for them."""

import pytest

from peeraudit.core.audit import Audit, FormInUse, Judgement, Purpose
from peeraudit.core.case_file import CaseFile
from peeraudit.core.challenge import KeyLine, Theme, ThemeKeyLine
from peeraudit.core.evidence import Evidence
from peeraudit.core.finding import Finding
from peeraudit.core.moderation import Moderation
from peeraudit.core.passage import DocumentKind, Passage
from peeraudit.core.safeguarding import SafeguardingStop
from peeraudit.operations.referring import NotKnown
from peeraudit.operations.searching import MOST_SHOWN, Asked, Found, NotSearched, find
from peeraudit.store.workspace import Workspace
from tests.operations.apart import CHALLENGE
from tests.store.shelf import Shelf, keep

WORKSHOP = (
    CHALLENGE,
    KeyLine(id="line1", code="K1", place="1"),
    KeyLine(id="line2", code="K2", place="2"),
    Theme(id="plans", title="Plans"),
    Theme(id="homes", title="Homes"),
    ThemeKeyLine(id="map1", theme="plans", key_line="line1", mapped=True),
    Evidence(id="e1", reference="E1a", text="Late plans.", theme="plans"),
    Evidence(id="e2", reference="E2a", text="Late visits.", theme="plans", key_lines=("line2",)),
    Evidence(id="e3", reference="E3a", text="Late suppers.", theme="homes"),
    Finding(id="f1", reference="F1a", text="Plans come late.", theme="plans"),
    CaseFile(id="c7", reference="C07", access_limits="Late letters."),
    Audit(id="audit", case_file="c7", form="form"),
    Judgement(id="j1", audit="audit", question="voice", answer=("good",), reason="Late."),
    Moderation(id="m1", case_file="c7", form="whole", question="overall", why="Late papers."),
    SafeguardingStop(id="s1", about="c7", what_was_seen="Alone, late."),
    Passage(id="p", document=DocumentKind.TIPS, paragraph="close", text="Never too late."),
)


def references(found: Found) -> list[str]:
    return sorted(place.reference for place in found.places)


def look(workspace: Workspace, words: str, **where: str) -> list[str]:
    return references(find(workspace, Asked(words, **where)))


def test_a_word_is_found_with_what_it_stands_in_and_marked(shelf: Shelf) -> None:
    with shelf.store() as workspace:
        keep(workspace, *WORKSHOP)
        found = find(workspace, Asked("supp"))
        (place,) = found.places
        assert (place.reference, place.kind) == ("E3a", "note")
        assert place.parts == ("Late ", "suppers", ".")
        assert found.total == 1


def test_everything_found_is_called_as_people_call_it(shelf: Shelf) -> None:
    with shelf.store() as workspace:
        keep(workspace, *WORKSHOP)
        everything = ["C07", "C07/overall moderated", "C07/voice", "E1a", "E2a", "E3a", "F1a"]
        assert look(workspace, "late") == [*everything, "stop C07", "tips passage close"]


@pytest.mark.parametrize(
    ("where", "found"),
    [
        ({"kind": "note"}, ["E1a", "E2a", "E3a"]),
        ({"kind": "Findings"}, ["F1a"]),
        ({"kind": "judgement"}, ["C07/voice"]),
        ({"kind": "moderations"}, ["C07/overall moderated"]),
        ({"kind": "stop"}, ["stop C07"]),
        ({"kind": "case files"}, ["C07"]),
        ({"kind": "passage"}, ["tips passage close"]),
        ({"theme": "plans"}, ["E1a", "E2a", "F1a"]),
        ({"theme": "PLANS", "kind": "finding"}, ["F1a"]),
        ({"key_line": "k1"}, ["E1a", "F1a"]),
        ({"key_line": "K2"}, ["E2a"]),
        ({"theme": "Homes", "key_line": "K1"}, []),
    ],
)
def test_words_are_found_where_people_ask_for_them(
    shelf: Shelf, where: dict[str, str], found: list[str]
) -> None:
    with shelf.store() as workspace:
        keep(workspace, *WORKSHOP)
        assert look(workspace, "late", **where) == found


def test_what_was_joined_is_found_under_its_face(shelf: Shelf) -> None:
    joined = (
        Theme(id="plans2", title="Planning", joined_into="plans"),
        Evidence(id="e4", reference="E4a", text="Late again.", theme="plans2"),
        Finding(id="f2", reference="F2b", text="Late still.", joined_into="f1", theme="homes"),
    )
    with shelf.store() as workspace:
        keep(workspace, *WORKSHOP, *joined)
        assert look(workspace, "late", theme="Plans") == ["E1a", "E2a", "E4a", "F1a", "F2b"]
        assert look(workspace, "late", theme="Planning") == ["E1a", "E2a", "E4a", "F1a", "F2b"]


def test_only_so_many_are_shown_and_how_many_there_are_is_said(shelf: Shelf) -> None:
    notes = [
        Evidence(id=f"e{at}", reference=f"E{at}a", text=f"Late {at}.")
        for at in range(MOST_SHOWN + 7)
    ]
    with shelf.store() as workspace:
        keep(workspace, *notes)
        found = find(workspace, Asked("late"))
        assert (len(found.places), found.total) == (MOST_SHOWN, MOST_SHOWN + 7)
        exactly = find(workspace, Asked("late", kind="note"))
        assert exactly.total == MOST_SHOWN + 7


def test_the_filter_comes_before_the_limit(shelf: Shelf) -> None:
    notes = [
        Evidence(id=f"e{at}", reference=f"E{at}a", text="Late late late.")
        for at in range(MOST_SHOWN + 5)
    ]
    weak = Finding(
        id="f1", reference="F1a", text="It was, among many other things, also late once."
    )
    with shelf.store() as workspace:
        keep(workspace, *notes, weak)
        assert look(workspace, "late", kind="finding") == ["F1a"]


def test_two_things_found_of_one_name_are_told_apart(shelf: Shelf) -> None:
    with shelf.store() as workspace:
        keep(
            workspace,
            Evidence(id="11112222", reference="E1a", text="Late."),
            Evidence(id="33334444", reference="e1a", text="Late."),
        )
        assert look(workspace, "late") == ["E1a~1111", "e1a~3333"]
        keep(workspace, Evidence(id="55556666", text="Later."))
        assert look(workspace, "later") == ["note~5555"]


def test_a_judgement_in_one_of_two_audits_is_named_with_its_audit(shelf: Shelf) -> None:
    with shelf.store() as workspace:
        keep(
            workspace,
            *WORKSHOP,
            FormInUse(id="form", form="whole-case", version="1", digest="d"),
            Audit(id="second", case_file="c7", form="form", purpose=Purpose.SECOND),
            Judgement(id="j2", audit="second", question="voice", answer=("good",)),
        )
        assert "C07 first/voice" in look(workspace, "late")


def test_a_kind_a_theme_or_a_key_line_there_is_not_is_told(shelf: Shelf) -> None:
    with shelf.store() as workspace:
        keep(workspace, *WORKSHOP)
        with pytest.raises(NotSearched, match="note, finding, judgement, moderation"):
            look(workspace, "late", kind="audit")
        with pytest.raises(
            NotKnown, match=r'No theme is called "K1"\. Did you mean Homes or Plans'
        ):
            look(workspace, "late", theme="K1")
        with pytest.raises(NotKnown, match="No key line"):
            look(workspace, "late", key_line="Plans")


def test_nothing_asked_finds_nothing(shelf: Shelf) -> None:
    with shelf.store() as workspace:
        keep(workspace, *WORKSHOP)
        assert find(workspace, Asked(' "" * ')) == Found((), 0)
