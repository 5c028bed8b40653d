"""Each paragraph beside what the team made of it, and when it wants looking at again."""

from dataclasses import replace

import pytest

from peeraudit import paths
from peeraudit.core.blocks import Composition, Paragraph
from peeraudit.core.challenge import Challenge
from peeraudit.core.gathered import Gathered
from peeraudit.core.passage import DocumentKind, Passage
from peeraudit.core.passages import PassageShown, passages_of
from peeraudit.core.synthesis import Synthesis, synthesise
from peeraudit.core.tip import TopTip
from peeraudit.core.top_tips import compose_tips
from peeraudit.core.wording import Wording, read_wording

TIPS = DocumentKind.TIPS
OURS = "Put this on the wall."
KEPT = Passage(id="p", document=TIPS, paragraph="close", text=OURS)


@pytest.fixture(scope="module")
def wording() -> Wording:
    """The wording that ships."""
    path = paths.WORDING / "en-GB.toml"
    return read_wording(path.read_text(encoding="utf-8"), name=path.name)


@pytest.fixture
def synthesis() -> Synthesis:
    """A page with one tip."""
    challenge = Challenge(id="c", host="Fellbridge")
    return synthesise(Gathered(challenge, tips=(TopTip(id="t", text="Write shorter plans."),)))


def close_of(synthesis: Synthesis, wording: Wording, *kept: Passage) -> PassageShown:
    lead_in, close = passages_of(compose_tips(synthesis, wording=wording), document=TIPS, kept=kept)
    assert (lead_in.paragraph, close.paragraph) == ("lead_in", "close")
    assert not lead_in.is_theirs
    return close


def texts(composition: Composition) -> list[str]:
    return [item.text for item in composition.blocks if isinstance(item, Paragraph)]


def test_a_paragraph_nobody_rewrote_is_the_standard(synthesis: Synthesis, wording: Wording) -> None:
    close = close_of(synthesis, wording)
    assert close.kept is None
    assert not close.is_theirs
    assert not close.wants_looking
    assert close.text == close.standard
    assert close.standard.startswith("None of these")


def test_words_of_the_teams_are_printed_and_marked_as_theirs(
    synthesis: Synthesis, wording: Wording
) -> None:
    standard = close_of(synthesis, wording).standard
    close = close_of(synthesis, wording, replace(KEPT, rewritten_from=standard))
    assert close.is_theirs
    assert close.text == OURS
    assert close.standard == standard
    assert not close.wants_looking
    page = compose_tips(replace(synthesis, passages=(KEPT,)), wording=wording)
    assert texts(page)[-1] == OURS
    assert standard not in texts(page)


def test_where_the_standard_changed_beneath_them_they_want_looking_at(
    synthesis: Synthesis, wording: Wording
) -> None:
    close = close_of(synthesis, wording, replace(KEPT, rewritten_from="None of it can wait."))
    assert close.wants_looking
    assert close.text == OURS
    assert close.rewritten_from == "None of it can wait."


def test_words_taken_back_leave_nothing_to_look_at(synthesis: Synthesis, wording: Wording) -> None:
    blank = replace(KEPT, text="  ", rewritten_from="None of it can wait.")
    close = close_of(synthesis, wording, blank)
    assert not close.is_theirs
    assert not close.wants_looking
    assert close.text == close.standard


def test_a_passage_of_the_letter_is_none_of_the_tips(
    synthesis: Synthesis, wording: Wording
) -> None:
    of_letter = replace(KEPT, document=DocumentKind.LETTER)
    assert close_of(synthesis, wording, of_letter).kept is None


def test_a_paragraph_is_called_by_its_name_and_its_document(
    synthesis: Synthesis, wording: Wording
) -> None:
    assert close_of(synthesis, wording).name == "tips passage close"
    assert PassageShown(DocumentKind.LETTER, "thanks", "").name == "passage thanks"
