"""Looking for words in notes, findings and comments, and telling where they stand."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from peeraudit.core.blind import Veil
from peeraudit.core.case_file import CaseFile
from peeraudit.core.challenge import KeyLine, Theme
from peeraudit.core.coverage import homes_in
from peeraudit.core.errors import ChallengeError, ExitCode
from peeraudit.core.evidence import Evidence
from peeraudit.core.faces import under_faces
from peeraudit.core.finding import Finding
from peeraudit.core.gathered import Gathered
from peeraudit.core.workbook.spelling import fold_reference
from peeraudit.operations.calling import kind_in_words
from peeraudit.operations.gathering import gather
from peeraudit.operations.referring import Directory, directory
from peeraudit.operations.veiling import veil_over
from peeraudit.store.search import MARKS, SEARCHED, Hit, Within
from peeraudit.store.view import View
from peeraudit.store.workspace import Workspace

MOST_SHOWN = 50
"""Hits shown; whoever has more looks for more words."""

BY_REFERENCE = (Evidence.ENTITY, Finding.ENTITY, CaseFile.ENTITY)
"""The kinds that are called by a reference of their own, so that no others need to be known."""


class NotSearched(ChallengeError):
    """No kind of thing in which words are looked for is called so."""

    exit_code = ExitCode.NOT_KNOWN


@dataclass(frozen=True, slots=True)
class Asked:
    """What is looked for, and where: a kind, a theme and a key line as a person names them."""

    words: str
    kind: str = ""
    theme: str = ""
    key_line: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """A place where all the words stand: what it is called, what it is, and its text in parts.

    Every second part is a word that was looked for.
    """

    reference: str
    kind: str
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """The places shown, best first, and how many there are in all.

    `left_out` says what is not looked through for whoever looks, if anything.
    """

    places: tuple[Place, ...]
    total: int
    left_out: str = ""


def find(workspace: Workspace, asked: Asked, *, named: str = "") -> Found:
    """Where all of the words stand, each as the beginning of one.

    Of a theme or a key line there are notes and findings alone; a key line's are those that count
    under it. What a blind second audit of whoever looks must not know is left out. Raises
    `NotKnown`, `NotOne` for a theme or key line, `NotSearched` for a kind, and `WhoIsSpeaking` as
    `veil_over` does.
    """
    with workspace.view() as view:
        return find_seen(view, asked, veil=veil_over(view, named=named))


def find_seen(view: View, asked: Asked, *, veil: Veil) -> Found:
    """The same for whoever has a veil at hand: to find it takes longer than to look for a word."""
    within = _within(view, asked)
    hidden = _hidden(veil)
    most = MOST_SHOWN + len(hidden)
    hits = view.find(asked.words, most=most, within=within)
    shown = [hit for hit in hits if not veil.hides(hit.entity, hit.entity_id)]
    total = len(shown) if len(hits) < most else _count(view, asked, within, but=hidden)
    return Found(tuple(_places(view, shown[:MOST_SHOWN])), total, veil.left_out)


def _hidden(veil: Veil) -> frozenset[str]:
    """The ids of all that is searched and hidden."""
    return frozenset[str]().union(*(veil.things.get(entity, ()) for entity in SEARCHED))


def _count(view: View, asked: Asked, within: Within, *, but: frozenset[str]) -> int:
    """How many places there are, but for some things."""
    every = view.count_found(asked.words, within=within)
    if not but:
        return every
    among = but if within.ids is None else but & within.ids
    return every - view.count_found(asked.words, within=Within(within.kinds, among))


def _within(view: View, asked: Asked) -> Within:
    """Where to look; the challenge is gathered only where a theme or key line is named."""
    kinds = (_kind(asked.kind),) if asked.kind else None
    if not asked.theme and not asked.key_line:
        return Within(kinds)
    names = directory(view)
    theme = _named(names, Theme.ENTITY, words=asked.theme)
    key_line = _named(names, KeyLine.ENTITY, words=asked.key_line)
    return Within(kinds, frozenset(_ids(under_faces(gather(view)), theme=theme, key_line=key_line)))


def _kind(words: str) -> str:
    """The kind a person names, as the journal calls it; one or several of it."""
    wanted = fold_reference(words)
    for entity in SEARCHED:
        if wanted in map(fold_reference, (kind_in_words(entity), f"{kind_in_words(entity)}s")):
            return entity
    raise NotSearched(
        f'Words are not looked for in anything called "{words.strip()}".',
        advice=f"The kinds are: {', '.join(map(kind_in_words, SEARCHED))}.",
    )


def _named(names: Directory, entity: str, *, words: str) -> str:
    """The id of what a person names, if anything."""
    return names.of_kind(entity).find(words).entity_id if words else ""


def _ids(gathered: Gathered, *, theme: str, key_line: str) -> Iterator[str]:
    """The ids of the notes and findings of a theme and a key line, where one is named."""
    face_of = {row.id: face for face, rows in gathered.joined.items() for row in rows}
    theme, key_line = face_of.get(theme, theme), face_of.get(key_line, key_line)
    homes = homes_in(gathered)
    for item in (*gathered.evidence, *gathered.findings):
        if theme in ("", item.theme) and (not key_line or key_line in homes.of(item)):
            yield item.id
            yield from (row.id for row in gathered.joined.get(item.id, ()))


def _places(view: View, hits: Sequence[Hit]) -> Iterator[Place]:
    """The hits with what they are called."""
    before, after = MARKS
    for hit, reference in zip(hits, _references(view, hits), strict=True):
        parts = hit.marked.replace(after, before).split(before)
        yield Place(reference, kind_in_words(hit.entity), tuple(parts))


def _references(view: View, hits: Sequence[Hit]) -> Sequence[str]:
    """What the hits are called, fetched at once: everything is known only where that is needed."""
    rows = {
        entity: view.texts(entity, "reference", among=[hit.entity_id for hit in found])
        for entity in BY_REFERENCE
        if (found := [hit for hit in hits if hit.entity == entity])
    }
    own = [rows.get(hit.entity, {}).get(hit.entity_id, {}).get("reference", "") for hit in hits]
    if all(own) and len(set(map(fold_reference, own))) == len(own):
        return own
    names = directory(view)
    return [names.reference(hit.entity, hit.entity_id) for hit in hits]
