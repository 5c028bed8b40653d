"""The state of a challenge as a page of text: what there is, and what still wants doing.

What cannot wait stands first: a child at risk, then laptops that disagree.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from peeraudit.cli.plain_page import PAGE_WIDTH, counted, cut, paragraph, plain, section, table
from peeraudit.cli.showing_grids import coverage, grades, key_lines
from peeraudit.core.audit_check import AuditCheck
from peeraudit.core.challenge import Challenge
from peeraudit.core.clash import Clash
from peeraudit.core.finding import Finding
from peeraudit.core.state import OpenStop, State
from peeraudit.core.synthesis import Synthesis
from peeraudit.core.tip import FEWEST, MOST

REFERENCE_WIDTH = 12
"""Characters of a reference; they are short."""


def lines(state: State) -> Iterator[str]:
    """The whole page, a line at a time, none wider than the page."""
    yield from _head(state.synthesis.challenge)
    yield from paragraph(state.left_out)
    yield from section("Safeguarding stops still open", _open_stops(state.open_stops))
    yield from section("Laptops disagree", _conflicts(state.conflicts))
    yield from section("May be one and the same", _clashes(state.clashes))
    yield from section("Gathered", _gathered(state))
    yield from section("Coverage", coverage(state.coverage))
    yield from section("Key lines to look at", key_lines(state.coverage))
    for form in state.grades:
        yield from grades(form)
    yield from section("Audits to look at", _audits(state.audits))
    yield from section("Findings by theme", _by_theme(state.synthesis))
    yield from section("Thin findings", _thin(state))
    yield from section("Before the letter and the tips", _unfinished(state))


def _head(challenge: Challenge) -> Iterator[str]:
    yield cut(challenge.host, width=PAGE_WIDTH) or "No host yet"
    yield f"{challenge.kind.capitalize()}, {challenge.service} services, {_days(challenge)}"
    if challenge.theme:
        yield cut(f"Theme: {challenge.theme}", width=PAGE_WIDTH)
    if challenge.sample:
        yield "This is a sample: the council, the people and the children are invented."


def _days(challenge: Challenge) -> str:
    if challenge.first_day is None:
        return "no days yet"
    spoken = _day(challenge.first_day)
    if challenge.days != 1:
        spoken += f" to {_day(challenge.last_day or challenge.first_day)}"
    return f"{spoken} ({counted(challenge.days, 'day')})"


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def _open_stops(stops: Iterable[OpenStop]) -> Iterator[str]:
    for stop in stops:
        about = _reference(stop.about)
        if stop.told_on is None:
            yield from paragraph(
                f"{about}: it is not written down when the host was told. If nobody has told them,"
                " do it now."
            )
            continue
        moment = _day(stop.told_on) + (f" at {stop.told_at:%H:%M}" if stop.told_at else "")
        yield from paragraph(
            f"{about}: told to {plain(stop.told_role) or 'the host'} on {moment}. Ask what has"
            " been done, and when, and write it down."
        )


def _conflicts(conflicts: tuple[str, ...]) -> Iterator[str]:
    if conflicts:
        yield from paragraph("The last of each is shown; all are kept until somebody decides.")
    for line in conflicts:
        yield from paragraph(line)


def _clashes(clashes: Iterable[Clash]) -> Iterator[str]:
    for clash in clashes:
        yield from paragraph(str(clash))


def _gathered(state: State) -> Iterator[str]:
    counts, synthesis = state.counts, state.synthesis
    strengths = sum(len(item.strengths) for item in synthesis.themes)
    areas = synthesis.findings_counted - strengths
    yield from table(
        (
            ("People met", _people(synthesis)),
            ("Sessions", f"{counts.sessions}, {counts.sessions_held} of them held"),
            ("Case files", f"{counts.case_files}, {synthesis.case_files_read} of them audited"),
            ("Audits", f"{counts.audits}, with {counted(counts.judgements, 'judgement')}"),
            ("Moderations", f"{counts.moderations}"),
            ("Safeguarding stops", f"{counts.stops}, {len(state.open_stops)} still open"),
            ("Documents read", f"{synthesis.documents_read}"),
            ("Notes", f"{counts.notes}, {counts.unfiled} of them filed under no finding"),
            ("Findings in themes", f"{synthesis.findings_counted}: {_sides(strengths, areas)}"),
            ("Headlines", _headlines(synthesis)),
            ("Top tips", f"{len(synthesis.tips)}"),
        )
    )


def _people(synthesis: Synthesis) -> str:
    if synthesis.challenge.people_met is None:
        return f"{synthesis.people_counted}, counted from the timetable"
    return f"{synthesis.people_met} as typed; the timetable counts {synthesis.people_counted}"


def _headlines(synthesis: Synthesis) -> str:
    strengths, areas = len(synthesis.headline_strengths), len(synthesis.headline_areas)
    return f"{strengths + areas}: {_sides(strengths, areas)}"


def _sides(strengths: int, areas: int) -> str:
    return f"{counted(strengths, 'strength')}, {counted(areas, 'area')} for consideration"


def _by_theme(synthesis: Synthesis) -> Iterator[str]:
    if synthesis.themes:
        rows = [
            (str(len(item.strengths)), str(len(item.areas)), plain(item.theme.title))
            for item in synthesis.themes
        ]
        yield from table((("Strengths", "Areas", "Theme"), *rows), figures=(0, 1))


def _audits(checks: Iterable[AuditCheck]) -> Iterator[str]:
    """What each audit wants by its own form, a paragraph an audit."""
    for check in checks:
        wants = (
            ("no reason given for", check.without_reason),
            ("nowhere in the record named for", check.without_evidence),
            ("nobody has moderated", check.unmoderated),
            ("kept but not counted, because no longer asked:", check.hidden),
        )
        told = [f"{words} {', '.join(names)}" for words, names in wants if names]
        if check.suggested:
            told.append(f"the form suggests {check.suggested}, and nobody says why not")
        audit = f"{_reference(check.case_file)}, {check.form}, {check.purpose}"
        yield from paragraph(f"{audit}: {'; '.join(told)}.")


def _thin(state: State) -> Iterator[str]:
    if not state.thin:
        return
    if not state.counts.notes:
        yield from paragraph("No note has been taken yet, so no finding has evidence behind it.")
        return
    yield from paragraph(
        f"{len(state.thin)} of {counted(state.counts.findings, 'finding')}. Each wants two kinds of"
        " source or two independent groups behind it, and more than that where evidence speaks"
        " against it: find it, or say less."
    )
    yield from table(
        [
            (_finding(item.finding, state), "; ".join(item.gaps), plain(item.finding.text))
            for item in state.thin
        ]
    )


def _unfinished(state: State) -> Iterator[str]:
    unthemed = [_finding(item, state) for item in state.synthesis.unthemed]
    if unthemed:
        yield from paragraph(
            f"In no theme, so that no section of the letter prints them: {', '.join(unthemed)}."
            " Give each a theme."
        )
    if state.counts.unfiled:
        yield from paragraph(
            f"Filed under no finding: {counted(state.counts.unfiled, 'note')}."
            " File them, or leave them as context."
        )
    tips = len(state.synthesis.tips)
    if not FEWEST <= tips <= MOST:
        wanted = f"Add {FEWEST - tips}" if tips < FEWEST else f"Take out {tips - MOST}"
        yield from paragraph(
            f"There {'is' if tips == 1 else 'are'} {counted(tips, 'top tip')}; a page of them has"
            f" {FEWEST} to {MOST}. {wanted}."
        )


def _finding(finding: Finding, state: State) -> str:
    """The reference of a finding, with those of the findings that are seen under it."""
    beneath = [_reference(reference) for reference in state.beneath.get(finding.id, ())]
    own = _reference(finding.reference)
    return f"{own} (with {', '.join(beneath)})" if beneath else own


def _reference(reference: str) -> str:
    return cut(reference, width=REFERENCE_WIDTH) or "no reference"
