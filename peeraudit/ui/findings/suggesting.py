"""Likely homes of the notes not filed yet, and what says nearly the same as a finding.

Worked out a few milliseconds at a time on the worker, between what people do: nobody waits for it.
They are suggestions alone; nothing is filed or joined by them.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from peeraudit.core.coverage import unfiled
from peeraudit.core.gathered import Gathered
from peeraudit.core.likeness import Like, Likeness, findings_by_text, themes_by_text
from peeraudit.ui.room import Room

AT_ONCE = 0.008
"""Seconds worked at once; what a person asks for meanwhile waits no longer."""

MOST_ALIKE = 3
"""Findings, and notes, that are suggested for one finding."""

REST, BETWEEN = 250, 5
"""Milliseconds after a change before anything is worked out, and between two turns."""


@dataclass(frozen=True, slots=True)
class Home:
    """Where a note is likely at home: under a finding and in a theme, by their ids, if at all."""

    finding: str = ""
    theme: str = ""


@dataclass(frozen=True, slots=True)
class Alike:
    """What says nearly the same as a finding: other findings, and notes not filed yet."""

    findings: tuple[Like, ...] = ()
    notes: tuple[Like, ...] = ()


@dataclass(slots=True)
class _Known:
    """What the worker knows: the texts compared, and what was found out last."""

    likeness: Likeness = field(default_factory=Likeness)
    texts: dict[str, str] = field(default_factory=dict[str, str])


class Suggesting(QObject):
    """`told` says that `homes` are those of what is seen now."""

    told = Signal()

    def __init__(self, room: Room, parent: QObject) -> None:
        super().__init__(parent)
        self._room = room
        self._known = _Known()
        self._shown: Gathered | None = None
        self._work: Iterator[None] = iter(())
        self._is_working = False
        self.homes: Mapping[str, Home] = {}
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self._begin)
        self._between = QTimer(self, singleShot=True, interval=BETWEEN)
        self._between.timeout.connect(self._go_on)

    @property
    def is_resting(self) -> bool:
        """Whether everything that is seen is worked out."""
        return not (self._is_working or self._rest.isActive() or self._between.isActive())

    def follow(self, shown: Gathered) -> None:
        """Work out the suggestions for what is seen now."""
        before, self._shown = self._shown, shown
        if before is None or _has_changed(before, shown):
            self._rest.start()

    def alike(self, finding: str, *, then: Callable[[Alike], None]) -> None:
        """What is like a finding, the likest first."""
        shown, known = self._shown, self._known
        if shown is not None:
            self._room.desk.work(lambda: _alike(finding, shown, known.likeness), then=then)

    def _begin(self) -> None:
        if self._shown is not None:
            found: dict[str, Home] = {}
            self._work = _worked_out(self._shown, self._known, found)
            self._found = found
            self._go_on()

    def _go_on(self) -> None:
        if not self._is_working and self._room.desk.is_open:
            self._is_working = True
            work = self._work
            self._room.desk.work(lambda: _a_turn(work), then=self._after_turn)

    def _after_turn(self, is_over: bool) -> None:  # noqa: FBT001 - what the worker answered
        self._is_working = False
        if not isValid(self):
            return
        if self._rest.isActive():
            return
        if is_over:
            self.homes = self._found
            self.told.emit()
        else:
            self._between.start()


def _alike(finding: str, shown: Gathered, likeness: Likeness) -> Alike:
    findings = {item.id for item in shown.findings}
    notes = {note.id for note in unfiled(shown)}
    return Alike(
        likeness.similar(finding, most=MOST_ALIKE, among=findings),
        likeness.similar(finding, most=MOST_ALIKE, among=notes),
    )


def _a_turn(work: Iterator[None]) -> bool:
    """Work for a few milliseconds; whether everything is done."""
    until = perf_counter() + AT_ONCE
    return all(perf_counter() <= until for _ in work)


def _worked_out(shown: Gathered, known: _Known, found: dict[str, Home]) -> Iterator[None]:
    """Take in what is otherwise than before, then find a home for each note; a step at a time."""
    texts = {thing.id: thing.text for thing in (*shown.evidence, *shown.findings)}
    texts |= {theme.id: theme.title for theme in shown.themes}
    for name in known.texts.keys() - texts.keys():
        known.likeness.drop(name)
        del known.texts[name]
    yield
    for name, text in texts.items():
        if known.texts.get(name) != text:
            known.likeness.put(name, text=text)
            known.texts[name] = text
            yield
    findings, themes = findings_by_text(shown), themes_by_text(shown)
    yield
    for note in unfiled(shown):
        under = known.likeness.homes(note.id, homes=findings, most=1)
        within = known.likeness.homes(note.id, homes=themes, most=1)
        found[note.id] = Home(_first(under), note.theme or _first(within))
        yield


def _first(likes: Iterable[Like]) -> str:
    return next((like.id for like in likes), "")


def _has_changed(before: Gathered, shown: Gathered) -> bool:
    return any(
        getattr(before, name) != getattr(shown, name)
        for name in ("evidence", "findings", "filings", "themes")
    )
