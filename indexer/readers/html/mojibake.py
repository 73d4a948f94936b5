"""UTF-8 that was once read as Windows-1252 or Latin-1: `CommissariÃ«n` → `Commissariën`."""

from __future__ import annotations

import re

from indexer.patterns import regex


def _read_wrongly(byte: int) -> str:
    """The characters that a byte becomes when it is read as Windows-1252 or Latin-1."""
    latin = chr(byte)
    windows = bytes((byte,)).decode("cp1252", errors="ignore")
    return "".join(dict.fromkeys(latin + windows))


_BYTES = {character: byte for byte in range(0x80, 0x100) for character in _read_wrongly(byte)}
_FOLLOWS = "[" + re.escape("".join(_read_wrongly(byte) for byte in range(0x80, 0xC0))) + "]"
# Only first bytes that stand before such characters in no Dutch word: accented letters, quotes and dashes, the mark.
_SEQUENCE = regex(f"[ÂÃ]{_FOLLOWS}|â{_FOLLOWS}{{2}}|ï»¿")


def repaired(text: str) -> str:
    """The text in which sequences that can only be misread UTF-8 are repaired; the rest is unchanged.

    >>> repaired("CommissariÃ«n, â‚¬ 5 en â€˜zoâ€™")
    'Commissariën, € 5 en ‘zo’'
    >>> repaired("«CAFÉ» en één coördinator")
    '«CAFÉ» en één coördinator'
    """
    return _SEQUENCE.sub(_right, text)


def _right(match: re.Match[str]) -> str:
    encoded = bytes(_BYTES[character] for character in match.group())
    try:
        return encoded.decode("utf-8").replace("\ufeff", "")
    except UnicodeDecodeError:
        return match.group()
