"""A blind second audit by the command line: what colleagues found there is in nothing one reads."""

import io
import sys
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from peeraudit.cli.plain_page import PAGE_WIDTH
from peeraudit.core.audit import Audit, FormInUse, Judgement, Purpose
from peeraudit.core.case_file import CaseFile
from peeraudit.core.challenge import Peer
from peeraudit.core.errors import ExitCode
from peeraudit.core.evidence import Evidence
from peeraudit.core.journal.draft import Draft, Value, derived_id
from peeraudit.core.journal.kept import Kept
from peeraudit.core.moderation import Moderation
from peeraudit.core.template import OVERALL
from peeraudit.operations.clock import this_laptop
from peeraudit.operations.opening import opened
from peeraudit.operations.sample import PASSPHRASE
from peeraudit.store.workspace import Sitting, Workspace
from tests.conftest import Type

CANARY = "Yellowbird"
SECOND_AUDITOR, FIRST_AUDITOR = "Delroy Pinnock", "Bethan Lowrie"
LEFT_OUT = "Left out until your second audit"
DAY = datetime(2031, 3, 4, 12, tzinfo=UTC)
"""A day of which the sample has nothing else."""


@pytest.fixture
def blind(own_sample: Path) -> Path:
    """The sample with a case more, audited by one peer and half so by another, who is blind."""
    with opened(str(own_sample), PASSPHRASE, clock=this_laptop()) as workspace:
        with workspace.view() as view:
            peers = {peer.name: peer.id for peer in view.fetch(Peer)}
            others = [item for item in view.fetch(Audit) if item.purpose is Purpose.SECOND]
            form = next(item for item in view.fetch(FormInUse) if item.form == "whole-case")
        first = Audit(
            id="first99", case_file="case99", form=form.id, auditors=(peers[FIRST_AUDITOR],)
        )
        second = Audit(
            id="second99",
            case_file="case99",
            form=form.id,
            purpose=Purpose.SECOND,
            auditors=(peers[SECOND_AUDITOR],),
        )
        keep(
            workspace,
            CaseFile(id="case99", reference="C99", host_grade=f"{CANARY} host"),
            first,
            second,
            judgement(first, OVERALL, "inadequate", f"{CANARY} overall."),
            judgement(first, "voice", "inadequate", f"{CANARY} voice."),
            judgement(second, OVERALL, "good", "A magpie."),
            Evidence(
                id="note99",
                reference="E999c",
                text=f"{CANARY} noted.",
                source="case99",
                peer=peers[FIRST_AUDITOR],
            ),
            Moderation(
                id="mod99", case_file="case99", form=form.form, question="voice", why=CANARY
            ),
            finished=others,
        )
    return own_sample


def judgement(audit: Audit, question: str, answer: str, reason: str) -> Judgement:
    return Judgement(
        id=derived_id(audit.id, question),
        audit=audit.id,
        question=question,
        answer=(answer,),
        reason=reason,
    )


def keep(workspace: Workspace, *things: Kept, finished: Iterable[Audit]) -> None:
    draft = Draft("blind")
    for thing in things:
        draft.add(thing)
    for audit in finished:
        draft.change(audit, finished=True)
    workspace.keep(draft.change_set("add", peer="nobody", at=DAY.isoformat(timespec="seconds")))


def change(store: Path, kind: type[Kept], name: str, *values: dict[str, Value]) -> None:
    """Give a thing other values: where there are several, each on a laptop of its own."""
    with opened(str(store), PASSPHRASE, clock=this_laptop()) as workspace:
        with workspace.view() as view:
            old = next(item for item in view.fetch(kind) if item.id == name)
        for number, said in enumerate(values):
            laptop = Workspace(workspace.file, Sitting(f"{name}{number}", "laptop"))
            draft = Draft(f"{name}{number}")
            draft.change(old, **said)
            laptop.keep(draft.change_set("change", peer="nobody", at=""))


def pages(store: Path, type_in: Type, peer: str) -> dict[str, str]:
    """Everything that tells of the case, as one peer reads it."""
    asked = {
        "show": ("show", store),
        "find": ("find", store, CANARY[:6].lower()),
        "conflicts": ("conflicts", store),
        "the day": ("history", store, "--day", f"{DAY.astimezone():%Y-%m-%d}"),
        "the case": ("history", store, "C99"),
        "the judgement": ("history", store, "C99 first/voice"),
        "the note": ("history", store, "E999c", "text"),
    }
    answers = {name: type_in(*words, "--peer", peer) for name, words in asked.items()}
    assert {name: answer.err for name, answer in answers.items() if answer.code} == {}
    return {name: answer.out for name, answer in answers.items()}


