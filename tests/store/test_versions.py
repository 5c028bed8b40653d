"""Entries of an older version are read by an invented newer program through a step with a name."""

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from secrets import token_hex
from shutil import copyfile
from tempfile import mkdtemp

import pytest

from peeraudit.core.challenge import Challenge
from peeraudit.core.evidence import Evidence
from peeraudit.core.journal import steps
from peeraudit.core.journal.change import VERSION, Change, ChangeSet, Entry
from peeraudit.core.journal.steps import STEPS, Step
from peeraudit.core.journal.undo import take_back
from peeraudit.store.errors import CannotWrite, DiskFull, FromNewerVersion, NotAWholeCopy
from peeraudit.store.taking_back import BEFORE_UPGRADE
from peeraudit.store.verify import verify
from peeraudit.store.workspace import Sitting, Workspace, open_workspace
from tests.store.shelf import PASSPHRASE, PEER, Shelf, change, everything, fetched, keep
from tests.store.test_room import limit, modes

SITTING = Sitting("newer", "this laptop")

NEWER, OLD_FIELD = VERSION + 1, "words"

Upgrade = Callable[[], None]


def words_as_text(change: Change) -> Change:
    """What notes once held as a list of words is one text by now."""
    if (change.entity, change.field) != (Evidence.ENTITY, OLD_FIELD):
        return change
    words = None if change.value is None else json.loads(change.value)
    if isinstance(words, list):
        return replace(change, field="text", value=json.dumps(" ".join(map(str, words))))  # pyright: ignore[reportUnknownArgumentType] - words, or what was typed for them
    return replace(change, field="text")


@pytest.fixture
def upgrade(monkeypatch: pytest.MonkeyPatch) -> Upgrade:
    """What makes this program the newer one."""

    def upgrade_() -> None:
        step = Step(NEWER - 1, "the words of a note become one text", words_as_text)
        monkeypatch.setattr(steps, "STEPS", (*STEPS, step))
        monkeypatch.setattr(steps, "VERSION", NEWER)
        monkeypatch.setattr("peeraudit.store.workspace.VERSION", NEWER)
        monkeypatch.setattr("peeraudit.store.redraw.DRAWING", 99)
        monkeypatch.setattr(Entry.__init__, "__defaults__", (NEWER,))

    return upgrade_


@pytest.fixture
def old(shelf: Shelf, tmp_path: Path) -> Path:
    """A store that the older program wrote: a note whose words were said, and said again."""
    path = tmp_path / "old.peeraudit"
    copyfile(shelf.blank, path)
    with shelf.window(path) as workspace:
        keep(workspace, Challenge(id="c"), Evidence(id="e1", reference="E1a"))
        first = say(workspace, ["They", "listen."])
        say(workspace, ["They", "listen", "well."], over=first.id)
    return path


def say(workspace: Workspace, words: list[str] | int, *, over: str = "") -> Change:
    """Give the note its words as the older program does."""
    name = token_hex(10)
    supersedes = (over,) if over else ()
    said = Change(f"{name}.0", "evidence", "e1", OLD_FIELD, json.dumps(words), supersedes)
    workspace.keep(ChangeSet(name, "say", PEER, "2026-11-21", (said,)))
    return said


def opened(path: Path) -> Workspace:
    return open_workspace(path, PASSPHRASE, sitting=SITTING)


def entries(workspace: Workspace) -> tuple[Entry, ...]:
    with workspace.view() as view:
        return tuple(view.entries())


def test_an_old_field_is_read_under_its_new_name_and_in_its_new_form(
    old: Path, shelf: Shelf, upgrade: Upgrade
) -> None:
    with shelf.window(old) as workspace:
        before = entries(workspace)
        assert fetched(workspace, Evidence, "e1").text == ""
    upgrade()
    workspace = opened(old)
    assert fetched(workspace, Evidence, "e1").text == "They listen well."
    with workspace.view() as view:
        assert [hit.entity_id for hit in view.find("well")] == ["e1"]
        assert view.conflicts() == ()
    assert entries(workspace) == before
    assert verify(workspace.file) == ()
    workspace.close()
    assert old.with_name(f"{old.name}{BEFORE_UPGRADE}").exists()


def test_a_new_value_stands_over_the_old_ones_and_is_kept_in_the_new_version(
    old: Path, upgrade: Upgrade
) -> None:
    upgrade()
    workspace = opened(old)
    kept = change(workspace, fetched(workspace, Evidence, "e1"), text="They hear.")
    assert kept.version == NEWER
    assert [entry.version for entry in entries(workspace)].count(VERSION) == 3
    assert fetched(workspace, Evidence, "e1").text == "They hear."
    with workspace.view() as view:
        assert view.conflicts() == ()
        history = view.history([("evidence", "e1", "text")])
    said = sorted(history, key=lambda item: item.order)
    assert [json.loads(item.change.value or "") for item in said] == [
        "They listen.",
        "They listen well.",
        "They hear.",
    ]
    assert verify(workspace.file) == ()
    workspace.close()


