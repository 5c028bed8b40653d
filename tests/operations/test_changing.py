"""Fields changed on screen: over what was in front of whoever changes them, never over more."""

from datetime import date

import pytest

from peeraudit.core.case_file import CaseFile
from peeraudit.core.challenge import KeyLine, Peer, Theme, ThemeKeyLine
from peeraudit.core.evidence import Evidence
from peeraudit.core.journal.draft import Value
from peeraudit.core.journal.kept import Kept
from peeraudit.core.timetable import Session, SessionState
from peeraudit.operations.changing import Mapped, change, change_all, setting_links
from peeraudit.operations.opening import WhoIsSpeaking
from peeraudit.operations.written_value import NotAValue
from tests.operations.apart import Laptop, apart
from tests.operations.desk import by, deeds
from tests.store.shelf import Shelf

NOTES = tuple(Evidence(id=f"e{at}", reference=f"E{at}a", text=f"Note {at}") for at in (1, 2))
SESSION = Session(id="s1", reference="S1a", title="Foster carers", head_count=4)
THEME = Theme(id="t1", title="Practice")
KEY_LINES = tuple(KeyLine(id=f"k{at}", code=f"K{at}") for at in (1, 2, 3))
THINGS = (*NOTES, SESSION, THEME, *KEY_LINES, CaseFile(id="c1", reference="C07"))


def changed(laptop: Laptop, thing: Kept, **values: Value) -> bool:
    return (
        change(laptop.workspace, thing, clock=laptop.clock, named=laptop.peer.name, **values)
        is not None
    )


def test_fields_have_their_new_values_and_texts_no_control_characters(shelf: Shelf) -> None:
    with apart(shelf, *THINGS) as (ours, _):
        session = ours.fetch(Session, "s1")
        values: dict[str, Value] = {
            "title": "Foster\x1b carers",
            "day": date(2026, 6, 9),
            "state": SessionState.MOVED,
            "peers": ("p1", "p2"),
        }
        assert changed(ours, session, **values)
        now = ours.fetch(Session, "s1")
        assert (now.title, now.day, now.state, now.peers, now.head_count) == (
            "Foster carers",
            date(2026, 6, 9),
            SessionState.MOVED,
            ("p1", "p2"),
            4,
        )


def test_what_changes_nothing_is_not_kept(shelf: Shelf) -> None:
    with apart(shelf, *THINGS) as (ours, _):
        before = deeds(ours)
        assert not changed(ours, ours.fetch(Session, "s1"), title="Foster carers", head_count=4)
        assert deeds(ours) == before


def test_going_back_before_the_first_change_is_seen_is_a_change_all_the_same(shelf: Shelf) -> None:
    with apart(shelf, *THINGS) as (ours, _):
        fetched = ours.fetch(Session, "s1")
        assert changed(ours, fetched, title="Carers")
        assert changed(ours, fetched, title="Foster carers")
        assert ours.fetch(Session, "s1").title == "Foster carers"
        with ours.workspace.view() as view:
            assert view.conflicts() == ()


def test_a_change_from_an_old_view_stands_beside_the_other(shelf: Shelf) -> None:
    with apart(shelf, *THINGS) as (ours, theirs):
        old = ours.fetch(Evidence, "e1")
        changed(theirs, old, text="They wait.")
        changed(ours, old, text="They listen.")
        (conflict,) = ours.conflicts()
        assert {side.stands for side in conflict.sides} == {'"They wait."', '"They listen."'}


def test_one_deed_changes_many_and_one_undo_takes_it_back(shelf: Shelf) -> None:
    with apart(shelf, *THINGS) as (ours, _):
        before = deeds(ours)
        notes = [ours.fetch(Evidence, name) for name in ("e1", "e2")]
        change_all(ours.workspace, notes, clock=ours.clock, named=ours.peer.name, theme="t1")
        assert deeds(ours) == before + 1
        assert {ours.fetch(Evidence, name).theme for name in ("e1", "e2")} == {"t1"}
        ours.undo()
        assert {ours.fetch(Evidence, name).theme for name in ("e1", "e2")} == {""}


