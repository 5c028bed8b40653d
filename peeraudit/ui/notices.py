"""The bar under the page: what just happened, and what may be done about it."""

from PySide6.QtWidgets import QFrame, QHBoxLayout

from peeraudit.ui.look.roles import Role, give, text
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.room import Notice
from peeraudit.ui.widgets.announce import announce
from peeraudit.ui.widgets.pieces import button


class NoticeBar(QFrame):
    """Shows the last notice until there is another, or somebody puts it away. It never pops up.

    With the next deed that is kept it goes: undo would take back that one. A trouble stays, with
    nothing to do about it, as long as it is one.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Notice")
        self._words = text("")
        self._act = button("", self._do, role=Role.LINK)
        self._away = button("Put away", self.hide, role=Role.LINK)
        self._notice: Notice | None = None
        layout = QHBoxLayout(self)
        layout.setContentsMargins(4 * STEP, STEP, 4 * STEP, STEP)
        layout.addWidget(self._words, 1)
        layout.addWidget(self._act)
        layout.addWidget(self._away)
        self.hide()

    def show_notice(self, notice: Notice) -> None:
        """Show it in place of the last, and let a screen reader say it."""
        self._notice = notice
        give(self, Role.ALARM if notice.is_trouble else Role.GOOD)
        self._words.setText(notice.words)
        self._act.setText(notice.act)
        self._act.setAccessibleName(notice.act or "Nothing to do")
        self._act.setVisible(bool(notice.act))
        self.show()
        announce(self, notice.words)

    def age(self) -> None:
        """Something else was kept since."""
        self._act.hide()
        if self._notice is not None and not self._notice.is_trouble:
            self.hide()

    def look(self) -> None:
        """Put a trouble away that is over."""
        if self._notice is not None and not self._notice.stands():
            self.hide()

    def _do(self) -> None:
        notice = self._notice
        self.hide()
        if notice is not None and notice.do is not None:
            notice.do()
