"""The last step: the forms that ship are ticked, and asked for again where they failed to come."""

from collections.abc import Sequence

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from peeraudit.operations import check_forms
from peeraudit.operations.check_forms import ShippedForm, shipped_forms
from peeraudit.store.errors import CannotWrite
from peeraudit.ui.start.beginning.last_step import LastStep
from tests.ui.conftest import Around


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


def _said(step: LastStep) -> str:
    every = (*step.findChildren(QLabel), *step.findChildren(QPushButton))
    return "\n".join(each.text() for each in every if each.isVisible())


def test_forms_that_could_not_be_read_are_said_and_asked_for_when_somebody_comes_again(
    around: Around, failing: list[str]
) -> None:
    step = LastStep(around.room)
    around.settle()
    assert failing == ["still in use"]
    around.show(step)
    assert "could not be read. whole-case.toml is still in use." in _said(step)
    assert step.forms == ()
    again = next(each for each in step.findChildren(QPushButton) if "again" in each.text())
    again.click()
    around.settle()
    assert "could not be read" not in _said(step)
    assert "Read them again" not in _said(step)
    assert set(step.forms) == {form.id for form in shipped_forms()}


def test_what_is_taken_out_stays_out_when_somebody_comes_again(around: Around) -> None:
    step = LastStep(around.room)
    around.show(step)
    first = next(
        each for each in step.findChildren(QPushButton) if each.isCheckable() and each.isChecked()
    )
    first.click()
    chosen = step.forms
    assert len(chosen) == len(shipped_forms()) - 1
    step.hide()
    step.show()
    around.settle()
    assert step.forms == chosen
