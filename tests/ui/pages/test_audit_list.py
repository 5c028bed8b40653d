"""The list of audits to choose from: case files as people count them."""

from dataclasses import replace

from peeraudit.operations.gathering import natural
from peeraudit.operations.seeing import look
from peeraudit.store.workspace import Workspace
from peeraudit.ui.audit.which import ALL, audit_rows


def test_case_files_stand_as_people_count_them_however_they_are_written(
    workspace: Workspace,
) -> None:
    seen = look(workspace, peer="")
    plain = tuple(
        replace(item, reference=f"C{number}")
        for number, item in enumerate(seen.shown.case_files, 1)
    )
    shown = replace(seen.shown, case_files=plain)
    begun = {item.case_file for item in shown.audits}
    titles = [row.title for row in audit_rows(replace(seen, shown=shown), whose=ALL)]
    first = list(dict.fromkeys(titles))[: len(begun)]
    assert len(begun) > 9
    assert first == sorted(first, key=natural) != sorted(first)
