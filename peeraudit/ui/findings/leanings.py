"""How a note bears on a finding where nobody says: by what each of them speaks for."""

from peeraudit.core.evidence import Evidence, Leaning
from peeraudit.core.finding import Bearing, Finding, FindingLeaning

_OTHER_WAY = {
    (Leaning.STRENGTH, FindingLeaning.AREA),
    (Leaning.AREA, FindingLeaning.STRENGTH),
}


def likely_bearing(note: Evidence, finding: Finding) -> Bearing:
    """Against, where a note of an area meets a strength or the other way round; else for."""
    is_other = (note.leaning, finding.leaning) in _OTHER_WAY
    return Bearing.AGAINST if is_other else Bearing.FOR
