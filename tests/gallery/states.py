"""What is drawn: each a name, and the way there by what a person would press."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QAbstractButton, QWidget

from peeraudit.core.audit import Purpose
from peeraudit.core.template import Kind
from peeraudit.ui.audit.form_view import FormView
from peeraudit.ui.audit.sheet_of import sheet_of
from peeraudit.ui.room import Stage, Target
from peeraudit.ui.window import Window

Go = Callable[[Window], None]
"""The way to what is drawn."""


@dataclass(frozen=True)
class State:
    """What the window shows. `back` leads to where the next way may begin."""

    name: str
    go: Go
    back: Go = lambda _: None


def _new_challenge(window: Window) -> None:
    window.start.home.start_asked.emit()
    visit = window.start.beginning.visit
    visit.host.setText("Tolmarsh Council")
    visit.director.setText("Grace Oduya")


def _home(window: Window) -> None:
    window.start.go_home()


def _stage(stage: Stage) -> State:
    return State(str(stage).lower().replace(" ", "-"), lambda window: window.go(Target(stage)))


def _tab(name: str, words: str) -> State:
    """What stands behind a choice on the page that is shown."""
    return State(name, lambda window: _press(window, words))


def _audit_of(window: Window, case: str) -> str:
    """Open the first audit of a case file."""
    shown = window.desk.seen.shown
    files = {item.id: item.reference for item in shown.case_files}
    audit = next(
        item.id
        for item in shown.audits
        if (files[item.case_file], item.purpose) == (case, Purpose.FIRST)
    )
    window.go(Target(Stage.AUDIT, audit))
    return audit


def _audit(window: Window) -> None:
    """An audit that somebody is at, on its first grade."""
    sheet = sheet_of(window.desk.seen.shown, _audit_of(window, "C23"), pending={})
    assert sheet is not None
    questions = sheet.template.questions
    _form(window).go(next(item.id for item in questions if item.kind is Kind.JUDGEMENT))


def _form(window: Window) -> FormView:
    return next(form for form in window.findChildren(FormView) if form.isVisible())


def _switch(window: Window) -> None:
    _form(window).switch()


def _moderation(window: Window) -> None:
    _audit_of(window, "C09")
    _press(window, "Moderation")


def _finding_open(window: Window) -> None:
    """The first finding that rests on at least four notes, its card open."""
    shown = window.desk.seen.shown
    notes = [filing.finding for filing in shown.filings]
    found = next(item for item in shown.findings if notes.count(item.id) > 3)
    window.go(Target(Stage.FINDINGS, found.id))


def _palette(window: Window) -> None:
    _command("find")(window)
    assert window.everywhere is not None
    window.everywhere.finder.field.setText("supervision")


def _close_palette(window: Window) -> None:
    assert window.everywhere is not None
    window.everywhere.finder.close_up()


def _command(name: str) -> Go:
    def go(window: Window) -> None:
        assert window.everywhere is not None
        next(each for each in window.everywhere.actions if each.objectName() == name).trigger()

    return go


def _press(within: QWidget, words: str) -> None:
    """Press the button of that name, as a click would."""
    buttons = within.findChildren(QAbstractButton)
    named = (each for each in buttons if words in (each.text(), each.accessibleName()))
    found = next((each for each in named if each.isVisible()), None)
    if found is None:
        raise LookupError(words)
    found.click()


BEFORE = (State("start", _home), State("new-challenge", _new_challenge, back=_home))
"""Before a challenge is open."""

WITHIN = (
    *map(_stage, (Stage.CHALLENGE, Stage.TIMETABLE, Stage.CASE_FILES, Stage.AUDIT)),
    State("audit-open", _audit),
    State("one-question", _switch, back=_switch),
    State("moderation", _moderation),
    *map(_stage, (Stage.EVIDENCE, Stage.FINDINGS)),
    State("finding-open", _finding_open, back=lambda window: _press(window, "Close")),
    _tab("headlines", "Headlines"),
    _tab("coverage", "Coverage"),
    _tab("evening-meeting", "Evening meeting"),
    _stage(Stage.LETTER),
    _tab("top-tips", "Top tips"),
    *map(_stage, (Stage.TEAM, Stage.STOPS)),
    State("palette", _palette, back=_close_palette),
    State("settings", _command("settings")),
    State("guide", _command("guide")),
    State("keys", _command("keys")),
)
"""In the sample."""

APART = (
    State("settle", lambda window: window.go(Target(Stage.TEAM))),
    State("lock", _command("lock")),
)
"""Where two laptops disagree; the lock is last, because nobody opens it again."""
