"""Cells kept as links: the notes filed under a finding, the key lines that map to a theme."""

from collections.abc import Iterable, Mapping

from peeraudit.core.challenge import Theme, ThemeKeyLine
from peeraudit.core.finding import Bearing, Filing, Finding
from peeraudit.core.intake.ids import filing_id, theme_key_line_id
from peeraudit.core.journal.draft import Draft, Value
from peeraudit.core.journal.kept import Kept

Link = Filing | ThemeKeyLine


def linked(links: Iterable[Link]) -> tuple[str, ...]:
    """Links as the value of a cell, in one order: the ids, a note's followed by its bearing."""
    return tuple(sorted(_as_text(link) for link in links if _stands(link)))


def change_links(thing: Kept, value: Value, *, held: Iterable[Link], draft: Draft) -> None:
    """Draft the links that a cell says, over those there are. What it doesn't say is unlinked."""
    said = value if isinstance(value, tuple) else ()
    if isinstance(thing, Finding):
        _file(thing, said, [link for link in held if isinstance(link, Filing)], draft)
    if isinstance(thing, Theme):
        _map(thing, said, [link for link in held if isinstance(link, ThemeKeyLine)], draft)


def _file(finding: Finding, said: tuple[str, ...], held: Iterable[Filing], draft: Draft) -> None:
    """File notes under a finding. A note taken out keeps its link, with no bearing."""
    there = {link.evidence: link for link in held}
    wanted = _bearings(said)
    for note, bearing in wanted.items():
        if note in there:
            draft.change(there[note], bearing=bearing)
        else:
            new_id = filing_id(finding.id, evidence=note)
            draft.add(Filing(id=new_id, finding=finding.id, evidence=note, bearing=bearing))
    for note, link in there.items():
        if note not in wanted:
            draft.change(link, bearing=None)


def _map(theme: Theme, said: tuple[str, ...], held: Iterable[ThemeKeyLine], draft: Draft) -> None:
    """Map key lines to a theme. One taken out keeps its link, unmapped."""
    there = {link.key_line: link for link in held}
    for key_line in said:
        if key_line in there:
            draft.change(there[key_line], mapped=True)
        else:
            new_id = theme_key_line_id(theme.id, key_line=key_line)
            draft.add(ThemeKeyLine(id=new_id, theme=theme.id, key_line=key_line, mapped=True))
    for key_line, link in there.items():
        if key_line not in said:
            draft.change(link, mapped=False)


def _bearings(said: tuple[str, ...]) -> Mapping[str, Bearing]:
    """How each note bears, from the links as text."""
    parts = (each.rpartition(" ") for each in said)
    return {note: Bearing(bearing) for note, _, bearing in parts}


def _as_text(link: Link) -> str:
    return link.key_line if isinstance(link, ThemeKeyLine) else f"{link.evidence} {link.bearing}"


def _stands(link: Link) -> bool:
    """Whether a link still links: one taken back stays, with nothing in it."""
    return link.mapped if isinstance(link, ThemeKeyLine) else link.bearing is not None
