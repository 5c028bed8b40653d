"""Adding to the challenge on screen: each thing with its reference, letter, code and place."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeVar

from peeraudit.core.audit import FormInUse
from peeraudit.core.case_file import CaseFile
from peeraudit.core.challenge import KeyLine, Peer, Theme
from peeraudit.core.evidence import ReadDocument
from peeraudit.core.intake.chosen_form import FormOnOffer
from peeraudit.core.intake.ids import form_in_use_id, known_word_id
from peeraudit.core.journal.draft import Draft, Value
from peeraudit.core.journal.kept import Kept
from peeraudit.core.journal.order import between
from peeraudit.core.passage import KnownWord
from peeraudit.core.safeguarding import SafeguardingStop
from peeraudit.core.timetable import Session, SessionState
from peeraudit.core.tip import TopTip
from peeraudit.core.workbook.spelling import fold_name
from peeraudit.operations.checked import check_case_reference, check_figures, checked, plain
from peeraudit.operations.clock import Clock
from peeraudit.operations.deeds import ADD, JOIN_TEAM, USE_FORM
from peeraudit.operations.derived import anew, standing
from peeraudit.operations.giving_references import next_code, next_letter, next_reference
from peeraudit.operations.keeping import keep_changes, planned_again, speaking
from peeraudit.operations.moving import tail_of
from peeraudit.operations.written_value import NotAValue
from peeraudit.store.view import View
from peeraudit.store.workspace import Workspace

K = TypeVar("K", bound=Kept)

Referred = TypeVar("Referred", Session, ReadDocument)
"""What gets a reference of its own."""

Placed = TypeVar("Placed", Peer, KeyLine, Theme, TopTip)
"""What is put at the end of its like."""


@dataclass(frozen=True, slots=True)
class AddedCaseFile:
    """The case file added; `also_called` has a sentence where others are called the same."""

    id: str
    also_called: str


@dataclass(frozen=True, slots=True)
class _Desk:
    """Where a thing is added: the store as it is, who adds it, and the tail of places."""

    view: View
    peer: Peer
    tail: str

    def last(self, thing: Placed) -> Placed:
        """A thing at the end of its like."""
        places = (item.place for item in self.view.fetch(type(thing)))
        return replace(thing, place=between(max(places, default=""), "", tail=self.tail))

    def referred(self, thing: Referred) -> Referred:
        """A thing with the next reference of its kind."""
        reference = next_reference(self.view, thing.ENTITY, peer=self.peer)
        return replace(thing, reference=reference)


def add_peer(
    workspace: Workspace, *, clock: Clock, named: str, deed: str = ADD, **values: Value
) -> str:
    """Add a member of the team, who gets the next letter. Raises `NotAValue`, `WhoIsSpeaking`."""
    new = _new(Peer, clock, values, needs="name")
    return _add(
        workspace,
        lambda desk: desk.last(replace(new, letter=next_letter(desk.view))),
        clock=clock,
        named=named,
        deed=deed,
    )


def add_oneself(workspace: Workspace, *, clock: Clock, **values: Value) -> str:
    """Add oneself to the team, by a deed of one's own that no undo takes back; answers with the id.

    Raises `NotAValue` where there is no name, or one that somebody on the team has.
    """
    new = _new(Peer, clock, values, needs="name")
    new = replace(new, name=plain(new.name))

    def attempt() -> str:
        draft = Draft(clock.new_id())
        with workspace.view() as view:
            count = view.count()
            if any(_alike(peer.name, new.name) for peer in view.fetch(Peer)):
                raise NotAValue(
                    f"{new.name} is on the team already.", advice="Choose yourself from the list."
                )
            letter = next_letter(view)
            me = _Desk(view, new, tail_of(workspace)).last(replace(new, letter=letter))
        draft.add(me)
        deed = draft.change_set(JOIN_TEAM, peer=me.id, at=clock.stamp())
        workspace.keep(deed, planned_at=count)
        return me.id

    return planned_again(attempt)


def add_key_line(
    workspace: Workspace, *, clock: Clock, named: str, deed: str = ADD, **values: Value
) -> str:
    """Add a key line; without a code of its own it gets the next one, such as K4."""
    new = _new(KeyLine, clock, values, needs="")
    return _add(
        workspace,
        lambda desk: desk.last(replace(new, code=new.code or next_code(desk.view))),
        clock=clock,
        named=named,
        deed=deed,
    )


def add_theme(
    workspace: Workspace, *, clock: Clock, named: str, deed: str = ADD, **values: Value
) -> str:
    """Add a theme, the last of them."""
    new = _new(Theme, clock, values, needs="title")
    return _add(workspace, lambda desk: desk.last(new), clock=clock, named=named, deed=deed)


def add_tip(workspace: Workspace, *, clock: Clock, named: str, **values: Value) -> str:
    """Add a top tip, the last of them."""
    new = _new(TopTip, clock, values, needs="text")
    return _add(workspace, lambda desk: desk.last(new), clock=clock, named=named)


def add_session(workspace: Workspace, *, clock: Clock, named: str, **values: Value) -> str:
    """Add a session: planned, unless something else is said of it."""
    new = _new(Session, clock, {"state": SessionState.PLANNED, **values}, needs="")
    check_figures(new)
    return _add(workspace, lambda desk: desk.referred(new), clock=clock, named=named)


def add_document(workspace: Workspace, *, clock: Clock, named: str, **values: Value) -> str:
    """Add a document the host shared."""
    new = _new(ReadDocument, clock, values, needs="title")
    return _add(workspace, lambda desk: desk.referred(new), clock=clock, named=named)


def add_stop(workspace: Workspace, *, clock: Clock, named: str, **values: Value) -> str:
    """Add a safeguarding stop."""
    new = _new(SafeguardingStop, clock, values, needs="what_was_seen")
    return _add(workspace, lambda _: new, clock=clock, named=named)


def add_case_file(
    workspace: Workspace, *, clock: Clock, named: str, **values: Value
) -> AddedCaseFile:
    """Add a case file under the reference the team gave it.

    One that is there already may be the same file or another: it is added all the same, and told,
    for the team to settle. Raises `NotAValue` for what can be no reference.
    """
    new = _new(CaseFile, clock, values, needs="")
    check_case_reference(new.reference)
    with workspace.view() as view:
        others = [item for item in view.fetch(CaseFile) if _alike(item.reference, new.reference)]
    added = _add(workspace, lambda _: new, clock=clock, named=named)
    told = f"There is a case file {new.reference} already." if others else ""
    return AddedCaseFile(added, told)


def add_known_word(workspace: Workspace, word: str, *, clock: Clock, named: str) -> str:
    """Let a word be spelled rightly in this challenge; one that is known already stays."""
    text = plain(word)
    if not text:
        raise NotAValue("There is no word.", advice="Type one.")
    new = KnownWord(id=known_word_id(text), text=text)
    return _add(workspace, lambda _: new, clock=clock, named=named)


def use_form(
    workspace: Workspace, form: FormOnOffer, *, clock: Clock, named: str, deed: str = USE_FORM
) -> str:
    """Freeze a form in the challenge, whole; answers with the id of the form in use.

    One that is in use already stays. Raises `WhoIsSpeaking`, `DiskFull`.
    """
    new = FormInUse(
        id=form_in_use_id(form.id, version=form.version, digest=form.digest),
        form=form.id,
        version=form.version,
        title=form.title,
        digest=form.digest,
    )
    with workspace.view() as view:
        peer = speaking(view, named=named)
        if standing(view, FormInUse, new.id) is not None:
            return new.id
        draft = anew(view, clock.new_id(), [(FormInUse.ENTITY, new.id)])
    draft.add(new)
    kept = draft.draft.change_set(deed, peer=peer.id, at=clock.stamp())
    keep_changes(workspace, kept, pieces=(form.text.encode(),))
    return new.id


def _new(kind: type[K], clock: Clock, values: dict[str, Value], *, needs: str) -> K:
    """A new thing of some values, without what is given to it here. Raises `NotAValue`."""
    new = replace(kind(id=clock.new_id()), **checked(kind, values))
    if needs and not plain(str(getattr(new, needs))):
        raise NotAValue(f"There is no {needs.replace('_', ' ')}.", advice="Type it first.")
    return new


def _add(
    workspace: Workspace,
    make: Callable[[_Desk], Kept],
    *,
    clock: Clock,
    named: str,
    deed: str = ADD,
) -> str:
    """Keep what is made at the desk, made again where another window kept something meanwhile."""

    def attempt() -> str:
        with workspace.view() as view:
            count = view.count()
            peer = speaking(view, named=named)
            thing = make(_Desk(view, peer, tail_of(workspace)))
            if standing(view, type(thing), thing.id) is not None:
                return thing.id
            draft = anew(view, clock.new_id(), [(thing.ENTITY, thing.id)])
        draft.add(thing)
        kept = draft.draft.change_set(deed, peer=peer.id, at=clock.stamp())
        workspace.keep(kept, planned_at=count)
        return thing.id

    return planned_again(attempt)


def _alike(one: str, other: str) -> bool:
    return fold_name(one) == fold_name(other)
