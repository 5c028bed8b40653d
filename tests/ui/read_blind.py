"""A case that one of the team reads and another audits blind."""

from peeraudit.core.audit import Purpose
from peeraudit.core.captured import Captured
from peeraudit.operations.auditing import Started, start_audit
from peeraudit.operations.capturing import capture
from peeraudit.operations.clock import Clock
from peeraudit.store.workspace import Workspace
from tests.ui.opened import OpenedWindow


def second_auditor(opened: OpenedWindow, noted: str) -> str:
    """A colleague notes something in a case that another audits blind; answers with the other."""
    shown = opened.window.desk.seen.shown
    form, (first, second, *_) = shown.forms[0], shown.team
    read = {audit.case_file for audit in shown.audits if audit.purpose is Purpose.SECOND}
    case = next(item for item in shown.case_files if item.id not in read)

    def deeds(workspace: Workspace, /, *, clock: Clock, named: str) -> None:
        del named
        capture(workspace, Captured(noted, source=case.id), clock=clock, named=first.name)
        started = Started(case, form, Purpose.SECOND, (second,))
        start_audit(workspace, started, clock=clock, named=second.name)

    opened.window.desk.do(deeds)
    opened.settle()
    return second.id
