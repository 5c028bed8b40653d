"""What a deed looks up goes by an index, however long the journal, and answers rightly."""

import pytest

from peeraudit.core.evidence import Evidence
from peeraudit.core.journal.draft import Draft
from peeraudit.store.lookups import LOOKUPS, make_lookups
from peeraudit.store.verify import verify
from peeraudit.store.workspace import Workspace
from tests.store.shelf import PEER, Shelf, change, fetched, keep, take_back_deed

LAPTOP = "this laptop"


def note(name: str, reference: str) -> Evidence:
    return Evidence(id=name, reference=reference, text="They ask.")


def greatest(workspace: Workspace, prefix: str) -> int:
    with workspace.view() as view:
        return view.greatest_given(prefix)


def test_the_greatest_number_is_of_all_references_ever_given(shelf: Shelf) -> None:
    with shelf.store() as store:
        assert greatest(store, "E") == 0
        keep(store, note("e1", "E9a"), note("e2", "E10b"), note("e3", "S70a"), note("e4", "x"))
        gone = keep(store, note("e5", "e12a"))
        assert greatest(store, "E") == 12
        take_back_deed(store, gone.change_set)
        change(store, fetched(store, Evidence, "e2"), reference="E3b")
        assert greatest(store, "E") == 12
        assert greatest(store, "S") == 70


def test_what_is_left_of_a_thing_is_told_only_when_it_stands_no_more(shelf: Shelf) -> None:
    with shelf.store() as store:
        added = keep(store, note("e1", "E1a"), note("e2", "E2a"))
        row = (Evidence.ENTITY, "e1")
        with store.view() as view:
            assert view.remains([row, ("evidence", "e9")]) == {}
        back = take_back_deed(store, added.change_set)
        with store.view() as view:
            found = view.remains([row])
        field = (*row, "text")
        (change_id,) = [item.id for item in back.change_set.changes if item.key == field]
        assert found[field].heads == (change_id,)
        assert not found[field].says_something


def test_of_what_is_deleted_is_left_what_it_said(shelf: Shelf) -> None:
    with shelf.store() as store:
        keep(store, note("e1", "E1a"))
        draft = Draft("deletion")
        with store.view() as view:
            seen = view.in_front_of("evidence", "e1")
        draft.delete(fetched(store, Evidence, "e1"), in_front_of=seen)
        store.keep(draft.change_set("delete", peer=PEER, at=""))
        with store.view() as view:
            left = view.remains([("evidence", "e1")])
        assert {field for _, _, field in left} >= {"text", "reference", "deleted"}
        assert left["evidence", "e1", "text"].says_something


def test_the_last_undo_is_told_until_something_else_is_done(shelf: Shelf) -> None:
    with shelf.store() as store:

        def last() -> str:
            with store.view() as view:
                found = view.last_undone(laptop=LAPTOP, peer=PEER)
            return found.change_set.undoes if found else ""

        first, second = keep(store, note("e1", "E1a")), keep(store, note("e2", "E2a"))
        assert last() == ""
        take_back_deed(store, second.change_set)
        take_back_deed(store, first.change_set)
        assert last() == first.change_set.id
        keep(store, note("e3", "E3a"))
        assert last() == ""
        with store.view() as view:
            assert view.last_undone(laptop="another", peer=PEER) is None


@pytest.mark.parametrize(
    ("index", "statement"),
    [
        (
            "reference_given",
            (
                "SELECT max(CAST(substr(value, 3) AS INTEGER)) FROM change"
                " WHERE field = 'reference' AND upper(substr(value, 2, 1)) = 'E'"
                " AND CAST(substr(value, 3) AS INTEGER) < 9"
            ),
        ),
        (
            "deed_done",
            (
                "SELECT id FROM change_set WHERE undoes = '' AND laptop = 'a' AND peer = 'b'"
                " ORDER BY count DESC, id DESC LIMIT 1"
            ),
        ),
        (
            "undo_done",
            (
                "SELECT id FROM change_set AS undo WHERE undo.count > 4 AND undo.laptop = 'a'"
                " AND undo.peer = 'b' AND undo.undoes <> '' ORDER BY undo.count DESC, undo.id DESC"
            ),
        ),
    ],
)
def test_each_lookup_goes_by_its_index(shelf: Shelf, index: str, statement: str) -> None:
    with shelf.store() as store, store.view() as view:
        rows = view.connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}").all()
    plan = " ".join(str(row[3]) for row in rows)
    assert f"INDEX {index}" in plan
    assert "SCAN" not in plan


def test_a_store_made_before_the_indexes_gets_them_when_it_is_drawn_again(shelf: Shelf) -> None:
    with shelf.store() as store:
        keep(store, note("e1", "E1a"))
        with store.file.writing() as connection:
            for name in ("reference_given", "deed_done", "undo_done"):
                connection.exec_driver_sql(f"DROP INDEX {name}")
            make_lookups(connection)
            make_lookups(connection)
            named = connection.exec_driver_sql(
                "SELECT count(*) FROM sqlite_master WHERE type = 'index'"
                " AND name IN ('reference_given', 'deed_done', 'undo_done')"
            ).scalar_one()
        assert named == len(LOOKUPS)
        assert verify(store.file) == ()