def grades_in(page: str) -> str:
    return page.partition("Grades: ")[2].partition("Audits to look at")[0]


def test_the_first_audit_is_in_nothing_the_second_auditor_reads(blind: Path, type_in: Type) -> None:
    change(blind, CaseFile, "case99", {"host_grade": f"{CANARY} 1"}, {"host_grade": f"{CANARY} 2"})
    change(blind, Evidence, "note99", {"text": f"{CANARY} 3"}, {"text": f"{CANARY} 4"})
    theirs = pages(blind, type_in, SECOND_AUDITOR)
    for page in theirs.values():
        assert CANARY not in page
        assert LEFT_OUT in page
        assert max(map(len, page.splitlines())) <= PAGE_WIDTH
    assert "Laptops disagree on nothing." in theirs["conflicts"]
    assert "C99" not in grades_in(theirs["show"])
    assert "C99, The whole case: a child's journey, first" not in theirs["show"]
    assert 'reference 1: "C99"' in theirs["the case"]
    assert "Nothing" not in theirs["the note"]

    whole = pages(blind, type_in, FIRST_AUDITOR)
    assert [name for name, page in whole.items() if CANARY not in page] == ["show"]
    assert not [name for name, page in whole.items() if LEFT_OUT in page]
    assert "C99: host grade" in whole["show"]
    assert "C99" in grades_in(whole["show"])
    assert "C99, The whole case: a child's journey, first" in whole["show"]


def test_a_colleague_settles_what_the_second_auditor_must_not_read(
    blind: Path, type_in: Type
) -> None:
    change(blind, CaseFile, "case99", {"host_grade": f"{CANARY} 1"}, {"host_grade": f"{CANARY} 2"})
    words = ("settle", blind, "C99", "host_grade", "--take", "a", "--peer")
    refused = type_in(*words, SECOND_AUDITOR)
    assert refused.code == 37
    assert LEFT_OUT in refused.err
    assert CANARY not in refused.out + refused.err
    assert f"{CANARY} 1" in type_in(*words, FIRST_AUDITOR).out


def test_striking_and_bringing_back_tell_the_second_auditor_nothing(
    blind: Path, type_in: Type, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{CANARY}\n"))
    by_words = ("strike", blind, "--words", "--why", "a name", "--peer", SECOND_AUDITOR)
    shown = type_in(*by_words)
    assert LEFT_OUT in shown.out
    assert CANARY not in shown.out + shown.err
    restored = type_in("restore", blind, "E999c", "text", "1", "--peer", SECOND_AUDITOR)
    assert restored.code == ExitCode.NOTHING_TO_RESTORE
    assert LEFT_OUT in restored.err
    assert CANARY not in restored.out + restored.err
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{CANARY}\n"))
    assert "Struck out: no places, and any that are not shown." in type_in(*by_words, "--yes").out
    assert "Nothing holds" in type_in("find", blind, CANARY, "--peer", FIRST_AUDITOR).out


@pytest.mark.parametrize("way", ["finished", "blindness_given_up"])
def test_all_is_there_once_the_second_audit_is_finished_or_no_longer_blind(
    blind: Path, type_in: Type, way: str
) -> None:
    change(blind, Audit, "second99", {way: True})
    found = type_in("find", blind, CANARY, "--peer", SECOND_AUDITOR).out
    assert "Found: 4." in found
    assert "Left out" not in found


def test_a_day_on_which_only_others_worked_there_is_no_empty_day(
    blind: Path, type_in: Type
) -> None:
    with opened(str(blind), PASSPHRASE, clock=this_laptop()) as workspace:
        draft = Draft("later")
        draft.add(Evidence(id="later99", text=f"{CANARY} late.", source="case99"))
        workspace.keep(draft.change_set("add", peer="x", at="2031-05-06T12:00:00+00:00"))
    page = type_in("history", blind, "--day", "2031-05-06", "--peer", SECOND_AUDITOR).out
    assert page.startswith("Nothing else was done on 6 May 2031.\n")
    assert LEFT_OUT in page


def test_a_mistyped_name_is_told_before_anything_is_shown(blind: Path, type_in: Type) -> None:
    answer = type_in("show", blind, "--peer", "Delroy Pinock")
    assert answer.code == 23
    assert answer.out == ""
    assert SECOND_AUDITOR in answer.err
