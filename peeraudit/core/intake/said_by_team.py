"""What the rows about notes, findings and top tips bring."""

from collections.abc import Iterator

from peeraudit.core.evidence import Evidence, Leaning, SourceKind
from peeraudit.core.finding import Bearing, Finding, FindingLeaning, Headline
from peeraudit.core.intake.brought import Brought, Desk, brought, said
from peeraudit.core.intake.held import LINKED
from peeraudit.core.intake.places import places
from peeraudit.core.intake.row import Row
from peeraudit.core.intake.sources import reference_for
from peeraudit.core.journal.order import place_of
from peeraudit.core.tip import TopTip
from peeraudit.core.workbook.reading import shown
from peeraudit.core.workbook.spelling import fold_word


def bring_evidence(desk: Desk) -> Iterator[Brought]:
    """The notes: one thing seen, heard or read each."""
    for known in desk.rows("Evidence"):
        row = known.row
        known.check_needed()
        cells = {
            "Text": said(text=row.text("Text")),
            "Kind": said(kind=row.word("Kind", blank=SourceKind.HEARD)),
            "Leaning": said(leaning=row.word("Leaning", blank=Leaning.CONTEXT)),
            "Source": said(source=desk.names.one(row, "Source")),
            "Key lines": said(key_lines=desk.names.several(row, "Key lines")),
            "Theme": said(theme=desk.names.one(row, "Theme")),
            "Quote": said(quote=row.says_yes("Quote")),
            "Peer": said(peer=desk.names.one(row, "Peer")),
        }
        reference = reference_for(known, "E", desk)
        yield brought(known, Evidence(id=known.id, reference=reference), cells)


def bring_findings(desk: Desk) -> Iterator[Brought]:
    """The findings in the order of the sheet, with the notes filed under each."""
    rows = desk.rows("Findings")
    place = places(rows, fields=("place", "headline_place"), held=desk.held)
    for known in rows:
        row = known.row
        known.check_needed()
        headline = row.word("Headline", blank=Headline.NO)
        is_said = row.has("Theme") or known.is_new
        if headline is not Headline.ONLY and is_said and "Theme" not in row.cells:
            row.fault(
                "Theme",
                "Theme is blank, so the finding would stand nowhere in the letter.",
                'Write a title from Themes, or "only" under Headline.',
            )
        cells = {
            "Theme": said(theme=desk.names.one(row, "Theme")),
            "Leaning": said(leaning=row.word("Leaning", blank=FindingLeaning.STRENGTH)),
            "Text": said(text=row.text("Text")),
            "Headline": said(headline=headline),
            "Key lines": said(key_lines=desk.names.several(row, "Key lines")),
            "Evidence": {LINKED: _filed(row, desk)},
        }
        new = Finding(id=known.id, reference=reference_for(known, "F", desk))
        yield brought(known, new, cells, place=place.get(known.id))


def bring_tips(desk: Desk) -> Iterator[Brought]:
    """The top tips. A blank order is the row's place."""
    for at, known in enumerate(desk.rows("Top tips"), start=1):
        row = known.row
        known.check_needed()
        order = row.whole_number("Order")
        place = said(place=place_of(at if order is None else order))
        cells = {"Order": place, "Text": said(text=row.text("Text"))}
        unordered = None if row.table.has("Order") else place
        yield brought(known, TopTip(id=known.id), cells, place=unordered)


def _filed(row: Row, desk: Desk) -> tuple[str, ...]:
    """The notes in a cell with how each bears, as their links are told: in one order."""
    bearings: dict[str, Bearing] = {}
    for part in row.parts("Evidence"):
        name, bearing = _bearing(part, desk)
        note = desk.names.find(name, row, "Evidence")
        if note and bearings.setdefault(note, bearing) is not bearing:
            row.fault("Evidence", f"{shown(name)} stands here twice.", "Say once how it bears.")
    return tuple(sorted(f"{note} {bearing}" for note, bearing in bearings.items()))


def _bearing(part: str, desk: Desk) -> tuple[str, Bearing]:
    """A note's name and how it bears: for, unless the last word says against or context."""
    name, _, last = part.rpartition(" ")
    word = fold_word(last)
    if not name or word not in tuple(Bearing) or desk.names.look_up(part, "Evidence"):
        return part, Bearing.FOR
    return name, Bearing(word)
