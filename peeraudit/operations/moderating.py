"""Moderating a grade: what it was by each audit, what it is now, who decided, how and why."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from peeraudit.core.audit import Audit, FormInUse, Judgement
from peeraudit.core.case_file import CaseFile
from peeraudit.core.challenge import Peer
from peeraudit.core.errors import ChallengeError, ExitCode
from peeraudit.core.grades import COUNTED_AS
from peeraudit.core.intake.ids import moderation_id
from peeraudit.core.journal.change import Entry
from peeraudit.core.journal.draft import Draft, Value
from peeraudit.core.moderation import Method, Moderation
from peeraudit.core.template import OVERALL, AuditTemplate, Kind
from peeraudit.operations.auditing import NoSuchAudit
from peeraudit.operations.checked import plain
from peeraudit.operations.clock import Clock
from peeraudit.operations.deeds import MODERATE
from peeraudit.operations.derived import Anew, anew
from peeraudit.operations.gathering import frozen_form
from peeraudit.operations.keeping import keep_changes, speaking
from peeraudit.operations.seen_as_one import rows_as_one
from peeraudit.operations.written_value import NotAValue
from peeraudit.store.view import View
from peeraudit.store.workspace import Workspace


class NoReason(ChallengeError):
    """A grade moderated without saying why: nobody could ever explain it (practice.md 1)."""

    exit_code = ExitCode.NOT_A_VALUE
    advice = "Say in a sentence why. Nothing was changed."


@dataclass(frozen=True, slots=True)
class Moderated:
    """Which grade is moderated, and to what.

    `after` is typed as the form reads it. `moderation` is the one in front of whoever moderates,
    if there is one. Without `who`, whoever is speaking decided.
    """

    case_file: CaseFile
    form: FormInUse
    question: str
    after: str
    why: str
    how: Method = Method.TEAM
    who: tuple[Peer, ...] = ()
    moderation: Moderation | None = None


def moderate(
    workspace: Workspace, moderated: Moderated, *, clock: Clock, named: str
) -> Entry | None:
    """Moderate one grade of a case; None where it stands so already.

    What it was before is what the audits say of it at this moment, one grade each. Raises
    `NoReason`, `NoSuchAudit` where none gave it a grade, `NotAValue`, `UnreadableAnswer` and
    `WhoIsSpeaking`.
    """
    why = plain(moderated.why)
    if not why:
        raise NoReason("A moderated grade needs its reason.")
    name = moderation_id(
        moderated.case_file.id, form=moderated.form.form, question=moderated.question
    )
    with workspace.view() as view:
        peer = speaking(view, named=named)
        values: dict[str, Value] = {
            "before": tuple(_before(view, moderated)),
            "after": _after(view, moderated),
            "who": tuple(item.id for item in moderated.who) or (peer.id,),
            "how": moderated.how,
            "why": why,
        }
        draft = _draft(view, moderated, clock.new_id(), name=name)
    if not values["before"]:
        raise NoSuchAudit(
            "No audit of this case file gave a grade here.",
            advice="Record the audit's grade first.",
        )
    _fill(draft, moderated, values, name=name)
    deed = draft.draft.change_set(MODERATE, peer=peer.id, at=clock.stamp())
    return keep_changes(workspace, deed)


def _draft(view: View, moderated: Moderated, draft_id: str, *, name: str) -> Anew:
    if moderated.moderation is None:
        return anew(view, draft_id, [(Moderation.ENTITY, name)])
    return Anew(Draft(draft_id), {})


def _fill(draft: Anew, moderated: Moderated, values: dict[str, Value], *, name: str) -> None:
    if moderated.moderation is not None:
        draft.draft.change(moderated.moderation, **values)
        return
    new = Moderation(
        id=name,
        case_file=moderated.case_file.id,
        form=moderated.form.form,
        question=moderated.question,
    )
    draft.add(replace(new, **values))


def _after(view: View, moderated: Moderated) -> str:
    """The grade as the form has it. Raises `NotAValue`, `UnreadableAnswer`."""
    template = frozen_form(view, moderated.form)
    if template is None:
        raise NoSuchAudit("The form of this grade is not here any more.")
    if not _is_graded(template, moderated.question):
        raise NotAValue("Only a grade is moderated.", advice="Change the answer in its audit.")
    grade = template.read_answer(moderated.question, moderated.after)
    if not grade:
        raise NotAValue("A moderation needs the grade it came to.", advice="Choose one.")
    return grade[0]


def _is_graded(template: AuditTemplate, question: str) -> bool:
    asked = template.question(question)
    return question == OVERALL or (asked is not None and asked.kind is Kind.JUDGEMENT)


def _before(view: View, moderated: Moderated) -> Iterator[str]:
    """What each audit says that counts with the team's own, or else with the host's, in order."""
    audits = _audits(view, moderated)
    counted = min((COUNTED_AS[audit.purpose] for audit in audits), default=None)
    answers = {
        item.audit: item.answer
        for item in view.fetch(Judgement)
        if item.question == moderated.question
    }
    for audit in audits:
        if COUNTED_AS[audit.purpose] is counted:
            yield from answers.get(audit.id, ())


def _audits(view: View, moderated: Moderated) -> list[Audit]:
    """The audits of the case with any version of the form, a first one first, calibration never."""
    cases = rows_as_one(view, CaseFile.ENTITY, moderated.case_file.id)
    versions = {form.id for form in view.fetch(FormInUse) if form.form == moderated.form.form}
    found = [
        audit
        for audit in view.fetch(Audit)
        if audit.case_file in cases and audit.form in versions and audit.purpose in COUNTED_AS
    ]
    return sorted(found, key=lambda audit: (audit.purpose, audit.id))