def test_an_old_and_a_new_laptop_that_disagree_are_a_conflict_on_both_sides(
    old: Path, shelf: Shelf, tmp_path: Path, upgrade: Upgrade
) -> None:
    theirs = tmp_path / "theirs.peeraudit"
    copyfile(old, theirs)
    with shelf.window(theirs) as workspace:
        (head,) = [item for item in entries(workspace) if item.number == 3]
        say(workspace, ["They", "wait."], over=head.change_set.changes[0].id)
    upgrade()
    ours = opened(old)
    change(ours, fetched(ours, Evidence, "e1"), text="They hear.")
    with shelf.window(theirs) as other:
        ours.receive_copy(other.file, name="theirs")
    with ours.view() as view:
        (conflict,) = view.conflicts()
    assert conflict.key == ("evidence", "e1", "text")
    assert {json.loads(side.change.value or "") for side in conflict.sides} == {
        "They wait.",
        "They hear.",
    }
    assert verify(ours.file) == ()
    joined = everything(ours)["head"]
    ours.close()
    theirs_by_newer = opened(theirs)
    with shelf.window(old) as other:
        theirs_by_newer.receive_copy(other.file, name="ours")
    assert everything(theirs_by_newer)["head"] == joined
    assert verify(theirs_by_newer.file) == ()
    theirs_by_newer.close()


def test_a_deed_of_the_older_program_can_be_taken_back_by_the_newer(
    old: Path, upgrade: Upgrade
) -> None:
    upgrade()
    workspace = opened(old)
    with workspace.view() as view:
        last = view.last_deed(laptop="this laptop", peer=PEER, but=())
        assert last is not None
        history = view.history(item.key for item in last.change_set.changes)
    name = token_hex(10)
    back = take_back(last.change_set, history, change_set_id=name)
    assert back.left == ()
    workspace.keep(ChangeSet(name, "undo", PEER, "", back.changes, undoes=last.change_set.id))
    assert fetched(workspace, Evidence, "e1").text == "They listen."
    assert verify(workspace.file) == ()
    workspace.close()


def test_an_old_value_that_is_none_of_today_is_not_taken_in(
    old: Path, shelf: Shelf, tmp_path: Path, upgrade: Upgrade
) -> None:
    theirs = tmp_path / "theirs.peeraudit"
    copyfile(old, theirs)
    with shelf.window(theirs, sitting="theirs") as workspace:
        say(workspace, 5)
    upgrade()
    ours = opened(old)
    before = everything(ours)
    with shelf.window(theirs) as other, pytest.raises(NotAWholeCopy) as caught:
        ours.receive_copy(other.file, name="theirs")
    assert "Entry 1 of sitting theirs: text of a evidence cannot be that." in caught.value.what
    assert everything(ours) == before
    ours.close()


def test_what_the_newer_program_kept_is_refused_by_the_older_in_words(
    old: Path, shelf: Shelf, upgrade: Upgrade
) -> None:
    with pytest.MonkeyPatch.context() as newer:
        newer.setattr(Entry.__init__, "__defaults__", (NEWER,))
        with shelf.window(old) as workspace:
            keep(workspace, Evidence(id="e2", text="Of a later day."))
    before = old.read_bytes()
    with pytest.raises(FromNewerVersion) as caught:
        opened(old)
    told = f"{old} holds entries of version {NEWER}; this peeraudit reads up to {VERSION}."
    assert told in caught.value.what
    assert old.read_bytes() == before
    assert list(old.parent.iterdir()) == [old]
    upgrade()
    opened(old).close()


def test_a_store_that_a_newer_program_drew_from_the_same_entries_is_drawn_again(
    old: Path, shelf: Shelf
) -> None:
    with shelf.window(old) as workspace:
        before = everything(workspace)
        with workspace.file.writing() as connection:
            connection.exec_driver_sql("UPDATE drawn_as SET number = 77")
            connection.exec_driver_sql("DROP TABLE evidence")
            connection.exec_driver_sql("CREATE TABLE evidence (id, mood)")
            connection.exec_driver_sql("CREATE TABLE weather (id, sky)")
            connection.exec_driver_sql("DROP TABLE search")
            connection.exec_driver_sql("CREATE VIRTUAL TABLE search USING fts5(other)")
    workspace = opened(old)
    assert everything(workspace) == before
    with workspace.view() as view:
        named = view.connection.exec_driver_sql("SELECT name FROM sqlite_master").scalars()
        assert "weather" not in set(named)
    workspace.close()


def test_a_store_is_drawn_again_once(old: Path, upgrade: Upgrade) -> None:
    upgrade()
    opened(old).close()
    before = old.read_bytes()
    opened(old).close()
    assert old.read_bytes() == before


def test_without_room_a_store_is_not_drawn_again_and_says_so(old: Path, upgrade: Upgrade) -> None:
    before = old.read_bytes()
    upgrade()
    with limit(len(before) - 4096), pytest.raises(DiskFull) as caught:
        opened(old)
    assert f"{old}{BEFORE_UPGRADE}" in caught.value.what
    assert old.read_bytes() == before
    assert list(old.parent.iterdir()) == [old]
    opened(old).close()


def test_where_nothing_may_be_written_a_store_is_not_drawn_again_and_says_so(
    shelf: Shelf, upgrade: Upgrade
) -> None:
    folder = Path(mkdtemp())
    path = folder / "store.peeraudit"
    copyfile(shelf.blank, path)
    folder.chmod(0o777)
    upgrade()
    try:
        with modes(0o555, folder, path), pytest.raises(CannotWrite) as caught:
            opened(path)
        assert str(path) in caught.value.what
        assert path.read_bytes() == shelf.blank.read_bytes()
        assert list(folder.iterdir()) == [path]
    finally:
        shutil.rmtree(folder)
