"""Struck out: the words are in no page of the file, whatever came first and whatever follows."""

from collections.abc import Iterable, Mapping
from hashlib import sha256
from itertools import permutations
from pathlib import Path
from random import Random
from secrets import token_hex
from shutil import copyfile

import pytest

from peeraudit.core.audit import FormInUse, Judgement
from peeraudit.core.evidence import Evidence
from peeraudit.core.finding import Finding
from peeraudit.core.journal.kept import Kept
from peeraudit.core.journal.strike import Strike
from peeraudit.core.moderation import Moderation
from peeraudit.core.tip import TopTip
from peeraudit.paths import FORMS
from peeraudit.store.connection import StoreFile
from peeraudit.store.other_copy import other_copy
from peeraudit.store.verify import verify
from peeraudit.store.workspace import Workspace
from tests.store.raw_pages import raw_journal, raw_pages, stands_in
from tests.store.shelf import Shelf, change, everything, fetched, keep, take_back_deed

NAME = "Quixwell"

FORM = f'title = "Ask {NAME}"\n'.encode()

BLANK = b'title = "Ask"\n'

SPOKEN: Mapping[str, Kept] = {
    "a note": Evidence(id="1", reference="E1a", text=f"They know {NAME} well."),
    "a finding": Finding(id="1", reference="F1a", text=f"Ask {NAME}."),
    "a reason": Judgement(id="1", question="voice", reason=f"{NAME} is quoted."),
    "an answer of several": Judgement(id="1", question="seen", answer=("yes", NAME)),
    "a moderation": Moderation(id="1", question="voice", why=f"{NAME} was there."),
    "a tip": TopTip(id="1", text=f"Write as {NAME} does."),
    "a form": FormInUse(
        id="1", form="x", version="1", title=f"Ask {NAME}", digest=sha256(BLANK).hexdigest()
    ),
}


def pages(workspace: Workspace) -> bytes:
    return raw_pages(workspace.file.path, key=workspace.file.key)


def changes_with(workspace: Workspace, word: str) -> tuple[str, ...]:
    """The ids of the changes whose value holds a word."""
    with workspace.view() as view:
        told = (item.placed.change for item in view.told_all())
        return tuple(item.id for item in told if word in (item.value or ""))


def strike(workspace: Workspace, *changes: str, pieces: Iterable[str] = ()) -> None:
    keep(
        workspace,
        Strike(id=token_hex(10), changes=changes, pieces=tuple(pieces), why="typed by mistake"),
    )


def overwrite(file: StoreFile, *, how: str) -> None:
    with file.reading() as connection:
        connection.exec_driver_sql(f"PRAGMA secure_delete = {how}")


@pytest.mark.parametrize("where", SPOKEN)
def test_a_struck_word_is_in_no_page_of_the_file(shelf: Shelf, where: str) -> None:
    with shelf.store() as workspace:
        keep(workspace, *(Evidence(id=f"e{n}", text=f"Note {n}") for n in range(40)))
        keep(workspace, SPOKEN[where], pieces=[BLANK])
        assert stands_in(NAME, pages(workspace))
        strike(workspace, *changes_with(workspace, NAME))
        assert not stands_in(NAME, pages(workspace))
        assert stands_in("Note 7", pages(workspace))
        assert verify(workspace.file) == ()


def test_a_struck_piece_is_in_no_page_of_the_file(shelf: Shelf) -> None:
    with shelf.store() as workspace:
        keep(workspace, Evidence(id="e1", text="They listen."), pieces=[FORM, b"another"])
        with workspace.view() as view:
            (digest,) = (name for name, content in view.pieces().items() if content == FORM)
        assert stands_in(NAME, pages(workspace))
        strike(workspace, pieces=[digest])
        assert not stands_in(NAME, pages(workspace))
        keep(workspace, Evidence(id="e2", text="They ask."), pieces=[FORM])
        with workspace.view() as view:
            assert list(view.pieces().values()) == [b"another"]


