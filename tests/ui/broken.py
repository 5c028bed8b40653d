"""Slots, virtual methods and work of ours that are made to raise, page by page."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from peeraudit.operations import redo
from peeraudit.store.workspace import Workspace
from peeraudit.ui.audit.card import QuestionCard
from peeraudit.ui.audit.form_view import FormView
from peeraudit.ui.audit.recorder import Recorder
from peeraudit.ui.audit.whole_form import WholeForm
from peeraudit.ui.challenge_view import ChallengeView
from peeraudit.ui.desk import Desk
from peeraudit.ui.everywhere import Everywhere
from peeraudit.ui.evidence.delegate import NoteDelegate
from peeraudit.ui.evidence.filter_column import FacetGroup, SortButton
from peeraudit.ui.evidence.list import NoteList
from peeraudit.ui.evidence.looked_for import LookedFor
from peeraudit.ui.evidence.model import NotesModel
from peeraudit.ui.finder import seeking
from peeraudit.ui.finder.finder import Finder
from peeraudit.ui.finder.list import FoundDelegate, FoundModel
from peeraudit.ui.findings.board import Board, Way
from peeraudit.ui.findings.card_painter import CardPainter
from peeraudit.ui.findings.card_pane import CardPane
from peeraudit.ui.findings.column_list import ColumnList
from peeraudit.ui.findings.grid import Grid, GridModel
from peeraudit.ui.findings.wall_view import WallView
from peeraudit.ui.header import Header
from peeraudit.ui.keys_first import KeysFirst
from peeraudit.ui.letter.outline import Outline
from peeraudit.ui.letter.sheet import PlaceButton, Sheet
from peeraudit.ui.letter.sheets import Sheets
from peeraudit.ui.lock.lock_page import LockPage
from peeraudit.ui.pages.challenge import ChallengePage
from peeraudit.ui.pages.evidence import EvidencePage
from peeraudit.ui.pages.findings import FindingsPage
from peeraudit.ui.pages.letter import LetterPage
from peeraudit.ui.room import Stage, Target
from peeraudit.ui.strip.floating import Floating
from peeraudit.ui.strip.line import CaptureLine
from peeraudit.ui.strip.sending import Sending
from peeraudit.ui.strip.strip import CaptureStrip
from peeraudit.ui.taking_long import TakingLong
from peeraudit.ui.undoing import Undoing
from peeraudit.ui.unkept import Unkept
from peeraudit.ui.widgets.choice import ChoiceRow
from peeraudit.ui.widgets.details import Details
from peeraudit.ui.widgets.flow import FlowLayout
from peeraudit.ui.widgets.grades import GradeRow
from peeraudit.ui.widgets.list_model import ListModel
from peeraudit.ui.widgets.marks import MarkButton
from peeraudit.ui.widgets.typed import TypedLine
from peeraudit.ui.window import Window
from tests.gallery import ways
from tests.gallery.ways import Go
from tests.ui.breaking import Break, broken
from tests.ui.broken_by_hand import (
    click,
    click_first,
    close,
    compose,
    do,
    drag_over,
    drop,
    drop_on_theme,
    go,
    key,
    narrow,
    paint,
    point_at,
    point_away,
    resize,
    search_everywhere,
    then,
    type_in,
    wake,
)

K = Qt.Key


@dataclass(frozen=True)
class Place:
    """A page with something on it, and what breaks there."""

    come: Go
    breaks: Sequence[Break]


def _to(stage: Stage) -> Go:
    return lambda window: window.go(Target(stage))


def note_open(window: Window) -> None:
    """A note, somebody writing in it."""
    window.go(Target(Stage.EVIDENCE))
    ways.note_open(window)


ON_CHALLENGE = (
    broken(ChallengeView, "resizeEvent", resize),
    broken(ChallengePage, "resizeEvent", resize),
    broken(CaptureStrip, "resizeEvent", resize),
    broken(FlowLayout, "setGeometry", narrow),
    broken(TypedLine, "eventFilter", key(TypedLine, K.Key_Home)),
    broken(Details, "_keep", key(TypedLine, K.Key_Return)),
    broken(Desk, "do", key(TypedLine, K.Key_Return)),
    broken(Header, "show_kept", key(TypedLine, K.Key_Return)),
    broken(TakingLong, "wait", key(TypedLine, K.Key_Return)),
    broken(TakingLong, "rest", key(TypedLine, K.Key_Return)),
    broken(Workspace, "keep", key(TypedLine, K.Key_Return)),
    broken(ChallengePage, "show_seen", key(TypedLine, K.Key_Return)),
    broken(redo, "undoable", key(TypedLine, K.Key_Return)),
    broken(Undoing, "_ask", key(TypedLine, K.Key_Return)),
    broken(Undoing, "_say_undone", do("undo")),
    broken(KeysFirst, "eventFilter", key(TypedLine, K.Key_Home)),
    broken(ChoiceRow, "keyPressEvent", key(ChoiceRow, K.Key_Right)),
    broken(Everywhere, "_go", do("go-timetable")),
)
"""Fields, what they ask the worker for, and the frame around every page."""

ON_AUDIT = (
    broken(MarkButton, "paintEvent", paint(MarkButton), often=True),
    broken(MarkButton, "enterEvent", point_at(MarkButton)),
    broken(MarkButton, "leaveEvent", point_away(MarkButton)),
    broken(GradeRow, "keyPressEvent", key(MarkButton, K.Key_Right)),
    broken(Recorder, "choose", key(MarkButton, K.Key_1)),
    broken(Desk, "do", key(MarkButton, K.Key_2)),
    broken(Workspace, "keep", key(MarkButton, K.Key_3)),
    broken(Recorder, "_told", key(MarkButton, K.Key_4)),
    broken(QuestionCard, "eventFilter", key(MarkButton, K.Key_Left)),
    broken(FormView, "keyPressEvent", key(MarkButton, K.Key_Return)),
    broken(WholeForm, "resizeEvent", resize),
)
"""A grade from its key to the disk."""

ON_EVIDENCE = (
    broken(NotesModel, "data", paint(NoteList), often=True),
    broken(NoteDelegate, "paint_row", paint(NoteList), often=True),
    broken(NoteList, "keyPressEvent", key(NoteList, K.Key_Down)),
    broken(NoteList, "focusInEvent", key(NoteList, K.Key_Down)),
    broken(ListModel, "rowCount", type_in(QLineEdit, "plan")),
    broken(LookedFor, "ask", type_in(QLineEdit, "plan")),
    broken(seeking, "glance", type_in(QLineEdit, "plan")),
    broken(Desk, "ask", type_in(QLineEdit, "plan")),
    broken(LookedFor, "_land", type_in(QLineEdit, "plan")),
    broken(EvidencePage, "keyPressEvent", key(QLineEdit, K.Key_Escape)),
    broken(FacetGroup, "_press", click_first(SortButton)),
)
"""The list of notes and its search."""

ON_FINDINGS = (
    broken(ColumnList, "paintEvent", paint(ColumnList), often=True),
    broken(CardPainter, "sizeHint", narrow),
    broken(Board, "resizeEvent", narrow),
    broken(WallView, "_arrange", narrow),
    broken(ColumnList, "dragEnterEvent", drag_over),
    broken(ColumnList, "dropEvent", drop),
    broken(WallView, "_go_to_awaited", drop),
    broken(Way, "dropEvent", drop_on_theme),
    broken(ColumnList, "keyPressEvent", key(ColumnList, K.Key_Down)),
    broken(CardPane, "_show_history", click("History")),
    broken(FindingsPage, "_choose", click("Coverage")),
    broken(GridModel, "data", then(click("Coverage"), paint(Grid)), often=True),
)
"""The wall, what is carried on it, and the card at its side."""

ON_LETTER = (
    broken(Sheet, "paintEvent", paint(Sheet), often=True),
    broken(PlaceButton, "focusInEvent", key(PlaceButton, K.Key_Down)),
    broken(PlaceButton, "keyPressEvent", key(PlaceButton, K.Key_Down)),
    broken(Sheets, "resizeEvent", resize),
    broken(LetterPage, "_show_behind", key(PlaceButton, K.Key_Down)),
    broken(LetterPage, "hideEvent", go(Stage.STOPS)),
    broken(Outline, "show_current", key(PlaceButton, K.Key_Down)),
)
"""The pages of the letter, and what stands behind a sentence."""

ON_STRIP = (
    broken(CaptureLine, "keyPressEvent", key(CaptureLine, K.Key_Home)),
    broken(CaptureLine, "inputMethodEvent", compose(CaptureLine)),
    broken(Sending, "send", key(CaptureLine, K.Key_Return)),
    broken(Desk, "do", key(CaptureLine, K.Key_Return)),
    broken(Workspace, "keep", key(CaptureLine, K.Key_Return)),
    broken(CaptureStrip, "_came", key(CaptureLine, K.Key_Return)),
)
"""The line in which a note is typed, from a key to the disk."""

EVERYWHERE = (
    broken(FoundModel, "data", search_everywhere, often=True),
    broken(FoundDelegate, "paint_row", search_everywhere, often=True),
    broken(Finder, "eventFilter", search_everywhere),
    broken(Finder, "_land", search_everywhere),
    broken(Finder, "hideEvent", search_everywhere),
    broken(Floating, "show_beside", do("float")),
    broken(LockPage, "keyPressEvent", then(do("hide"), wake, wake)),
    broken(Unkept, "keep_now", close),
    broken(CaptureStrip, "keep_typed", close),
    broken(Desk, "finish", close),
)
"""The palette, the lock, and closing the window."""

PLACES: Mapping[str, Place] = {
    "challenge": Place(_to(Stage.CHALLENGE), ON_CHALLENGE),
    "audit": Place(ways.audit, ON_AUDIT),
    "evidence": Place(note_open, ON_EVIDENCE),
    "findings": Place(ways.finding_open, ON_FINDINGS),
    "letter": Place(ways.letter_at_finding, ON_LETTER),
    "strip": Place(_to(Stage.TEAM), ON_STRIP),
    "everywhere": Place(_to(Stage.CHALLENGE), EVERYWHERE),
}
