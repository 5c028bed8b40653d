"""Recording one audit: each answer goes to the desk at once, and is shown before it is kept."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from peeraudit.core.errors import ChallengeError
from peeraudit.operations.auditing import Recorded, record
from peeraudit.ui.in_turn import InTurn
from peeraudit.ui.jobs import Deed, OnError
from peeraudit.ui.room import Room


class Recorder(QObject):
    """What is recorded in one audit from this page.

    `pending` has what was answered and is not on the disk yet; `changed` tells that it is other
    than before, `kept` the question whose answer has just come onto the disk.
    """

    changed = Signal()
    kept = Signal(str)

    def __init__(self, room: Room, audit_id: str, *, parent: QObject) -> None:
        super().__init__(parent)
        self.audit_id = audit_id
        self.pending: dict[str, tuple[str, ...]] = {}
        self._room = room
        self._turns = InTurn(room.desk)

    def choose(self, question: str, values: tuple[str, ...], *, on_error: OnError) -> None:
        """Record answers that were chosen, none of them to clear."""
        self._ask(
            Recorded(question, answer=";".join(values)),
            landed=partial(self._answered, question, values),
            on_error=partial(self._refused, question, on_error),
        )
        self.pending[question] = values
        self.changed.emit()

    def type_answer(self, question: str, typed: str, on_error: OnError) -> None:
        """Record an answer that was typed; it is shown as the form reads it once it is kept."""
        recorded = Recorded(question, answer=typed)
        self._ask(recorded, landed=partial(self._told, question), on_error=on_error)

    def give_reason(self, question: str, typed: str, on_error: OnError) -> None:
        """Record why an answer was given."""
        self._ask(Recorded(question, reason=typed), landed=_nothing, on_error=on_error)

    def give_place(self, question: str, typed: str, on_error: OnError) -> None:
        """Record where in the record it was found."""
        self._ask(Recorded(question, where_in_record=typed), landed=_nothing, on_error=on_error)

    def _ask(
        self, recorded: Recorded, *, landed: Callable[[object], None], on_error: OnError
    ) -> None:
        make = partial(self._deed, recorded)
        self._turns.do(recorded.question, make, then=landed, on_error=on_error)

    def _deed(self, recorded: Recorded) -> Deed[object]:
        """The deed, said over what is in front of the auditor now."""
        shown = self._room.desk.seen.shown
        audit = next(item for item in shown.audits if item.id == self.audit_id)
        made = (self.audit_id, recorded.question)
        there = next((i for i in shown.judgements if (i.audit, i.question) == made), None)
        return partial(record, audit=audit, recorded=replace(recorded, judgement=there))

    def _answered(self, question: str, values: tuple[str, ...], kept: object) -> None:
        if self._forget(question, values):
            self._told(question, kept)

    def _refused(self, question: str, on_error: OnError, error: ChallengeError) -> None:
        self._forget(question, self.pending.get(question, ()))
        on_error(error)

    def _forget(self, question: str, values: tuple[str, ...]) -> bool:
        """Leave it to what is kept, unless something else was answered since."""
        if self._turns.is_on_its_way(question) or self.pending.get(question) != values:
            return False
        del self.pending[question]
        self.changed.emit()
        return True

    def _told(self, question: str, kept: object) -> None:
        if kept is not None:
            self.kept.emit(question)


def _nothing(kept: object) -> None:
    del kept
