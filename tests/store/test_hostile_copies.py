"""Copies made by somebody who has the passphrase: what our own program would not keep stays out."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from peeraudit.core.challenge import Challenge, Peer
from peeraudit.core.evidence import Evidence
from peeraudit.core.journal.chain import seal
from peeraudit.core.journal.change import Change, ChangeSet, Entry, Seal
from peeraudit.core.journal.deletion import DELETED
from peeraudit.core.journal.draft import Draft
from peeraudit.core.journal.strike import Strike
from peeraudit.store.errors import NotAWholeCopy
from peeraudit.store.other_copy import other_copy
from peeraudit.store.taking_back import copies_beside
from peeraudit.store.workspace import Workspace
from tests.laptops import SALT
from tests.store.shelf import Shelf, everything, fetched, keep

THINGS = (
    Challenge(id="c1", host="Fellbridge"),
    Peer(id="p1", name="Ann Ash"),
    Evidence(id="e1", text="Plans are late."),
)


def forged(ours: Workspace, *changes: Change, undoes: str = "") -> Entry:
    """An entry of a sitting of its own, its seals right, that no program of ours would write."""
    with ours.view() as view:
        count = view.count() + 1
    deed = ChangeSet("evil", "change", "p1", "2026-11-21", changes, undoes)
    seals = tuple(seal(change.value, salt=SALT) for change in changes)
    return Entry(deed, seals, "laptop", "evil sitting", 1, count, "")


def text(number: int, *, supersedes: Sequence[str]) -> Change:
    name = f"evil.{number:06}"
    return Change(name, "evidence", "e1", "text", f'"Evil {number}."', tuple(supersedes))


def assert_refused(shelf: Shelf, ours: Workspace, entry: Entry, sentence: str) -> None:
    """That a copy with that entry is refused in words, and nothing of ours is changed."""
    path = shelf.copy()
    path.write_bytes(ours.file.path.read_bytes())
    with shelf.window(path) as theirs:
        theirs.receive([entry], pieces=())
    before = everything(ours)
    with (
        other_copy(path, ours=ours.file, passphrases=()) as copy,
        pytest.raises(NotAWholeCopy, match=sentence),
    ):
        ours.receive_copy(copy, name="the copy")
    assert everything(ours) == before
    assert not copies_beside(ours.file.path)


@pytest.mark.parametrize(
    "changes",
    [
        (text(0, supersedes=["evil.000000"]),),
        (text(0, supersedes=["evil.000001"]), text(1, supersedes=["evil.000000"])),
    ],
    ids=["itself", "each other"],
)
def test_changes_that_supersede_in_a_circle_are_refused(
    shelf: Shelf, changes: tuple[Change, ...]
) -> None:
    with shelf.store() as ours:
        keep(ours, *THINGS)
        assert_refused(shelf, ours, forged(ours, *changes), "supersedes change .*, which it cannot")


def test_a_change_that_supersedes_one_of_another_field_is_refused(shelf: Shelf) -> None:
    with shelf.store() as ours:
        keep(ours, *THINGS)
        (host,) = fetched(ours, Challenge, "c1").heads.of("host")
        entry = forged(ours, text(0, supersedes=[host]))
        assert_refused(shelf, ours, entry, "which it cannot")


def test_an_entry_that_takes_itself_back_is_refused(shelf: Shelf) -> None:
    with shelf.store() as ours:
        keep(ours, *THINGS)
        entry = forged(ours, text(0, supersedes=()), undoes="evil")
        assert_refused(shelf, ours, entry, "takes back a deed that is not there before it")


def test_a_copy_that_deletes_everybody_is_refused(shelf: Shelf) -> None:
    with shelf.store() as ours:
        keep(ours, *THINGS)
        with ours.view() as view:
            seen = ", ".join(f'"{name}"' for name in view.in_front_of("peer", "p1"))
        gone = Change("evil.000000", "peer", "p1", DELETED, f"[{seen}]")
        assert_refused(shelf, ours, forged(ours, gone), "or everybody on the team")


def test_a_strike_whose_own_list_was_blanked_is_refused(shelf: Shelf) -> None:
    with shelf.store() as ours:
        keep(ours, *THINGS)
        (head,) = fetched(ours, Evidence, "e1").heads.of("text")
        names = Change("evil.000000", Strike.ENTITY, "k1", "changes", f'["{head}"]')
        second = Change("evil.000001", Strike.ENTITY, "k2", "changes", '["evil.000000"]')
        entry = forged(ours, names, second)
        blanked = replace(
            entry,
            change_set=replace(entry.change_set, changes=(replace(names, value=None), second)),
            seals=(Seal(None, entry.seals[0].digest), entry.seals[1]),
        )
        assert_refused(shelf, ours, blanked, "is gone without a strike")


def test_entries_that_hold_what_no_text_is_are_refused_in_words(shelf: Shelf) -> None:
    with shelf.store() as ours:
        keep(ours, *THINGS)
        path = shelf.copy()
        path.write_bytes(ours.file.path.read_bytes())
        with shelf.window(path) as theirs:
            keep(theirs, Evidence(id="e2", text="Fresh."))
            with theirs.file.writing() as connection:
                connection.exec_driver_sql("UPDATE change_set SET at = x'ff00', laptop = 12.5")
        with (
            other_copy(path, ours=ours.file, passphrases=()) as copy,
            pytest.raises(NotAWholeCopy, match=r"Entry 1 of sitting .* was changed"),
        ):
            ours.receive_copy(copy, name="the copy")


def test_a_strike_leaves_no_copy_at_the_moment_it_is_kept(shelf: Shelf) -> None:
    with shelf.store() as ours:
        keep(ours, *THINGS)
        path = shelf.copy()
        path.write_bytes(ours.file.path.read_bytes())
        with shelf.window(path) as theirs:
            keep(theirs, Evidence(id="e2", text="Fresh."))
        with other_copy(path, ours=ours.file, passphrases=()) as copy:
            ours.receive_copy(copy, name="the copy")
        assert copies_beside(ours.file.path)
        with shelf.window(path) as theirs:
            (head,) = fetched(theirs, Evidence, "e1").heads.of("text")
            draft = Draft("strike")
            draft.add(Strike(id="k1", changes=(head,), why="A name."))
            theirs.keep(draft.change_set("strike out", peer="p1", at=""))
        with other_copy(path, ours=ours.file, passphrases=()) as copy:
            ours.receive_copy(copy, name="the copy")
        assert not copies_beside(ours.file.path)
        assert fetched(ours, Evidence, "e1").text == ""
