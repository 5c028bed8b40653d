"""A paragraph laptops disagree on is told by the same words wherever anybody reads of it."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from peeraudit.core.audit import Audit, Purpose
from peeraudit.core.case_file import CaseFile
from peeraudit.core.challenge import Theme
from peeraudit.core.finding import Finding
from peeraudit.core.intake.ids import passage_id
from peeraudit.core.passage import DocumentKind, Passage
from peeraudit.operations.composing import LaptopsDisagree, write_letter
from peeraudit.operations.deleting import delete
from peeraudit.operations.disagreements import Dispute, disagreements
from peeraudit.operations.history import history_of, history_of_day
from peeraudit.operations.reading_pages import behind, pages
from peeraudit.operations.settling import NoSuchSide
from peeraudit.operations.showing import state
from tests.operations.apart import JONAS, RUTH, Laptop, apart, delete_against_edit, disagree
from tests.operations.desk import by
from tests.operations.two_files import take_in, two_files
from tests.store.shelf import Shelf

LETTER = DocumentKind.LETTER
THEME = Theme(id="t1", title="Practice")
LISTEN = Finding(id="f1", reference="F1a", text="Workers listen.", theme="t1", place="1")
STANDING = Passage(
    id=passage_id(LETTER, paragraph="standing"),
    paragraph="standing",
    text="Nobody was graded by us.",
    rewritten_from="Nobody is graded by a peer challenge.",
)
BEFORE, AFTER = "We graded nobody.", "We never graded anybody, and never shall."
SAID = "the paragraph “We never graded anybody, and never…”: text"


def subjects(laptop: Laptop, *, named: str = "") -> list[str]:
    return [item.subject for item in disagreements(laptop.workspace, named=named).conflicts]


def test_it_is_named_alike_wherever_it_is_told_and_typed_by_its_reference(
    shelf: Shelf, tmp_path: Path
) -> None:
    with apart(shelf, THEME, LISTEN, STANDING) as (ours, theirs):
        disagree(ours, theirs, STANDING, text=(BEFORE, AFTER))
        (conflict,) = ours.conflicts()
        assert (conflict.subject, conflict.reference) == (SAID, "passage standing")
        assert state(ours.workspace).conflicts == (SAID,)
        shown = pages(ours.workspace, document=LETTER, named="")
        assert shown.disputes == (Dispute(SAID, frozenset({STANDING.id})),)
        assert SAID in [item.text for item in shown.pdf.places if item.page == 0]
        found = behind(shown, "passage:standing")
        assert found is not None
        assert found.conflicts == (SAID,)
        with pytest.raises(LaptopsDisagree, match=SAID):
            write_letter(ours.workspace, tmp_path / "letter.txt")
        with pytest.raises(NoSuchSide, match=SAID):
            ours.take("passage standing", "z")
        assert ours.take(conflict.reference, "a").subject == SAID
        ours.undo()
        assert [item.key for item in ours.conflicts()] == [conflict.key]


def test_a_colleagues_copy_that_brings_it_is_told_of_by_the_same_words(shelf: Shelf) -> None:
    with two_files(shelf, STANDING) as (ours, theirs):
        ours.change(ours.fetch(Passage, STANDING.id), text=AFTER)
        theirs.change(theirs.fetch(Passage, STANDING.id), text=AFTER + " Ever.")
        assert take_in(ours, theirs).differs == (SAID,)


def test_one_deleted_against_an_edit_is_told_by_the_words_that_stand(shelf: Shelf) -> None:
    with apart(shelf, STANDING) as (ours, theirs):
        delete_against_edit(ours, theirs, STANDING, text=BEFORE)
        assert subjects(ours) == [
            "the paragraph “We graded nobody.”: deleted, and changed or named meanwhile"
        ]


def test_one_set_back_is_told_by_the_standard_it_was_rewritten_from(shelf: Shelf) -> None:
    with apart(shelf, STANDING) as (ours, theirs):
        disagree(ours, theirs, STANDING, text=(BEFORE, ""))
        assert subjects(ours) == ["the paragraph “Nobody is graded by a peer…”: text"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Begin here.", "the paragraph “Begin here.”: paragraph"),
        ("", "a paragraph of the letter: paragraph"),
    ],
    ids=["words are known", "no words are known"],
)
def test_one_that_no_document_has_any_more_has_a_name_all_the_same(
    shelf: Shelf, words: str, said: str
) -> None:
    odd = Passage(id="odd", document=LETTER, paragraph="no_such_key", text=words)
    with apart(shelf, odd) as (ours, theirs):
        disagree(ours, theirs, odd, paragraph=("older_key", "oldest_key"))
        assert subjects(ours) == [said]


def test_two_that_begin_alike_are_two_conflicts(shelf: Shelf) -> None:
    twin = replace(STANDING, id=passage_id(LETTER, paragraph="thanks"), paragraph="thanks")
    with apart(shelf, STANDING, twin) as (ours, theirs):
        for one in (STANDING, twin):
            disagree(ours, theirs, one, text=(BEFORE, AFTER))
        assert subjects(ours) == [SAID, SAID]
        assert len({item.key for item in ours.conflicts()}) == 2


def test_a_history_has_what_is_typed_and_the_words(shelf: Shelf) -> None:
    called = "passage standing, the paragraph “We graded nobody.”"
    with apart(shelf, STANDING) as (ours, _):
        ours.change(ours.fetch(Passage, STANDING.id), text=BEFORE)
        told = history_of(ours.workspace, "passage standing", field="text")
        assert told.title == called
        today = datetime(2026, 6, 10, 14, 2).astimezone().date()
        day = history_of_day(ours.workspace, today)
        assert called in {edit.of for deed in day.deeds for edit in deed.edits}
        delete(ours.workspace, "passage standing", **by(ours))
        gone = history_of(ours.workspace, "passage standing", field="text")
        assert gone.title == "passage standing (deleted), the paragraph “We graded nobody.”"


def test_a_blind_second_auditor_reads_of_it_and_still_not_of_the_first_audit(
    shelf: Shelf,
) -> None:
    canary = "Yellowbird"
    case = CaseFile(id="c1", reference="C07", host_grade="Good")
    first = Audit(id="a1", case_file="c1", form="x", auditors=(RUTH.id,))
    second = replace(first, id="a2", purpose=Purpose.SECOND, auditors=(JONAS.id,))
    with apart(shelf, THEME, LISTEN, STANDING, case, first, second) as (ours, theirs):
        disagree(ours, theirs, case, host_grade=(f"{canary} one", f"{canary} two"))
        disagree(ours, theirs, STANDING, text=(BEFORE, AFTER))
        assert subjects(ours, named=JONAS.name) == [SAID]
        assert subjects(ours, named=RUTH.name) == ["C07: host grade", SAID]
        blind = pages(ours.workspace, document=LETTER, named=JONAS.name)
        assert blind.conflicts == {STANDING.id: (SAID,)}
        assert canary not in repr((blind.disputes, blind.conflicts, blind.pdf.places))
