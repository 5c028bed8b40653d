"""What composes a document: the one that is wanted now is told, and asking again is possible."""

import pytest

from peeraudit.core.passage import DocumentKind
from peeraudit.operations import reading_pages
from peeraudit.operations.reading_pages import DocumentOnScreen
from peeraudit.store.errors import CannotWrite
from peeraudit.ui.desk import Desk
from peeraudit.ui.letter.pictures import Picture, Pictures
from peeraudit.ui.letter.reader import Reader
from tests.ui.conftest import Around
from tests.ui.held import held


class Told:
    """A reader, and what it told."""

    def __init__(self, around: Around) -> None:
        self.reader = Reader(around.desk, around.desk)
        self.documents: list[DocumentKind] = []
        self.refusals: list[object] = []
        self.reader.composed.connect(self._tell)
        self.reader.refused.connect(self.refusals.append)

    def _tell(self, shown: DocumentOnScreen) -> None:
        self.documents.append(shown.document)


def test_a_letter_that_comes_once_the_tips_are_wanted_is_not_told(
    around: Around, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = Told(around)
    with held(monkeypatch, reading_pages, "pages") as composing:
        told.reader.read(DocumentKind.LETTER)
        around.qtbot.waitUntil(composing.begun.is_set)
        told.reader.document = DocumentKind.TIPS
        composing.go_on.set()
        around.settle()
    assert told.documents == []
    told.reader.read(DocumentKind.TIPS)
    around.settle()
    assert told.documents == [DocumentKind.TIPS]


def test_why_there_is_no_letter_is_not_said_of_the_tips(
    around: Around, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise CannotWrite("It cannot be composed.")

    told = Told(around)
    monkeypatch.setattr(reading_pages, "pages", refuse)
    with held(monkeypatch, reading_pages, "pages") as composing:
        told.reader.read(DocumentKind.LETTER)
        around.qtbot.waitUntil(composing.begun.is_set)
        told.reader.document = DocumentKind.TIPS
        composing.go_on.set()
        around.settle()
    assert told.refusals == []


def test_what_could_not_even_be_asked_is_asked_again(
    around: Around, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = Told(around)
    with monkeypatch.context() as patch:
        patch.setattr(Desk, "ask_as_me", _refuse)
        with pytest.raises(RuntimeError):
            told.reader.read(DocumentKind.LETTER)
    told.reader.read(DocumentKind.LETTER)
    around.settle()
    assert told.documents == [DocumentKind.LETTER]


def test_a_picture_that_could_not_even_be_asked_for_is_asked_for_again(
    around: Around, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages: list[DocumentOnScreen] = []
    told = Told(around)
    told.reader.composed.connect(pages.append)
    told.reader.read(DocumentKind.LETTER)
    around.settle()
    pictures, drawn = Pictures(around.desk, around.desk), list[int]()

    def note(page: int, _image: object, _of: object) -> None:
        drawn.append(page)

    pictures.drawn.connect(note)
    of = Picture(pages[0].pdf.content, 1.0)
    with monkeypatch.context() as patch:
        patch.setattr(Desk, "work", _refuse)
        with pytest.raises(RuntimeError):
            pictures.want((0,), of=of)
    pictures.want((1, 0), of=of)
    around.settle()
    assert drawn == [1, 0]


def _refuse(*_: object, **__: object) -> None:
    raise RuntimeError("No challenge is open.")
