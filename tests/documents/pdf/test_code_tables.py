"""The way back from codes to characters."""

import re

from peeraudit.documents.pdf.code_tables import BLOCK, code_table
from peeraudit.documents.pdf.fonts import HOLDING_SPACE


def entries(table: str) -> list[tuple[str, str]]:
    return re.findall("<([0-9A-F]{2})> <([0-9A-F]{4,})>", table)


def test_a_code_that_stands_for_nothing_is_left_out() -> None:
    assert entries(code_table(b"<00> <0000>\n<01> <0000>\n<02> <0041>")) == [("02", "0041")]


def test_a_character_beyond_the_first_plane_is_written_as_a_pair() -> None:
    assert entries(code_table(b"<21> <1F600>")) == [("21", "D83DDE00")]


def test_a_space_that_holds_is_read_back_as_one() -> None:
    drawn = f"<21> <{ord(HOLDING_SPACE):04X}>".encode()
    assert entries(code_table(drawn)) == [("21", "00A0")]


def test_no_block_is_longer_than_the_format_allows() -> None:
    drawn = "\n".join(f"<{code:02X}> <{code + 0x100:04X}>" for code in range(1, 256))
    counts = [int(count) for count in re.findall(r"(\d+) beginbfchar", code_table(drawn.encode()))]
    assert sum(counts) == len(entries(code_table(drawn.encode()))) == 255
    assert max(counts) == BLOCK
