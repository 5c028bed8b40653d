"""Cards, one for each thing: a card that stays keeps its focus and what is typed in it."""

from collections.abc import Callable, Iterable
from typing import Generic, Protocol, TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from peeraudit.core.journal.kept import Kept
from peeraudit.ui.look.tokens import STEP

K = TypeVar("K", bound=Kept)
K_contra = TypeVar("K_contra", bound=Kept, contravariant=True)


class ThingCard(Protocol[K_contra]):
    """A card that shows one thing; `widget` is what is seen of it."""

    @property
    def widget(self) -> QWidget:
        """The card itself."""
        ...

    def show_thing(self, thing: K_contra, /) -> None:
        """Show the thing as it is kept now."""
        ...


class CardList(QWidget, Generic[K]):
    """Cards in the order of their things, one beneath the other."""

    def __init__(self, make: Callable[[K], ThingCard[K]], *, gap: int = 3 * STEP) -> None:
        super().__init__()
        self._make = make
        self.cards: dict[str, ThingCard[K]] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(gap)

    def show_things(self, things: Iterable[K]) -> None:
        """Show these and no others, in this order."""
        things = tuple(things)
        wanted = {thing.id for thing in things}
        for name in [name for name in self.cards if name not in wanted]:
            widget = self.cards.pop(name).widget
            self._layout.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        for at, thing in enumerate(things):
            card = self.cards.get(thing.id)
            if card is None:
                card = self.cards[thing.id] = self._make(thing)
                self._layout.insertWidget(at, card.widget)
                card.widget.show()
            elif self._layout.indexOf(card.widget) != at:
                self._layout.insertWidget(at, card.widget)
            card.show_thing(thing)
