"""What the rows about sources bring: sessions of the timetable, documents and case files."""

from collections.abc import Iterator

from peeraudit.core.case_file import CaseFile, is_reference
from peeraudit.core.evidence import ReadDocument
from peeraudit.core.intake.brought import Brought, Desk, brought, said
from peeraudit.core.intake.known_row import KnownRow
from peeraudit.core.intake.row import Row
from peeraudit.core.timetable import Session, SessionKind, SessionState, wrong_with_figures
from peeraudit.core.workbook.reading import shown


def bring_sessions(desk: Desk) -> Iterator[Brought]:
    """The sessions of the timetable, with the people met."""
    for known in desk.rows("Timetable"):
        row = known.row
        known.check_needed()
        head_count, met_before = row.whole_number("Head count"), row.whole_number("Met before")
        _check_met_before(known)
        cells = {
            "Day": said(day=row.day_in("Day", desk.calendar)),
            "Start": said(start=row.time_in("Start")),
            "Title": said(title=row.text("Title")),
            "Kind": said(kind=row.word("Kind", blank=SessionKind.MEETING)),
            "Group met": said(group_met=row.text("Group met")),
            "Head count": said(head_count=head_count or 0),
            "Met before": said(met_before=met_before or 0),
            "Key lines": said(key_lines=desk.names.several(row, "Key lines")),
            "Peers": said(peers=desk.names.several(row, "Peers")),
            "State": said(state=row.word("State", blank=SessionState.HELD)),
        }
        reference = reference_for(known, "S", desk)
        yield brought(known, Session(id=known.id, reference=reference), cells)


def bring_documents(desk: Desk) -> Iterator[Brought]:
    """The documents the team read."""
    for known in desk.rows("Documents"):
        row = known.row
        known.check_needed()
        cells = {
            "Title": said(title=row.text("Title")),
            "Date": said(dated=row.date_in("Date")),
            "Key lines": said(key_lines=desk.names.several(row, "Key lines")),
        }
        reference = reference_for(known, "D", desk)
        yield brought(known, ReadDocument(id=known.id, reference=reference), cells)


def bring_case_files(desk: Desk) -> Iterator[Brought]:
    """The case files of the sample. A reference of another shape could carry a name or number."""
    for known in desk.rows("Case files"):
        row = known.row
        known.check_needed()
        reference = row.name("Reference")
        if reference and not is_reference(reference):
            _fault_of_reference(row, reference)
        cells = {
            "Reference": said(reference=reference),
            "Age band": said(age_band=row.name("Age band")),
            "Status": said(status=row.text("Status")),
            "Team": said(team=row.text("Team")),
            "Host's grade": said(host_grade=row.name("Host's grade")),
            "How chosen": said(how_chosen=row.text("How chosen")),
            "Auditor": said(auditor=desk.names.one(row, "Auditor")),
        }
        yield brought(known, CaseFile(id=known.id), cells)


def reference_for(known: KnownRow, prefix: str, desk: Desk) -> str:
    """The reference of what a row brings; blank where the challenge has it already."""
    if not known.is_new:
        return ""
    return desk.references.give(prefix, wanted=known.row.name("Ref"))


def _check_met_before(known: KnownRow) -> None:
    """Nobody can have been met before who isn't met now, by the row and by what is there."""
    row = known.row
    there = known.thing if isinstance(known.thing, Session) else Session(id="")
    head_count = _count(row, "Head count", there=there.head_count)
    met_before = _count(row, "Met before", there=there.met_before)
    if head_count is None or met_before is None:
        return
    wrong = wrong_with_figures(head_count, met_before=met_before)
    if wrong:
        row.fault(
            "Met before",
            wrong,
            f"Write {head_count} or fewer, or mend the head count.",
        )


def _count(row: Row, heading: str, *, there: int) -> int | None:
    """A count as the row has it, else as it is there; none where the cell can't be read."""
    if not row.has(heading):
        return there
    return row.whole_number(heading) if heading in row.cells else 0


def _fault_of_reference(row: Row, reference: str) -> None:
    """A reference of the wrong shape, with the nearest right one where it is plain."""
    upper = "".join(reference.split()).replace("-", "").upper()
    right = "Write one to three capitals and up to three figures, such as C07."
    if is_reference(upper):
        right = f'Did you mean "{upper}"?'
    row.fault("Reference", f"{shown(reference)} can't be the reference of a case file.", right)
