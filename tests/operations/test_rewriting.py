"""Standard paragraphs in the team's own words: written, taken back, looked at, on two laptops."""

from pathlib import Path

import pytest

from peeraudit.core.challenge import Challenge
from peeraudit.core.first_words import first_words
from peeraudit.core.passage import DocumentKind, Passage
from peeraudit.core.passages import PassageShown
from peeraudit.core.tip import TopTip
from peeraudit.operations.composing import LaptopsDisagree, write_letter, write_tips
from peeraudit.operations.deleting import delete
from peeraudit.operations.reading_pages import pages
from peeraudit.operations.rewriting import looked_at, revert, rewrite
from peeraudit.operations.undo import undo
from tests.operations.apart import CHALLENGE, Laptop, apart
from tests.operations.desk import by, deeds, next_undo
from tests.store.shelf import Shelf

LETTER = DocumentKind.LETTER
TIP = TopTip(id="tip", text="Write shorter plans.", place="1")
OURS = "We came to learn, and we did."


def shown(
    laptop: Laptop, paragraph: str = "farewell", document: DocumentKind = LETTER
) -> PassageShown:
    """A paragraph as it stands on a laptop."""
    found = pages(laptop.workspace, document=document, named=laptop.peer.name).passages
    return next(item for item in found if item.paragraph == paragraph)


def write(laptop: Laptop, text: str, *, seen: PassageShown | None = None) -> object:
    return rewrite(laptop.workspace, seen or shown(laptop), text=text, **by(laptop))


def letter(laptop: Laptop, folder: Path) -> str:
    """The letter for good, its lines as one."""
    path = write_letter(laptop.workspace, folder / "letter.txt").path
    return " ".join(path.read_text(encoding="utf-8").split())


def test_what_was_written_stands_in_the_letter_and_remembers_what_it_was_written_over(
    shelf: Shelf, tmp_path: Path
) -> None:
    with apart(shelf) as (ours, _):
        before = shown(ours)
        write(ours, f"  {OURS}\x07\n")
        after = shown(ours)
        assert (after.text, after.standard) == (OURS, before.standard)
        assert after.rewritten_from == before.standard
        assert not after.wants_looking
        text = letter(ours, tmp_path)
        assert OURS in text
        assert before.standard not in text


@pytest.mark.parametrize("same", [False, True], ids=["nothing", "the standard"])
def test_nothing_typed_or_the_standard_itself_is_the_standard_again(
    shelf: Shelf, *, same: bool
) -> None:
    with apart(shelf) as (ours, _):
        standard = shown(ours).standard
        text = f" {standard} " if same else " \n "
        assert write(ours, text) is None
        write(ours, OURS)
        assert write(ours, text) is not None
        assert not shown(ours).is_theirs
        assert shown(ours).text == standard


def test_a_passage_is_reverted_once_and_written_again_later(shelf: Shelf) -> None:
    with apart(shelf) as (ours, _):
        assert revert(ours.workspace, shown(ours), **by(ours)) is None
        write(ours, OURS)
        assert revert(ours.workspace, shown(ours), **by(ours)) is not None
        assert revert(ours.workspace, shown(ours), **by(ours)) is None
        write(ours, "Once more.")
        assert shown(ours).text == "Once more."
        assert not ours.conflicts()


def test_the_same_words_again_keep_nothing(shelf: Shelf) -> None:
    with apart(shelf) as (ours, _):
        write(ours, OURS)
        number = deeds(ours)
        assert write(ours, f"{OURS} ") is None
        assert deeds(ours) == number


def test_a_passage_wants_looking_at_where_the_standard_changed_until_somebody_looked(
    shelf: Shelf,
) -> None:
    with apart(shelf) as (ours, _):
        seen = shown(ours, "background")
        rewrite(ours.workspace, seen, text=OURS, **by(ours))
        ours.change(ours.fetch(Challenge, CHALLENGE.id), programme="Sharing Practice")
        marked = shown(ours, "background")
        assert marked.wants_looking
        assert marked.rewritten_from == seen.standard
        assert "Sharing Practice" in marked.standard
        assert rewrite(ours.workspace, marked, text=OURS, **by(ours)) is None
        assert shown(ours, "background").wants_looking
        assert looked_at(ours.workspace, marked, **by(ours)) is not None
        assert not shown(ours, "background").wants_looking
        assert shown(ours, "background").text == OURS
        assert looked_at(ours.workspace, shown(ours, "background"), **by(ours)) is None


