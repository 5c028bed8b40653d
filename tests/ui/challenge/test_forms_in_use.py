"""The audit forms of a challenge: what ships is read and checked once, however often one looks."""

from collections.abc import Sequence

import pytest
from PySide6.QtWidgets import QPushButton

from peeraudit.operations.check_forms import ShippedForm, shipped_forms
from peeraudit.ui.challenge import forms_in_use
from peeraudit.ui.challenge.forms_in_use import FormsInUse
from tests.ui.conftest import Around


def test_the_forms_that_ship_are_asked_for_once(
    around: Around, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def counted() -> Sequence[ShippedForm]:
        asked.append("once")
        return shipped_forms()

    monkeypatch.setattr(forms_in_use, "shipped_forms", counted)
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