@pytest.mark.parametrize(
    ("kind", "name", "values", "said"),
    [
        (Session, "s1", {"state": "perhaps"}, "cannot be the state of a session"),
        (Session, "s1", {"head_count": -1}, '"-1" cannot be the head count'),
        (Session, "s1", {"head_count": 10**9}, "cannot be the head count"),
        (Session, "s1", {"day": date(1900, 1, 3)}, "cannot be the day"),
        (Session, "s1", {"title": 4}, "cannot be the title"),
        (CaseFile, "c1", {"reference": "Kayleigh"}, "cannot be the reference of a case file"),
        (CaseFile, "c1", {"reference": "12345678"}, "cannot be the reference of a case file"),
    ],
)
def test_what_a_field_cannot_hold_is_said_and_nothing_is_kept(
    shelf: Shelf, kind: type[Kept], name: str, values: dict[str, Value], said: str
) -> None:
    with apart(shelf, *THINGS) as (ours, _):
        before = deeds(ours)
        with pytest.raises(NotAValue, match=said):
            changed(ours, ours.fetch(kind, name), **values)
        assert deeds(ours) == before


@pytest.mark.parametrize(
    ("kind", "name", "field"),
    [(Session, "s1", "joined_into"), (Session, "s1", "weather"), (Session, "s1", "id")],
)
def test_what_has_a_deed_of_its_own_or_is_no_field_is_our_fault(
    shelf: Shelf, kind: type[Kept], name: str, field: str
) -> None:
    with apart(shelf, *THINGS) as (ours, _), pytest.raises(ValueError, match=field):
        changed(ours, ours.fetch(kind, name), **{field: "s2"})


def test_somebody_not_on_the_team_changes_nothing(shelf: Shelf) -> None:
    with apart(shelf, *THINGS) as (ours, _):
        peer = ours.fetch(Peer, "p1")
        with pytest.raises(WhoIsSpeaking):
            change(ours.workspace, peer, clock=ours.clock, named="Nobody", name="Ruth")


def mapping(laptop: Laptop, *key_lines: KeyLine, seen: tuple[ThemeKeyLine, ...]) -> None:
    setting_links(laptop.workspace, THEME, Mapped(key_lines, seen), **by(laptop))


def links(laptop: Laptop) -> tuple[ThemeKeyLine, ...]:
    with laptop.workspace.view() as view:
        return view.fetch(ThemeKeyLine)


def mapped(laptop: Laptop) -> set[str]:
    return {link.key_line for link in links(laptop) if link.mapped}


def test_the_key_lines_named_map_to_a_theme_and_no_others(shelf: Shelf) -> None:
    with apart(shelf, *THINGS) as (ours, _):
        mapping(ours, *KEY_LINES[:2], seen=())
        assert mapped(ours) == {"k1", "k2"}
        mapping(ours, *KEY_LINES[1:], seen=links(ours))
        assert mapped(ours) == {"k2", "k3"}
        ours.undo()
        assert mapped(ours) == {"k1", "k2"}


def test_a_mapping_taken_back_and_made_again_disagrees_with_nothing(shelf: Shelf) -> None:
    with apart(shelf, *THINGS) as (ours, theirs):
        mapping(ours, KEY_LINES[0], seen=())
        ours.undo()
        mapping(theirs, KEY_LINES[0], seen=links(theirs))
        assert mapped(ours) == {"k1"}
        assert ours.conflicts() == ()


def test_a_key_line_that_somebody_took_out_meanwhile_stays_out(shelf: Shelf) -> None:
    with apart(shelf, *THINGS) as (ours, theirs):
        mapping(ours, KEY_LINES[0], seen=())
        old = links(ours)
        mapping(theirs, seen=old)
        mapping(ours, KEY_LINES[0], KEY_LINES[1], seen=old)
        assert mapped(ours) == {"k2"}


def test_more_met_before_than_were_there_is_refused_by_whichever_figure(shelf: Shelf) -> None:
    with apart(shelf, *THINGS) as (ours, _):
        with pytest.raises(NotAValue, match="5 were met before, and only 4 were there"):
            changed(ours, ours.fetch(Session, "s1"), met_before=5)
        assert changed(ours, ours.fetch(Session, "s1"), met_before=3)
        with pytest.raises(NotAValue, match="3 were met before, and only 2 were there"):
            changed(ours, ours.fetch(Session, "s1"), head_count=2)
        assert changed(ours, ours.fetch(Session, "s1"), head_count=9, met_before=7)
        assert changed(ours, ours.fetch(Session, "s1"), title="Carers")
