"""Paragraphs in the team's own words, and known words, are named, found, settled and struck out."""

from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from peeraudit.core.challenge import Theme
from peeraudit.core.clash import clashes
from peeraudit.core.finding import Finding
from peeraudit.core.intake.ids import known_word_id, passage_id
from peeraudit.core.journal.kept import Kept
from peeraudit.core.passage import DocumentKind, KnownWord, Passage
from peeraudit.core.tip import TopTip
from peeraudit.operations.composing import (
    DOCUMENTS,
    LaptopsDisagree,
    PassagesToLookAt,
    bring,
    write_letter,
    write_tips,
)
from peeraudit.operations.deleting import delete
from peeraudit.operations.export import export
from peeraudit.operations.gathering import gather
from peeraudit.operations.history import history_of
from peeraudit.operations.opening import open_file
from peeraudit.operations.referring import NotKnown, directory
from peeraudit.operations.restoring import bring_back
from peeraudit.operations.searching import Asked, find
from peeraudit.operations.settling import Where, write_third
from peeraudit.operations.start import start_from_export
from peeraudit.operations.striking import places_of_thing, places_of_words, strike
from peeraudit.store.verify import verify
from peeraudit.store.workspace import Workspace
from tests.operations.apart import RUTH, Laptop, apart, delete_against_edit, disagree
from tests.store.shelf import Shelf, keep

TIPS = DocumentKind.TIPS
STANDING = Passage(
    id=passage_id(DocumentKind.LETTER, paragraph="standing"),
    paragraph="standing",
    text="Nobody was graded by us.",
)
LEAD_IN = Passage(
    id=passage_id(TIPS, paragraph="lead_in"), document=TIPS, paragraph="lead_in", text="Begin here."
)
WORD = KnownWord(id=known_word_id("Fernmoor"), text="Fernmoor")
TIP = TopTip(id="tip", text="Write shorter plans.", place="1")
OURS = (STANDING, LEAD_IN, WORD)
THEME = Theme(id="t1", title="Practice")
LISTEN = Finding(id="f1", reference="F1a", text="Workers listen.", theme="t1", place="1")


@contextmanager
def looked_at(shelf: Shelf, *things: Kept) -> Generator[tuple[Laptop, Laptop]]:
    """Two laptops with the same paragraphs, each looked at beside the standard as it is."""
    with apart(shelf, THEME, LISTEN, TIP, *things) as (ours, theirs):
        with ours.workspace.view() as view:
            brought = [bring(view, document, wording=None) for document in DOCUMENTS.values()]
        for shown in (item for document in brought for item in document.passages()):
            if shown.kept is not None:
                ours.change(shown.kept, rewritten_from=shown.standard)
        yield ours, theirs


def find_reference(laptop: Laptop, words: str) -> str:
    with laptop.workspace.view() as view:
        return directory(view).find(words).entity_id


def written(workspace: Workspace, folder: Path, document: str) -> str:
    path = folder / f"{document}.txt"
    (write_letter if document == "letter" else write_tips)(workspace, path)
    return path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("words", "thing"),
    [
        ("passage standing", STANDING),
        ("Letter passage STANDING", STANDING),
        ("tips passage lead_in", LEAD_IN),
        ("known word fernmoor", WORD),
    ],
)
def test_each_is_found_as_people_call_it(shelf: Shelf, words: str, thing: Kept) -> None:
    with looked_at(shelf, *OURS) as (ours, _):
        assert find_reference(ours, words) == thing.id
        with pytest.raises(NotKnown, match="tips passage lead_in"):
            find_reference(ours, "tips passage lead")


def test_paragraphs_of_one_name_in_two_documents_are_told_apart(shelf: Shelf) -> None:
    twin = replace(LEAD_IN, id=passage_id(TIPS, paragraph="standing"), paragraph="standing")
    with looked_at(shelf, STANDING, twin) as (ours, _):
        assert find_reference(ours, "passage standing") == STANDING.id
        assert find_reference(ours, "tips passage standing") == twin.id


@pytest.mark.parametrize(
    ("thing", "other", "name"),
    [
        (STANDING, "tips", "passage standing"),
        (LEAD_IN, "letter", "tips passage lead_in"),
    ],
)
def test_a_paragraph_written_otherwise_on_two_laptops_holds_up_its_document_alone(
    shelf: Shelf, tmp_path: Path, thing: Passage, other: str, name: str
) -> None:
    with looked_at(shelf, *OURS) as (ours, theirs):
        disagree(ours, theirs, thing, text=("This is no test.", "This was no test."))
        written(ours.workspace, tmp_path, other)
        with pytest.raises(LaptopsDisagree, match=r"the paragraph “This was no test.”: text"):
            written(ours.workspace, tmp_path, thing.document)
        (conflict,) = ours.conflicts()
        assert conflict.reference == name
        assert [side.stands for side in conflict.sides] == [
            '"This is no test."',
            '"This was no test."',
        ]
        where = Where(name, "text")
        write_third(ours.workspace, where, words="A third.", clock=ours.clock, named=RUTH.name)
        assert "A third." in written(ours.workspace, tmp_path, thing.document)


