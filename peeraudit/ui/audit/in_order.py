"""The order in which audits are listed: the same on every laptop, and in every copy of a sample."""

from collections.abc import Iterable

from peeraudit.core.audit import Audit, Purpose
from peeraudit.core.challenge import Peer

_PLACES = {purpose: place for place, purpose in enumerate(Purpose)}


def in_order(audits: Iterable[Audit], *, team: Iterable[Peer]) -> tuple[Audit, ...]:
    """First readings first, then seconds, and so on; of one purpose by the names of who audits."""
    names = {peer.id: peer.name.casefold() for peer in team}

    def place(audit: Audit) -> tuple[int, list[str], str]:
        who = [names.get(name, "") for name in audit.auditors]
        return _PLACES[audit.purpose], who, audit.id

    return tuple(sorted(audits, key=place))
