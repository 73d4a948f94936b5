"""Text files with signs that programs leave in the text of a PDF. All texts are made up (verzonnen)."""

from __future__ import annotations

import pytest

from indexer.errors import Refused
from indexer.readers.text import read

LINE = "Dit is een verzonnen regel die lang genoeg is om voor tekst te worden gehouden.\n" * 9


def test_the_hyphen_that_a_program_writes_as_a_control_character_is_one() -> None:
    text = read("verzonnen.txt", f"Een verzon\x02\nnen tun\x02nel van Oost\x02West.\x07\n{LINE}".encode()).text
    assert text == f"Een verzon-\nnen tunnel van Oost-West. \n{LINE}"


@pytest.mark.parametrize("content", [f"{LINE}\x00", "\x01\x02" * 9 + LINE])
def test_data_is_no_text(content: str) -> None:
    with pytest.raises(Refused):
        read("verzonnen.bin", content.encode())
