"""A case file, a small form in use, and the few steps that tests of audits take."""

from hashlib import sha256

from peeraudit.core.audit import Audit, FormInUse, Judgement, Purpose
from peeraudit.core.case_file import CaseFile
from peeraudit.core.challenge import Peer
from peeraudit.core.journal.change import Entry
from peeraudit.operations.adding import use_form
from peeraudit.operations.auditing import Recorded, Started, record, start_audit
from peeraudit.operations.check_forms import ShippedForm
from tests.operations.apart import Laptop
from tests.operations.desk import by

C07 = CaseFile(id="c7", reference="C07")

TEXT = """
id = "small"
title = "A small form"
version = "1"
status = "live"
scale = "four-point"

[[sections]]
id = "child"
title = "The child"

[[sections.questions]]
id = "seen"
kind = "compliance"
text = "Was the child seen?"

[[sections.questions]]
id = "why-not"
kind = "text"
text = "Why not?"
show_if = { all_of = [{ question = "seen", operator = "=", answer = "no" }] }

[[sections.questions]]
id = "voice"
kind = "judgement"
text = "Is the child's voice heard?"

[[sections.questions]]
id = "met"
kind = "choices"
text = "Who was met?"
options = [{ key = "child", words = "The child" }, { key = "parent", words = "A parent" }]
"""

LATER = TEXT.replace('version = "1"', 'version = "2"')


def form(text: str = TEXT) -> ShippedForm:
    """A form on offer."""
    version = "2" if 'version = "2"' in text else "1"
    return ShippedForm("small", version, "A small form", text, sha256(text.encode()).hexdigest())


def in_use(laptop: Laptop, text: str = TEXT) -> FormInUse:
    """The form, taken into use."""
    return laptop.fetch(FormInUse, use_form(laptop.workspace, form(text), **by(laptop)))


def started(
    laptop: Laptop,
    form: FormInUse,
    *,
    purpose: Purpose = Purpose.FIRST,
    auditors: tuple[Peer, ...] = (),
) -> Audit:
    """An audit of the case, started."""
    wanted = Started(C07, form, purpose, auditors)
    return laptop.fetch(Audit, start_audit(laptop.workspace, wanted, **by(laptop)))


def judgement(laptop: Laptop, audit: Audit, question: str = "voice") -> Judgement | None:
    """The judgement of one question, if there is one."""
    with laptop.workspace.view() as view:
        found = view.fetch(Judgement)
    return next((i for i in found if (i.audit, i.question) == (audit.id, question)), None)


def recorded(
    laptop: Laptop,
    audit: Audit,
    answer: str | None = None,
    *,
    question: str = "voice",
    reason: str | None = None,
) -> Entry | None:
    """Record over what stands now."""
    there = judgement(laptop, audit, question)
    said = Recorded(question, there, answer=answer, reason=reason)
    return record(laptop.workspace, audit, said, **by(laptop))
