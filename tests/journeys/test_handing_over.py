"""A copy handed over by a typed command is whole, and never lies in place of another file."""

from pathlib import Path

from peeraudit.core.errors import ExitCode
from tests.conftest import Type


def test_a_copy_handed_over_is_whole_and_opens_with_the_same_passphrase(
    own_sample: Path, tmp_path: Path, type_in: Type
) -> None:
    to = tmp_path / "for-ann.peeraudit"
    answer = type_in("hand-over", own_sample, to)
    assert answer.out.startswith(f"A checked copy lies in {to}: ")
    assert type_in("verify", to).out == type_in("verify", own_sample).out
    assert "all of it is here" in type_in("join", own_sample, to).out


def test_a_file_that_is_there_is_left_as_it_is(
    own_sample: Path, tmp_path: Path, type_in: Type
) -> None:
    there = tmp_path / "letter.txt"
    there.write_text("Dear Grace", encoding="utf-8")
    answer = type_in("hand-over", own_sample, there)
    assert answer.code == int(ExitCode.ALREADY_THERE)
    assert "is there already" in answer.err
    assert there.read_text(encoding="utf-8") == "Dear Grace"
