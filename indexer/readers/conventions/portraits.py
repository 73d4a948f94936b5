"""The name under the portrait of a speaker, which a copy of a page has before the speaker's own."""

from __future__ import annotations

import re

_PORTRAIT = re.compile(
    r"(?:[A-Z][a-z]?\.){1,6} ?\([^()]{1,30}\)\s{1,3}\S.{0,40}?(?=(?:De heer|Mevrouw|Minister|Staatssecretaris) )"
)


def without_portrait(text: str) -> str:
    """A line without the name under a portrait, where the copy has lost the space behind it.

    >>> without_portrait("A. (Eva) ZoekMevrouw Zoek (SP): Voorzitter.")
    'Mevrouw Zoek (SP): Voorzitter.'
    """
    portrait = _PORTRAIT.match(text)
    return text[portrait.end() :] if portrait else text
