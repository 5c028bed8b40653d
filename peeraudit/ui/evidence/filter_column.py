"""What notes can be sorted out by, with how many there are of each: buttons that stay pressed."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from peeraudit.ui.evidence.sorting_out import Chosen, Facet, Sort
from peeraudit.ui.look.roles import Role, give, text
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.widgets.elided import Elided
from peeraudit.ui.widgets.pieces import button, show_in_order

FEW = 7
"""Sorts of one facet that are shown; all of them are a press away."""


class FilterColumn(QWidget):
    """`chosen` tells all that is chosen, by facet; `all_wanted` that every note is to be shown."""

    chosen = Signal(object)
    all_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Filters")
        self.choice: dict[Facet, frozenset[str]] = {}
        self.show_all = button("Show all notes", self.all_wanted.emit, role=Role.LINK)
        self.show_all.setEnabled(False)
        self.groups = {facet: FacetGroup(facet) for facet in Facet}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 2 * STEP, 4 * STEP)
        layout.setSpacing(3 * STEP)
        layout.addWidget(self.show_all)
        for facet, group in self.groups.items():
            group.pressed.connect(partial(self._press, facet))
            layout.addWidget(group)
        layout.addStretch(1)

    def show_sorts(self, sorts: dict[Facet, tuple[Sort, ...]], *, is_searched: bool) -> None:
        """Show what there is to choose now, and how many notes there are of each.

        Where words are looked for as well, there is more to show though nothing is chosen.
        """
        for facet, group in self.groups.items():
            group.show_sorts(sorts.get(facet, ()), chosen=self.choice.get(facet, frozenset()))
        self.show_all.setEnabled(is_searched or any(self.choice.values()))

    def clear(self) -> None:
        """Choose nothing."""
        self.choose({})

    def choose(self, choice: Chosen) -> None:
        """Choose these sorts and no others."""
        self.choice = {facet: wanted for facet, wanted in choice.items() if wanted}
        self.chosen.emit(dict(self.choice))

    def _press(self, facet: Facet, value: str) -> None:
        wanted = self.choice.get(facet, frozenset()) ^ {value}
        self.choose({**self.choice, facet: wanted})


class FacetGroup(QWidget):
    """The sorts of one facet, those with most notes first where there are many."""

    pressed = Signal(str)

    def __init__(self, facet: Facet) -> None:
        super().__init__()
        self._facet = facet
        self._is_whole = False
        self._sorts: tuple[Sort, ...] = ()
        self._chosen: frozenset[str] = frozenset()
        self.buttons: dict[str, SortButton] = {}
        self._more = button("", self._show_more, role=Role.LINK)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(text(facet, Role.SMALL))
        self._column.addWidget(self._more)

    def show_sorts(self, sorts: tuple[Sort, ...], *, chosen: frozenset[str]) -> None:
        """Show these; a button that was there stays where it was, with its new figure."""
        if (sorts, chosen) == (self._sorts, self._chosen):
            return
        self._sorts, self._chosen = sorts, chosen
        self._draw()

    def _draw(self) -> None:
        shown = self._shown()
        self.setVisible(bool(self._sorts))
        before = self.buttons
        self.buttons = {
            sort.value: before.get(sort.value) or self._button(sort.value) for sort in shown
        }
        made = tuple(self.buttons.values())
        show_in_order(self._column, made, instead_of=before.values(), at=1)
        for sort in shown:
            self.buttons[sort.value].show_sort(sort, is_chosen=sort.value in self._chosen)
        more = len(self._sorts) - len(shown)
        self._more.setText(f"{more} more" if more else "Fewer")
        self._more.setAccessibleName(f"{self._more.text()}: {self._facet}")
        self._more.setVisible(more > 0 or self._is_whole)

    def _button(self, value: str) -> "SortButton":
        made = SortButton(self._facet, value)
        made.clicked.connect(partial(self._press, value))
        return made

    def _shown(self) -> Sequence[Sort]:
        """The sorts with most notes and those chosen, all in the order they are known in."""
        if self._is_whole or len(self._sorts) <= FEW + 1:
            return self._sorts
        most = sorted(self._sorts, key=lambda sort: (sort.value not in self._chosen, -sort.count))
        kept = {sort.value for sort in most[:FEW]}
        return [sort for sort in self._sorts if sort.value in kept]

    def _show_more(self) -> None:
        self._is_whole = not self._is_whole
        self._draw()

    def _press(self, value: str, *_: object) -> None:
        self.pressed.emit(value)


class SortButton(QPushButton):
    """One sort, its words at the left and its figure at the right."""

    def __init__(self, facet: Facet, value: str) -> None:
        super().__init__()
        give(self, Role.PLACE)
        self._value = value
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setAccessibleDescription(facet)
        self._words = Elided(Role.PLAIN)
        wide = QSizePolicy.Policy.Expanding
        self._words.setSizePolicy(wide, QSizePolicy.Policy.Preferred)
        self._figure = text("", Role.SMALL, wraps=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * STEP, 0, 2 * STEP, 0)
        row.addWidget(self._words, 1)
        row.addWidget(self._figure)

    def show_sort(self, sort: Sort, *, is_chosen: bool) -> None:
        """Show its figure, and whether it is chosen."""
        self._words.show_words(sort.words)
        give(self._words, Role.STRONG if is_chosen else Role.PLAIN)
        self._figure.setText(str(sort.count))
        self.setToolTip(sort.words)
        notes = "1 note" if sort.count == 1 else f"{sort.count} notes"
        self.setAccessibleName(f"{sort.words}, {notes}")
        self.setChecked(is_chosen)
