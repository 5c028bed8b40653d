"""Everything fetched comes in the order people count in."""

from hypothesis import given
from hypothesis import strategies as st

from peeraudit.operations.gathering import gather, natural
from peeraudit.store.workspace import Workspace


def test_references_are_ordered_as_people_order_them() -> None:
    assert sorted(["C10", "C2", "AB1", "C02a", ""], key=natural) == ["", "AB1", "C2", "C02a", "C10"]


@given(st.lists(st.text(max_size=6)))
def test_any_references_can_be_ordered(references: list[str]) -> None:
    assert len(sorted(references, key=natural)) == len(references)


def test_what_is_gathered_stands_in_its_order(workspace: Workspace) -> None:
    with workspace.view() as view:
        gathered = gather(view)
    assert gathered.team[0].name == "Rosalind Tarrant"
    assert [line.code for line in gathered.key_lines] == ["K1", "K2", "K3", "K4", "K5"]
    assert [case.reference for case in gathered.case_files][:3] == ["C01", "C02", "C03"]
    times = [(str(session.day), str(session.start)) for session in gathered.sessions]
    assert times == sorted(times)
    assert set(gathered.templates or {}) == {form.id for form in gathered.forms}
