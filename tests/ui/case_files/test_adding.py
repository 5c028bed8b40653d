"""A reference half typed is watched over like anything typed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from peeraudit.store.errors import DiskFull
from peeraudit.store.workspace import Workspace
from peeraudit.ui.case_files.adding import AddCaseFile
from tests.ui.conftest import Around


@pytest.fixture
def adding(around: Around) -> AddCaseFile:
    adding = AddCaseFile(around.room)
    around.show(adding)
    QTest.keyClicks(adding.field, "c31")
    return adding


def references(around: Around) -> set[str]:
    return {item.reference for item in around.desk.seen.shown.case_files}


@pytest.mark.usefixtures("adding")
def test_whoever_goes_elsewhere_has_it_added(around: Around) -> None:
    assert not around.room.unkept.is_empty
    around.room.unkept.keep_now()
    around.settle()
    assert "C31" in references(around)
    assert around.room.unkept.is_empty


def test_enter_pressed_twice_adds_one(around: Around, adding: AddCaseFile) -> None:
    before = len(around.desk.seen.shown.case_files)
    for _ in range(2):
        QTest.keyClick(adding.field, Qt.Key.Key_Return)
    around.settle()
    assert len(around.desk.seen.shown.case_files) == before + 1


def test_what_a_full_disk_refuses_stays_and_counts_as_typed(
    around: Around, adding: AddCaseFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise DiskFull("The disk is full.")

    monkeypatch.setattr(Workspace, "keep", full)
    QTest.keyClick(adding.field, Qt.Key.Key_Return)
    around.settle()
    assert adding.field.text() == "c31"
    assert not around.room.unkept.is_empty
