"""The journal tells of things and of days, and reads no more than it must."""

from secrets import token_hex

from sqlalchemy import event

from peeraudit.core.evidence import Evidence
from peeraudit.core.journal.draft import Draft
from peeraudit.core.journal.kept import Kept
from peeraudit.core.taken_row import TakenRow
from peeraudit.store.workspace import Workspace
from tests.store.shelf import Shelf, change, fetched


def keep_at(workspace: Workspace, thing: Kept, *, at: str) -> None:
    draft = Draft(token_hex(10))
    draft.add(thing)
    workspace.keep(draft.change_set("add", peer="p1", at=at))


def test_a_thing_is_told_with_every_change_and_the_deed_of_each(shelf: Shelf) -> None:
    with shelf.store() as workspace:
        keep_at(workspace, Evidence(id="e1", text="One."), at="2026-06-10")
        keep_at(workspace, Evidence(id="e2", text="Other."), at="2026-06-10")
        change(workspace, fetched(workspace, Evidence, "e1"), text="Two.")
        with workspace.view() as view:
            told = view.told("evidence", ["e1"])
        texts = [item for item in told if item.placed.change.field == "text"]
        assert {item.placed.change.entity_id for item in told} == {"e1"}
        assert [(item.deed, item.at) for item in texts] == [
            ("add", "2026-06-10"),
            ("change", "2026-11-21"),
        ]
        assert texts[1].placed.change.supersedes == (texts[0].placed.change.id,)
        assert {(item.peer, item.laptop) for item in told} == {("p1", "this laptop")}


def test_a_day_is_told_with_the_whole_history_of_what_it_touched(shelf: Shelf) -> None:
    with shelf.store() as workspace:
        keep_at(workspace, Evidence(id="e1", text="One."), at="2026-06-09T10:00:00+00:00")
        keep_at(workspace, Evidence(id="e2", text="Other."), at="2026-06-09T11:00:00+00:00")
        keep_at(workspace, TakenRow(id="row", sheet="s"), at="2026-06-10T10:00:00+00:00")
        keep_at(workspace, Evidence(id="e1", quote=True), at="2026-06-10T10:00:00+00:00")
        with workspace.view() as view:
            told = view.told_between("2026-06-10T00", "2026-06-11T00", leaving=TakenRow.ENTITY)
        assert {item.placed.change.entity_id for item in told} == {"e1"}
        assert {item.at[:10] for item in told} == {"2026-06-09", "2026-06-10"}


def test_the_history_of_a_thing_is_found_by_an_index(shelf: Shelf) -> None:
    statements: list[str] = []
    with shelf.store() as workspace, workspace.view() as view:
        engine = view.connection.engine

        @event.listens_for(engine, "before_cursor_execute")
        def _(*given: object) -> None:  # pyright: ignore[reportUnusedFunction] - SQLAlchemy calls it
            statements.append(str(given[2]))

        view.told("evidence", ["e1"])
        assert statements
        for statement in tuple(statements):
            plan = view.connection.exec_driver_sql(
                f"EXPLAIN QUERY PLAN {statement}", ("evidence", "e1")
            )
            assert not [row for row in plan if str(row[3]).startswith("SCAN")]
