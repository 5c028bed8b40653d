"""Signals carry what nobody asked for: a press that only means "do it" loses that here."""

from collections.abc import Callable


def just(do: Callable[[], object]) -> Callable[..., None]:
    """A slot that does one thing, whatever its signal carries."""

    def done(*_carried: object) -> None:
        do()

    return done