def test_other_words_written_beside_the_new_standard_are_looked_at_with_it(shelf: Shelf) -> None:
    with apart(shelf) as (ours, _):
        rewrite(ours.workspace, shown(ours, "background"), text=OURS, **by(ours))
        ours.change(ours.fetch(Challenge, CHALLENGE.id), programme="Sharing Practice")
        rewrite(ours.workspace, shown(ours, "background"), text="Anew.", **by(ours))
        assert not shown(ours, "background").wants_looking


def test_having_looked_at_an_old_standard_does_not_pass_the_one_after_it(shelf: Shelf) -> None:
    with apart(shelf) as (ours, _):
        rewrite(ours.workspace, shown(ours, "background"), text=OURS, **by(ours))
        ours.change(ours.fetch(Challenge, CHALLENGE.id), programme="Sharing Practice")
        old = shown(ours, "background")
        ours.change(ours.fetch(Challenge, CHALLENGE.id), programme="Learning Together")
        looked_at(ours.workspace, old, **by(ours))
        assert shown(ours, "background").wants_looking


def test_there_is_nothing_to_look_at_where_the_standard_stands(shelf: Shelf) -> None:
    with apart(shelf) as (ours, _):
        assert looked_at(ours.workspace, shown(ours), **by(ours)) is None
        write(ours, OURS)
        revert(ours.workspace, shown(ours), **by(ours))
        assert looked_at(ours.workspace, shown(ours), **by(ours)) is None


def test_an_undo_takes_back_the_words_and_they_may_be_written_again(shelf: Shelf) -> None:
    with apart(shelf) as (ours, _):
        write(ours, OURS)
        ours.undo()
        assert not shown(ours).is_theirs
        write(ours, "Otherwise.")
        write(ours, "Otherwise again.")
        ours.undo()
        assert shown(ours).text == "Otherwise."
        assert not ours.conflicts()


def test_a_passage_deleted_is_the_standard_and_may_be_written_again(shelf: Shelf) -> None:
    with apart(shelf) as (ours, _):
        write(ours, OURS)
        delete(ours.workspace, "passage farewell", **by(ours))
        assert not shown(ours).is_theirs
        write(ours, "Otherwise.")
        assert shown(ours).text == "Otherwise."
        assert not ours.conflicts()


def test_two_laptops_rewriting_one_paragraph_disagree_and_the_letter_waits(
    shelf: Shelf, tmp_path: Path
) -> None:
    with apart(shelf, TIP) as (ours, theirs):
        seen = shown(ours)
        write(ours, "We say this.", seen=seen)
        write(theirs, "They say that.", seen=seen)
        (conflict,) = ours.conflicts()
        assert conflict.subject == "the paragraph “They say that.”: text"
        assert {side.stands for side in conflict.sides} == {'"We say this."', '"They say that."'}
        with pytest.raises(LaptopsDisagree, match=conflict.subject):
            write_letter(ours.workspace, tmp_path / "letter.txt")
        write_tips(ours.workspace, tmp_path / "tips.txt")
        ours.take(conflict.reference, "a", field="text")
        assert "We say this." in letter(ours, tmp_path)


def test_words_written_over_an_old_view_stand_beside_what_was_kept_meanwhile(
    shelf: Shelf,
) -> None:
    with apart(shelf) as (ours, theirs):
        write(ours, OURS)
        old = shown(theirs)
        write(ours, "Newer.")
        write(theirs, "From the old view.", seen=old)
        (conflict,) = ours.conflicts()
        assert len(conflict.sides) == 2
        texts = {item.text for item in fetched(ours)}
        assert len(texts) == 1


def test_a_paragraph_of_the_tips_and_one_of_the_letter_are_apart(
    shelf: Shelf, tmp_path: Path
) -> None:
    with apart(shelf, TIP) as (ours, _):
        seen = shown(ours, "close", DocumentKind.TIPS)
        rewrite(ours.workspace, seen, text=OURS, **by(ours))
        write_tips(ours.workspace, tmp_path / "tips.txt")
        assert OURS in (tmp_path / "tips.txt").read_text(encoding="utf-8")
        assert OURS not in letter(ours, tmp_path)


def fetched(laptop: Laptop) -> tuple[Passage, ...]:
    with laptop.workspace.view() as view:
        return view.fetch(Passage)


def test_the_menu_and_what_is_left_name_a_paragraph_by_its_words(shelf: Shelf) -> None:
    with apart(shelf) as (ours, theirs):
        write(ours, OURS)
        assert next_undo(ours) == "own words for the paragraph “We came to learn, and we…”"
        revert(ours.workspace, shown(ours), **by(ours))
        standard = first_words("the paragraph", shown(ours).standard)
        assert next_undo(ours) == f"the standard again for {standard}"
        write(theirs, "We came.", seen=shown(theirs))
        undone = undo(ours.workspace, **by(ours))
        assert undone.left == ("the paragraph “We came.”: text",)
