"""Tagging several notes in one deed, and taking one deed back whatever was done since."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from peeraudit.core.challenge import Peer
from peeraudit.core.evidence import Evidence, Leaning
from peeraudit.operations.changing import change
from peeraudit.operations.clock import this_laptop
from peeraudit.operations.opening import opened
from peeraudit.operations.sample import PASSPHRASE
from peeraudit.operations.tagging import Tagged, tag_notes
from peeraudit.operations.undo import undo_deed
from peeraudit.store.workspace import Workspace

CLOCK = this_laptop()


@pytest.fixture
def own(own_sample: Path) -> Iterator[Workspace]:
    with opened(str(own_sample), PASSPHRASE, clock=CLOCK) as workspace:
        yield workspace


def notes(workspace: Workspace) -> tuple[Evidence, ...]:
    with workspace.view() as view:
        return view.fetch(Evidence)


def me(workspace: Workspace) -> str:
    with workspace.view() as view:
        return view.fetch(Peer)[0].name


def test_key_lines_are_added_and_the_rest_comes_in_place_of_what_was(own: Workspace) -> None:
    some = [note for note in notes(own) if note.key_lines][:3]
    new = next(k for note in notes(own) for k in note.key_lines if k not in some[0].key_lines)
    tagged = Tagged(theme="t", key_lines=(new,), leaning=Leaning.CONTEXT)
    entry = tag_notes(own, some, tagged, clock=CLOCK, named=me(own))
    assert entry is not None
    now = {note.id: note for note in notes(own)}
    for note in some:
        assert now[note.id].key_lines == tuple(dict.fromkeys((*note.key_lines, new)))
        assert (now[note.id].theme, now[note.id].leaning) == ("t", Leaning.CONTEXT)
        assert now[note.id].source == note.source


def test_notes_that_have_it_all_are_left_alone(own: Workspace) -> None:
    note = notes(own)[0]
    tagged = Tagged(note.theme, note.source, note.key_lines, note.leaning)
    assert tag_notes(own, (note,), tagged, clock=CLOCK, named=me(own)) is None


def test_a_deed_is_taken_back_though_another_came_after_it(own: Workspace) -> None:
    first, second, *_ = notes(own)
    name = me(own)
    entry = tag_notes(own, (first,), Tagged(theme="t"), clock=CLOCK, named=name)
    assert entry is not None
    change(own, second, clock=CLOCK, named=name, text="Said later")
    undo_deed(own, entry.change_set, clock=CLOCK, named=name)
    now = {note.id: note for note in notes(own)}
    assert now[first.id].theme == first.theme
    assert now[second.id].text == "Said later"
