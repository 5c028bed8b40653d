"""One note filed under the finding at the side: what it says, where from, and how it bears."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QFrame

from peeraudit.core.evidence import Evidence
from peeraudit.core.finding import Bearing, Filing, Finding
from peeraudit.core.gathered import Gathered
from peeraudit.ui.evidence.named import named_in
from peeraudit.ui.look.roles import Role, text
from peeraudit.ui.widgets.choice import Choice, ChoiceRow
from peeraudit.ui.widgets.pieces import button, card, row
from peeraudit.ui.widgets.quoted import in_quotes

BEARINGS = (
    Choice(Bearing.FOR, "For"),
    Choice(Bearing.AGAINST, "Against"),
    Choice(Bearing.CONTEXT, "Context"),
)


@dataclass(frozen=True, slots=True)
class Filed:
    """A note, the link by which it is filed, and where it is from in words."""

    note: Evidence
    link: Filing
    about: str

    @property
    def bearing(self) -> Bearing:
        """How it bears on the finding."""
        return self.link.bearing or Bearing.CONTEXT


def filed_under(shown: Gathered, finding: Finding) -> tuple[Filed, ...]:
    """What is filed under a finding: what is against it first, then for it, then context."""
    notes = {note.id: note for note in shown.evidence}
    sources = named_in(shown).sources
    found = [
        Filed(note, link, _about(note, sources.get(note.source, "")))
        for link in shown.filings
        if link.finding == finding.id and link.bearing is not None
        if (note := notes.get(link.evidence)) is not None
    ]
    order = (Bearing.AGAINST, Bearing.FOR, Bearing.CONTEXT)
    return tuple(sorted(found, key=lambda item: order.index(item.bearing)))


def where_from(shown: Gathered, note: Evidence) -> str:
    """A note's reference, whether it was seen, heard or read, and where, in words."""
    return _about(note, named_in(shown).sources.get(note.source, ""))


def note_card(
    filed: Filed,
    *,
    bear: Callable[[Bearing], None],
    unfile: Callable[[], None],
    go: Callable[[], None],
) -> QFrame:
    """The note as it stands on the card, with what may be done to it."""
    words = in_quotes(filed.note)
    bearing = ChoiceRow(f"How {filed.note.reference} bears on it", BEARINGS)
    bearing.show_chosen(filed.bearing)
    bearing.chosen.connect(partial(_choose, bear))
    out = button("Take out", unfile, role=Role.LINK)
    out.setAccessibleName(f"Take {filed.note.reference} out")
    see = button("See it", go, role=Role.LINK)
    see.setAccessibleName(f"See {filed.note.reference} under Evidence")
    return card(text(words), text(filed.about, Role.SMALL), bearing, row(out, see))


def _choose(bear: Callable[[Bearing], None], value: str) -> None:
    bear(Bearing(value))


def _about(note: Evidence, source: str) -> str:
    return " \N{MIDDLE DOT} ".join(filter(None, (note.reference, note.kind, source)))
