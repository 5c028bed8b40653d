"""A form in use is read as it was frozen, and no slower than it must be."""

from hashlib import sha256

import pytest

from peeraudit.core.audit import FormInUse
from peeraudit.core.challenge import Challenge
from peeraudit.core.template import FaultyForm, read_template
from peeraudit.operations.gathering import gather
from peeraudit.paths import FORMS
from peeraudit.store.redraw import redraw
from peeraudit.store.verify import verify
from peeraudit.store.workspace import Workspace
from tests.store.shelf import Shelf, change, fetched, keep, take_back_deed

TEXTS = tuple(path.read_bytes() for path in sorted(FORMS.glob("*.toml")))

TEXT = TEXTS[0]

DIGEST = sha256(TEXT).hexdigest()

CHALLENGE = Challenge(id="challenge")

USED = FormInUse(id="f1", form="used", version="1", digest=DIGEST)


def compiled(workspace: Workspace, digest: str = DIGEST) -> bool:
    with workspace.view() as view:
        return view.form(digest) is not None


def read(workspace: Workspace) -> object:
    """The one form of a challenge as everything else is given it."""
    with workspace.view() as view:
        return (gather(view).templates or {}).get(USED.id)


@pytest.mark.parametrize("text", TEXTS)
def test_a_form_in_use_is_what_its_text_says(shelf: Shelf, text: bytes) -> None:
    digest = sha256(text).hexdigest()
    with shelf.store() as workspace:
        keep(workspace, FormInUse(id="f1", form="used", digest=digest), pieces=[text])
        with workspace.view() as view:
            assert view.form(digest) == read_template(text.decode(), name="used")
        assert verify(workspace.file) == ()


def test_a_form_is_made_once_however_often_it_is_read(shelf: Shelf) -> None:
    digest = sha256(TEXT).hexdigest()
    with shelf.store() as workspace:
        keep(workspace, CHALLENGE, USED, pieces=[TEXT])
        with workspace.view() as view:
            assert view.form(digest) is view.form(digest)


def test_a_form_whose_text_arrives_after_it_is_compiled_then(shelf: Shelf) -> None:
    with shelf.store() as workspace:
        keep(workspace, CHALLENGE, USED)
        assert not compiled(workspace)
        assert read(workspace) is None
        workspace.receive((), pieces=[TEXT])
        assert compiled(workspace)
        assert verify(workspace.file) == ()


def test_a_form_that_is_in_use_no_more_is_not_kept_compiled(shelf: Shelf) -> None:
    with shelf.store() as workspace:
        entry = keep(workspace, USED, pieces=[TEXT])
        assert compiled(workspace)
        take_back_deed(workspace, entry.change_set)
        assert not compiled(workspace)
        assert verify(workspace.file) == ()


def test_a_form_of_another_text_is_compiled_in_place_of_the_old(shelf: Shelf) -> None:
    with shelf.store() as workspace:
        keep(workspace, USED, pieces=TEXTS)
        other = sha256(TEXTS[1]).hexdigest()
        change(workspace, fetched(workspace, FormInUse, USED.id), digest=other)
        assert (compiled(workspace), compiled(workspace, other)) == (False, True)


def test_a_text_that_is_no_form_is_told_with_its_faults(shelf: Shelf) -> None:
    text = b'title = "Ask"\n'
    with shelf.store() as workspace:
        form = FormInUse(id="f1", form="ask", digest=sha256(text).hexdigest())
        keep(workspace, CHALLENGE, form, pieces=[text])
        assert verify(workspace.file) == ()
        with pytest.raises(FaultyForm, match=r"ask\.toml"):
            read(workspace)


def test_a_store_drawn_again_has_its_forms_compiled(shelf: Shelf) -> None:
    with shelf.store() as workspace:
        keep(workspace, USED, pieces=[TEXT])
        with workspace.file.writing() as connection:
            connection.exec_driver_sql("DROP TABLE compiled_form")
            redraw(connection)
        assert compiled(workspace)


@pytest.mark.parametrize(
    "statement",
    ["DELETE FROM compiled_form", """UPDATE compiled_form SET compiled = '{"title": "Other"}'"""],
)
def test_a_form_that_is_not_compiled_as_it_was_kept_is_told(shelf: Shelf, statement: str) -> None:
    with shelf.store() as workspace:
        keep(workspace, USED, pieces=[TEXT])
        with workspace.file.writing() as connection:
            connection.exec_driver_sql(statement)
        (found,) = verify(workspace.file)
        assert found == f"The form of the piece {DIGEST[:12]} is not compiled as it was kept."


def test_a_form_that_nobody_compiled_is_read_from_its_text(shelf: Shelf) -> None:
    with shelf.store() as workspace:
        keep(workspace, CHALLENGE, USED, pieces=[TEXT])
        with workspace.file.writing() as connection:
            connection.exec_driver_sql("DELETE FROM compiled_form")
        assert read(workspace) == read_template(TEXT.decode(), name="used")
