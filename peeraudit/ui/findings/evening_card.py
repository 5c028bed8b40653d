"""One key line at the evening meeting, large enough to be read across a room."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from peeraudit.core.challenge import Peer
from peeraudit.core.coverage import Standing
from peeraudit.core.meeting import KeyLineEvening, Slot
from peeraudit.core.timetable import Session
from peeraudit.ui.findings.evening_words import (
    STANDS,
    lacking,
    rests_on,
    session_in_words,
    who_goes,
)
from peeraudit.ui.look.roles import Role, text
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.widgets.choice import Choice, TickRow
from peeraudit.ui.widgets.pieces import button, card, column, row

_ROLES = {Standing.SECURE: Role.OK, Standing.UNCERTAIN: Role.AREA, Standing.UNTESTED: Role.STOP}


@dataclass(frozen=True, slots=True)
class Plan:
    """What is done about a key line: a session tests it, or no more; these peers are there."""

    test_in: Callable[[Session], None]
    send: Callable[[Session, tuple[str, ...]], None]


@dataclass(frozen=True, slots=True)
class EveningLine:
    """A key line on one evening, with the sessions that could take it on, and the team."""

    item: KeyLineEvening
    others: tuple[Session, ...]
    team: tuple[Peer, ...]


def evening_card(line: EveningLine, *, plan: Plan) -> QWidget:
    """The card of one key line."""
    item = line.item
    key_line = item.coverage.key_line
    stands = text(STANDS[item.standing], _ROLES[item.standing], wraps=False)
    head = row(text(key_line.code, Role.STRONG, wraps=False), None, stands)
    parts: list[QWidget] = [head, text(key_line.wording, Role.STRONG), text(rests_on(item))]
    if lacking(item):
        parts.append(text(lacking(item), Role.STOP))
    parts += _slots("Next", item.tomorrow, line, plan)
    parts += _slots("Later", item.later, line, plan)
    if line.others and item.standing is not Standing.SECURE:
        parts.append(_offered(line, plan))
    made = card(*parts, gap=2 * STEP)
    made.setAccessibleName(f"{key_line.code}: {STANDS[item.standing]}")
    return made


def _slots(head: str, slots: Iterable[Slot], line: EveningLine, plan: Plan) -> list[QWidget]:
    """The sessions that test it, and who of the team is there."""
    parts: list[QWidget] = []
    for slot in slots:
        session = slot.session
        who = TickRow(f"Who goes to {session.title}")
        choices = [Choice(peer.id, peer.name) for peer in line.team]
        who.show_choices(choices, ticked=session.peers)
        who.ticked.connect(partial(plan.send, session))
        words = text(f"{head}: {session_in_words(session)}", Role.STRONG)
        parts.append(column(words, who, gap=STEP))
    return parts


def _offered(line: EveningLine, plan: Plan) -> QWidget:
    """The sessions that could take it on; those that test nothing yet first."""
    free = {slot.session.id for slot in line.item.could_take}
    ordered = sorted(line.others, key=lambda item: item.id not in free)
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(STEP)
    layout.addWidget(text("Test it in", Role.MUTED))
    for session in ordered[:MOST_OFFERED]:
        words, who = session_in_words(session), who_goes(session, team=line.team)
        made = button(words, partial(plan.test_in, session))
        made.setAccessibleName(f"Test {line.item.coverage.key_line.code} in {words}: {who}")
        layout.addWidget(column(row(made), text(who, Role.SMALL), gap=0))
    return holder


MOST_OFFERED = 6
"""Sessions offered for one key line; the Timetable page has all."""
