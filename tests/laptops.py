"""Laptops on paper: journals kept in memory by the rules of the core alone, to test against."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import count

from hypothesis import strategies as st

from peeraudit.core.evidence import Evidence
from peeraudit.core.journal.chain import digest, seal
from peeraudit.core.journal.change import Change, ChangeSet, Entry
from peeraudit.core.journal.draft import encode
from peeraudit.core.journal.heads import Field, Placed, heads, placed, value_shown
from peeraudit.core.journal.standing import standing
from peeraudit.core.journal.undo import take_back

SALT = "00" * 16

Values = Mapping[str, str | None]


@dataclass
class Laptop:
    """One laptop with a journal of its own, at first empty."""

    name: str
    journal: dict[str, Entry] = field(default_factory=dict[str, Entry])
    previous: str = ""
    numbers: Iterable[int] = field(default_factory=lambda: count(1))

    def heads(self) -> dict[Field, tuple[Placed, ...]]:
        return heads(self.journal.values())

    def shown(self) -> dict[Field, str]:
        values = {key: value_shown(items) for key, items in self.heads().items()}
        return {key: value for key, value in values.items() if value is not None}

    def conflicts(self) -> dict[Field, tuple[Placed, ...]]:
        found = standing(self.heads(), kinds={Evidence.ENTITY: Evidence}).conflicts
        return {conflict.key: conflict.sides for conflict in found}

    def edit(
        self, *values: tuple[Field, str], seen: "Mapping[Field, tuple[Placed, ...]] | None" = None
    ) -> Entry:
        """Give fields new values, over what is seen: by default what the laptop has now."""
        seen = self.heads() if seen is None else seen
        number = next(iter(self.numbers))
        name = f"{self.name}{number}"
        changes = tuple(
            Change(
                f"{name}.{place}",
                *key,
                encode(value),
                tuple(sorted(item.change.id for item in seen.get(key, ()))),
            )
            for place, (key, value) in enumerate(dict(values).items())
        )
        return self._keep(ChangeSet(name, "edit", self.name, "2026-11-21", changes), number)

    def undo(self) -> Entry | None:
        """Take back the laptop's last deed, if there is one."""
        mine = [entry for entry in self.journal.values() if entry.sitting == self.name]
        undone = {entry.change_set.undoes for entry in mine}
        done = [
            entry.change_set
            for entry in sorted(mine, key=lambda entry: entry.number)
            if not entry.change_set.undoes and entry.change_set.id not in undone
        ]
        if not done:
            return None
        return self._take_back(done[-1])

    def redo(self) -> Entry | None:
        """Take back the laptop's last deed, if it is an undo."""
        mine = [entry for entry in self.journal.values() if entry.sitting == self.name]
        last = max(mine, key=lambda entry: entry.number, default=None)
        if last is None or not last.change_set.undoes:
            return None
        return self._take_back(last.change_set)

    def _take_back(self, deed: ChangeSet) -> Entry:
        keys = {change.key for change in deed.changes}
        history = [item for item in placed(self.journal.values()) if item.change.key in keys]
        number = next(iter(self.numbers))
        name = f"{self.name}{number}"
        back = take_back(deed, history, change_set_id=name)
        undoing = ChangeSet(name, "take back", self.name, "", back.changes, undoes=deed.id)
        return self._keep(undoing, number)

    def receive(self, other: "Laptop") -> None:
        self.journal.update(other.journal)

    def _keep(self, change_set: ChangeSet, number: int) -> Entry:
        greatest = max((entry.count for entry in self.journal.values()), default=0)
        seals = tuple(seal(change.value, salt=SALT) for change in change_set.changes)
        entry = Entry(change_set, seals, self.name, self.name, number, greatest + 1, self.previous)
        self.previous = digest(entry)
        self.journal[change_set.id] = entry
        return entry


NOTES = tuple(("evidence", f"e{number}", name) for number in range(2) for name in ("text", "theme"))
"""The few fields a history is about, so that laptops meet in them."""

steps = st.one_of(
    st.tuples(
        st.just("edit"),
        st.integers(0, 2),
        st.lists(
            st.tuples(st.sampled_from(NOTES), st.sampled_from(("ours", "yours", "theirs"))),
            min_size=1,
            max_size=3,
        ),
    ),
    st.tuples(st.just("undo"), st.integers(0, 2), st.just([])),
    st.tuples(st.just("receive"), st.integers(0, 2), st.just([])),
)


@st.composite
def histories(draw: st.DrawFn) -> tuple[Laptop, ...]:
    """Three laptops after some edits, undos, and copies received from the next."""
    laptops = tuple(Laptop(name) for name in "abc")
    for deed, who, values in draw(st.lists(steps, max_size=14)):
        if deed == "edit":
            laptops[who].edit(*values)
        elif deed == "undo":
            laptops[who].undo()
        else:
            laptops[who].receive(laptops[(who + 1) % 3])
    return laptops
