"""Cards, one for each thing: a card that stays keeps its focus and what is typed in it."""

from collections.abc import Callable, Collection, Iterable
from typing import Generic, Protocol, TypeVar

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from peeraudit.core.journal.kept import Kept
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.widgets.in_view import bring_into_view
from peeraudit.ui.widgets.pieces import show_in_order

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

    def show_some(self, things: Collection[K], *, most: int) -> bool:
        """Show these, of new ones the first few alone; answers whether these are all.

        Whoever shows them asks again for the others once those are painted.
        """
        new = [thing.id for thing in things if thing.id not in self.cards]
        later = frozenset(new[most:])
        self.show_things(thing for thing in things if thing.id not in later)
        return not later

    def show_things(self, things: Iterable[K]) -> None:
        """Show these and no others, in this order.

        A card is filled before it is put in its place: Tab goes through it where it stands. The
        card one is at stays in view where it has another place now.
        """
        things, before = tuple(things), self.cards
        self.cards = {thing.id: before.get(thing.id) or self._make(thing) for thing in things}
        for thing in things:
            self.cards[thing.id].show_thing(thing)
        show_in_order(
            self._layout,
            [card.widget for card in self.cards.values()],
            instead_of=[card.widget for card in before.values()],
        )
        if _in_common(before, self.cards) != _in_common(self.cards, before):
            self._follow_focus()

    def _follow_focus(self) -> None:
        at = QApplication.focusWidget()
        for card in self.cards.values():
            if at is not None and card.widget.isAncestorOf(at):
                bring_into_view(card.widget)


def _in_common(these: Collection[str], those: Collection[str]) -> list[str]:
    """What is among these and those, in the order of these."""
    return [name for name in these if name in those]
