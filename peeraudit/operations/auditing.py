"""Auditing on screen: an audit is started, its answers are recorded one by one, it is finished."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from peeraudit.core.audit import Audit, FormInUse, Judgement, Purpose
from peeraudit.core.case_file import CaseFile
from peeraudit.core.challenge import Peer
from peeraudit.core.errors import ChallengeError, ExitCode
from peeraudit.core.intake.audits import MOST_AUDITORS
from peeraudit.core.intake.ids import audit_id, judgement_id
from peeraudit.core.journal.change import Entry
from peeraudit.core.journal.draft import Draft, Value
from peeraudit.core.template import AuditTemplate
from peeraudit.core.workbook.reading import without_control_characters
from peeraudit.operations.changing import keep_draft
from peeraudit.operations.clock import Clock
from peeraudit.operations.deeds import FINISH, GIVE_UP_BLINDNESS, RECORD, REOPEN, START_AUDIT
from peeraudit.operations.derived import Anew, anew, standing
from peeraudit.operations.gathering import frozen_form
from peeraudit.operations.keeping import keep_changes, speaking
from peeraudit.operations.seen_as_one import rows_as_one
from peeraudit.store.view import View
from peeraudit.store.workspace import Workspace


class AuditFinished(ChallengeError):
    """Something would be recorded in an audit that its auditor has finished."""

    exit_code = ExitCode.AUDIT_FINISHED
    advice = "Reopen it first. Nothing was changed."


class NoSuchAudit(ChallengeError):
    """An audit that there cannot be, or of which this cannot be said."""

    exit_code = ExitCode.NOT_A_VALUE


@dataclass(frozen=True, slots=True)
class Started:
    """What makes an audit one and no other. Without auditors, whoever is speaking audits."""

    case_file: CaseFile
    form: FormInUse
    purpose: Purpose = Purpose.FIRST
    auditors: tuple[Peer, ...] = ()


@dataclass(frozen=True, slots=True)
class Recorded:
    """What is recorded about one question; what is None is left as it is.

    `judgement` is the one in front of the auditor, if there is one. `answer` is typed, as the form
    reads it: a key, words, a number; several parted by semicolons; blank clears it.
    """

    question: str
    judgement: Judgement | None = None
    answer: str | None = None
    reason: str | None = None
    where_in_record: str | None = None


def start_audit(workspace: Workspace, started: Started, *, clock: Clock, named: str) -> str:
    """Start an audit; answers with its id. One that these make and is there is gone on with.

    Raises `NoSuchAudit` for more than two auditors, and `WhoIsSpeaking`.
    """
    with workspace.view() as view:
        peer = speaking(view, named=named)
        auditors = tuple(item.id for item in started.auditors) or (peer.id,)
        if len(auditors) > MOST_AUDITORS:
            raise NoSuchAudit(
                f"{len(auditors)} peers cannot make one audit.", advice="Name one auditor or two."
            )
        there = _there(view, started, auditors)
        if there is not None:
            return there.id
        audit = _audit(started, auditors)
        draft = anew(view, clock.new_id(), [(Audit.ENTITY, audit.id)])
    draft.add(audit)
    keep_changes(workspace, draft.draft.change_set(START_AUDIT, peer=peer.id, at=clock.stamp()))
    return audit.id


def record(
    workspace: Workspace, audit: Audit, recorded: Recorded, *, clock: Clock, named: str
) -> Entry | None:
    """Record an answer, its reason, or where in the record it was found; None if nothing is new.

    Clearing an answer keeps its reason, and what is recorded under a hidden question is kept.
    Raises `AuditFinished`, `UnreadableAnswer`, `NoSuchAudit` and `WhoIsSpeaking`.
    """
    name = judgement_id(audit.id, question=recorded.question)
    with workspace.view() as view:
        peer = speaking(view, named=named)
        _refuse_finished(standing(view, Audit, audit.id) or audit)
        values = dict(_values(view, audit, recorded))
        if recorded.judgement is None:
            draft = anew(view, clock.new_id(), [(Judgement.ENTITY, name)])
        else:
            draft = Anew(Draft(clock.new_id()), {})
    if recorded.judgement is not None:
        draft.draft.change(recorded.judgement, **values)
    elif any(value not in ("", ()) for value in values.values()):
        new = Judgement(id=name, audit=audit.id, question=recorded.question)
        draft.add(replace(new, **values))
    return keep_changes(workspace, draft.draft.change_set(RECORD, peer=peer.id, at=clock.stamp()))


def finish(workspace: Workspace, audit: Audit, *, clock: Clock, named: str) -> Entry | None:
    """Say that an audit is done. Raises `WhoIsSpeaking`."""
    draft = Draft(clock.new_id())
    draft.change(audit, finished=True)
    return keep_draft(workspace, draft, deed=FINISH, clock=clock, named=named)


def reopen(workspace: Workspace, audit: Audit, *, clock: Clock, named: str) -> Entry | None:
    """Take a finished audit up again. Raises `WhoIsSpeaking`."""
    draft = Draft(clock.new_id())
    draft.change(audit, finished=False)
    return keep_draft(workspace, draft, deed=REOPEN, clock=clock, named=named)


def give_up_blindness(
    workspace: Workspace, audit: Audit, *, clock: Clock, named: str
) -> Entry | None:
    """Let whoever makes a second audit see the first before they are done, which is kept.

    Raises `NoSuchAudit` for any other audit, and `WhoIsSpeaking`.
    """
    if audit.purpose is not Purpose.SECOND:
        raise NoSuchAudit(
            f"This audit is a {audit.purpose} one, and not blind.",
            advice="Only a second audit has blindness to give up.",
        )
    draft = Draft(clock.new_id())
    draft.change(audit, blindness_given_up=True)
    return keep_draft(workspace, draft, deed=GIVE_UP_BLINDNESS, clock=clock, named=named)


def set_practitioner_present(
    workspace: Workspace, audit: Audit, *, present: bool, clock: Clock, named: str
) -> Entry | None:
    """Say whether the practitioner was there at an audit. Raises as `record` does."""
    with workspace.view() as view:
        _refuse_finished(standing(view, Audit, audit.id) or audit)
    draft = Draft(clock.new_id())
    draft.change(audit, practitioner_present=present)
    return keep_draft(workspace, draft, deed=RECORD, clock=clock, named=named)


def form_of(view: View, audit: Audit) -> AuditTemplate:
    """The frozen form behind an audit. Raises `NoSuchAudit` where it is not here any more."""
    form = standing(view, FormInUse, audit.form)
    template = None if form is None else frozen_form(view, form)
    if template is None:
        raise NoSuchAudit(
            "The form of this audit is not here any more.",
            advice="Ask a colleague for a copy of the challenge that has it.",
        )
    return template


def _there(view: View, started: Started, auditors: tuple[str, ...]) -> Audit | None:
    """The audit that these make, whatever version of the form it was started with."""
    cases = rows_as_one(view, CaseFile.ENTITY, started.case_file.id)
    versions = {form.id for form in view.fetch(FormInUse) if form.form == started.form.form}
    derived = _audit(started, auditors).id
    for audit in view.fetch(Audit):
        is_made_so = (
            audit.case_file in cases
            and audit.form in versions
            and audit.purpose is started.purpose
            and set(audit.auditors) == set(auditors)
        )
        if is_made_so or audit.id == derived:
            return audit
    return None


def _audit(started: Started, auditors: tuple[str, ...]) -> Audit:
    return Audit(
        id=audit_id(
            started.case_file.id,
            form=started.form.form,
            purpose=started.purpose,
            auditors=auditors,
        ),
        case_file=started.case_file.id,
        form=started.form.id,
        purpose=started.purpose,
        auditors=auditors,
    )


def _values(view: View, audit: Audit, recorded: Recorded) -> Iterator[tuple[str, Value]]:
    """What is recorded, field by field, the answer read by the form."""
    if recorded.answer is not None:
        typed, _ = without_control_characters(recorded.answer)
        yield "answer", form_of(view, audit).read_answer(recorded.question, typed)
    for name in ("reason", "where_in_record"):
        text: str | None = getattr(recorded, name)
        if text is not None:
            yield name, without_control_characters(text)[0]


def _refuse_finished(audit: Audit) -> None:
    if audit.finished:
        raise AuditFinished("This audit is finished, and takes no more answers.")
