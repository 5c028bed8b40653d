"""One note, to write in: its words, its signs, its tags, where it is filed, and its history."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout

from peeraudit.core.errors import ChallengeError
from peeraudit.core.evidence import Evidence, Leaning, SourceKind
from peeraudit.core.finding import Bearing
from peeraudit.operations.written_value import NotAValue
from peeraudit.ui.evidence.deeds import NoteDeeds
from peeraudit.ui.evidence.filed_list import FiledList
from peeraudit.ui.evidence.finding_line import FindingLine
from peeraudit.ui.evidence.named import Named
from peeraudit.ui.evidence.past import Past
from peeraudit.ui.evidence.tag_words import read_tags, typed_tags, with_what_is_gone
from peeraudit.ui.look.roles import Role, give, text
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.room import Room
from peeraudit.ui.spelling.checked_text import check_spelling
from peeraudit.ui.strip.completing import Completing
from peeraudit.ui.strip.tagging import TagsNow
from peeraudit.ui.widgets.choice import Choice, ChoiceRow, TickRow
from peeraudit.ui.widgets.elided import Elided
from peeraudit.ui.widgets.pieces import button, key, line, row
from peeraudit.ui.widgets.typed import Asked, TypedLine, TypedText, field_label

if TYPE_CHECKING:
    from peeraudit.ui.jobs import OnError

KINDS = tuple(Choice(kind, kind.capitalize()) for kind in SourceKind)
LEANINGS = (
    Choice(Leaning.STRENGTH, "+ Strength"),
    Choice(Leaning.AREA, "\N{EN DASH} Area"),
    Choice(Leaning.CONTEXT, "Context"),
)
BEARINGS = (
    Choice(Bearing.FOR, "For", "It bears the finding out"),
    Choice(Bearing.AGAINST, "Against", "It speaks against the finding"),
    Choice(Bearing.CONTEXT, "Context", "It only gives the background"),
)
QUOTE = (Choice("quote", "Words as they were spoken"),)


class NoteCard(QFrame):
    """What is typed is kept on a pause; what is pressed at once."""

    def __init__(self, room: Room, deeds: NoteDeeds, *, tags: TagsNow) -> None:
        super().__init__()
        give(self, Role.CARD)
        self._room, self._deeds, self._tags = room, deeds, tags
        self.note = Evidence(id="")
        self.title = text("", Role.HEADING, wraps=False)
        self._who = Elided(Role.SMALL)
        self.words = TypedText(
            Asked("What was noted", lines=4), unkept=room.unkept, keep=self._keep_words
        )
        check_spelling(self.words, room)
        self.kind = ChoiceRow("Kind of evidence", KINDS)
        self.leaning = ChoiceRow("What it speaks for", LEANINGS)
        self.quote = TickRow("Quote")
        asked = Asked("Tags", hint="#theme #key-line @case")
        self.tag_line = TypedLine(asked, unkept=room.unkept, keep=self._keep_tags)
        Completing(self.tag_line.field, room.looks, asking=tags.offers)
        self._meaning = text("", Role.SMALL)
        self.filed = FiledList(room, deeds)
        self.bearing = ChoiceRow("How it bears on the finding", BEARINGS)
        self.finding = FindingLine(room.looks, findings=lambda: room.desk.seen.shown.findings)
        self.past = Past(room.desk)
        self._delete = button("Delete", self.delete, role=Role.LINK)
        self._lay_out()
        self._connect()

    @property
    def is_unkept(self) -> bool:
        """Whether something typed in it is not kept."""
        return self.words.is_unkept or self.tag_line.is_unkept

    def keep_now(self) -> None:
        """Ask for what is typed to be kept."""
        self.words.keep_now()
        self.tag_line.keep_now()

    def show_note(self, note: Evidence, *, named: Named) -> None:
        """Show a note as it is kept now."""
        self.note = note
        self.title.setText(note.reference or "Note")
        self._who.show_words(f"Noted by {named.people.get(note.peer, 'nobody named')}")
        self.words.show_kept(note.text)
        self.kind.show_chosen(note.kind)
        self.leaning.show_chosen(note.leaning)
        self.quote.show_choices(QUOTE, ticked=("quote",) if note.quote else ())
        self._show_tags(named)
        self.filed.show_filed(note, named.filed_under(note))

    def start_typing(self) -> None:
        """Put the focus into the words, at their end."""
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)
        cursor = self.words.field.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        self.words.field.setTextCursor(cursor)

    def delete(self) -> None:
        """Delete the note; the list goes on with the next."""
        self._deeds.delete((self.note,), then=lambda: None)

    def _show_tags(self, named: Named) -> None:
        """Show the tags; while somebody types there, as they are typed."""
        tags = self._tags.now()
        typed = typed_tags(self.note, tags=tags)
        is_typing = self.tag_line.field.hasFocus()
        if not is_typing or self.tag_line.typed().split() == typed.split():
            same = self.tag_line.typed().split() == typed.split()
            self.tag_line.show_kept(self.tag_line.typed() if same else typed)
        said = "  \N{MIDDLE DOT}  ".join(named.belongs(self.note))
        self._meaning.setText(said or "No theme, key line or source yet")

    def _keep_words(self, words: str, on_error: "OnError") -> None:
        if words.strip():
            self._deeds.change(self.note, on_error, text=words)
        else:
            advice = "Delete the note where it is wrong."
            on_error(NotAValue("There is nothing to keep.", advice=advice))

    def _keep_tags(self, words: str, on_error: "OnError") -> None:
        tags = self._tags.now()
        try:
            read = read_tags(words, tags=tags)
        except ChallengeError as error:
            on_error(error)
            return
        tagged = with_what_is_gone(read, self.note, tags=tags)
        self._deeds.change(
            self.note,
            on_error,
            theme=tagged.theme,
            source=tagged.source,
            key_lines=tagged.key_lines,
        )

    def _choose_kind(self, value: str) -> None:
        self._deeds.change(self.note, kind=SourceKind(value))

    def _choose_leaning(self, value: str) -> None:
        self._deeds.change(self.note, leaning=Leaning(value))

    def _tick_quote(self, ticked: tuple[str, ...]) -> None:
        self._deeds.change(self.note, quote=bool(ticked))

    def _file(self, finding_id: str) -> None:
        found = (item for item in self._room.desk.seen.shown.findings if item.id == finding_id)
        finding = next(found, None)
        if finding is not None:
            self._deeds.file((self.note,), finding, bearing=Bearing(self.bearing.value))

    def _connect(self) -> None:
        self.bearing.show_chosen(Bearing.FOR)
        self.kind.chosen.connect(self._choose_kind)
        self.leaning.chosen.connect(self._choose_leaning)
        self.quote.ticked.connect(self._tick_quote)
        self.finding.found.connect(self._file)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4 * STEP, 3 * STEP, 4 * STEP, 3 * STEP)
        layout.setSpacing(2 * STEP)
        history = button("History", lambda: self.past.toggle(self.note), role=Role.LINK)
        parts = (
            row(self.title, self._who),
            self.words,
            self.kind,
            self.leaning,
            self.quote,
            self.tag_line,
            self._meaning,
            line(),
            self.filed,
            field_label("File under a finding", self.finding),
            self.bearing,
            self.finding,
            line(),
            row(self._delete, key("Del"), None, history),
            self.past,
        )
        for part in parts:
            layout.addWidget(part)
