"""What is struck out is gone from exports, from copies beside the file, and wherever it arrives."""

import json
from hashlib import sha256
from pathlib import Path

import pytest

from peeraudit.core.audit import FormInUse
from peeraudit.core.challenge import Challenge
from peeraudit.core.evidence import Evidence, Leaning
from peeraudit.operations.export import export, read_export
from peeraudit.operations.joining import unjoin
from peeraudit.operations.undo import undo
from peeraudit.store.errors import NothingToTakeBack
from tests.operations.struck import FORM, NAME, NOTE, strike_words
from tests.operations.two_files import take_in, two_files
from tests.store.shelf import Shelf, keep


def test_an_export_holds_no_struck_word_and_can_be_read_again(shelf: Shelf, tmp_path: Path) -> None:
    digest = sha256(FORM).hexdigest()
    form = FormInUse(id="x1", form="whole-case", version="1", digest=digest)
    with two_files(shelf, NOTE) as (ours, _):
        keep(ours.workspace, form, pieces=[FORM])
        before = export(ours.workspace, tmp_path / "before")
        assert any(NAME.encode() in path.read_bytes() for path in before)
        strike_words(ours, NAME)
        after = export(ours.workspace, tmp_path / "after")
        assert not any(NAME.encode() in path.read_bytes() for path in after)
        assert json.loads((tmp_path / "after" / "pieces.json").read_bytes()) == {}
        with ours.workspace.view() as view:
            assert read_export(tmp_path / "after").entries == tuple(view.entries())


def test_the_copies_beside_the_file_are_destroyed_and_named(shelf: Shelf) -> None:
    with two_files(shelf, NOTE) as (ours, theirs):
        theirs.change(theirs.fetch(Evidence, "e1"), leaning=Leaning.AREA)
        take_in(ours, theirs)
        path = ours.workspace.file.path
        path.with_name(f"{path.name}.before-upgrade").write_bytes(path.read_bytes())
        names = [f"{path.name}.before-join", f"{path.name}.before-upgrade"]
        assert sorted(strike_words(ours, NAME)) == names
        assert [beside.name for beside in path.parent.glob(f"{path.name}.*")] == []


def test_a_strike_that_arrives_destroys_the_copies_from_before(shelf: Shelf) -> None:
    with two_files(shelf, NOTE) as (ours, theirs):
        theirs.change(theirs.fetch(Evidence, "e1"), leaning=Leaning.AREA)
        take_in(ours, theirs)
        strike_words(theirs, NAME)
        joined = take_in(ours, theirs)
        path = ours.workspace.file.path
        assert joined.strikes == 1
        assert joined.destroyed == (f"{path.name}.before-join",)
        assert not list(path.parent.glob(f"{path.name}.*"))
        with pytest.raises(NothingToTakeBack, match="struck out"):
            unjoin(ours.workspace)
        assert ours.fetch(Evidence, "e1").text == ""


def test_nobody_takes_a_strike_back(shelf: Shelf) -> None:
    with two_files(shelf, NOTE, Challenge(id="challenge", host="Fellbridge")) as (ours, _):
        ours.change(ours.fetch(Evidence, "e1"), leaning=Leaning.AREA)
        strike_words(ours, NAME)
        undone = undo(ours.workspace, clock=ours.clock, named=ours.peer.name)
        assert undone.deed == "change"
        assert ours.fetch(Evidence, "e1").text == ""
