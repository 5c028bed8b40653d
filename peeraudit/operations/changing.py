"""Changing what is kept: fields of things as they were fetched, and the key lines of a theme."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from peeraudit.core.challenge import Challenge, KeyLine, Theme, ThemeKeyLine
from peeraudit.core.intake.ids import theme_key_line_id
from peeraudit.core.intake.links import change_links
from peeraudit.core.journal.change import Entry
from peeraudit.core.journal.draft import Draft, Value
from peeraudit.core.journal.kept import Kept
from peeraudit.core.safeguarding import SafeguardingStop
from peeraudit.core.timetable import Session
from peeraudit.operations.checked import check_days, check_figures, check_stop, checked
from peeraudit.operations.clock import Clock
from peeraudit.operations.deeds import CHANGE, MAP
from peeraudit.operations.derived import anew
from peeraudit.operations.in_front import in_front
from peeraudit.operations.keeping import keep_changes, speaking
from peeraudit.store.workspace import Workspace

DAYS = frozenset({"first_day", "last_day"})
"""The fields of a challenge that say when it is."""

STOP_TIMES = frozenset({"told_on", "told_at", "done_on", "done_at"})
"""The fields of a stop that say when the host was told, and had done something."""

FIGURES = frozenset({"head_count", "met_before"})
"""The fields of a session that say how many were met."""


@dataclass(frozen=True, slots=True)
class Mapped:
    """The key lines that map to a theme, and the links in front of whoever says so."""

    key_lines: tuple[KeyLine, ...]
    seen: tuple[ThemeKeyLine, ...]


def change(
    workspace: Workspace, thing: Kept, *, clock: Clock, named: str, **values: Value
) -> Entry | None:
    """Give fields of a fetched thing new values; None where it has them already.

    Made from an old view it stands beside what was kept meanwhile, as a conflict. Raises
    `NotAValue`, `WhoIsSpeaking`.
    """
    return change_all(workspace, (thing,), clock=clock, named=named, **values)


def change_all(
    workspace: Workspace, things: Iterable[Kept], *, clock: Clock, named: str, **values: Value
) -> Entry | None:
    """Give fields of several things the same new values, in one deed. Raises as `change` does."""
    draft = Draft(clock.new_id())
    with workspace.view() as view:
        for thing in things:
            seen = in_front(workspace, view, thing, *values)
            wanted = checked(type(thing), values)
            _check_together(seen, wanted)
            draft.change(seen, **wanted)
    return keep_draft(workspace, draft, deed=CHANGE, clock=clock, named=named)


def _check_together(seen: Kept, wanted: dict[str, Value]) -> None:
    """Hold what is wanted of a thing against what else is kept of it. Raises `NotAValue`."""
    if isinstance(seen, Challenge) and not DAYS.isdisjoint(wanted):
        check_days(replace(seen, **wanted))
    if isinstance(seen, Session) and not FIGURES.isdisjoint(wanted):
        check_figures(replace(seen, **wanted))
    if isinstance(seen, SafeguardingStop) and not STOP_TIMES.isdisjoint(wanted):
        check_stop(replace(seen, **wanted))


def keep_draft(
    workspace: Workspace, draft: Draft, *, deed: str, clock: Clock, named: str
) -> Entry | None:
    """Keep what was drafted as a deed of whoever is speaking. Raises `WhoIsSpeaking`."""
    with workspace.view() as view:
        peer = speaking(view, named=named)
    return keep_changes(workspace, draft.change_set(deed, peer=peer.id, at=clock.stamp()))


def setting_links(
    workspace: Workspace, theme: Theme, mapped: Mapped, *, clock: Clock, named: str
) -> Entry | None:
    """Let these key lines and no others map to a theme. Raises `WhoIsSpeaking`."""
    draft = links_drafted(workspace, theme, mapped, clock=clock)
    return keep_draft(workspace, draft, deed=MAP, clock=clock, named=named)


def links_drafted(workspace: Workspace, theme: Theme, mapped: Mapped, *, clock: Clock) -> Draft:
    """What has to change for these key lines and no others to map to a theme."""
    said = tuple(dict.fromkeys(key_line.id for key_line in mapped.key_lines))
    held = [link for link in mapped.seen if link.theme == theme.id]
    ids = [theme_key_line_id(theme.id, key_line=key_line) for key_line in said]
    with workspace.view() as view:
        draft = anew(view, clock.new_id(), [(ThemeKeyLine.ENTITY, name) for name in ids]).draft
    change_links(theme, said, held=held, draft=draft)
    return draft
