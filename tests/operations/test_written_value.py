"""A third that a person types: understood as people write, or refused with what would be right."""

from collections.abc import Iterator
from datetime import date, time

import pytest

from peeraudit.core.challenge import ChallengeKind
from peeraudit.core.finding import Bearing, FindingLeaning, Headline
from peeraudit.core.journal.draft import Value, encode
from peeraudit.core.timetable import SessionState
from peeraudit.operations.clock import this_laptop
from peeraudit.operations.opening import opened
from peeraudit.operations.referring import NotKnown, directory
from peeraudit.operations.sample import Sample
from peeraudit.operations.written_value import NotAValue, value_typed
from peeraudit.store.workspace import Workspace


@pytest.fixture(scope="module")
def workspace(sample: Sample) -> Iterator[Workspace]:
    """The sample's store, open to read, once for all of these."""
    with opened(str(sample.store), sample.passphrase, clock=this_laptop()) as found:
        yield found


def typed(workspace: Workspace, reference: str, field: str, words: str) -> str:
    with workspace.view() as view:
        names = directory(view)
        found = names.find(reference)
        key = (found.entity, found.entity_id, field)
        return value_typed(words, key=key, names=names, view=view)


def id_of(workspace: Workspace, reference: str) -> str:
    with workspace.view() as view:
        return directory(view).find(reference).entity_id


@pytest.mark.parametrize(
    ("reference", "field", "words", "value"),
    [
        ("F77a", "text", "  They listen.\r\nWell.\x1b \n", "They listen.\nWell."),
        ("F77a", "leaning", "Strength", FindingLeaning.STRENGTH),
        ("F77a", "headline", "ONLY", Headline.ONLY),
        ("challenge", "kind", "Re visit", ChallengeKind.REVISIT),
        ("challenge", "first_day", "9 June 2026", date(2026, 6, 9)),
        ("challenge", "people_met", "78", 78),
        ("S1a", "start", "9.30", time(9, 30)),
        ("E40a", "quote", "Yes", True),
        ("E40a under F54a", "bearing", "against", Bearing.AGAINST),
        ("C07", "reference", "C70", "C70"),
        ("C07 first/overall", "answer", "RI", ("requires-improvement",)),
        ("C07/overall moderated", "after", "good", "good"),
        ("S1a", "state", "Planned", SessionState.PLANNED),
        ("C07", "reserve", "yes", True),
        ("C07 first", "finished", "yes", True),
        ("Rosalind Tarrant", "undertaking_on", "8/6/2026", date(2026, 6, 8)),
    ],
)
def test_a_value_is_understood_as_people_write_it(
    workspace: Workspace, reference: str, field: str, words: str, value: Value
) -> None:
    assert typed(workspace, reference, field, words) == encode(value)


def test_other_things_are_named_by_their_references(workspace: Workspace) -> None:
    theme, one, other, case = (
        id_of(workspace, name) for name in ("Leadership and culture", "K1", "K2", "C07")
    )
    assert typed(workspace, "F77a", "theme", "leadership and CULTURE") == encode(theme)
    assert typed(workspace, "F77a", "key_lines", "k1; K2") == encode((one, other))
    assert typed(workspace, "E40a", "source", "C07") == encode(case)
    peer = id_of(workspace, "Rosalind Tarrant")
    assert typed(workspace, "D1a", "read_by", "rosalind tarrant") == encode((peer,))


@pytest.mark.parametrize(
    ("reference", "field", "words", "told"),
    [
        ("F77a", "text", " \n\x00", "Nothing was written"),
        ("F77a", "leaning", "strenght", 'Did you mean "strength"'),
        ("challenge", "first_day", "last Tuesday", "is not a date"),
        ("challenge", "people_met", "many", "is not a number"),
        ("S1a", "start", "noonish", "is not a time"),
        ("C07", "reference", "Baby Smith", "cannot be the reference of a case file"),
        ("C07", "reference", "1234567", "then one to three figures.*too short for .* number"),
        ("C07 first/overall", "answer", "fine", "is not an answer"),
        ("F77a", "theme", "C07", "Name a theme"),
        ("E40a", "source", "K1", "Name a session, a case file or a document"),
        ("F77a", "place", "first", "Take one of the sides"),
        ("F77a", "joined_into", "F54a", "Take one of the sides"),
        ("C07/overall moderated", "before", "good", "Take one of the sides"),
    ],
)
def test_what_a_field_cannot_hold_is_refused_with_what_would_be_right(
    workspace: Workspace, reference: str, field: str, words: str, told: str
) -> None:
    with pytest.raises(NotAValue, match=told) as refused:
        typed(workspace, reference, field, words)
    assert refused.value.exit_code == 40


def test_what_nobody_knows_is_refused_by_its_name(workspace: Workspace) -> None:
    with pytest.raises(NotKnown, match="Weather"):
        typed(workspace, "F77a", "theme", "Weather")


def test_one_theme_is_not_several(workspace: Workspace) -> None:
    with pytest.raises(NotAValue, match="Name one alone"):
        typed(workspace, "F77a", "theme", "Leadership and culture; Leadership and culture")
