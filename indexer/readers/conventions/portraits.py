"""The name under the portrait of a speaker, which a copy of a page has before the speaker's own."""

from __future__ import annotations

from collections.abc import Sequence

from indexer.patterns import regex
from indexer.readers.conventions.reports_of_speeches import Opened
from indexer.readers.conventions.speaker_lines import opening
from indexer.records import Turn

_PORTRAIT = regex(
    r"(?:[A-Z][a-z]?\.){1,6} ?\([^()]{1,30}\)\s{1,3}\S.{0,40}?(?=(?:De heer|Mevrouw|Minister|Staatssecretaris) )"
)
_LONGEST = 80


def without_portrait(text: str) -> str:
    """A line without the name under a portrait, where the copy has lost the space behind it.

    >>> without_portrait("A. (Eva) ZoekMevrouw Zoek (SP): Voorzitter.")
    'Mevrouw Zoek (SP): Voorzitter.'
    """
    portrait = _PORTRAIT.match(text)
    return text[portrait.end() :] if portrait else text


def captions(texts: Sequence[str], opened: Opened) -> frozenset[int]:
    """The lines or blocks that are the name under a portrait and nothing else: right above the same name before a
    speech, or of who presides right above the chair; not the last of a list of names. `opened`: where speeches open.

    >>> texts = ["De heer Zoek (SP)", "De heer Zoek (SP):", "Mevrouw Vind (D66)", "De voorzitter: Dank u."]
    >>> sorted(captions(texts, {1: opening(texts[1]), 3: opening(texts[3])}))
    [0, 2]
    """
    found = (at - 1 for at in opened if at and at - 1 not in opened)
    return frozenset(
        at
        for at in found
        if (named := _named(texts[at]))
        and _is_of(named, texts[at], texts[at + 1], opened[at + 1][0])
        and not (at and at - 1 not in opened and _named(texts[at - 1]))
    )


def _named(text: str) -> Turn | None:
    """Who is named by a text that is a name with its party or its office, and no more."""
    found = opening(f"{text}:") if len(text) <= _LONGEST and text[-1:] not in ".:?!" else None
    return found[0] if found and (found[0].party or found[0].function == "minister") else None


def _is_of(named: Turn, text: str, below: str, turn: Turn) -> bool:
    return below.startswith(f"{text}:") or (bool(named.party) and turn.function == "chair")
