"""The card at the side: the words of one finding, what it rests on, and what is like it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peeraudit.core.finding import Bearing, Finding, FindingLeaning, Headline
from peeraudit.core.gathered import Gathered
from peeraudit.operations.history import History, history_of
from peeraudit.ui.findings.alike import AlikeList, LeadsTo
from peeraudit.ui.findings.cards import Card
from peeraudit.ui.findings.deeds import Deeds
from peeraudit.ui.findings.filed_note import Filed, filed_under, note_card
from peeraudit.ui.findings.history_lines import history_lines
from peeraudit.ui.findings.same_place import focus_again, focused_in
from peeraudit.ui.look.roles import Role, text
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.room import Room, Stage, Target
from peeraudit.ui.spelling.checked_text import check_spelling
from peeraudit.ui.widgets.choice import Choice, ChoiceRow
from peeraudit.ui.widgets.details import Details, Named, OneOf, Text
from peeraudit.ui.widgets.pieces import button, column, fill, row, scrolled
from peeraudit.ui.widgets.typed import Asked, TypedText

HEADLINES = (
    Choice(Headline.NO, "No"),
    Choice(Headline.ALSO, "Also", "Under Headlines and in its theme"),
    Choice(Headline.ONLY, "Only", "Under Headlines alone, not in its theme"),
)

ROWS = (
    (Text("text", Asked("What the finding says")),),
    (OneOf("leaning", "It is", FindingLeaning),),
    (Named("key_lines", "Key lines"),),
)


@dataclass(frozen=True, slots=True)
class Ways:
    """Where the card leads: closing it, another card, splitting, and merging with another."""

    close: Callable[[], None]
    open: Callable[[str], None]
    split: Callable[[str], None]
    merge: Callable[[str], None]
    move_to: Callable[[str, str], None]


class CardPane(QWidget):
    """One finding. For another one a new pane is made, so that nothing typed changes hands."""

    def __init__(self, room: Room, card: Card, *, deeds: Deeds, ways: Ways) -> None:
        super().__init__()
        self.finding, self.reference = card.id, card.finding.reference
        self._room, self._deeds, self._ways = room, deeds, ways
        self._filed: tuple[Filed, ...] | None = None
        self._title = text("", Role.HEADING, wraps=False)
        self._trouble = text("", Role.AREA)
        self.details = Details(room, ROWS)
        self._typed = tuple(self.details.findChildren(TypedText))
        for typed in self._typed:
            check_spelling(typed, room)
        self.headline = ChoiceRow("Headline", HEADLINES)
        self.themes = ChoiceRow("Theme", _themes(deeds.shown))
        self._bears, self._bears_title = QVBoxLayout(), text("", Role.HEADING)
        self.alike = AlikeList(card.id, deeds=deeds, leads_to=LeadsTo(ways.open, self._see_note))
        self._history = QVBoxLayout()
        self.headline.chosen.connect(self._choose_headline)
        self.themes.chosen.connect(self._move_to)
        self._lay_out()
        self.show_card(card)

    @property
    def is_unkept(self) -> bool:
        """Whether something typed is not kept."""
        return any(field.is_unkept for field in self._typed)

    def keep_now(self) -> None:
        """Keep what is typed."""
        for field in self._typed:
            field.keep_now()

    def show_card(self, card: Card) -> None:
        """Show the finding as it is kept, and what it rests on."""
        finding, shown = card.finding, self._deeds.shown
        self.reference = finding.reference
        self._title.setText(finding.reference)
        self._trouble.setText(card.trouble_in_full)
        self._trouble.setVisible(bool(card.trouble))
        lines = [Choice(item.id, item.code, item.wording) for item in shown.key_lines]
        self.details.show_thing(finding, {"key_lines": lines})
        self.headline.show_chosen(finding.headline)
        self.themes.show_chosen(finding.theme)
        filed = filed_under(shown, finding)
        if filed != self._filed:
            self._show_filed(filed, finding)
        self.alike.draw()

    def focus_text(self) -> None:
        """Put the focus where the words are."""
        self.details.fields["text"].setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_filed(self, filed: tuple[Filed, ...], finding: Finding) -> None:
        """Draw the notes anew; the focus comes back to the note it was at."""
        self._filed = filed
        was_at = focused_in(self)
        self._bears_title.setText(_rests(filed))
        cards = [self._note(item, finding) for item in filed]
        fill(self._bears, cards)
        for each in cards:
            focus_again(each, was_at)

    def _note(self, filed: Filed, finding: Finding) -> QWidget:
        return note_card(
            filed,
            bear=partial(self._deeds.file, filed.note, finding),
            unfile=partial(self._deeds.unfile, filed.link, filed.note),
            go=partial(self._see_note, filed.note.id),
        )

    def _see_note(self, note: str) -> None:
        self._room.go(Target(Stage.EVIDENCE, note))

    def _choose_headline(self, value: str) -> None:
        finding = self._deeds.finding(self.finding)
        if finding is not None:
            self._deeds.choose_headline(finding, Headline(value))

    def _move_to(self, theme: str) -> None:
        self._ways.move_to(self.finding, theme)

    def _delete(self) -> None:
        finding = self._deeds.finding(self.finding)
        if finding is not None:
            self._deeds.delete(finding)

    def _ask_history(self) -> None:
        """Look up who changed what; asked for, because it is long."""
        finding = self._deeds.finding(self.finding)
        if finding is not None:
            me = self._room.desk.seen.me
            named = me.id if me else ""
            self._room.desk.ask(
                lambda workspace: history_of(workspace, finding.reference, field="", named=named),
                then=self._show_history,
            )

    def _show_history(self, history: History) -> None:
        fill(self._history, [text(words, Role.NOTE) for words in history_lines(history)])

    def _lay_out(self) -> None:
        close = button("Close", self._ways.close, role=Role.LINK, tip="Close the card (Esc)")
        head = row(self._title, None, close)
        inner = QWidget()
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(0, 0, 2 * STEP, 0)
        layout.setSpacing(2 * STEP)
        for part in (
            self._trouble,
            self.details,
            text("Headline", Role.SMALL),
            self.headline,
            self._bears_title,
        ):
            layout.addWidget(part)
        layout.addLayout(self._bears)
        layout.addWidget(text("Theme", Role.SMALL))
        layout.addWidget(self.themes)
        layout.addWidget(self._acts())
        layout.addWidget(self.alike)  # it comes a moment later, and moves no button from its place
        layout.addLayout(self._history)
        layout.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(STEP)
        outer.addWidget(head)
        outer.addWidget(scrolled(inner, name="The finding"), 1)

    def _acts(self) -> QWidget:
        return column(
            row(
                button("Merge", lambda: self._ways.merge(self.finding), tip="Merge (M)"),
                button("Split", lambda: self._ways.split(self.finding)),
            ),
            row(
                button("History", self._ask_history),
                button("Delete", self._delete, tip="Delete the finding (Delete)"),
            ),
        )


def _themes(shown: Gathered) -> tuple[Choice, ...]:
    return (*(Choice(item.id, item.title) for item in shown.themes), Choice("", "No theme yet"))


def _rests(filed: Sequence[Filed]) -> str:
    """How many notes speak for it and against it."""
    speak = sum(item.bearing is Bearing.FOR for item in filed)
    against = sum(item.bearing is Bearing.AGAINST for item in filed)
    if not filed:
        return "No evidence is filed here yet"
    return f"Evidence: {speak} for" + (f", {against} against" if against else "")