def test_a_form_in_use_that_is_struck_is_in_no_page_compiled_or_not(shelf: Shelf) -> None:
    shipped = (FORMS / "whole-case.toml").read_text(encoding="utf-8")
    text = shipped.replace('title = "', f'title = "{NAME} ', 1).encode()
    digest = sha256(text).hexdigest()
    with shelf.store() as workspace:
        form = FormInUse(id="1", form="whole-case", version="1", digest=digest)
        keep(workspace, form, pieces=[text])
        with workspace.view() as view:
            assert (
                NAME
                in view.connection.exec_driver_sql(
                    "SELECT compiled FROM compiled_form"
                ).scalar_one()
            )
        strike(workspace, pieces=[digest])
        assert not stands_in(NAME, pages(workspace))
        assert verify(workspace.file) == ()


def test_no_word_is_left_where_sqlite_parted_a_page_in_two(shelf: Shelf, memory: Path) -> None:
    chance = Random(1)  # noqa: S311 - notes of any length, the same in every run
    names = [f"zq{number:05}qz" for number in range(400)]
    store = memory / "store.peeraudit"
    copyfile(shelf.blank, store)
    with shelf.window(store) as workspace:
        for at in range(0, len(names), 5):
            keep(workspace, *(note(name, chance) for name in names[at : at + 5]))
        found = pages(workspace)
        assert all(stands_in(name, found) for name in names)
        with workspace.view() as view:
            told = [item.placed.change for item in view.told_all()]
        by_name = {item.value[1:10]: item.id for item in told if item.value}
        for at in range(0, 300, 6):
            strike(workspace, *(by_name[name] for name in names[at : at + 6]))
        found = pages(workspace)
        assert [name for name in names[:300] if stands_in(name, found)] == []
        assert all(stands_in(name, found) for name in names[300:])
        assert verify(workspace.file) == ()


def note(name: str, chance: Random) -> Evidence:
    """A note of any length, in any place among the others."""
    length = chance.randrange(1, 40)
    text = f"{name} " * length + "x" * chance.randrange(900)
    return Evidence(id=f"{chance.randrange(16**8):08x}", text=text)


def test_what_is_not_overwritten_would_be_found(shelf: Shelf) -> None:
    with shelf.store() as workspace:
        overwrite(workspace.file, how="OFF")
        keep(workspace, *(Evidence(id=f"e{n}", text=f"{NAME} {n}") for n in range(40)))
        strike(workspace, *changes_with(workspace, NAME))
        assert stands_in(NAME, pages(workspace))


def test_the_files_own_journal_keeps_no_word_once_the_strike_is_kept(
    shelf: Shelf, tmp_path: Path
) -> None:
    store = tmp_path / "store.peeraudit"
    copyfile(shelf.blank, store)
    journal = store.with_name(f"{store.name}-journal")
    with shelf.window(store) as workspace:
        keep(workspace, *(Evidence(id=f"e{n}", text=f"{NAME} {n}") for n in range(400)))
        with workspace.file.writing() as connection:
            connection.exec_driver_sql("PRAGMA cache_size = 5")
            connection.exec_driver_sql("UPDATE evidence SET text = 'gone'")
            assert stands_in(NAME, raw_journal(journal, key=shelf.key))
            connection.exec_driver_sql("PRAGMA cache_size = -8000")
        strike(workspace, *changes_with(workspace, NAME))
        assert journal.stat().st_size == 0
        assert not stands_in(NAME, pages(workspace))
    assert [path.name for path in tmp_path.iterdir()] == [store.name]


def test_what_an_undo_brought_back_and_what_it_was_before_are_both_struck(shelf: Shelf) -> None:
    with shelf.store() as workspace:
        keep(workspace, SPOKEN["a note"])
        deed = change(workspace, fetched(workspace, Evidence, "1"), text="They know her well.")
        take_back_deed(workspace, deed.change_set)
        assert len(changes_with(workspace, NAME)) == 2
        strike(workspace, *changes_with(workspace, NAME))
        assert not stands_in(NAME, pages(workspace))
        assert fetched(workspace, Evidence, "1").text == ""
        assert verify(workspace.file) == ()


