"""Which audits are done: for the pages, for what is left to do, and for the letter."""

from peeraudit.core.audit import Purpose
from peeraudit.core.gathered import Gathered
from peeraudit.core.template import OVERALL


def done_audits(gathered: Gathered) -> frozenset[str]:
    """The ids of the audits that are done: finished, or, as workbooks bring them, graded overall.

    A second audit is done only once its auditor says so, because it is blind until then.
    """
    graded = {
        item.audit for item in gathered.judgements if item.question == OVERALL and item.answer
    }
    return frozenset(
        item.id
        for item in gathered.audits
        if item.finished or (item.purpose is not Purpose.SECOND and item.id in graded)
    )
