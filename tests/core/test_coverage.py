"""How far each key line has been tested, and on what."""

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from peeraudit.core import challenge
from peeraudit.core.case_file import CaseFile
from peeraudit.core.challenge import Challenge, KeyLine, Theme, ThemeKeyLine
from peeraudit.core.coverage import Coverage, Standing, Tally, cover, triangulate_findings
from peeraudit.core.evidence import Evidence, SourceKind
from peeraudit.core.finding import Bearing, Filing, Finding
from peeraudit.core.gathered import Gathered

KEY_LINES = tuple(KeyLine(id=f"k{number}", code=f"K{number}") for number in (1, 2, 3))
THEMES = (Theme(id="one"), Theme(id="two"), Theme(id="none"))
LINKS = (
    ThemeKeyLine(id="l1", theme="one", key_line="k1", mapped=True),
    ThemeKeyLine(id="l2", theme="two", key_line="k1", mapped=True),
    ThemeKeyLine(id="l3", theme="two", key_line="k2", mapped=True),
    ThemeKeyLine(id="l4", theme="none", key_line="k3", mapped=False),
)
CASE_FILES = (CaseFile(id="c1"), CaseFile(id="c2"))
SAW, HEARD, READ = SourceKind.SAW, SourceKind.HEARD, SourceKind.READ


def gather(
    *,
    evidence: tuple[Evidence, ...] = (),
    findings: tuple[Finding, ...] = (),
    filings: tuple[Filing, ...] = (),
    key_lines: tuple[KeyLine, ...] = KEY_LINES,
) -> Gathered:
    return Gathered(
        challenge=Challenge(id="challenge"),
        key_lines=key_lines,
        themes=THEMES,
        theme_key_lines=LINKS,
        case_files=CASE_FILES,
        evidence=evidence,
        findings=findings,
        filings=filings,
    )


def covered(gathered: Gathered) -> Coverage:
    return cover(gathered, triangulations=triangulate_findings(gathered))


def file(evidence: str, *, bearing: Bearing | None = Bearing.FOR) -> Filing:
    return Filing(id=f"f1-{evidence}", finding="f1", evidence=evidence, bearing=bearing)


def backed(finding: Finding) -> Gathered:
    """A finding with two kinds of source behind it, under no key line of their own."""
    notes = (Evidence(id="e1", kind=SAW), Evidence(id="e2", kind=READ))
    return gather(evidence=notes, findings=(finding,), filings=(file("e1"), file("e2")))


def notes() -> st.SearchStrategy[list[Evidence]]:
    note = st.builds(
        Evidence,
        id=st.uuids().map(str),
        kind=st.sampled_from(SourceKind),
        source=st.sampled_from(("c1", "c2", "")),
        key_lines=st.lists(st.sampled_from(("k1", "k2", "k3", "taken-away"))).map(tuple),
        theme=st.sampled_from(("one", "two", "none", "", "taken-away")),
    )
    return st.lists(note, max_size=10)


def homes(note: Evidence) -> int:
    """How many rows one note counts in."""
    return max(1, len(set(note.key_lines) - {"taken-away"}))


def test_a_note_counts_under_each_key_line_it_names() -> None:
    note = Evidence(id="e1", kind=SAW, key_lines=("k1", "k3", "k3"), theme="one")
    found = covered(gather(evidence=(note,)))
    assert [item.tally.saw for item in found.key_lines] == [1, 0, 1]


def test_a_note_that_names_none_counts_under_its_themes_only_key_line() -> None:
    found = covered(gather(evidence=(Evidence(id="e1", kind=HEARD, theme="one"),)))
    assert [item.tally.heard for item in found.key_lines] == [1, 0, 0]


def test_a_note_whose_theme_maps_to_two_key_lines_counts_under_none() -> None:
    found = covered(gather(evidence=(Evidence(id="e1", kind=READ, theme="two"),)))
    assert [item.tally.read for item in found.key_lines] == [0, 0, 0]
    assert found.no_key_line.read == 1


def test_a_key_line_no_longer_mapped_to_a_theme_is_not_its_own() -> None:
    found = covered(gather(evidence=(Evidence(id="e1", kind=READ, theme="none"),)))
    assert found.no_key_line.read == 1


def test_a_note_that_names_a_key_line_taken_away_counts_by_its_theme() -> None:
    note = Evidence(id="e1", kind=SAW, key_lines=("taken-away",), theme="one")
    assert covered(gather(evidence=(note,))).key_lines[0].tally.saw == 1


def test_findings_count_by_the_same_rule() -> None:
    named = covered(backed(Finding(id="f1", key_lines=("k2",))))
    by_theme = covered(backed(Finding(id="f1", theme="one")))
    nowhere = covered(backed(Finding(id="f1", theme="two")))
    assert [item.tally.secure for item in named.key_lines] == [0, 1, 0]
    assert [item.tally.findings for item in by_theme.key_lines] == [1, 0, 0]
    assert nowhere.no_key_line == Tally(saw=1, heard=0, read=1, findings=1, secure=1)


