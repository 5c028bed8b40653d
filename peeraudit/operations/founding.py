"""Founding: a new challenge with all that was said of it before it began, made in one go."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from peeraudit.core.challenge import Challenge, KeyLine, Peer, Theme
from peeraudit.operations.adding import add_key_line, add_peer, add_theme, use_form
from peeraudit.operations.changing import Mapped, keep_draft, links_drafted
from peeraudit.operations.check_forms import shipped_forms
from peeraudit.operations.checked import plain
from peeraudit.operations.clock import Clock
from peeraudit.operations.deeds import START_WITH
from peeraudit.operations.start import as_founder, found, new_store
from peeraudit.store.workspace import Workspace

NAMELESS = "Coordinator"
"""What whoever starts a challenge is called until they say."""


@dataclass(frozen=True, slots=True)
class Member:
    """A member of the team, as typed before the challenge is there."""

    name: str
    job_title: str = ""
    organisation: str = ""
    role: str = "peer"


@dataclass(frozen=True, slots=True)
class Line:
    """A key line of enquiry, and the titles of the themes it maps to."""

    wording: str
    themes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Beginning:
    """What is known of a challenge before it begins. `me` is the place of whoever starts it.

    `forms` are the ids of shipped audit forms.
    """

    challenge: Challenge
    team: tuple[Member, ...] = ()
    me: int = 0
    lines: tuple[Line, ...] = ()
    themes: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()


def found_whole(
    path: Path, passphrase: Callable[[], str], *, beginning: Beginning, clock: Clock
) -> str:
    """Make a challenge with its team, key lines, themes and forms, or nothing of it.

    Answers with the id of whoever starts it; who gave no name is the coordinator until they do.
    Raises `NotAValue`, `AlreadyThere`, `CannotWrite`, `DiskFull`.
    """
    me, others = _parted(beginning)
    founder = as_founder(_peer(me, name=clock.new_id()))
    with new_store(path, passphrase, clock=clock) as workspace:
        found(workspace, beginning.challenge, founder, clock=clock)
        said = _Said(workspace, clock, founder.name)
        said.team(others)
        said.lines(beginning)
        said.forms(beginning.forms)
    return founder.id


@dataclass(frozen=True, slots=True)
class _Said:
    """What the founder says of the challenge once it is there. None of it is undone later."""

    workspace: Workspace
    clock: Clock
    named: str

    def team(self, members: tuple[Member, ...]) -> None:
        """The rest of the team."""
        for member in members:
            peer = _peer(member, name="")
            add_peer(
                self.workspace,
                clock=self.clock,
                named=self.named,
                deed=START_WITH,
                name=peer.name,
                job_title=peer.job_title,
                organisation=peer.organisation,
                role=peer.role,
            )

    def lines(self, beginning: Beginning) -> None:
        """Themes, key lines, and which of these map to which of those."""
        lines = [
            add_key_line(
                self.workspace,
                clock=self.clock,
                named=self.named,
                deed=START_WITH,
                wording=line.wording,
            )
            for line in beginning.lines
        ]
        themes = {
            title: add_theme(
                self.workspace, clock=self.clock, named=self.named, deed=START_WITH, title=title
            )
            for title in beginning.themes
        }
        with self.workspace.view() as view:
            key_lines = {item.id: item for item in view.fetch(KeyLine)}
            kept = {item.id: item for item in view.fetch(Theme)}
        for title, theme in themes.items():
            said = zip(beginning.lines, lines, strict=True)
            mapped = Mapped(
                tuple(key_lines[name] for line, name in said if title in line.themes), ()
            )
            draft = links_drafted(self.workspace, kept[theme], mapped, clock=self.clock)
            keep_draft(self.workspace, draft, deed=START_WITH, clock=self.clock, named=self.named)

    def forms(self, wanted: tuple[str, ...]) -> None:
        """The audit forms."""
        for form in shipped_forms():
            if form.id in wanted:
                use_form(self.workspace, form, clock=self.clock, named=self.named, deed=START_WITH)


def _parted(beginning: Beginning) -> tuple[Member, tuple[Member, ...]]:
    """Whoever starts the challenge, and the others of the team who have a name."""
    named = [(at, member) for at, member in enumerate(beginning.team) if plain(member.name)]
    me = next((member for at, member in named if at == beginning.me), None)
    others = tuple(member for _, member in named if member is not me)
    return me or Member(NAMELESS, role="coordinator"), others


def _peer(member: Member, *, name: str) -> Peer:
    return replace(
        Peer(id=name),
        name=plain(member.name),
        job_title=plain(member.job_title),
        organisation=plain(member.organisation),
        role=_ROLES.get(member.role, _ROLES["peer"]),
    )


_ROLES = {role.value: role for role in type(Peer(id="").role)}
