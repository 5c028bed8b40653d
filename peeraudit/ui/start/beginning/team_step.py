"""The second step: whoever types this, and the rest of the team."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peeraudit.ui.look.roles import Role, text
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.start.beginning.growing import Growing, Row
from peeraudit.ui.start.beginning.making import Colleague
from peeraudit.ui.start.beginning.step import Step, line_edit
from peeraudit.ui.start.words import ROLES, USUAL_ROLE
from peeraudit.ui.widgets.choice import ChoiceRow
from peeraudit.ui.widgets.pieces import card


class TeamStep(Step):
    """A card for each; the first is whoever types this."""

    TITLE = "The team"
    SAYS = "Your own name is enough for now. Colleagues can add themselves on their laptops."

    def __init__(self) -> None:
        super().__init__()
        self.people = Growing(ColleagueRow, more="Add a colleague")
        self.add(self.people)

    @property
    def team(self) -> tuple[Colleague, ...]:
        """What was typed; whoever typed it comes first, even without a name."""
        me, *others = self.people.rows
        return (me.colleague, *(row.colleague for row in others if not row.is_blank))

    def focus_first(self) -> None:
        """One's own name."""
        self.people.rows[0].first.setFocus()

    def enter(self, at: QWidget | None) -> bool:
        """One colleague more at the end of the last."""
        return self.people.enter(at)


class ColleagueRow(Row):
    """One person: name, job title, council, role."""

    def __init__(self, at: int) -> None:
        super().__init__()
        who = "You" if at == 0 else f"Colleague {at}"
        self.first, name = line_edit("Your name" if at == 0 else "Name")
        self.job_title, job_title = line_edit("Job title")
        self.council, council = line_edit("Council")
        self.role = ChoiceRow(f"Role, {who}", ROLES)
        self.role.show_chosen("coordinator" if at == 0 else USUAL_ROLE)
        for field in (self.first, self.job_title, self.council):
            field.setAccessibleDescription(who)
        work = QWidget()
        side_by_side = QHBoxLayout(work)
        side_by_side.setContentsMargins(0, 0, 0, 0)
        side_by_side.setSpacing(3 * STEP)
        side_by_side.addWidget(job_title, 1)
        side_by_side.addWidget(council, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(card(text(who, Role.STRONG), name, work, self.role, gap=2 * STEP))

    @property
    def colleague(self) -> Colleague:
        """What was typed."""
        return Colleague(
            self.first.text().strip(),
            self.job_title.text().strip(),
            self.council.text().strip(),
            self.role.value or USUAL_ROLE,
        )