def test_a_key_line_goes_from_untested_to_uncertain_to_secure() -> None:
    finding = Finding(id="f1", key_lines=("k1",))
    saw, read = (Evidence(id=kind, kind=kind, key_lines=("k1",)) for kind in (SAW, READ))
    stages = (
        gather(findings=(finding,)),
        gather(evidence=(saw,), findings=(finding,), filings=(file("saw"),)),
        gather(evidence=(saw, read), findings=(finding,), filings=(file("saw"), file("read"))),
    )
    assert [covered(stage).key_lines[0].standing for stage in stages] == list(Standing)


def test_key_lines_are_listed_by_how_they_stand() -> None:
    found = covered(gather(evidence=(Evidence(id="e1", key_lines=("k2",)),)))
    assert [item.code for item in found.standing(Standing.UNTESTED)] == ["K1", "K3"]
    assert [item.code for item in found.standing(Standing.UNCERTAIN)] == ["K2"]
    assert found.standing(Standing.SECURE) == ()


def test_a_key_line_marked_as_tested_with_nothing_under_it_is_silent() -> None:
    lines = tuple(KeyLine(id=f"k{at}", tested=tested) for at, tested in enumerate(challenge.Tested))
    found = covered(gather(key_lines=lines))
    assert [item.is_silent for item in found.key_lines] == [True, True, False]
    noted = covered(gather(evidence=(Evidence(id="e1", key_lines=("k1",)),)))
    assert [item.is_silent for item in noted.key_lines] == [False, True, True]


def test_a_key_line_not_wholly_tested_lacks_its_reason_until_one_is_written() -> None:
    lines = (
        KeyLine(id="k1", tested=challenge.Tested.YES),
        KeyLine(id="k2", tested=challenge.Tested.IN_PART, why_not_tested=" "),
        KeyLine(id="k3", tested=challenge.Tested.NO, why_not_tested="Too few cases."),
    )
    found = covered(gather(key_lines=lines))
    assert [item.lacks_reason for item in found.key_lines] == [False, True, False]


def test_evidence_taken_back_from_a_finding_no_longer_bears_on_it() -> None:
    gathered = gather(
        evidence=(Evidence(id="e1", kind=SAW), Evidence(id="e2", kind=READ)),
        findings=(Finding(id="f1"),),
        filings=(file("e1"), file("e2", bearing=None), file("taken-away")),
    )
    assert len(triangulate_findings(gathered)["f1"].supporting) == 1


def test_evidence_against_bears_against() -> None:
    gathered = gather(
        evidence=(Evidence(id="e1", kind=SAW), Evidence(id="e2", kind=READ)),
        findings=(Finding(id="f1"),),
        filings=(file("e1"), file("e2", bearing=Bearing.AGAINST)),
    )
    found = triangulate_findings(gathered)["f1"]
    assert [item.id for item in found.supporting] == ["e1"]
    assert [item.id for item in found.unanswered] == ["e2"]


@given(notes())
def test_the_grid_adds_up_to_the_notes_in_it(evidence: list[Evidence]) -> None:
    found = covered(gather(evidence=tuple(evidence)))
    tallies = [*(item.tally for item in found.key_lines), found.no_key_line]
    for kind, counts in (
        (SAW, [item.saw for item in tallies]),
        (HEARD, [item.heard for item in tallies]),
        (READ, [item.read for item in tallies]),
    ):
        assert sum(counts) == sum(homes(note) for note in evidence if note.kind is kind)
    assert sum(item.notes for item in tallies) == sum(map(homes, evidence))


@given(notes(), st.randoms(use_true_random=False))
def test_the_order_of_notes_and_filings_never_matters(
    evidence: list[Evidence], random: Random
) -> None:
    filings = [file(note.id) for note in evidence]
    finding = (Finding(id="f1", key_lines=("k1",)),)
    straight = gather(evidence=tuple(evidence), findings=finding, filings=tuple(filings))
    random.shuffle(evidence)
    random.shuffle(filings)
    shuffled = gather(evidence=tuple(evidence), findings=finding, filings=tuple(filings))
    assert covered(straight) == covered(shuffled)


@given(notes(), notes(), notes())
def test_a_note_of_context_never_changes_security(
    supporting: list[Evidence], against: list[Evidence], context: list[Evidence]
) -> None:
    filings = (
        *(file(note.id) for note in supporting),
        *(file(note.id, bearing=Bearing.AGAINST) for note in against),
    )
    added = tuple(file(note.id, bearing=Bearing.CONTEXT) for note in context)
    evidence = (*supporting, *against, *context)
    before = gather(evidence=evidence, findings=(Finding(id="f1"),), filings=filings)
    after = gather(evidence=evidence, findings=(Finding(id="f1"),), filings=(*filings, *added))
    assert triangulate_findings(before)["f1"].gaps == triangulate_findings(after)["f1"].gaps
