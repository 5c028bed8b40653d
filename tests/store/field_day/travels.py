"""What happens to laptops in the field: copies given, late, lost and taken back, and crashes."""

from dataclasses import dataclass

from tests.store.field_day.field import Crash, Field
from tests.store.field_day.laptop import Laptop
from tests.store.field_day.steps import Step


@dataclass(frozen=True, slots=True)
class Join:
    """What one laptop has is joined into another, and perhaps taken back at once."""

    giver: int
    taker: int
    is_regretted: bool

    def take(self, field: Field) -> None:
        """Join them, unless they are the same."""
        giver, taker = field.laptop(self.giver), field.laptop(self.taker)
        if giver is not taker:
            field.join(giver.as_it_is, taker)
            if self.is_regretted:
                _take_back(field, taker)


@dataclass(frozen=True, slots=True)
class PutAside:
    """A copy of a laptop's file, lost unless somebody comes upon it."""

    giver: int

    def take(self, field: Field) -> None:
        """Put it aside."""
        field.put_aside(field.laptop(self.giver))


@dataclass(frozen=True, slots=True)
class JoinLate:
    """A copy made some time ago is joined, once or again at once."""

    which: int
    taker: int
    times: int

    def take(self, field: Field) -> None:
        """Join it, if any lies about."""
        if field.copies:
            copy = field.copies[self.which % len(field.copies)]
            for _ in range(self.times):
                field.join(copy, field.laptop(self.taker))


@dataclass(frozen=True, slots=True)
class SetOutWithACopy:
    """One laptop more sets out with a copy that the file system made; both write on."""

    giver: int

    def take(self, field: Field) -> None:
        """Set out."""
        field.set_out(field.put_aside(field.laptop(self.giver)))


@dataclass(frozen=True, slots=True)
class Reopen:
    """The program is closed and opened: a new sitting begins."""

    who: int

    def take(self, field: Field) -> None:
        """Open it again."""
        field.laptop(self.who).reopen()


@dataclass(frozen=True, slots=True)
class TakeBack:
    """What was received last is taken back, if it may be."""

    who: int

    def take(self, field: Field) -> None:
        """Take it back."""
        _take_back(field, field.laptop(self.who))


@dataclass(frozen=True, slots=True)
class Verify:
    """Somebody looks whether all is well."""

    who: int

    def take(self, field: Field) -> None:
        """Verify."""
        assert field.laptop(self.who).faults() == ()


@dataclass(frozen=True, slots=True)
class ByHalf:
    """Something is cut off before it is done."""

    step: Step
    crash: Crash

    def take(self, field: Field) -> None:
        """Do it by half; what writes nothing is done."""
        field.crash = self.crash
        self.step.take(field)
        field.crash = None


def _take_back(field: Field, laptop: Laptop) -> None:
    with field.perhaps_cut_off(laptop):
        field.tally.taken_back += laptop.take_back()
