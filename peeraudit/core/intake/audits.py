"""What the rows about audits bring: judgements, gathered into audits.

Rows of one case file, form, auditor and purpose are one audit; two audits never join.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from peeraudit.core.audit import Audit, Judgement, Purpose
from peeraudit.core.intake.asked import Asked, read_answers, read_asked
from peeraudit.core.intake.brought import Brought, Desk, FoundAudit, brought, said
from peeraudit.core.intake.ids import audit_id, judgement_id
from peeraudit.core.intake.known_row import fault_of_twice, know
from peeraudit.core.intake.row import Row

MOST_AUDITORS = 2
"""An audit is made by one auditor or two (design.md 4)."""

Made = tuple[str, str, Purpose, frozenset[str]]
"""What makes an audit one and no other: case file, the form's own id, purpose and auditors."""


@dataclass(slots=True)
class AuditsFound:
    """The audits of the challenge, and those the workbook brings."""

    desk: Desk
    _by_making: dict[Made, FoundAudit]

    def find(self, asked: Asked, *, purpose: Purpose, auditors: tuple[str, ...]) -> FoundAudit:
        """The audit these make: the one that is there, else a new one."""
        own_id = asked.form.in_use.form
        made = (asked.case_file, own_id, purpose, frozenset(auditors))
        if made not in self._by_making:
            new_id = audit_id(asked.case_file, form=own_id, purpose=purpose, auditors=auditors)
            there = self.desk.held.things.get(new_id)
            audit = (
                there
                if isinstance(there, Audit)
                else Audit(
                    id=new_id,
                    case_file=asked.case_file,
                    form=asked.form.in_use.id,
                    purpose=purpose,
                    auditors=auditors,
                )
            )
            self._by_making[made] = FoundAudit(audit, self.desk.forms.of(audit.form) or asked.form)
        return self._by_making[made]


def bring_judgements(desk: Desk) -> Iterator[Brought]:
    """The answers of the audits. A question answered twice in one audit is a fault."""
    audits = audits_there(desk)
    first: dict[str, Row] = {}
    for row in desk.plain_rows("Judgements"):
        row.check_blanks()
        row.check_columns()
        auditors = _auditors(row, desk)
        purpose = row.word("Purpose", blank=Purpose.FIRST)
        reason, place = row.text("Reason"), row.text("Where in the record")
        asked = read_asked(row, desk)
        if asked is None:
            row.answer("Answer")
            continue
        found = audits.find(asked, purpose=purpose, auditors=auditors)
        asked = Asked(asked.case_file, found.form, asked.question)
        new_id = judgement_id(found.audit.id, question=asked.question)
        if first.setdefault(new_id, row) is not row:
            fault_of_twice(row, "Question", first[new_id])
        known = know(row, (*asked.key, purpose, *sorted(auditors)), new_id=new_id, held=desk.held)
        cells = {
            "Answer": said(answer=read_answers(row, "Answer", asked)),
            "Reason": said(reason=reason),
            "Where in the record": said(where_in_record=place),
        }
        new = Judgement(id=known.id, audit=found.audit.id, question=asked.question)
        yield brought(known, new, cells, found=found)


def audits_there(desk: Desk) -> AuditsFound:
    """The audits the challenge has, by what makes each; after these, what was deleted."""
    found: dict[Made, FoundAudit] = {}
    gone = (thing for thing in desk.held.memory.gone if isinstance(thing, Audit))
    for audit in (*desk.held.gathered.audits, *gone):
        form = desk.forms.of(audit.form)
        if form is not None:
            made = (audit.case_file, form.in_use.form, audit.purpose, frozenset(audit.auditors))
            found.setdefault(made, FoundAudit(audit, form))
    return AuditsFound(desk, found)


def _auditors(row: Row, desk: Desk) -> tuple[str, ...]:
    """Who made the audit."""
    auditors = desk.names.several(row, "Auditor")
    if len(auditors) > MOST_AUDITORS:
        row.fault(
            "Auditor",
            f"An audit is made by one or two, and these are {len(auditors)}.",
            "Name one or two; others stand in rows of their own.",
        )
    return auditors
