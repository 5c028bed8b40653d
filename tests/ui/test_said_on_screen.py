"""What is said on the screen names no command: nobody types one there."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import peeraudit
from peeraudit.core.challenge import Peer, Role
from peeraudit.core.clash import Clash, ClashKind
from peeraudit.core.errors import ChallengeError
from peeraudit.operations.composing import LaptopsDisagree, PassagesToLookAt
from peeraudit.operations.joining import DoneBy, Joined
from peeraudit.operations.merging import NotToBeJoined
from peeraudit.operations.opening import WhoIsSpeaking, speaker
from peeraudit.operations.referring import NotKnown
from peeraudit.operations.settling import NoConflict
from peeraudit.ui.jobs import in_words
from peeraudit.ui.start.coming import what_comes

COMMAND = re.compile(r"peeraudit (?:[a-z]+ FILE|export|find)|(?<!-)--[a-z]|PEERAUDIT_")
PACKAGE = Path(peeraudit.__file__).parent
BENEATH = ("core", "operations", "store", "documents")
CLI_ALONE = frozenset({"NothingToRestore", "NotInOrder", "NotAnExport"})
"""What commands alone raise: the screen has nothing that needs these."""


def _commands_in(node: ast.AST) -> bool:
    texts = (each.value for each in ast.walk(node) if isinstance(each, ast.Constant))
    return any(isinstance(each, str) and COMMAND.search(each) for each in texts)


def _name(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else ""


def _assigned(body: list[ast.stmt], name: str) -> list[ast.expr]:
    """What is given to a name right in a body."""
    return [
        each.value
        for each in body
        if isinstance(each, ast.Assign)
        and any(isinstance(to, ast.Name) and to.id == name for to in each.targets)
    ]


def _advice_without_screen(tree: ast.AST) -> Iterator[str]:
    """Advice that names a command where nothing is said for the screen."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _name(node) not in CLI_ALONE:
            said = {each.arg: each.value for each in node.keywords}
            if "advice" in said and "on_screen" not in said and _commands_in(said["advice"]):
                yield ast.unparse(node)
        if isinstance(node, ast.ClassDef | ast.FunctionDef) and node.name not in CLI_ALONE:
            names_command = any(map(_commands_in, _assigned(node.body, "advice")))
            if names_command and not _assigned(node.body, "on_screen"):
                yield node.name


def test_whatever_advises_a_command_has_other_words_for_the_screen() -> None:
    files = [path for part in BENEATH for path in (PACKAGE / part).rglob("*.py")]
    found = {
        path.name: missing
        for path in files
        if (missing := list(_advice_without_screen(ast.parse(path.read_text("utf-8")))))
    }
    assert not found


def test_the_search_for_such_advice_finds_it() -> None:
    bare = """
class NoConflict(ChallengeError):
    advice = "See what there is: peeraudit conflicts FILE."
def give():
    raise NotFiled("So.", advice=f"Look: peeraudit history FILE {name}.")
"""
    assert len(list(_advice_without_screen(ast.parse(bare)))) == 2
    mended = bare.replace("FILE.", 'FILE."\n    on_screen = "Look on the Team page.').replace(
        '{name}.")', '{name}.", on_screen="Look.")'
    )
    assert not list(_advice_without_screen(ast.parse(mended)))


@pytest.mark.parametrize(
    ("error", "says"),
    [
        (NoConflict("Laptops do not disagree there."), "Team page"),
        (NoConflict("Hidden.", advice="Let a colleague settle it."), "Let a colleague settle it."),
        (NotKnown('Nothing is called "F99".'), "Ctrl+K"),
        (NotToBeJoined("Not of one kind.", advice="Only two of one kind can be one."), "one kind"),
        (LaptopsDisagree("letter", disagreements=["F1: text"]), "F1: text"),
        (PassagesToLookAt("letter", passages=["opening, Dear"]), "opening, Dear"),
    ],
)
def test_what_is_to_be_done_is_said_in_the_words_of_the_screen(
    error: ChallengeError, says: str
) -> None:
    told = str(in_words(error))
    assert says in told
    assert not COMMAND.search(told)


def test_who_sits_here_is_asked_for_in_settings() -> None:
    team = tuple(Peer(id=name, name=name, role=Role.PEER) for name in ("Ann", "Imran"))
    with pytest.raises(WhoIsSpeaking) as raised:
        speaker(team, named="")
    assert "--peer" in str(raised.value)
    assert str(in_words(raised.value)).endswith("Choose in Settings who sits here.")


@pytest.mark.parametrize("kind", ClashKind)
def test_what_may_be_one_is_told_without_a_command(kind: ClashKind) -> None:
    clash = Clash(kind, "C07", ("a", "b"), ("C07~a", "C07~b"))
    lines = what_comes(Joined((DoneBy("Ann", "LAPTOP-7", 1),), clashes=(clash,)))
    assert any("C07" in line for line in lines)
    assert not COMMAND.search(" ".join(lines))
