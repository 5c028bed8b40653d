"""The table of commands of an open challenge: everything that can be done from anywhere."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from peeraudit.ui.commands import Command, Group, said
from peeraudit.ui.look.tokens import Scheme
from peeraudit.ui.room import Stage, Target
from peeraudit.ui.undoing import Undoing

Do = Callable[[], None]
"""What a command does."""


@dataclass(frozen=True, slots=True)
class Called:
    """What a command is called that a page offers as well, and its keys, the printed one first."""

    name: str
    words: str
    keys: tuple[str, ...]
    also: str

    def command(self, do: Do, group: Group) -> Command:
        """The command, with what it does."""
        return Command(self.name, said(self.words), do, group, self.keys, also=self.also)


RECEIVE = Called(
    "receive",
    "Receive a colleague's copy",
    ("Ctrl+Shift+R",),
    also="join laptops merge import",
)
HAND_OVER = Called(
    "hand-over",
    "Hand a copy to a colleague",
    ("Ctrl+Shift+H",),
    also="give share export backup save as stick",
)
"""The two ways between laptops, which the Team page offers."""


@dataclass(frozen=True, slots=True)
class Doing:
    """What the commands do, each by the part of the program that does it."""

    undoing: Undoing
    go: Callable[[Target], None]
    capture: Do
    float_strip: Do
    raise_stop: Do
    find: Do
    next_pane: Do
    last_pane: Do
    lock: Do
    hide: Do
    show_settings: Do
    show_guide: Do
    show_keys: Do
    strike_out: Do
    show_menu: Do
    look_at: Callable[[Scheme], None]
    larger: Do
    smaller: Do
    usual: Do
    cancel: Do
    can_cancel: Callable[[], bool]
    receive: Do
    hand_over: Do
    close: Do
    quit: Do


def commands_of(doing: Doing) -> tuple[Command, ...]:
    """Every command, in the order in which menu, palette and sheet of keys show them."""
    return (*_do(doing), *_go(doing), *_look(doing), *_file(doing), *_help(doing))


def _do(doing: Doing) -> Iterator[Command]:
    undoing = doing.undoing
    yield Command(
        "undo",
        lambda: _with("Undo", undoing.undoable),
        undoing.undo,
        Group.DO,
        ("Ctrl+Z",),
    )
    yield Command(
        "redo",
        lambda: _with("Redo", undoing.redoable),
        undoing.redo,
        Group.DO,
        ("Ctrl+Shift+Z", "Ctrl+Y"),
    )
    yield Command("find", said("Find anything"), doing.find, Group.DO, ("Ctrl+K",))
    yield Command("capture", said("Capture a note"), doing.capture, Group.DO, ("Ctrl+E",))
    yield Command(
        "float", said("Float the capture strip"), doing.float_strip, Group.DO, ("Ctrl+Shift+E",)
    )
    yield Command(
        "stop",
        said("Raise a safeguarding stop"),
        doing.raise_stop,
        Group.DO,
        ("Ctrl+Shift+1", "Ctrl+Alt+S"),
    )
    yield Command(
        "cancel",
        said("Cancel what takes long"),
        doing.cancel,
        Group.DO,
        is_ready=doing.can_cancel,
    )


def _go(doing: Doing) -> Iterator[Command]:
    for number, stage in enumerate(Stage, start=1):
        yield Command(
            f"go-{stage.name.casefold()}",
            said(str(stage)),
            partial(doing.go, Target(stage)),
            Group.GO,
            (f"Ctrl+{number}",),
        )
    yield Command("next-pane", said("Next part of the window"), doing.next_pane, Group.GO, ("F6",))
    yield Command(
        "last-pane", said("Last part of the window"), doing.last_pane, Group.GO, ("Shift+F6",)
    )
    yield Command("menu", said("Menu"), doing.show_menu, Group.GO, ("F10",))


def _look(doing: Doing) -> Iterator[Command]:
    yield Command("larger", said("Larger text"), doing.larger, Group.LOOK, ("Ctrl++", "Ctrl+="))
    yield Command("smaller", said("Smaller text"), doing.smaller, Group.LOOK, ("Ctrl+-",))
    yield Command("usual", said("Usual text size"), doing.usual, Group.LOOK, ("Ctrl+0",))
    for scheme, words in _SCHEMES:
        do = partial(doing.look_at, scheme)
        yield Command(f"look-{scheme.name.casefold()}", said(words), do, Group.LOOK)


def _file(doing: Doing) -> Iterator[Command]:
    yield Command("hide", said("Hide at once"), doing.hide, Group.FILE, ("F9",))
    yield Command("lock", said("Lock"), doing.lock, Group.FILE, ("Ctrl+L",))
    yield Command("settings", said("Settings"), doing.show_settings, Group.FILE, ("Ctrl+,",))
    yield Command("strike", said("Strike out words for good"), doing.strike_out, Group.FILE)
    yield RECEIVE.command(doing.receive, Group.FILE)
    yield HAND_OVER.command(doing.hand_over, Group.FILE)
    yield Command(
        "export",
        said("Export the letter or the top tips"),
        partial(doing.go, Target(Stage.LETTER)),
        Group.FILE,
        also="PDF web page text print write",
    )
    yield Command("close", said("Close the challenge"), doing.close, Group.FILE, ("Ctrl+W",))
    yield Command("quit", said("Quit"), doing.quit, Group.FILE, ("Ctrl+Q",))


def _help(doing: Doing) -> Iterator[Command]:
    yield Command("guide", said("Guide"), doing.show_guide, Group.HELP, ("F1",))
    yield Command("keys", said("Keys"), doing.show_keys, Group.HELP, ("?",))


def _with(verb: str, words: str) -> str:
    """What would be taken back or done again; the verb alone where there is nothing."""
    return f"{verb} {words}" if words else verb


_SCHEMES = (
    (Scheme.SYSTEM, "Colours of the laptop"),
    (Scheme.LIGHT, "Light colours"),
    (Scheme.DARK, "Dark colours"),
    (Scheme.CONTRAST, "High contrast"),
)
"""What a person may look at, in words."""
