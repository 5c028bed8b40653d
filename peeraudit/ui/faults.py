"""Our own faults: one message with a reference, nothing of the challenge in it, and work goes on."""

import sys
from collections.abc import Callable
from types import TracebackType

Tell = Callable[[str], None]
"""Where a fault is told."""


def tell_faults(tell: Tell) -> None:
    """Report whatever a slot or an overridden method of Qt raises, and tell it once."""

    def hook(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        from peeraudit.operations.reporting import report

        tell(report(error.with_traceback(trace)))

    sys.excepthook = hook
