"""Spelling in an open challenge: the dictionary, and the words that are right in this challenge.

The dictionary is read when the first text is to be checked, on a thread of its own.
"""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from peeraudit.core.spelling import is_known, known_words
from peeraudit.ui.desk import Desk
from peeraudit.ui.jobs import OnError

if TYPE_CHECKING:
    from peeraudit.operations.clock import Clock
    from peeraudit.operations.seeing import Seen
    from peeraudit.operations.spelling import Dictionary
    from peeraudit.store.workspace import Workspace

T = TypeVar("T")

NOT_READ = "Spelling: British English, read when the first text is opened."
CHECKED = "Spelling: British English. Words you add are kept in the challenge and nowhere else."
NO_DICTIONARY = (
    "Spelling is not checked: there is no British dictionary on this laptop."
    " Once one is installed, open the program again."
)


@dataclass(frozen=True, slots=True)
class _Found(Generic[T]):
    """What came of something done on the other thread, and who is told."""

    future: Future[T]
    then: Callable[[T], None]


class Spelling(QObject):
    """One for each desk. `changed` tells that other words are right than before."""

    changed = Signal()
    _landed = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._dictionary: Dictionary | None = None
        self._is_asked_for = False
        self._is_read = False
        self._known = frozenset[str]()
        self._landed.connect(self._land, Qt.ConnectionType.QueuedConnection)
        desk.changed.connect(self._see)
        if desk.is_open:
            self._see(desk.seen)

    @property
    def says(self) -> str:
        """Whether spelling is checked, and if not, why not."""
        if not self._is_read:
            return NOT_READ
        return CHECKED if self._dictionary is not None else NO_DICTIONARY

    @property
    def is_ready(self) -> bool:
        """Whether the dictionary was looked for by now."""
        return self._is_read

    def begin(self) -> None:
        """Read the dictionary, unless that was asked for before."""
        if not self._is_asked_for:
            self._is_asked_for = True
            self._apart(_read, then=self._use)

    def use(self, dictionary: "Dictionary | None") -> None:
        """Check by a dictionary from now on, or by none."""
        self._is_asked_for = True
        self._use(dictionary)

    def is_right(self, word: str) -> bool:
        """Whether a word is spelled so; every word is where there is nothing to check it by."""
        if self._dictionary is None or is_known(word, self._known):
            return True
        return self._dictionary.is_right(word)

    def suggest(self, word: str, then: "Callable[[tuple[str, ...]], None]") -> None:
        """Look for what may have been meant; it is told a moment later."""
        dictionary = self._dictionary
        if dictionary is None:
            then(())
        else:
            self._apart(lambda: dictionary.suggest(word), then=then)

    def add(self, word: str, *, on_error: OnError) -> None:
        """Let a word be right in this challenge."""

        def add(workspace: "Workspace", /, *, clock: "Clock", named: str) -> str:
            from peeraudit.operations.adding import add_known_word

            return add_known_word(workspace, word, clock=clock, named=named)

        self._desk.do(add, on_error=on_error)

    def _see(self, seen: "Seen") -> None:
        known = known_words(seen.shown)
        if known != self._known:
            self._known = known
            self.changed.emit()

    def _use(self, dictionary: "Dictionary | None") -> None:
        self._dictionary, self._is_read = dictionary, True
        self.changed.emit()

    def _apart(self, work: Callable[[], T], *, then: Callable[[T], None]) -> None:
        """Do something on a thread that ends with it."""
        thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="spelling")
        future = thread.submit(work)
        future.add_done_callback(lambda done: self._tell(_Found(done, then)))
        thread.shutdown(wait=False)

    def _tell(self, found: "_Found[T]") -> None:
        from shiboken6 import isValid

        if isValid(self):
            self._landed.emit(found)

    def _land(self, found: "_Found[object]") -> None:
        found.then(found.future.result())


def spelling_of(desk: Desk) -> Spelling:
    """The spelling of what is open at a desk."""
    found = desk.findChild(Spelling)
    return found if isinstance(found, Spelling) else Spelling(desk)


def _read() -> "Dictionary | None":
    from peeraudit.operations.spelling import british_english

    return british_english()
