"""What is typed and not kept yet: in one place, so that nothing closes over it."""

from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget


class Typing(Protocol):
    """A field that somebody may be typing in."""

    @property
    def is_unkept(self) -> bool:
        """Whether something stands in it that is not kept."""
        ...

    def keep_now(self) -> None:
        """Ask for it to be kept, without waiting for a pause."""
        ...


class Unkept(QObject):
    """Every field with something in it that is not kept yet."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fields: dict[Typing, QWidget | None] = {}

    @property
    def is_empty(self) -> bool:
        """Whether everything typed is kept."""
        return not any(field.is_unkept for field in self._fields)

    def waits_in(self, page: QWidget) -> bool:
        """Whether something typed that is not kept stands on a page, or may stand there."""
        return any(
            field.is_unkept
            for field, at in self._fields.items()
            if at is None or page.isAncestorOf(at)
        )

    @property
    def first_at(self) -> QWidget | None:
        """Where the first of what is not kept stands; nothing where all is, or nobody knows."""
        return next((at for field, at in self._fields.items() if at and field.is_unkept), None)

    def add(self, field: Typing, *, at: QWidget | None = None) -> None:
        """Watch over a field from now on; `at` is where it stands, if it is none itself."""
        self._fields[field] = field if isinstance(field, QWidget) else at

    def leave(self, field: Typing) -> None:
        """Watch over it no longer: its page is gone."""
        self._fields.pop(field, None)

    def keep_now(self) -> None:
        """Ask for everything typed to be kept."""
        for field in tuple(self._fields):
            if field.is_unkept:
                field.keep_now()
