"""The findings wall: notes filed under findings, findings made of notes, headlines chosen."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from peeraudit.core.evidence import Evidence
from peeraudit.core.finding import Bearing, Filing, Finding, FindingLeaning, Headline
from peeraudit.core.intake.ids import filing_id
from peeraudit.core.journal.change import Entry
from peeraudit.core.journal.draft import Draft, Value
from peeraudit.core.journal.order import between
from peeraudit.operations.changing import keep_draft
from peeraudit.operations.checked import plain
from peeraudit.operations.clock import Clock
from peeraudit.operations.deeds import FILE, HEADLINE, MAKE_FINDING, UNFILE
from peeraudit.operations.derived import anew
from peeraudit.operations.giving_references import next_reference
from peeraudit.operations.keeping import keep_changes, planned_again, speaking
from peeraudit.operations.moving import Among, following, tail_of
from peeraudit.operations.seen_as_one import rows_as_one
from peeraudit.operations.written_value import NotAValue
from peeraudit.store.view import View
from peeraudit.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class ToFile:
    """Notes to file under a finding, and how they bear on it.

    `seen` are the links in front of whoever files, those of other findings among them: a note that
    is filed there already gets the new bearing over the old.
    """

    notes: tuple[Evidence, ...]
    seen: tuple[Filing, ...]
    bearing: Bearing = Bearing.FOR


@dataclass(frozen=True, slots=True)
class NewFinding:
    """What a finding to be made says, where it stands, and the notes it is made of.

    It stands right after the finding named, or at the end of its theme. `theme` is a theme's id,
    `key_lines` those of key lines.
    """

    text: str
    leaning: FindingLeaning
    theme: str
    notes: tuple[Evidence, ...] = ()
    after: Finding | None = None
    key_lines: tuple[str, ...] = ()


def file_under(
    workspace: Workspace, finding: Finding, filed: ToFile, *, clock: Clock, named: str
) -> Entry | None:
    """File notes under a finding, in one deed; None where they are filed so already.

    Raises `WhoIsSpeaking`.
    """
    notes = {note.id for note in filed.notes}
    there = {
        link.evidence: link for link in filed.seen if link.evidence in notes and _is(link, finding)
    }
    links = [
        Filing(
            id=filing_id(finding.id, evidence=note),
            finding=finding.id,
            evidence=note,
            bearing=filed.bearing,
        )
        for note in dict.fromkeys(note.id for note in filed.notes)
        if note not in there
    ]
    with workspace.view() as view:
        peer = speaking(view, named=named)
        draft = anew(view, clock.new_id(), [(Filing.ENTITY, link.id) for link in links])
    for link in there.values():
        draft.draft.change(link, bearing=filed.bearing)
    for link in links:
        draft.add(link)
    return keep_changes(workspace, draft.draft.change_set(FILE, peer=peer.id, at=clock.stamp()))


def unfile(
    workspace: Workspace, links: Iterable[Filing], *, clock: Clock, named: str
) -> Entry | None:
    """Take notes out of the findings they are filed under; the links stay, with no bearing.

    What is filed likewise under a finding merged into the same one goes with them. Raises
    `WhoIsSpeaking`.
    """
    draft = Draft(clock.new_id())
    asked = {link.id: link for link in links}
    with workspace.view() as view:
        asked |= {link.id: link for link in _alike(view, asked.values()) if link.id not in asked}
    for link in asked.values():
        draft.change(link, bearing=None)
    return keep_draft(workspace, draft, deed=UNFILE, clock=clock, named=named)


def make_finding(workspace: Workspace, new: NewFinding, *, clock: Clock, named: str) -> str:
    """Make a finding with its notes filed for it, in one deed; answers with its id.

    Raises `NotAValue` where it has no words, `WhoIsSpeaking`, and `MovedOn` where another window
    never rests.
    """
    if not plain(new.text):
        raise NotAValue("The new finding has no words.", advice="Say what it finds.")
    return planned_again(lambda: _make(workspace, new, clock=clock, named=named))


def choose_headline(
    workspace: Workspace, finding: Finding, headline: Headline, *, clock: Clock, named: str
) -> Entry | None:
    """Let a finding stand under Headlines, also or only, or there no more.

    A new headline comes last; one that stood there before has its place again. Raises
    `WhoIsSpeaking`.
    """
    values: dict[str, Value] = {"headline": headline}
    if headline is not Headline.NO and not finding.headline_place:
        values["headline_place"] = _last_place(workspace, Among.HEADLINES)
    draft = Draft(clock.new_id())
    draft.change(finding, **values)
    return keep_draft(workspace, draft, deed=HEADLINE, clock=clock, named=named)


def _make(workspace: Workspace, new: NewFinding, *, clock: Clock, named: str) -> str:
    draft = Draft(clock.new_id())
    with workspace.view() as view:
        count = view.count()
        peer = speaking(view, named=named)
        reference = next_reference(view, Finding.ENTITY, peer=peer)
        findings = view.fetch(Finding)
    finding = Finding(
        id=clock.new_id(),
        reference=reference,
        text=plain(new.text),
        leaning=new.leaning,
        theme=new.theme,
        key_lines=new.key_lines,
        place=_place(findings, new.after, tail=tail_of(workspace)),
    )
    draft.add(finding)
    for note in dict.fromkeys(note.id for note in new.notes):
        name = filing_id(finding.id, evidence=note)
        draft.add(Filing(id=name, finding=finding.id, evidence=note, bearing=Bearing.FOR))
    deed = draft.change_set(MAKE_FINDING, peer=peer.id, at=clock.stamp())
    workspace.keep(deed, planned_at=count)
    return finding.id


def _place(findings: Iterable[Finding], after: Finding | None, *, tail: str) -> str:
    """The place right after a finding's, or after all."""
    if after is None:
        return between(max((item.place for item in findings), default=""), "", tail=tail)
    return between(after.place, following(findings, after, field=Among.ITS_LIKE), tail=tail)


def _last_place(workspace: Workspace, among: Among) -> str:
    """A place behind every finding in one of the orders."""
    with workspace.view() as view:
        last = max((str(getattr(item, among)) for item in view.fetch(Finding)), default="")
    return between(last, "", tail=tail_of(workspace))


def _is(link: Filing, finding: Finding) -> bool:
    """Whether a link is between a finding and its note, the finding named as itself or derived."""
    return link.finding == finding.id or link.id == filing_id(finding.id, evidence=link.evidence)


def _alike(view: View, links: Iterable[Filing]) -> Iterator[Filing]:
    """The links that are drawn as one with these, because their findings are."""
    for link in links:
        rows = rows_as_one(view, Finding.ENTITY, link.finding) - {link.finding}
        ids = [filing_id(name, evidence=link.evidence) for name in rows]
        for other in view.fetch(Filing, among=ids):
            if other.bearing is link.bearing:
                yield other
