"""Form files: checked whatever they hold, and those that ship are sound and of one cut."""

import re
from hashlib import sha256
from pathlib import Path

import pytest

from peeraudit.core.template import (
    AuditTemplate,
    FaultyForm,
    Kind,
    find_faults,
    read_template,
    suggest,
)
from peeraudit.operations.check_forms import MOST_BYTES, check_forms, shipped_forms, usable_forms
from peeraudit.paths import FORMS, RESOURCES

SHIPPED = {form.id: read_template(form.text, name=form.id) for form in shipped_forms()}
EACH = pytest.mark.parametrize("form", SHIPPED.values(), ids=SHIPPED)

IDENTIFYING = ("surname", "birth", "address", "postcode", "nhs")
"""What no question may ask for, as a word."""


def test_the_forms_that_ship_have_no_fault() -> None:
    found = check_forms([FORMS])
    assert [path.stem for path in found.read] == ["audit-validation", "pathway-plan", "whole-case"]
    assert found.faults == ()


def test_a_shipped_form_is_known_by_id_version_and_digest() -> None:
    for form in shipped_forms():
        assert form.digest == sha256((FORMS / f"{form.id}.toml").read_bytes()).hexdigest()
        assert (form.version, form.title) == ("1", SHIPPED[form.id].title)


def test_faults_stand_in_the_order_of_files_and_lines(tmp_path: Path) -> None:
    (tmp_path / "b.toml").write_text('id = "b"\n', encoding="utf-8")
    (tmp_path / "a.toml").write_text('id = "a"\nstatus = "x"\n', encoding="utf-8")
    (tmp_path / "notes.txt").write_text("not a form", encoding="utf-8")
    found = check_forms([tmp_path])
    assert [path.name for path in found.read] == ["a.toml", "b.toml"]
    assert [(Path(fault.name).name, fault.line) for fault in found.faults] == sorted(
        (Path(fault.name).name, fault.line) for fault in found.faults
    )
    assert {Path(fault.name).name for fault in found.faults} == {"a.toml", "b.toml"}


@pytest.mark.parametrize(
    ("raw", "line", "what"),
    [
        (b"\xff\xfei\x00d\x00", 1, "Here are bytes that are no text in UTF-8."),
        (b'id = "a"\ntitle = "caf\xe9"\n', 2, "Here are bytes that are no text in UTF-8."),
        (
            b"#" * (MOST_BYTES + 1),
            0,
            "This is more than a million bytes, far too much for a form.",
        ),
    ],
    ids=["utf-16", "latin-1", "huge"],
)
def test_a_file_that_holds_no_form_text_is_refused_in_words(
    tmp_path: Path, raw: bytes, line: int, what: str
) -> None:
    path = tmp_path / "a.toml"
    path.write_bytes(raw)
    found = check_forms([path])
    assert found.read == ()
    assert [(fault.line, fault.what) for fault in found.faults] == [(line, what)]


def test_a_missing_file_an_empty_folder_and_no_file_at_all_are_each_told(tmp_path: Path) -> None:
    folder = tmp_path / "forms.toml"
    folder.mkdir()
    (folder / "inner.toml").mkdir()
    empty = tmp_path / "empty"
    empty.mkdir()
    found = check_forms([tmp_path / "none.toml", empty, folder])
    assert [fault.what for fault in found.faults] == [
        "This can't be read: no such file or directory.",
        "This folder has no form in it.",
        "This is not a file.",
    ]


def test_a_form_of_ones_own_comes_before_a_shipped_one_and_is_kept_to_the_byte(
    tmp_path: Path,
) -> None:
    shipped = (FORMS / "whole-case.toml").read_bytes()
    own = b"\xef\xbb\xbf" + shipped.replace(b'version = "1"', b'version = "1.1"', 1)
    (tmp_path / "ours.toml").write_bytes(own)
    first, *others = usable_forms([tmp_path])
    assert (first.id, first.version) == ("whole-case", "1.1")
    assert first.text.encode() == own
    assert first.digest == sha256(own).hexdigest()
    assert tuple(others) == shipped_forms()


