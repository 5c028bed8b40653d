"""The cards of one column as a list of Qt, changed only where it is otherwise than before."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from peeraudit.ui.findings.cards import Card
from peeraudit.ui.widgets.painted import Index

CARD = Qt.ItemDataRole.UserRole
"""The role under which a delegate finds the card itself."""

_CAN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled


class CardsModel(QAbstractListModel):
    """Cards as they were shown last."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.cards: tuple[Card, ...] = ()

    def show_cards(self, cards: tuple[Card, ...]) -> None:
        """Show these; where some come or go in one place, the others stay where they are."""
        before = self.cards
        same = _common(before, cards)
        tail = _common(before[same:][::-1], cards[same:][::-1])
        gone, come = len(before) - same - tail, len(cards) - same - tail
        if gone:
            self.beginRemoveRows(QModelIndex(), same, same + gone - 1)
            self.cards = (*before[:same], *before[same + gone :])
            self.endRemoveRows()
        if come:
            self.beginInsertRows(QModelIndex(), same, same + come - 1)
            self.cards = cards
            self.endInsertRows()
        self.cards = cards
        self._tell_changed(before, cards, same, tail)

    def row_of(self, finding: str) -> int:
        """Where a finding stands, by its id; -1 where it does not."""
        return next((row for row, card in enumerate(self.cards) if card.id == finding), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        """How many there are; a card has none beneath it."""
        return 0 if parent is not None and parent.isValid() else len(self.cards)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every card can be dragged; what is dropped is taken by the list, not by a card."""
        return _CAN if index.isValid() else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The card for whoever paints it, and in words for whoever listens."""
        if not index.isValid() or index.row() >= len(self.cards):
            return None
        card = self.cards[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return card.finding.text
            case Qt.ItemDataRole.AccessibleTextRole:
                return card.in_words
            case Qt.ItemDataRole.ToolTipRole:
                return card.finding.text
            case _:
                return card if role == CARD else None

    def _tell_changed(
        self, before: tuple[Card, ...], cards: tuple[Card, ...], same: int, tail: int
    ) -> None:
        """Say which of the cards that stayed show something else than before."""
        rows = [row for row in range(same) if before[row] != cards[row]]
        rows += [len(cards) - at for at in range(1, tail + 1) if before[-at] != cards[-at]]
        for row in rows:
            self.dataChanged.emit(self.index(row), self.index(row))


def _common(one: Sequence[Card], other: Sequence[Card]) -> int:
    """How many cards two lists begin with alike, each the same finding as kept now or before."""
    count = 0
    for left, right in zip(one, other, strict=False):
        if left.id != right.id:
            break
        count += 1
    return count
