"""Searching: what is found, what is no longer, and that nothing typed can do harm."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peeraudit.core.audit import Judgement
from peeraudit.core.case_file import CaseFile
from peeraudit.core.evidence import Evidence
from peeraudit.core.finding import Finding
from peeraudit.core.moderation import Moderation
from peeraudit.core.passage import KnownWord, Passage
from peeraudit.core.safeguarding import SafeguardingStop
from peeraudit.store.search import FORGETTING, MARKS
from peeraudit.store.verify import verify
from peeraudit.store.workspace import Workspace
from tests.store.shelf import Shelf, change, everything, fetched, keep, take_back_deed


def found(workspace: Workspace, words: str) -> list[str]:
    with workspace.view() as view:
        return sorted(hit.entity_id for hit in view.find(words))


def index_holds(workspace: Workspace, word: str) -> bool:
    """Whether a word stands in any table the index is made of, as the file has it unencrypted."""
    with workspace.file.reading() as connection:
        tables = connection.exec_driver_sql(
            "SELECT name FROM sqlite_schema WHERE name LIKE 'search\\_%' ESCAPE '\\'"
        ).scalars()
        rows = [
            tuple(row)
            for table in tables.all()
            for row in connection.exec_driver_sql(f'SELECT * FROM "{table}"')  # noqa: S608 - names of our own tables
        ]
    cells = (cell for row in rows for cell in row)
    raw = (cell if isinstance(cell, bytes) else str(cell).encode() for cell in cells)
    return any(word.encode() in cell for cell in raw)


def test_words_are_found_wherever_they_are_kept(shelf: Shelf) -> None:
    with shelf.store() as workspace:
        keep(
            workspace,
            Evidence(id="note", text="Plans are late."),
            Finding(id="finding", text="Late plans are a worry."),
            Judgement(id="judgement", answer=("late",), reason="", where_in_record=""),
            Judgement(id="reason", answer=("good",), reason="Not late."),
            Judgement(id="where", answer=("good",), where_in_record="Late in the file."),
            Moderation(id="moderation", why="The later file."),
            CaseFile(id="limits", reference="C07", access_limits="Late letters were locked."),
            SafeguardingStop(id="seen", what_was_seen="Home alone until late."),
            SafeguardingStop(id="done", host_did="A visit, late that day."),
            Passage(id="passage", text="We stayed late."),
            KnownWord(id="word", text="late"),
        )
        everywhere = ["done", "finding", "judgement", "limits", "moderation", "note"]
        everywhere += ["passage", "reason", "seen", "where"]
        assert found(workspace, "late") == everywhere
        assert found(workspace, "plans late") == ["finding", "note"]


@pytest.mark.parametrize("words", ["siblings", "SIBL", "sib together", "together  siblings"])
def test_a_word_is_found_by_its_beginning_in_any_case_and_order(shelf: Shelf, words: str) -> None:
    with shelf.store() as workspace:
        keep(
            workspace,
            Evidence(id="e1", text="Siblings live together."),
            Evidence(id="e2", text="Together at last."),
        )
        assert found(workspace, words) == ["e1"]


@pytest.mark.parametrize("words", ["tŷ", "ty", "TY\u0302", "caf\u00e9", "cafe", "Café"])
def test_accents_are_found_with_and_without(shelf: Shelf, words: str) -> None:
    with shelf.store() as workspace:
        keep(workspace, Evidence(id="e1", text="Y T\u0177 Gw\u0177n, a cafe\u0301"))
        assert found(workspace, words) == ["e1"]


@pytest.mark.parametrize(
    "words",
    [
        '"',
        '""',
        "*",
        "heron AND",
        "OR",
        "NOT heron",
        "NEAR(heron",
        "words:heron",
        "^heron",
        "heron*",
        "(heron",
        "-heron",
        "{words}: heron",
        "heron + egret",
        "'; DROP TABLE search; --",
        "\x00",
        ":before",
        "",
        "   ",
    ],
)
def test_quotes_and_operators_are_words_like_any_other(shelf: Shelf, words: str) -> None:
    with shelf.store() as workspace:
        keep(workspace, Evidence(id="e1", text="A heron."))
        before = everything(workspace)
        assert found(workspace, words) in ([], ["e1"])
        assert found(workspace, "heron") == ["e1"]
        assert everything(workspace) == before


@given(st.text(max_size=12), st.text(max_size=12))
@settings(deadline=None, max_examples=60)
def test_whatever_is_typed_a_search_is_answered(shelf: Shelf, text: str, words: str) -> None:
    with shelf.store() as workspace:
        keep(workspace, Evidence(id="e1", text=f"heron {text}"))
        assert found(workspace, words) in ([], ["e1"])
        assert found(workspace, "heron") == ["e1"]


def test_the_words_found_are_marked_in_the_text(shelf: Shelf) -> None:
    before, after = MARKS
    with shelf.store() as workspace:
        keep(workspace, Evidence(id="e1", text="A grey heron by the weir."))
        with workspace.view() as view:
            (hit,) = view.find("her wei")
        assert hit.entity == "evidence"
        assert hit.marked == f"A grey {before}heron{after} by the {before}weir{after}."


def test_no_more_is_answered_than_was_asked_for_the_best_first(shelf: Shelf) -> None:
    with shelf.store() as workspace:
        keep(
            workspace,
            *(Evidence(id=f"e{number}", text="heron " + "reed " * 40) for number in range(9)),
            Evidence(id="best", text="heron heron"),
        )
        with workspace.view() as view:
            hits = view.find("heron", most=3)
        assert len(hits) == 3
        assert hits[0].entity_id == "best"


def test_a_changed_text_is_found_by_its_new_words_and_not_by_its_old(shelf: Shelf) -> None:
    with shelf.store() as workspace:
        keep(workspace, Evidence(id="e1", text="quixotic heron"))
        assert index_holds(workspace, "quixotic")
        changed = change(workspace, fetched(workspace, Evidence, "e1"), text="grey egret")
        assert found(workspace, "egret") == ["e1"]
        assert found(workspace, "quixotic") == found(workspace, "heron") == []
        take_back_deed(workspace, changed.change_set)
        assert found(workspace, "quixotic heron") == ["e1"]
        assert found(workspace, "egret") == []


def test_a_word_taken_out_is_gone_from_the_index_for_good(shelf: Shelf) -> None:
    with shelf.store() as workspace:
        keep(workspace, *(Evidence(id=f"e{number}", text="reed weir") for number in range(200)))
        keep(workspace, Evidence(id="note", text="quixotic"))
        note = fetched(workspace, Evidence, "note")
        assert index_holds(workspace, "quixotic")
        change(workspace, note, text="reed")
        assert not index_holds(workspace, "quixotic")


def test_a_thing_taken_back_is_gone_from_the_index_for_good(shelf: Shelf) -> None:
    with shelf.store() as workspace:
        added = keep(workspace, Evidence(id="note", text="quixotic"))
        assert index_holds(workspace, "quixotic")
        take_back_deed(workspace, added.change_set)
        assert not index_holds(workspace, "quixotic")
        assert found(workspace, "quixotic") == []


def test_many_notes_reworded_at_once_are_found_by_their_new_words_alone(shelf: Shelf) -> None:
    with shelf.store() as workspace:
        notes = [Evidence(id=f"e{number}", text=f"Otter {number}.") for number in range(FORGETTING)]
        keep(workspace, *notes, Finding(id="f1", text="Otters thrive."))
        with workspace.view() as view:
            kept = view.fetch(Evidence)
        change(workspace, *kept, text="Badgers dig.")
        assert found(workspace, "otter") == ["f1"]
        assert len(found(workspace, "badgers")) == FORGETTING
        assert verify(workspace.file) == ()


def test_many_words_forgotten_at_once_leave_nothing_in_the_index(shelf: Shelf) -> None:
    with shelf.store() as workspace:
        keep(workspace, *(Evidence(id=f"e{at}", text="Walrus.") for at in range(FORGETTING)))
        with workspace.view() as view:
            kept = view.fetch(Evidence)
        change(workspace, *kept, text="Badgers dig.")
        assert not index_holds(workspace, "walrus")
