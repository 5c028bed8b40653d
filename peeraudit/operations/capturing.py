"""Capturing: what was typed into the strip is kept as a note, or as a safeguarding stop.

A note is kept before the next key is pressed, so nothing here gathers what the challenge holds.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from peeraudit.core.captured import Captured
from peeraudit.core.case_file import CaseFile
from peeraudit.core.challenge import KeyLine, Peer, Theme
from peeraudit.core.evidence import Evidence, ReadDocument
from peeraudit.core.journal.change import Entry
from peeraudit.core.journal.draft import Draft, Value
from peeraudit.core.journal.kept import Kept
from peeraudit.core.safeguarding import SafeguardingStop
from peeraudit.core.timetable import Session
from peeraudit.operations.changing import keep_draft
from peeraudit.operations.checked import plain
from peeraudit.operations.clock import Clock
from peeraudit.operations.deeds import CAPTURE, CHANGE
from peeraudit.operations.derived import standing
from peeraudit.operations.giving_references import next_reference
from peeraudit.operations.in_front import in_front
from peeraudit.operations.keeping import planned_again, speaking
from peeraudit.operations.written_value import NotAValue
from peeraudit.store.view import View
from peeraudit.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Noted:
    """What was captured: its kind as the journal calls it, its id, and its reference if it has one.

    `at` is when, as the journal has it (ISO 8601, UTC).
    """

    entity: str
    entity_id: str
    reference: str
    at: str


def capture(workspace: Workspace, captured: Captured, *, clock: Clock, named: str) -> Noted:
    """Keep a note of whoever is speaking, or a stop; its reference is given here.

    Raises `NotAValue` where nothing was typed, `WhoIsSpeaking`, and `MovedOn` where another window
    never rests.
    """
    if not plain(captured.text):
        raise NotAValue("There is nothing to keep.", advice="Type what was seen, heard or read.")
    return planned_again(lambda: _capture(workspace, captured, clock=clock, named=named))


def recapture(
    workspace: Workspace, note: Evidence, captured: Captured, *, clock: Clock, named: str
) -> Entry | None:
    """Give a fetched note what a line typed anew says. Who noted it stays.

    Raises `NotAValue` where nothing was typed, and `WhoIsSpeaking`.
    """
    if not plain(captured.text):
        raise NotAValue("There is nothing to keep.", advice="Delete the note where it is wrong.")
    draft, values = Draft(clock.new_id()), _values(captured)
    with workspace.view() as view:
        draft.change(in_front(workspace, view, note, *values), **values)
    return keep_draft(workspace, draft, deed=CHANGE, clock=clock, named=named)


def _capture(workspace: Workspace, captured: Captured, *, clock: Clock, named: str) -> Noted:
    draft = Draft(clock.new_id())
    with workspace.view() as view:
        count = view.count()
        peer = speaking(view, named=named)
        if captured.is_stop:
            thing, reference = _stop(view, captured, clock.new_id()), ""
        else:
            reference = next_reference(view, Evidence.ENTITY, peer=peer)
            thing = _note(captured, clock.new_id(), reference=reference, peer=peer)
    draft.add(thing)
    deed = draft.change_set(CAPTURE, peer=peer.id, at=clock.stamp())
    workspace.keep(deed, planned_at=count)
    return Noted(thing.ENTITY, thing.id, reference, deed.at)


def _note(captured: Captured, new_id: str, *, reference: str, peer: Peer) -> Kept:
    return Evidence(
        id=new_id,
        reference=reference,
        text=plain(captured.text),
        kind=captured.kind,
        leaning=captured.leaning,
        source=captured.source,
        key_lines=captured.key_lines,
        theme=captured.theme,
        quote=captured.quote,
        peer=peer.id,
    )


def _values(captured: Captured) -> dict[str, Value]:
    return {
        "text": plain(captured.text),
        "kind": captured.kind,
        "leaning": captured.leaning,
        "source": captured.source,
        "key_lines": captured.key_lines,
        "theme": captured.theme,
        "quote": captured.quote,
    }


def _stop(view: View, captured: Captured, new_id: str) -> SafeguardingStop:
    """A stop; what a stop has no field for stands in brackets, so that nothing typed is lost."""
    is_about = any(standing(view, kind, captured.source) for kind in (CaseFile, Session))
    beside = tuple(filter(None, _beside(view, captured)))
    text = plain(captured.text)
    return SafeguardingStop(
        id=new_id,
        about=captured.source if is_about else "",
        what_was_seen=f"{text} ({'; '.join(beside)})" if beside else text,
    )


def _beside(view: View, captured: Captured) -> Iterator[str]:
    """What else the line named, as people call it."""
    for document in view.fetch(ReadDocument, among=(captured.source,)):
        yield document.reference
    for theme in view.fetch(Theme, among=(captured.theme,)):
        yield theme.title
    for key_line in view.fetch(KeyLine, among=captured.key_lines):
        yield key_line.code
