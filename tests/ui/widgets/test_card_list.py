"""Cards one beneath the other: what is new comes a few at a time, what is there stays."""

from dataclasses import dataclass

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from peeraudit.core.challenge import Theme
from peeraudit.ui.widgets.card_list import CardList


@dataclass
class _Card:
    widget: QLabel

    def show_thing(self, thing: Theme, /) -> None:
        self.widget.setText(thing.title)


@pytest.fixture
def cards(qtbot: QtBot) -> CardList[Theme]:
    def make(theme: Theme) -> _Card:
        return _Card(QLabel(theme.id))

    made = CardList[Theme](make)
    qtbot.addWidget(made)
    return made


THEMES = tuple(Theme(id=f"t{number}", title=f"Theme {number}") for number in range(5))


def test_of_many_new_ones_the_first_are_shown_and_the_others_when_asked_again(
    cards: CardList[Theme],
) -> None:
    assert not cards.show_some(THEMES, most=2)
    assert list(cards.cards) == ["t0", "t1"]
    assert not cards.show_some(THEMES, most=2)
    assert list(cards.cards) == ["t0", "t1", "t2", "t3"]
    assert cards.show_some(THEMES, most=2)
    assert list(cards.cards) == [theme.id for theme in THEMES]


def test_what_is_there_stays_and_is_drawn_anew(cards: CardList[Theme]) -> None:
    cards.show_things(THEMES)
    before = cards.cards["t4"].widget
    assert isinstance(before, QLabel)
    changed = Theme(id="t4", title="Another name")
    assert cards.show_some((Theme(id="new", title="New"), changed), most=1)
    assert list(cards.cards) == ["new", "t4"]
    assert cards.cards["t4"].widget is before
    assert before.text() == "Another name"
