"""The third step: the themes of the letter, the key lines, and which of these maps to which."""

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from peeraudit.ui.look.roles import Role, text
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.start.beginning.growing import Growing, Row
from peeraudit.ui.start.beginning.making import Asked
from peeraudit.ui.start.beginning.step import Step, line_edit
from peeraudit.ui.start.panel import heading
from peeraudit.ui.widgets.choice import Choice, TickRow
from peeraudit.ui.widgets.pieces import card


class LinesStep(Step):
    """Themes first, because each key line shows them to be ticked."""

    TITLE = "Themes and key lines of enquiry"
    SAYS = "A theme is a section of the letter; a key line is a question you were asked to test."

    def __init__(self) -> None:
        super().__init__()
        self._themes = Growing(self._theme_row, more="Add a theme")
        self._lines = Growing(self._line_row, more="Add a key line")
        self.add(heading("Themes"), self._themes, heading("Key lines of enquiry"), self._lines)

    @property
    def themes(self) -> tuple[str, ...]:
        """The titles typed, each once."""
        return tuple(dict.fromkeys(row.first.text().strip() for row in self._themes.filled))

    @property
    def lines(self) -> tuple[Asked, ...]:
        """The key lines typed, with the themes they map to."""
        titles = {str(at): row.first.text().strip() for at, row in enumerate(self._themes.rows)}
        return tuple(
            Asked(row.first.text().strip(), tuple(titles[at] for at in row.ticked))
            for row in self._lines.filled
        )

    @property
    def theme_fields(self) -> tuple[QLineEdit, ...]:
        """Where themes are typed."""
        return tuple(row.first for row in self._themes.rows)

    @property
    def line_fields(self) -> tuple[QLineEdit, ...]:
        """Where key lines are typed."""
        return tuple(row.first for row in self._lines.rows)

    def focus_first(self) -> None:
        """The first theme."""
        self._themes.rows[0].first.setFocus()

    def enter(self, at: QWidget | None) -> bool:
        """One theme or key line more; after a blank one, on to what comes next."""
        return self._themes.enter(at) or self._lines.enter(at)

    def _theme_row(self, at: int) -> "ThemeRow":
        row = ThemeRow(at)
        row.first.textChanged.connect(self._offer)
        return row

    def _line_row(self, at: int) -> "LineRow":
        row = LineRow(at)
        row.offer(self._choices())
        return row

    def _offer(self) -> None:
        """Show every key line the themes there are now."""
        choices = self._choices()
        for row in self._lines.rows:
            row.offer(choices)
        self._lines.put_in_order()

    def _choices(self) -> tuple[Choice, ...]:
        return tuple(
            Choice(str(at), row.first.text().strip())
            for at, row in enumerate(self._themes.rows)
            if not row.is_blank
        )


class ThemeRow(Row):
    """The title of one theme."""

    def __init__(self, at: int) -> None:
        super().__init__()
        hint = "Such as Leadership, or Help and protection" if at == 0 else ""
        self.first, theme = line_edit(f"Theme {at + 1}", hint)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(theme)


class LineRow(Row):
    """One key line, and the themes to tick."""

    def __init__(self, at: int) -> None:
        super().__init__()
        self.ticked: tuple[str, ...] = ()
        self.first, line = line_edit(
            f"Key line {at + 1}", "Such as How well do plans lead to change?" if at == 0 else ""
        )
        self._maps = text("Findings on it may go under", Role.SMALL)
        self._themes = TickRow(f"Themes of key line {at + 1}")
        self._themes.ticked.connect(self._tick)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(card(line, self._maps, self._themes, gap=STEP))

    def offer(self, themes: tuple[Choice, ...]) -> None:
        """Show the themes there are, what was ticked staying so."""
        there = {theme.value for theme in themes}
        self.ticked = tuple(at for at in self.ticked if at in there)
        self._themes.show_choices(themes, ticked=self.ticked)
        for part in (self._maps, self._themes):
            part.setVisible(bool(themes))

    def _tick(self, ticked: tuple[str, ...]) -> None:
        self.ticked = ticked
