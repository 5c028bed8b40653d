"""The wall as text, so that states can be compared by eye."""

from peeraudit.core.evidence import SourceKind
from peeraudit.core.finding import FindingLeaning
from peeraudit.ui.findings.board import Board
from peeraudit.ui.findings.cards import Card

SIGNS = {FindingLeaning.STRENGTH: "+", FindingLeaning.AREA: "-"}


def drawn(card: Card) -> str:
    """A card in a line, as `+ Children's wishes  S.R  F12a *`; its trouble in brackets."""
    lamps = "".join(kind[0].upper() if kind in card.kinds else "." for kind in SourceKind)
    star = " *" if card.finding.is_headline else ""
    trouble = f" [{'; '.join(card.trouble)}]" if card.trouble else ""
    words = f"{SIGNS[card.finding.leaning]} {card.finding.text[:24].strip()}"
    return f"{words}  {lamps}  {card.finding.reference}{star}{trouble}"


def column_drawn(board: Board, title: str) -> list[str]:
    """The cards of a column, each in a line; the one the keys act on has an arrow."""
    view = next(each for each in board.views if each.list.column.title == title)
    here = view.list.current if view.list.hasFocus() else ""
    return [f"{drawn(card)}{'  <' if card.id == here else ''}" for card in view.list.rows]
