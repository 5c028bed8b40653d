"""The grids of the page that shows a challenge: coverage by key line, grades by form."""

from collections.abc import Iterable, Iterator
from itertools import chain

from peeraudit.cli.plain_page import PAGE_WIDTH, counted, cut, paragraph, plain, section, table
from peeraudit.core.audit import Purpose
from peeraudit.core.challenge import KeyLine, Tested
from peeraudit.core.coverage import Coverage, KeyLineCoverage, Standing, Tally
from peeraudit.core.grades import FormGrades

CODE_WIDTH = 12
"""Characters of a key line's code; they are short."""

GRADE_WIDTH = 40
"""Characters of a grade's words: "Requires improvement to be good" fits with room to spare."""

SHARE_WIDTH = 6
"""Characters of a percentage, with the room before it; n has none and leaves as many blank."""


def coverage(found: Coverage) -> Iterator[str]:
    """Notes of each kind and findings by key line, then what no single key line holds."""
    if not found.key_lines:
        return
    head = ("", "Saw", "Heard", "Read", "Findings", "Secure", "Standing", "Key line")
    rows = [
        (_code(item.key_line), *_figures(item.tally), item.standing, plain(item.key_line.wording))
        for item in found.key_lines
    ]
    none = ("none", *_figures(found.no_key_line), "", "What no single key line holds")
    yield from table((head, *rows, none), figures=range(1, 6))


def key_lines(found: Coverage) -> Iterator[str]:
    """The key lines that still want testing, then those not tested, or in part, and why."""
    silent = [
        item.key_line
        for item in found.key_lines
        if item.is_silent and (item.key_line.tested is Tested.YES or item.lacks_reason)
    ]
    yield from _named(
        silent,
        words="Marked tested, without a note or a finding",
        advice="Test each, or write down that it was not tested, and why.",
    )
    if found.no_key_line.findings:
        findings = counted(found.no_key_line.findings, "finding")
        yield from paragraph(
            f"{findings} of no single key line: none is named, and the theme has several or none."
            " Name the key line on each, so that it counts there."
        )
    yield from _named(
        found.standing(Standing.UNTESTED),
        words="Untested, without a note",
        advice="Who can look tomorrow?",
    )
    yield from _named(
        found.standing(Standing.UNCERTAIN),
        words="Uncertain, with notes but no secure finding",
        advice="Who can look tomorrow?",
    )
    for item in found.key_lines:
        yield from _limit(item)


def grades(form: FormGrades) -> Iterator[str]:
    """The section of one form: its grades with n, then every case they leave out."""
    yield from section(
        cut(f"Grades: {form.title}", width=PAGE_WIDTH), chain(_grade_table(form), _left_out(form))
    )


def _named(key_lines: Iterable[KeyLine], *, words: str, advice: str) -> Iterator[str]:
    """One sentence for key lines in the same trouble; those marked not tested are in none."""
    codes = [_code(item) for item in key_lines if item.tested is not Tested.NO]
    if codes:
        yield from paragraph(f"{words}: {', '.join(codes)}. {advice}")


def _limit(item: KeyLineCoverage) -> Iterator[str]:
    marked = f"{_code(item.key_line)} is marked {_tested(item.key_line)}"
    if item.lacks_reason:
        yield from paragraph(f"{marked}, and nobody has said why. Say why: the letter prints it.")
    elif item.key_line.tested is not Tested.YES:
        yield from paragraph(f"{marked}: {item.key_line.why_not_tested}")


def _tested(key_line: KeyLine) -> str:
    match key_line.tested:
        case Tested.YES:
            return "tested"
        case Tested.IN_PART:
            return "tested in part"
        case Tested.NO:
            return "not tested"


def _code(key_line: KeyLine) -> str:
    return cut(key_line.code, width=CODE_WIDTH) or "no code"


def _figures(tally: Tally) -> tuple[str, ...]:
    counts = (tally.saw, tally.heard, tally.read, tally.findings, tally.secure)
    return tuple(map(str, counts))


def _grade_table(form: FormGrades) -> Iterator[str]:
    if form.purpose is Purpose.VALIDATION:
        yield from paragraph("The host's own audits, graded again: apart from the cases' grades.")
    n_before, n_after, n_host = form.n_before, form.n_after, form.n_host
    rows = [
        (
            cut(item.words, width=GRADE_WIDTH),
            _share(item.before, of=n_before),
            _share(item.after, of=n_after),
            _share(item.host, of=n_host),
        )
        for item in form.counts
    ]
    foot = ("n", *(f"{n}{'':>{SHARE_WIDTH}}" for n in (n_before, n_after, n_host)))
    yield from table((("", "Before", "Agreed", "Host's"), *rows, foot), figures=range(1, 4))


def _share(count: int, *, of: int) -> str:
    percentage = f"{count / of:.0%}" if of else ""
    return f"{count}{percentage:>{SHARE_WIDTH}}"


def _left_out(form: FormGrades) -> Iterator[str]:
    """How many were moderated, and each case that a column leaves out, with why."""
    if form.moderated:
        yield from paragraph(f"Moderated: {counted(form.moderated, 'case')}.")
    for references, words in (
        (form.undecided, "No agreed grade while audits or moderations differ; moderate them"),
        (form.ungraded, "No overall grade from the first audit yet"),
        (form.off_scale, "The agreed grade is not on this form's scale"),
        (form.host_unread, "The host's grade is not on this form's scale"),
        (form.host_blank, "No grade of the host's own"),
    ):
        if references:
            yield from paragraph(f"{words}: {', '.join(references)}.")
