"""A colleague's copy under a passphrase of its own: it is asked for, never shown, and tried."""

import os
import subprocess
import sys

import pytest

from peeraudit.store.connection import StoreFile
from peeraudit.store.key import derive_key
from peeraudit.store.pages import read_salt
from peeraudit.store.workspace import Sitting, create
from tests.cli.test_asking import at_a_terminal
from tests.conftest import Type
from tests.journeys.two_copies import Copies, standing_in
from tests.store.shelf import PASSPHRASE

ANOTHER = "heron reed weir egret"

VARIABLE = "PEERAUDIT_OTHER_PASSPHRASE"


def keyed_anew(copies: Copies) -> None:
    """The copy with another passphrase, over the salt both files have."""
    file = StoreFile(copies.theirs, copies.shelf.key)
    key = derive_key(ANOTHER, salt=read_salt(copies.theirs))
    with file.reading() as connection:
        driver = connection.connection.cursor()
    driver.execute(f'PRAGMA rekey = "{key.pragma}"')
    file.dispose()


def brought_over(copies: Copies) -> None:
    """The copy as one that was made anew, with a salt of its own, and holds the same."""
    with copies.shelf.window(copies.theirs) as old, old.view() as view:
        entries, pieces = tuple(view.entries()), tuple(view.pieces().values())
    copies.theirs.unlink()
    new = create(copies.theirs, ANOTHER, sitting=Sitting("made anew", "WEST"))
    new.receive(entries, pieces=pieces)
    new.close()


@pytest.fixture(params=[keyed_anew, brought_over])
def apart(
    request: pytest.FixtureRequest, copies: Copies, monkeypatch: pytest.MonkeyPatch
) -> Copies:
    """Two copies of which the colleague's has another passphrase."""
    monkeypatch.delenv(VARIABLE, raising=False)
    request.param(copies)
    return copies


def test_it_may_be_said_in_the_environment(
    apart: Copies, type_in: Type, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, ANOTHER)
    assert apart.join(type_in).out.startswith("Jonas Lindqvist on WEST: 4 deeds.")
    assert type_in("verify", apart.ours).code == 0


def test_a_wrong_one_is_told_with_the_name_of_the_copy(
    apart: Copies, type_in: Type, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, "not the one")
    said = apart.refused(type_in, code=15)
    assert f"{apart.theirs}: not this passphrase, or not a peeraudit file." in said
    assert "not the one" not in said


def test_where_nobody_can_be_asked_it_is_told_how_to_say_it(apart: Copies) -> None:
    before = standing_in(apart.ours.parent), standing_in(apart.theirs.parent)
    done = subprocess.run(
        [sys.executable, "-m", "peeraudit", "join", str(apart.ours), str(apart.theirs)],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        env={name: value for name, value in os.environ.items() if name != VARIABLE},
    )
    assert (done.returncode, done.stdout) == (22, "")
    assert f"{apart.theirs} has another passphrase" in done.stderr
    assert VARIABLE in done.stderr
    assert (standing_in(apart.ours.parent), standing_in(apart.theirs.parent)) == before


def asked(copies: Copies, *typed: str) -> tuple[int, str]:
    """A join at a terminal, where every passphrase is asked for."""
    return at_a_terminal("join", copies.ours, copies.theirs, typed=list(typed))


def test_it_is_asked_for_at_a_terminal_by_the_name_of_the_copy(apart: Copies) -> None:
    code, shown = asked(apart, PASSPHRASE, ANOTHER)
    assert code == 0, shown
    assert shown.index("Passphrase: ") < shown.index(f"Passphrase of {apart.theirs}: ")
    assert "Jonas Lindqvist on WEST: 4 deeds." in shown
    assert ANOTHER not in shown


def test_a_copy_that_ours_opens_is_not_asked_about(copies: Copies) -> None:
    code, shown = asked(copies, PASSPHRASE)
    assert code == 0, shown
    assert "Passphrase of" not in shown


def test_a_file_of_chance_is_nobodys_copy(
    copies: Copies, type_in: Type, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, ANOTHER)
    copies.theirs.write_bytes(b"\x01" * 40_960)
    assert str(copies.theirs) in copies.refused(type_in, code=15)


def test_a_copy_with_another_passphrase_and_a_damaged_page_is_damaged(
    apart: Copies, type_in: Type, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, ANOTHER)
    content = bytearray(apart.theirs.read_bytes())
    content[9 * 4096 + 100] ^= 1
    apart.theirs.write_bytes(content)
    said = apart.refused(type_in, code=16)
    assert f"{apart.theirs}: the passphrase is right, but 1 of its " in said


def test_the_path_of_a_copy_may_hold_what_an_address_may_not(copies: Copies, type_in: Type) -> None:
    odd = copies.theirs.with_name("a?mode=rwc&b #1 %20 'ŵ' -- x.peeraudit")
    copies.theirs.rename(odd)
    assert type_in("join", copies.ours, odd).code == 0
    assert [path.name for path in odd.parent.iterdir()] == [odd.name]


def test_a_passphrase_stands_in_no_file(
    apart: Copies, type_in: Type, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, ANOTHER)
    type_in("join", apart.ours, apart.theirs)
    beside = (*apart.ours.parent.iterdir(), *apart.theirs.parent.iterdir())
    assert not [path for path in beside if ANOTHER.encode() in path.read_bytes()]
