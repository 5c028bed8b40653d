"""The audit forms of a challenge: what ships is read and checked once, however often one looks."""

from collections.abc import Sequence

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from peeraudit.operations import check_forms
from peeraudit.operations.check_forms import ShippedForm, shipped_forms
from peeraudit.store.errors import CannotWrite
from peeraudit.ui.challenge.forms_in_use import FormsInUse
from tests.ui.conftest import Around


def test_the_forms_that_ship_are_asked_for_once(
    around: Around, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def counted() -> Sequence[ShippedForm]:
        asked.append("once")
        return shipped_forms()

    monkeypatch.setattr(check_forms, "shipped_forms", counted)
    forms = FormsInUse(around.room)
    for _ in range(3):
        forms.show_forms(())
    around.show(forms)
    forms.show_forms(())
    around.settle()
    assert asked == ["once"]
    offered = [each.text() for each in forms.findChildren(QPushButton)]
    assert offered
    assert all(words.startswith("Use ") for words in offered)


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The forms that ship are read only once this is empty: each time takes one out."""
    left = ["in use by another program", "still in use"]

    def read() -> Sequence[ShippedForm]:
        if left:
            raise CannotWrite(f"whole-case.toml is {left.pop(0)}.")
        return shipped_forms()

    monkeypatch.setattr(check_forms, "shipped_forms", read)
    return left


def _said(forms: FormsInUse) -> str:
    every = (*forms.findChildren(QLabel), *forms.findChildren(QPushButton))
    return "\n".join(each.text() for each in every if each.isVisible())


def test_forms_that_could_not_be_read_are_said_and_asked_for_when_somebody_comes_again(
    around: Around, failing: list[str]
) -> None:
    forms = FormsInUse(around.room)
    around.show(forms)
    forms.show_forms(())
    around.settle()
    assert "could not be read. whole-case.toml is in use by another program." in _said(forms)
    for _ in range(3):
        forms.show_forms(())
    around.settle()
    assert failing
    forms.hide()
    forms.show()
    around.settle()
    assert "whole-case.toml is still in use." in _said(forms)
    again = next(each for each in forms.findChildren(QPushButton) if "again" in each.text())
    again.click()
    around.settle()
    assert "could not be read" not in _said(forms)
    assert "Use The whole case" in _said(forms)