def test_a_faulty_form_of_ones_own_is_not_used(tmp_path: Path) -> None:
    (tmp_path / "ours.toml").write_text('id = "ours"\n', encoding="utf-8")
    with pytest.raises(FaultyForm, match=r"ours\.toml:1: The form lacks title\."):
        usable_forms([tmp_path])


def test_the_form_in_the_guide_has_no_fault() -> None:
    guide = (RESOURCES / "docs" / "forms.md").read_text(encoding="utf-8")
    smallest, _, limit, scale = re.findall(r"```toml\n(.*?)```", guide, re.DOTALL)
    assert find_faults(smallest, name="smallest.toml") == ()
    assert find_faults(f"{smallest}\n{scale}", name="own-scale.toml") == ()
    assert [fault.what for fault in find_faults(f"{smallest}\n{limit}", name="limit.toml")] == [
        'Limit "child-left-at-risk": there is no question "left-at-risk".'
    ]


@EACH
def test_every_graded_section_asks_one_counting_judgement_and_what_difference_it_made(
    form: AuditTemplate,
) -> None:
    for section in form.sections[1:-1]:
        if section.id == "blind":
            continue
        judged = [each for each in section.questions if each.kind is Kind.JUDGEMENT and each.counts]
        assert [each.id for each in judged] == [section.id]
        different = section.questions[-1]
        assert different.kind is Kind.TEXT
        assert "difference" in different.text or "different" in different.text


@EACH
def test_every_judgement_says_what_each_grade_looks_like_and_what_needs_evidence(
    form: AuditTemplate,
) -> None:
    grades = {point.key for point in form.scale.points}
    judged = [each for each in form.questions if each.kind is Kind.JUDGEMENT and each.counts]
    for asked in [*judged, form.overall]:
        assert set(asked.looks_like) == grades
        assert {"outstanding", "inadequate"} <= set(asked.evidence_needed_for)


@EACH
def test_no_wording_stands_twice_in_a_form(form: AuditTemplate) -> None:
    said = [text for each in form.questions for text in each.looks_like.values()]
    assert len(said) == len(set(said))
    asked = [each.text for each in form.questions]
    assert len(asked) == len(set(asked))


@EACH
def test_no_question_asks_for_what_identifies_a_child(form: AuditTemplate) -> None:
    words = {word for each in form.questions for word in each.text.lower().strip("?.").split()}
    assert words.isdisjoint(IDENTIFYING)


@EACH
def test_a_safeguarding_concern_asks_who_was_told(form: AuditTemplate) -> None:
    asked = form.question("immediate-concern")
    assert asked is not None
    assert asked.critical == ("yes",)


@pytest.mark.parametrize("known", ["whole-case", "pathway-plan"])
def test_a_child_left_at_risk_is_never_suggested_as_better_than_inadequate(known: str) -> None:
    form = SHIPPED[known]
    answers = {each.id: ("outstanding",) for each in form.questions if each.kind is Kind.JUDGEMENT}
    assert suggest(form, answers).grade == "outstanding"
    assert suggest(form, answers | {"left-at-risk": ("yes",)}).grade == "inadequate"


def test_the_hosts_audit_is_asked_about_only_after_our_own_grade() -> None:
    form = SHIPPED["audit-validation"]
    hidden = [each for each in form.sections if each.show_if is not None]
    assert [each.id for each in hidden] == [each.id for each in form.sections[2:-1]]
    for section in hidden:
        assert section.show_if is not None
        assert [each.question for each in section.show_if.all_of] == ["our-grade"]


def test_our_grade_and_the_hosts_do_not_move_the_grade_of_an_audit() -> None:
    form = SHIPPED["audit-validation"]
    answers = {"our-grade": ("inadequate",), "host-grade": ("good",), "impact": ("good",)}
    assert suggest(form, answers).grade == "good"
    assert suggest(form, answers | {"gap": ("kinder-by-two",)}).grade == "requires-improvement"
