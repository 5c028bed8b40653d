"""The chain: a changed, missing or forged entry is named."""

from dataclasses import replace

import pytest

from peeraudit.core.journal.chain import broken_links, digests, seal
from peeraudit.core.journal.change import Entry
from tests.laptops import NOTES, Laptop

TEXT = NOTES[0]


@pytest.fixture
def entries() -> list[Entry]:
    laptop = Laptop("a")
    return [laptop.edit((TEXT, text)) for text in ("one", "two", "three")]


def faults(entries: list[Entry]) -> list[str]:
    return list(broken_links(entries, digests=digests(entries)))


def test_what_follows_an_entry_that_is_elsewhere_is_checked_against_it(
    entries: list[Entry],
) -> None:
    first, *rest = entries
    end = (first.number, digests(entries)[first.change_set.id])
    assert not list(broken_links(rest, digests=digests(rest), after={"a": end}))
    other = (first.number, "0" * 64)
    assert list(broken_links(rest, digests=digests(rest), after={"a": other})) == [
        "Entry 2 of sitting a does not follow the entry before it: one of the two was changed."
    ]


def test_a_journal_as_it_was_kept_has_no_fault(entries: list[Entry]) -> None:
    assert not faults(entries)


def test_a_missing_entry_is_named_by_its_sitting_and_number(entries: list[Entry]) -> None:
    del entries[1]
    assert faults(entries) == [
        "Entry 3 of sitting a follows entry 1: what stood between is missing."
    ]


def test_a_changed_value_is_named(entries: list[Entry]) -> None:
    deed = entries[1].change_set
    forged = replace(deed.changes[0], value='"other"')
    entries[1] = replace(entries[1], change_set=replace(deed, changes=(forged,)))
    assert faults(entries) == [
        "Entry 2 of sitting a: the value of change a2.0 is not the one that was kept."
    ]


def test_a_value_changed_with_its_seal_breaks_the_link_to_the_next(entries: list[Entry]) -> None:
    deed = entries[1].change_set
    forged = replace(deed.changes[0], value='"other"')
    entries[1] = replace(
        entries[1],
        change_set=replace(deed, changes=(forged,)),
        seals=(seal('"other"', salt="00" * 16),),
    )
    assert faults(entries) == [
        "Entry 3 of sitting a does not follow the entry before it: one of the two was changed."
    ]


@pytest.mark.parametrize("field", ["deed", "peer", "at", "undoes"])
def test_a_changed_word_of_an_entry_breaks_the_link(entries: list[Entry], field: str) -> None:
    entries[1] = replace(entries[1], change_set=replace(entries[1].change_set, **{field: "x"}))
    assert faults(entries)


def test_a_struck_value_leaves_the_chain_whole(entries: list[Entry]) -> None:
    deed = entries[1].change_set
    gone = replace(deed.changes[0], value=None)
    entries[1] = replace(
        entries[1],
        change_set=replace(deed, changes=(gone,)),
        seals=(replace(entries[1].seals[0], salt=None),),
    )
    assert not faults(entries)


def test_never_set_and_the_text_of_its_name_have_different_seals() -> None:
    salt = "00" * 16
    assert seal(None, salt=salt) != seal('"never-set"', salt=salt)


def test_a_value_that_says_it_was_struck_out_and_is_there_is_named(entries: list[Entry]) -> None:
    entries[1] = replace(entries[1], seals=(replace(entries[1].seals[0], salt=None),))
    assert "is not the one that was kept" in faults(entries)[0]
