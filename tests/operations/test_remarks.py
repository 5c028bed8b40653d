"""What is said of a letter before it leaves: what the evidence does not bear out."""

from dataclasses import replace

from peeraudit.core.challenge import Challenge, KeyLine, Tested, Theme
from peeraudit.core.evidence import Evidence
from peeraudit.core.finding import Bearing, Filing, Finding
from peeraudit.core.gathered import Gathered
from peeraudit.core.synthesis import synthesise
from peeraudit.operations.remarks import unborne

FOUND = Finding(id="f1", reference="F1a", theme="t1", text="Plans are clear.", key_lines=("k1",))
NOTED = Evidence(id="e1", reference="E1a", text="Plans drift.", key_lines=("k1",))
FILED = Filing(id="x1", finding="f1", evidence="e1", bearing=Bearing.FOR)
WHOLE = Gathered(
    challenge=Challenge(id="c"),
    key_lines=(KeyLine(id="k1", code="K1"),),
    themes=(Theme(id="t1", title="Practice"),),
    findings=(FOUND,),
    evidence=(NOTED,),
    filings=(FILED,),
)


def said(gathered: Gathered) -> tuple[str, ...]:
    return tuple(unborne(gathered, synthesise(gathered)))


def test_nothing_is_said_where_a_note_bears_every_finding_out() -> None:
    assert said(WHOLE) == ()


def test_a_finding_that_no_note_is_filed_for_is_named() -> None:
    bare = replace(WHOLE, filings=())
    assert said(bare) == ("In the letter, though no note is filed for them: F1a.",)


def test_a_finding_with_a_note_against_it_is_named_until_that_is_answered() -> None:
    against = replace(WHOLE, filings=(replace(FILED, bearing=Bearing.AGAINST),))
    assert said(against) == (
        "In the letter, though no note is filed for them: F1a.",
        "In the letter, though a note against them is not answered: F1a.",
    )


def test_a_key_line_marked_as_tested_that_nothing_bears_out_is_named() -> None:
    lines = (*WHOLE.key_lines, KeyLine(id="k2", code="K2"), KeyLine(id="k3", code="K3"))
    (words,) = said(replace(WHOLE, key_lines=lines))
    assert words.startswith("Marked as tested, without a note or a finding: K2, K3. Test each,")
    untested = tuple(replace(item, tested=Tested.NO) for item in lines[1:])
    assert said(replace(WHOLE, key_lines=(*lines[:1], *untested))) == ()


def test_what_the_letter_does_not_print_is_not_named() -> None:
    loose = replace(FOUND, id="f2", reference="F2a", theme="")
    assert said(replace(WHOLE, findings=(FOUND, loose))) == ()
