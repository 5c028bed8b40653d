"""Things are fetched as they were kept, whatever their fields hold."""

from collections.abc import Iterator
from dataclasses import FrozenInstanceError, fields

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from peeraudit.core.journal.kept import Kept
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


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(st.data())
def test_whatever_is_kept_is_fetched_again(shelf: Shelf, data: st.DataObject) -> None:
    kind = data.draw(st.sampled_from(KINDS))
    things = data.draw(st.lists(st.from_type(kind), max_size=4, unique_by=lambda item: item.id))
    with shelf.store() as workspace:
        keep(workspace, *things)
        with workspace.view() as view:
            assert list(view.fetch(kind)) == things


def test_what_is_fetched_cannot_be_changed(workspace: Workspace) -> None:
    with workspace.view() as view:
        thing = view.fetch(KINDS[0])[0]
    with pytest.raises(FrozenInstanceError):
        thing.id = "another"  # pyright: ignore[reportAttributeAccessIssue] - that is what is tried
