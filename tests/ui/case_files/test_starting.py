"""Starting an audit: the form that is chosen already is the one most often wanted."""

from dataclasses import replace

from peeraudit.core.audit import Purpose
from peeraudit.core.gathered import Gathered
from peeraudit.operations.seeing import look
from peeraudit.store.workspace import Workspace
from peeraudit.ui.case_files.starting import usual_form


def _form(shown: Gathered, form: str) -> str:
    """The form in use of that name."""
    return next(item.id for item in shown.forms if item.form == form)


def test_before_the_first_audit_the_form_for_a_whole_case_is_chosen(workspace: Workspace) -> None:
    shown = replace(look(workspace, peer="").shown, audits=())
    for forms in (shown.forms, shown.forms[::-1]):
        assert usual_form(replace(shown, forms=forms)) == _form(shown, "whole-case")


def test_later_it_is_the_form_most_first_audits_have(workspace: Workspace) -> None:
    shown = look(workspace, peer="").shown
    pathway = _form(shown, "pathway-plan")
    firsts = (replace(each, purpose=Purpose.FIRST, form=pathway) for each in shown.audits)
    assert usual_form(replace(shown, audits=tuple(firsts))) == pathway