def test_the_other_side_of_a_conflict_is_struck_and_the_conflict_goes(shelf: Shelf) -> None:
    with shelf.store() as ours:
        keep(ours, Evidence(id="1", text="They listen."))
        old = fetched(ours, Evidence, "1")
        change(ours, old, text=f"{NAME} listens.")
        with shelf.window(ours.file.path) as theirs:
            change(theirs, old, text="They listen well.")
        strike(ours, *changes_with(ours, NAME))
        assert fetched(ours, Evidence, "1").text == "They listen well."
        with ours.view() as view:
            assert view.conflicts() == ()
        assert not stands_in(NAME, pages(ours))
        assert verify(ours.file) == ()


def test_a_strike_is_not_struck_but_its_reason_is(shelf: Shelf) -> None:
    with shelf.store() as workspace:
        keep(workspace, Evidence(id="1", text="Bluebell."))
        (named,) = changes_with(workspace, "Bluebell")
        keep(workspace, Strike(id="s1", changes=(named,), why=f"{NAME} was meant."))
        (reason,) = changes_with(workspace, NAME)
        (names,) = changes_with(workspace, named)
        strike(workspace, reason, names)
        assert not stands_in(NAME, pages(workspace))
        assert fetched(workspace, Strike, "s1") == Strike(id="s1", changes=(named,))
        assert verify(workspace.file) == ()


def test_a_struck_word_goes_wherever_it_stands_in_every_order_of_joining(
    shelf: Shelf, memory: Path
) -> None:
    seen: list[object] = []
    for order in permutations(range(3)):
        with shelf.store() as ours:
            keep(ours, SPOKEN["a note"], pieces=[FORM])
            paths = [memory / f"{token_hex(8)}.peeraudit" for _ in range(3)]
            for path in paths:
                copyfile(ours.file.path, path)
            with shelf.window(paths[0], sitting="edited") as edited:
                change(edited, fetched(edited, Evidence, "1"), text="They know her well.")
            with shelf.window(paths[1], sitting="retyped") as retyped:
                change(retyped, fetched(retyped, Evidence, "1"), leaning="strength")
            with shelf.window(paths[2], sitting="struck") as struck:
                with struck.view() as view:
                    digests = tuple(view.pieces())
                strike(struck, *changes_with(struck, NAME), pieces=digests)
            for at in order:
                with shelf.window(paths[at]) as receiver:
                    for other in order:
                        if other != at:
                            join(receiver, paths[other])
                    assert not stands_in(NAME, pages(receiver))
                    assert fetched(receiver, Evidence, "1").text == "They know her well."
                    assert verify(receiver.file) == ()
                    seen.append(shown_of(receiver))
    assert all(one == seen[0] for one in seen)


def test_a_word_that_arrives_after_its_strike_is_not_kept(shelf: Shelf) -> None:
    with shelf.store() as ours:
        keep(ours, Evidence(id="0", text="They listen."))
        theirs = shelf.folder / f"{token_hex(8)}.peeraudit"
        copyfile(ours.file.path, theirs)
        with shelf.window(theirs) as other:
            keep(other, SPOKEN["a note"], pieces=[FORM])
            named = changes_with(other, NAME)
            with other.view() as view:
                digests = tuple(view.pieces())
        strike(ours, *named, pieces=digests)
        join(ours, theirs)
        assert not stands_in(NAME, pages(ours))
        with ours.view() as view:
            assert view.pieces() == {}
        assert verify(ours.file) == ()


def join(ours: Workspace, path: Path) -> None:
    with other_copy(path, ours=ours.file, passphrases=()) as other:
        ours.receive_copy(other, name="copy")


def shown_of(workspace: Workspace) -> object:
    """All that two laptops must have alike; the journal differs by the ids of this run."""
    rows = everything(workspace)
    return rows["evidence"][0][2:], rows["search"], rows["piece"]
