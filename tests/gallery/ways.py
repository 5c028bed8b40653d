"""The ways to what is drawn, by what a person would press: on the page that is shown."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

from peeraudit.core.audit import Purpose
from peeraudit.core.evidence import SourceKind
from peeraudit.core.template import Kind
from peeraudit.operations.sample import PASSPHRASE
from peeraudit.ui.audit.form_view import FormView
from peeraudit.ui.audit.sheet_of import sheet_of
from peeraudit.ui.evidence.sorting_out import Facet
from peeraudit.ui.pages.evidence import EvidencePage
from peeraudit.ui.pages.findings import FindingsPage
from peeraudit.ui.room import Notice, Stage, Target
from peeraudit.ui.window import Window

Go = Callable[[Window], None]
"""The way to what is drawn."""


def press(words: str) -> Go:
    """Press the button of that name, as a click would."""
    return lambda window: press_in(window, words)


def press_in(within: QWidget, words: str) -> None:
    """Press the button of that name. Raises `LookupError` where none is seen."""
    buttons = within.findChildren(QAbstractButton)
    named = (each for each in buttons if words in (each.text(), each.accessibleName()))
    found = next((each for each in named if each.isVisible()), None)
    if found is None:
        raise LookupError(words)
    found.click()


def command(name: str) -> Go:
    """Run the command of that name."""

    def go(window: Window) -> None:
        assert window.everywhere is not None
        next(each for each in window.everywhere.actions if each.objectName() == name).trigger()

    return go


def home(window: Window) -> None:
    """The first panel of the start page."""
    window.start.go_home()


def new_challenge(window: Window) -> None:
    """The first step of a new challenge, begun."""
    window.start.home.start_asked.emit()
    visit = window.start.beginning.visit
    visit.host.setText("Tolmarsh Council")
    visit.director.setText("Grace Oduya")


def passphrase(window: Window) -> None:
    """The file opened last asks for its passphrase."""
    window.start.ask_for_passphrase(Path(window.room.settings.choices.recent[0]))


def copy_chosen(theirs: Path) -> Go:
    """A colleague's copy is chosen, to be looked into."""

    def go(window: Window) -> None:
        press_in(window, "Receive a colleague's copy")
        window.start.receiving.path.show_path(theirs)

    return go


def looked_into(window: Window) -> None:
    """It is looked into: what it would bring."""
    window.start.receiving.secret.field.setText(PASSPHRASE)
    press_in(window, "Look at it")


def case_file(window: Window) -> None:
    """The panel of a case file that is audited."""
    shown = window.desk.seen.shown
    window.go(Target(Stage.CASE_FILES, shown.audits[0].case_file))


def audit(window: Window) -> None:
    """An audit that somebody is at, on its first grade."""
    sheet = sheet_of(window.desk.seen.shown, audit_of(window, "C23"), pending={})
    assert sheet is not None
    questions = sheet.template.questions
    _form(window).go(next(item.id for item in questions if item.kind is Kind.JUDGEMENT))


def audit_of(window: Window, case: str) -> str:
    """Open the first audit of a case file."""
    shown = window.desk.seen.shown
    files = {item.id: item.reference for item in shown.case_files}
    found = next(
        item.id
        for item in shown.audits
        if (files[item.case_file], item.purpose) == (case, Purpose.FIRST)
    )
    window.go(Target(Stage.AUDIT, found))
    return found


def switch(window: Window) -> None:
    """The same audit one question at a time, or whole again."""
    _form(window).switch()


def moderation(window: Window) -> None:
    """What is moderated of an audit."""
    audit_of(window, "C09")
    press_in(window, "Moderation")


def filtered(window: Window) -> None:
    """The filters open, one of them chosen."""
    page = _evidence(window)
    if page.to_filters.isVisible():
        page.to_filters.click()
    page.filters.groups[Facet.KIND].buttons[SourceKind.SAW].click()


def unfiltered(window: Window) -> None:
    """Every note again, the list in sight."""
    page = _evidence(window)
    page.filters.clear()
    if page.back.isVisible():
        page.back.click()


def note_open(window: Window) -> None:
    """A note that is filed, somebody writing in it."""
    page, shown = _evidence(window), window.desk.seen.shown
    page.go_to(shown.filings[0].evidence)
    QTest.keyClick(page.list, Qt.Key.Key_Return)


def notes_selected(window: Window) -> None:
    """Several notes at once."""
    page = _evidence(window)
    page.list.selectAll()
    QTest.keyClick(page.list, Qt.Key.Key_Return)


def notes_left(window: Window) -> None:
    """The list of notes again."""
    page = _evidence(window)
    page.list.clearSelection()
    page.list.have_current()
    if page.back.isVisible():
        page.back.click()


def nothing_fits(window: Window) -> None:
    """A search of the notes that finds none."""
    _evidence(window).search.setText("zzzzzz")


def search_left(window: Window) -> None:
    """Every note again."""
    press_in(_evidence(window), "Show all notes")


def finding_open(window: Window) -> None:
    """The first finding that rests on at least four notes, its card open."""
    window.go(Target(Stage.FINDINGS, _well_founded(window)))


def finding_split(window: Window) -> None:
    """The same finding, about to be split."""
    finding_open(window)
    _findings(window).wall.split(_well_founded(window))


def two_findings(window: Window) -> None:
    """Two findings beside each other, about to be one."""
    window.go(Target(Stage.FINDINGS))
    one, other, *_ = (item.id for item in window.desk.seen.shown.findings)
    _findings(window).wall.compare(one, other)


def letter_at_finding(window: Window) -> None:
    """The letter's sentence about a finding, and what is behind it."""
    window.go(Target(Stage.LETTER, _well_founded(window)))


def palette(window: Window) -> None:
    """Something looked for everywhere, and found."""
    _look_for(window, "supervision")


def nothing_found(window: Window) -> None:
    """Something looked for everywhere that is nowhere."""
    _look_for(window, "zzzzzz")


def close_palette(window: Window) -> None:
    """Look for nothing any more."""
    assert window.everywhere is not None
    window.everywhere.finder.close_up()


def notice(window: Window) -> None:
    """What just happened, and what may be done about it."""
    window.say(Notice("E012c deleted.", act="Undo"))


def strike(window: Window) -> None:
    """Words about to be struck out, and every place they are in."""
    command("strike")(window)
    page = window.focusWidget()
    assert page is not None
    QTest.keyClicks(page, "supervision")
    press_in(window, "Find every place")


def strip_apart(window: Window) -> QWidget:
    """The window of the strip that floats."""
    assert window.view is not None
    return window.view.strip.field.window()


def wake(window: Window) -> None:
    """Any key brings back what was hidden at once."""
    assert window.everywhere is not None
    QTest.keyClick(window.everywhere.locks.page, Qt.Key.Key_Space)


def _look_for(window: Window, words: str) -> None:
    command("find")(window)
    assert window.everywhere is not None
    window.everywhere.finder.field.setText(words)


def _well_founded(window: Window) -> str:
    shown = window.desk.seen.shown
    notes = [filing.finding for filing in shown.filings]
    return next(item.id for item in shown.findings if notes.count(item.id) > 3)


def _form(window: Window) -> FormView:
    return next(form for form in window.findChildren(FormView) if form.isVisible())


def _evidence(window: Window) -> EvidencePage:
    (page,) = window.findChildren(EvidencePage)
    return page


def _findings(window: Window) -> FindingsPage:
    (page,) = window.findChildren(FindingsPage)
    return page
