"""The history of a field: each change counted, and told with what it came in place of."""

from hypothesis import given

from peeraudit.core.journal.heads import placed
from peeraudit.core.journal.history import Step, Told, steps
from tests.laptops import Laptop, histories

TEXT = ("evidence", "e0", "text")
THEME = ("evidence", "e0", "theme")


def told(laptop: Laptop) -> tuple[Told, ...]:
    return tuple(
        Told(item, "edit", entry.change_set.peer, entry.laptop, entry.change_set.at)
        for entry in laptop.journal.values()
        for item in placed([entry])
    )


def in_short(laptop: Laptop) -> list[tuple[int, list[str | None], str | None]]:
    return [
        (step.number, [item.change.value for item in step.before], step.told.placed.change.value)
        for step in steps(told(laptop))
        if step.told.placed.change.key == TEXT
    ]


def test_each_change_is_told_with_the_one_it_came_in_place_of() -> None:
    laptop = Laptop("a")
    laptop.edit((TEXT, "one"), (THEME, "plans"))
    laptop.edit((THEME, "reviews"))
    laptop.edit((TEXT, "two"))
    laptop.undo()
    assert in_short(laptop) == [
        (1, [], '"one"'),
        (2, ['"one"'], '"two"'),
        (3, ['"two"'], '"one"'),
    ]


def test_a_change_from_an_old_view_comes_in_place_of_its_own_sittings_last() -> None:
    laptop = Laptop("a")
    laptop.edit((TEXT, "one"))
    old = laptop.heads()
    laptop.edit((TEXT, "two"))
    laptop.edit((TEXT, "three"), seen=old)
    assert in_short(laptop)[-1] == (3, ['"two"'], '"three"')


def test_what_settles_a_disagreement_comes_in_place_of_both_sides() -> None:
    ours, theirs = Laptop("a"), Laptop("b")
    ours.edit((TEXT, "ours"))
    theirs.edit((TEXT, "theirs"))
    ours.receive(theirs)
    ours.edit((TEXT, "both"))
    assert in_short(ours)[-1] == (3, ['"ours"', '"theirs"'], '"both"')


def test_an_undo_that_brings_a_disagreement_back_is_told_as_two_changes() -> None:
    ours, theirs = Laptop("a"), Laptop("b")
    ours.edit((TEXT, "ours"))
    theirs.edit((TEXT, "theirs"))
    ours.receive(theirs)
    ours.edit((TEXT, "both"))
    ours.undo()
    assert in_short(ours)[-2:] == [(4, ['"both"'], '"ours"'), (5, ['"both"'], '"theirs"')]


@given(histories())
def test_every_change_is_counted_once_and_only_what_stands_was_never_replaced(
    laptops: tuple[Laptop, ...],
) -> None:
    for laptop in laptops:
        found = steps(told(laptop))
        assert {step.told.placed.change.id for step in found} == {
            item.change.id for item in placed(laptop.journal.values())
        }
        assert numbers_by_field(found) == {
            key: list(range(1, len(numbers) + 1))
            for key, numbers in numbers_by_field(found).items()
        }
        replaced = {item.change.id for step in found for item in step.before}
        standing = {item.change.id for items in laptop.heads().values() for item in items}
        assert standing == {step.told.placed.change.id for step in found} - replaced


def numbers_by_field(found: tuple[Step, ...]) -> dict[tuple[str, str, str], list[int]]:
    numbers: dict[tuple[str, str, str], list[int]] = {}
    for step in found:
        numbers.setdefault(step.told.placed.change.key, []).append(step.number)
    return numbers
