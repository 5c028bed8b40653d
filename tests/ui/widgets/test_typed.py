"""A field whose text was refused: kept as typed, but for what could not be the value at all."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from peeraudit.core.errors import ChallengeError
from peeraudit.operations.written_value import NotAValue
from peeraudit.store.errors import DiskFull
from peeraudit.ui.unkept import Unkept
from peeraudit.ui.widgets.typed import Asked, TypedText

MINE, THEIRS = "They listen to their carers.", "They listen."


@pytest.fixture
def refused(qtbot: QtBot) -> Callable[[ChallengeError], TypedText]:
    """A field with words of mine that were refused for some reason."""

    def make(error: ChallengeError) -> TypedText:
        field = TypedText(Asked("Text"), unkept=Unkept(), keep=lambda _, refuse: refuse(error))
        qtbot.addWidget(field)
        field.show_kept("")
        field.field.setPlainText(MINE)
        field.keep_now()
        assert field.is_refused
        return field

    return make


def test_words_that_found_no_room_stay_whatever_a_colleague_kept(
    refused: Callable[[ChallengeError], TypedText],
) -> None:
    field = refused(DiskFull("The disk is full."))
    field.show_kept(THEIRS)
    assert (field.typed(), field.is_unkept) == (MINE, True)


def test_what_can_be_no_value_gives_way_to_one_that_is_kept(
    refused: Callable[[ChallengeError], TypedText],
) -> None:
    field = refused(NotAValue("No."))
    field.show_kept("")
    assert (field.typed(), field.is_unkept) == (MINE, True)
    field.show_kept(THEIRS)
    assert (field.typed(), field.is_unkept) == (THEIRS, False)
