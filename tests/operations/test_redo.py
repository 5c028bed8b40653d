"""Undo and redo, one after the other, told in words before they are done."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from peeraudit.core.challenge import Theme
from peeraudit.core.evidence import Evidence
from peeraudit.core.finding import Bearing, Filing, Finding
from peeraudit.core.journal.draft import Draft
from peeraudit.operations.changing import change, change_all
from peeraudit.operations.deeds import FILE, TAKE_IN
from peeraudit.operations.deleting import delete_things
from peeraudit.operations.merging import merge_things
from peeraudit.operations.moderating import Moderated, moderate
from peeraudit.operations.moving import Beside, move_thing
from peeraudit.operations.redo import NOTHING, NothingToRedo, redo, redoable
from peeraudit.operations.splitting import NotesOff, split_thing
from peeraudit.operations.undo import NothingToUndo, undo
from peeraudit.store.verify import verify
from tests.operations.apart import JONAS, Laptop, apart
from tests.operations.audit_room import C07, in_use, recorded, started
from tests.operations.desk import by, next_undo
from tests.operations.test_filing import file
from tests.store.shelf import Shelf

NOTE = Evidence(id="e1", reference="E1a", text="0")
FINDINGS = tuple(
    Finding(id=f"f{at}", reference=f"F{at}a", text=f"{at}", place=f"00000{at}") for at in (1, 2)
)
THINGS = (NOTE, *FINDINGS, C07)


def say(laptop: Laptop, text: str) -> None:
    change(
        laptop.workspace,
        laptop.fetch(Evidence, "e1"),
        clock=laptop.clock,
        named=laptop.peer.name,
        text=text,
    )


def said(laptop: Laptop) -> str:
    return laptop.fetch(Evidence, "e1").text


def again(laptop: Laptop) -> str:
    """What was done again."""
    return redo(laptop.workspace, **by(laptop)).deed


def next_redo(laptop: Laptop) -> str:
    return redoable(laptop.workspace, **by(laptop)).words


def test_what_was_undone_is_done_again_in_its_order(shelf: Shelf) -> None:
    with apart(shelf, *THINGS) as (ours, _):
        say(ours, "1")
        say(ours, "2")
        ours.undo()
        ours.undo()
        assert said(ours) == "0"
        assert again(ours) == "change"
        assert said(ours) == "1"
        ours.undo()
        again(ours)
        again(ours)
        assert said(ours) == "2"
        assert next_redo(ours) == ""
        with pytest.raises(
            NothingToRedo, match="Ruth Adeyemi has nothing to do again on this laptop"
        ):
            again(ours)
        ours.undo()
        assert said(ours) == "1"


def test_what_is_done_since_leaves_nothing_to_do_again(shelf: Shelf) -> None:
    with apart(shelf, *THINGS) as (ours, theirs):
        say(ours, "1")
        ours.undo()
        assert next_redo(ours) == "text, E1a"
        say(theirs, "2")
        assert next_redo(ours) == "text, E1a"
        say(ours, "3")
        assert next_redo(ours) == ""
        ours.undo()
        again(ours)
        assert said(ours) == "3"
        assert next_redo(ours) == ""


def test_only_ones_own_deeds_on_this_laptop_are_done_again(shelf: Shelf) -> None:
    with apart(shelf, *THINGS) as (ours, theirs):
        say(ours, "1")
        ours.undo()
        assert next_redo(theirs) == ""
        elsewhere = replace(ours.clock, laptop="another")
        assert redoable(ours.workspace, clock=elsewhere, named=ours.peer.name) == NOTHING


def test_undo_and_redo_go_on_after_the_program_was_closed(shelf: Shelf) -> None:
    with apart(shelf, *THINGS) as (ours, _):
        say(ours, "1")
        ours.undo()
        with shelf.window(ours.workspace.file.path) as later:
            reopened = replace(ours, workspace=later)
            assert next_redo(reopened) == "text, E1a"
            again(reopened)
            assert next_undo(reopened) == "text, E1a"
            reopened.undo()
            assert said(reopened) == "0"


def test_a_field_changed_since_is_left_and_named(shelf: Shelf) -> None:
    with apart(shelf, *THINGS) as (ours, theirs):
        say(ours, "1")
        ours.undo()
        say(theirs, "2")
        done = redo(ours.workspace, **by(ours))
        assert (done.done_again, done.left) == (0, ("E1a: text",))
        assert said(ours) == "2"


def test_a_delete_is_undone_and_done_again(shelf: Shelf) -> None:
    with apart(shelf, *THINGS) as (ours, _):
        delete_things(ours.workspace, (ours.fetch(Finding, "f1"),), **by(ours))
        assert next_undo(ours) == "delete of F1a"
        ours.undo()
        assert ours.has(Finding, "f1")
        again(ours)
        assert not ours.has(Finding, "f1")
        assert ours.conflicts() == ()
        assert verify(ours.workspace.file) == ()


def test_the_menu_says_in_words_what_would_be_taken_back(shelf: Shelf) -> None:
    with apart(shelf, *THINGS) as (ours, _):
        first, second = (ours.fetch(Finding, item.id) for item in FINDINGS)
        audit = started(ours, in_use(ours))
        assert next_undo(ours) == "start of audit C07 first"
        recorded(ours, audit, "good")
        recorded(ours, audit, "3")
        assert next_undo(ours) == "grade 2 → 3, C07 first, Is the child's voice heard?"
        recorded(ours, audit, "")
        assert next_undo(ours) == "grade 3 cleared, C07 first, Is the child's voice heard?"
        recorded(ours, audit, "no", question="seen")
        assert next_undo(ours) == "answer No, C07 first, Was the child seen?"
        recorded(ours, audit, "child;parent", question="met")
        assert next_undo(ours) == "answer The child; A parent, C07 first, Who was met?"
        recorded(ours, audit, "good", question="overall")
        assert next_undo(ours) == "grade 2, C07 first, overall grade"
        recorded(ours, audit, reason="They ask.")
        assert next_undo(ours) == "reason, C07 first, Is the child's voice heard?"
        file(ours, NOTE, under=first)
        assert next_undo(ours) == "E1a filed under F1a"
        move_thing(ours.workspace, first, Beside(second), **by(ours))
        assert next_undo(ours) == "move of F1a"
        both = (ours.fetch(Finding, "f1"), second)
        change_all(ours.workspace, both, clock=ours.clock, named=ours.peer.name, theme="t")
        assert next_undo(ours) == "change of 2 findings"
        change(
            ours.workspace,
            ours.fetch(Finding, "f2"),
            clock=ours.clock,
            named=ours.peer.name,
            theme="",
            text="3",
        )
        assert next_undo(ours) == "change of F2a"
        split_thing(
            ours.workspace, ours.fetch(Finding, "f1"), off=NotesOff("New.", (NOTE,)), **by(ours)
        )
        assert next_undo(ours) == "split of F1a"
        two = (ours.fetch(Finding, "f2"), ours.fetch(Finding, "f1"))
        merge_things(ours.workspace, *two, **by(ours))
        assert next_undo(ours) == "merge of F1a into F2a"


def test_first_answers_and_gradings_are_told_alike_before_and_after_they_were_undone(
    shelf: Shelf,
) -> None:
    with apart(shelf, *THINGS) as (ours, _):
        used = in_use(ours)
        audit = started(ours, used)
        told = list[str]()
        for question, answer in (("seen", "no"), ("voice", "good"), ("overall", "good")):
            recorded(ours, audit, answer, question=question)
            told.append(next_undo(ours))
        agreed = Moderated(C07, used, "voice", after="3", why="Both said so.")
        moderate(ours.workspace, agreed, **by(ours))
        told.append(next_undo(ours))
        for _ in told:
            ours.undo()
        for words in told:
            assert next_redo(ours) == words
            again(ours)
    assert told[0] == "answer No, C07 first, Was the child seen?"
    assert told[-1] == "moderation of C07, Is the child's voice heard?"


def test_an_answer_of_several_lines_is_told_on_one(shelf: Shelf) -> None:
    with apart(shelf, *THINGS) as (ours, _):
        audit = started(ours, in_use(ours))
        recorded(ours, audit, "no", question="seen")
        recorded(ours, audit, "He hid.\n\n\tTwice.", question="why-not")
        told = "answer He hid. Twice., C07 first, Why not?"
        assert next_undo(ours) == told
        ours.undo()
        assert next_redo(ours) == told


def test_notes_that_were_filed_are_told_alike_before_and_after_it_was_undone(shelf: Shelf) -> None:
    other = Evidence(id="e2", reference="E2a", text="0")
    with apart(shelf, *THINGS, other) as (ours, _):
        for notes, told in (((NOTE,), "E1a filed under F1a"), ((other, NOTE), "2 notes filed")):
            file(ours, *notes)
            before = next_undo(ours)
            assert before.startswith(told)
            ours.undo()
            assert next_redo(ours) == before


def test_one_note_whose_link_names_nothing_any_more_is_one(shelf: Shelf) -> None:
    with apart(shelf) as (ours, _):
        draft = Draft(ours.clock.new_id())
        draft.change(Filing(id="without-ends"), bearing=Bearing.FOR)
        ours.workspace.keep(draft.change_set(FILE, peer=ours.peer.id, at=ours.clock.stamp()))
        assert next_undo(ours) == "1 note filed under a finding"


@pytest.mark.parametrize(
    ("themes", "told"),
    [(1, "workbook taken in, 1 thing"), (2, "workbook taken in, 2 things")],
)
def test_one_thing_of_a_workbook_is_one(shelf: Shelf, themes: int, told: str) -> None:
    with apart(shelf) as (ours, _):
        draft = Draft(ours.clock.new_id())
        for at in range(themes):
            draft.add(Theme(id=f"t{at}", title=f"Theme {at}"))
        deed = draft.change_set(TAKE_IN, peer=ours.peer.id, at=ours.clock.stamp())
        ours.workspace.keep(deed)
        assert next_undo(ours) == told


def test_nothing_done_is_nothing_to_undo(shelf: Shelf) -> None:
    with apart(shelf, *THINGS) as (_, theirs):
        assert theirs.peer is JONAS
        assert next_undo(theirs) == ""
        with pytest.raises(NothingToUndo, match="has done nothing on this laptop"):
            undo(theirs.workspace, **by(theirs))


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(steps=st.lists(st.sampled_from(("say", "undo", "redo")), max_size=14))
def test_undo_and_redo_are_what_every_program_means_by_them(shelf: Shelf, steps: list[str]) -> None:
    done, undone = ["0"], list[str]()
    with apart(shelf, *THINGS) as (ours, _):
        for at, step in enumerate(steps, start=1):
            if step == "say":
                say(ours, str(at))
                done.append(str(at))
                undone.clear()
            elif step == "undo" and len(done) > 1:
                ours.undo()
                undone.append(done.pop())
            elif step == "redo" and undone:
                again(ours)
                done.append(undone.pop())
            assert said(ours) == done[-1]
            assert bool(next_undo(ours)) == (len(done) > 1)
            assert bool(next_redo(ours)) == bool(undone)
        assert ours.conflicts() == ()
