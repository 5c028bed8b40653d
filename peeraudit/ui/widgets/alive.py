"""Answers that come late: nobody is told who has gone meanwhile, with the page they stood on."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject
from shiboken6 import isValid

T = TypeVar("T")


def while_alive(owner: QObject, tell: Callable[[T], object]) -> Callable[[T], None]:
    """What tells an answer as long as its owner is there."""

    def told(answer: T) -> None:
        if isValid(owner):
            tell(answer)

    return told
