"""Titles that a paper prints in capitals, as a sentence has them: capitals shout, and names in them read badly."""

from __future__ import annotations

import re
from functools import lru_cache

_KINDS = re.compile(
    r"(?:(?:nader|verder|tweede|derde) )*(?:gewijzigde? )?(?:motie|amendement|subamendement)"
    r"|(?:(?:tweede|derde|vierde|nadere?|voorlopig) )*(?:eind)?verslag"
    r"|verslag van een (?:schriftelijk|algemeen) overleg"
    r"|(?:(?:tweede|derde|nadere?) )*memorie van (?:antwoord|toelichting)"
    r"|(?:(?:tweede|derde|nadere) )*nota (?:naar aanleiding van het (?:nader )?verslag|van wijziging)"
    r"|lijst van vragen(?: en antwoorden)?|koninklijke boodschap|initiatiefnota|(?:gewijzigd )?voorstel van wet"
)
_MOVED = re.compile(r"(?P<kind>.*?) (?P<by>van (?:het lid|de leden)) (?P<names>.+)")
_AND_MORE = re.compile(r"(?P<names>.*?)(?P<others> c\.s\.)?")
_SMALL = frozenset({"van", "de", "den", "der", "het", "ten", "ter", "te", "von", "'t", "’t", "in", "op"})
_NO_NAMES = re.compile(r"\b(?:over|ter|inzake|betreffende)\b|[\d(:;/]")
_MOST = 300


@lru_cache(maxsize=10_000)
def in_a_sentence(title: str) -> str:
    """A title of which the kind of paper and its movers are not in capitals; what else stands in capitals stays so.

    >>> in_a_sentence("Bruggen; MOTIE VAN HET LID VAN DER VERZONNEN C.S.")
    'Bruggen; Motie van het lid Van der Verzonnen c.s.'
    """
    return "; ".join(map(_part, title.split("; "))) if any(map(str.isupper, title.split())) else title


def _part(part: str) -> str:
    if len(part) > _MOST or not part.isupper():
        return part
    small = part.lower()
    moved = _MOVED.fullmatch(small)
    if not _KINDS.fullmatch(moved["kind"] if moved else small) or (moved and _NO_NAMES.search(moved["names"])):
        return part
    told = small[:1].upper() + small[1:]
    if moved is None:
        return told
    return f"{told[: moved.start('names')]}{_names(moved['names'])}"


def _names(names: str) -> str:
    found = _AND_MORE.fullmatch(names)
    assert found  # any text is so
    parts = re.split(r"(, | en )", found["names"])
    return "".join(part if place % 2 else _name(part) for place, part in enumerate(parts)) + (found["others"] or "")


def _name(name: str) -> str:
    words = name.split(" ")
    return " ".join(
        word if word in _SMALL and (place or not word.isalpha()) else _capital(word) for place, word in enumerate(words)
    )


def _capital(word: str) -> str:
    return re.sub(r"(?<!\w)(?:ij|\w)", lambda found: found[0].upper(), word)
