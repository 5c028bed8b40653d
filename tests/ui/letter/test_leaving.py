"""What laptops disagree on is named by its words, on the letter's page and where it is settled."""

from functools import partial

from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from peeraudit.operations.deleting import delete_things
from peeraudit.ui.letter.leaving import FREE, WITH_REMARKS
from peeraudit.ui.room import Stage, Target
from tests.ui.conftest import Around
from tests.ui.pages.apart import Rewrites, at_team, join_after
from tests.ui.pages.reading import read_letter

OURS, THEIRS = "We came as friends.", "We came as neighbours."


def said_on(page: QWidget) -> str:
    """Everything a page says, aloud too."""
    parts = page.findChildren(QWidget)
    names = [f"{part.accessibleName()} {part.accessibleDescription()}" for part in parts]
    words = [part.text() for part in parts if isinstance(part, QLabel | QPushButton)]
    return " ".join((*names, *words))


def test_a_disputed_paragraph_is_named_by_its_words_on_the_letter_and_on_the_team_page(
    around: Around,
) -> None:
    join_after(around, here=Rewrites({"background": OURS}), there=Rewrites({"background": THEIRS}))
    reading = read_letter(around)
    document = reading.page.document
    assert document is not None
    text = next(item.text for item in document.passages if item.paragraph == "background")
    assert text in (OURS, THEIRS)
    words = f"the paragraph “{text}”: text"
    leaving = reading.page.parts.leaving
    team = at_team(around)
    card = team.differences.settling.card
    assert card is not None
    assert card.accessibleName() == words
    for page in (leaving, team):
        assert words in {label.text() for label in page.findChildren(QLabel)}
        assert "passage background" not in said_on(page)


def test_a_disputed_paragraph_has_the_way_to_it_and_to_where_it_is_settled(
    around: Around,
) -> None:
    join_after(around, here=Rewrites({"background": OURS}), there=Rewrites({"background": THEIRS}))
    reading = read_letter(around)
    document = reading.page.document
    assert document is not None
    (dispute,) = document.disputes
    leaving = reading.page.parts.leaving
    reading.press(f"Go to it: {dispute.words}", within=leaving)
    reading.rest()
    assert reading.passage_card().words.typed() in (OURS, THEIRS)
    said = said_on(reading.passage_card())
    assert f"Laptops disagree: {dispute.words}" in said
    assert "passage background" not in said
    reading.press(f"Settle it: {dispute.words}", within=leaving)
    assert around.gone == [Target(Stage.TEAM)]


def test_a_letter_with_nothing_in_it_is_not_said_to_be_ready_without_a_but(around: Around) -> None:
    around.desk.do(partial(delete_things, things=around.desk.seen.shown.findings))
    around.settle()
    leaving = read_letter(around).page.parts.leaving
    said = [label.text() for label in leaving.findChildren(QLabel)]
    assert WITH_REMARKS in said
    assert FREE not in said
