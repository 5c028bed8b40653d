"""Things are fetched as they were kept, whatever their fields hold."""

from collections.abc import Iterator
from dataclasses import FrozenInstanceError, fields
from datetime import date, time

import pytest

from peeraudit.core.audit import Judgement
from peeraudit.core.challenge import Challenge
from peeraudit.core.evidence import Evidence
from peeraudit.core.finding import Bearing, Filing
from peeraudit.core.journal.kept import Kept
from peeraudit.core.safeguarding import SafeguardingStop
from peeraudit.store.drawn import DRAWINGS, KINDS
from peeraudit.store.view import View
from peeraudit.store.workspace import Workspace
from tests.store.shelf import Shelf, keep


def value_of(thing: Kept) -> tuple[object, ...]:
    """Every field of a thing, its heads among them."""
    return tuple(getattr(thing, item.name) for item in fields(thing))


def checked(view: View, kind: type[Kept]) -> Iterator[Kept]:
    """Everything of one kind, each value held against its field."""
    for thing in view.fetch(kind):
        yield DRAWINGS[kind.ENTITY].thing(view.row(kind.ENTITY, thing.id))


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_fetched_of_the_sample_is_what_its_fields_may_hold(
    workspace: Workspace, kind: type[Kept]
) -> None:
    with workspace.view() as view:
        found = tuple(map(value_of, view.fetch(kind)))
        assert found == tuple(map(value_of, checked(view, kind)))


@pytest.mark.parametrize(
    "thing",
    [
        Challenge(id="1", first_day=date(2026, 6, 8), people_met=0, sample=True),
        SafeguardingStop(id="1", told_on=date(2026, 6, 9), told_at=time(14, 2)),
        Filing(id="1", finding="f1"),
        Filing(id="1", finding="f1", evidence="e1", bearing=Bearing.AGAINST),
        Judgement(id="1", question="seen", answer=("null", "ö;", '"')),
        Evidence(id="1", text="null", quote=True),
    ],
)
def test_what_is_kept_is_fetched_again(shelf: Shelf, thing: Kept) -> None:
    with shelf.store() as workspace:
        keep(workspace, thing)
        with workspace.view() as view:
            assert view.fetch(type(thing)) == (thing,)


def test_what_is_fetched_cannot_be_changed(workspace: Workspace) -> None:
    with workspace.view() as view:
        thing = view.fetch(KINDS[0])[0]
    with pytest.raises(FrozenInstanceError):
        thing.id = "another"  # pyright: ignore[reportAttributeAccessIssue] - that is what is tried