def test_a_paragraph_that_one_deletes_and_the_other_edits_holds_its_document_up(
    shelf: Shelf, tmp_path: Path
) -> None:
    with looked_at(shelf, *OURS) as (ours, theirs):
        delete_against_edit(ours, theirs, STANDING, text="We gave no grade.")
        with pytest.raises(LaptopsDisagree, match=r"the paragraph “We gave no grade.”: deleted"):
            written(ours.workspace, tmp_path, "letter")
        assert "Begin here." in written(ours.workspace, tmp_path, "tips")


def test_two_standards_that_a_paragraph_was_rewritten_from_want_looking_at(
    shelf: Shelf, tmp_path: Path
) -> None:
    with looked_at(shelf, LEAD_IN) as (ours, theirs):
        disagree(ours, theirs, LEAD_IN, rewritten_from=("Old words.", "Older words."))
        assert [item.field for item in ours.conflicts()] == ["rewritten_from"]
        with pytest.raises(PassagesToLookAt):
            written(ours.workspace, tmp_path, "tips")


def test_the_same_word_known_on_two_laptops_is_one_word(shelf: Shelf) -> None:
    with looked_at(shelf) as (ours, theirs):
        keep(ours.workspace, WORD)
        keep(theirs.workspace, WORD)
        assert ours.conflicts() == ()
        with ours.workspace.view() as view:
            gathered = gather(view)
        assert gathered.known_words == (replace(WORD, heads=gathered.known_words[0].heads),)
        assert clashes(gathered) == ()
        assert find_reference(ours, "known word Fernmoor") == WORD.id
        assert verify(ours.workspace.file) == ()


def test_a_paragraph_is_searched_and_its_history_told(shelf: Shelf) -> None:
    with looked_at(shelf, *OURS) as (ours, _):
        (place,) = find(ours.workspace, Asked("graded", kind="Passages")).places
        assert (place.reference, place.kind) == ("passage standing", "passage")
        ours.change(ours.fetch(Passage, STANDING.id), text="We gave no grade.")
        told = history_of(ours.workspace, "passage standing", field="text")
        assert [edit.now for deed in told.deeds for edit in deed.edits] == [
            '"Nobody was graded by us."',
            '"We gave no grade."',
        ]
        assert not find(ours.workspace, Asked("graded")).places


def test_a_paragraph_is_deleted_and_brought_back_by_its_name(shelf: Shelf, tmp_path: Path) -> None:
    with looked_at(shelf, *OURS) as (ours, _):
        delete(ours.workspace, "passage standing", clock=ours.clock, named=RUTH.name)
        assert STANDING.text not in written(ours.workspace, tmp_path, "letter")
        bring_back(ours.workspace, "passage standing", clock=ours.clock, named=RUTH.name)
        assert STANDING.text in written(ours.workspace, tmp_path, "letter")


def test_a_name_is_struck_out_of_paragraphs_and_known_words(shelf: Shelf, tmp_path: Path) -> None:
    tip = replace(TIP, id="t2", place="0", text="Ask Fernmoor.")
    with looked_at(shelf, *OURS, tip) as (ours, _):
        ours.change(ours.fetch(Passage, STANDING.id), text="Fernmoor was not graded.")
        places = places_of_words(ours.workspace, "Fernmoor")
        assert [(place.reference, place.field) for place in places.places] == [
            ("known word Fernmoor", "text"),
            ("passage standing", "text"),
            ("tip 1", "text"),
        ]
        strike(ours.workspace, places, why="A family's name.", clock=ours.clock, named=RUTH.name)
        assert "Fernmoor" not in written(ours.workspace, tmp_path, "letter")
        assert verify(ours.workspace.file) == ()


def test_striking_a_paragraph_leaves_which_paragraph_it_was(shelf: Shelf) -> None:
    with looked_at(shelf, *OURS) as (ours, _):
        places = places_of_thing(ours.workspace, "passage standing", field="")
        assert [place.field for place in places.places] == ["text", "rewritten from"]
        strike(ours.workspace, places, why="A slip.", clock=ours.clock, named=RUTH.name)
        assert find_reference(ours, "passage standing") == STANDING.id


def test_an_export_brings_paragraphs_and_words_back(shelf: Shelf, tmp_path: Path) -> None:
    with looked_at(shelf, *OURS) as (ours, _):
        export(ours.workspace, tmp_path / "out")
        path = tmp_path / "back.peeraudit"
        start_from_export(path, lambda: "horse", folder=tmp_path / "out", clock=ours.clock)
        with ours.workspace.view() as view:
            kept = (view.fetch(Passage), view.fetch(KnownWord))
    workspace = open_file(path, "horse", clock=ours.clock)
    with workspace.view() as view:
        assert (view.fetch(Passage), view.fetch(KnownWord)) == kept
    workspace.close()
    header = (tmp_path / "out" / "passage.csv").read_text(encoding="utf-8-sig").splitlines()[0]
    assert header == "id,document,paragraph,text,rewritten_from"
