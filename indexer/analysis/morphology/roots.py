"""The root of a word: what it shares with the words derived from it (`discrimineer`, `discriminatie`).

>>> root("discrimineer") == root("discriminatie") == "discrimin"
True
>>> root("douanier"), root("brug")
('douan', None)
"""

from __future__ import annotations

SHORTEST = 5
"""A root has so many letters at least: words that share fewer have little to do with each other."""
_ENDINGS = tuple(
    sorted(
        (
            "aar", "age", "ant", "atie", "atief", "baar", "baarheid", "e", "eer", "elijk", "ent", "er", "erend",
            "ering", "heid", "ier", "in", "ing", "isme", "ist", "iteit", "lijk", "lijkheid", "ment", "or", "schap",
            "sel", "st", "ster", "teit",
        ),
        key=len,
        reverse=True,
    )
)  # fmt: skip
"""Endings with which Dutch derives words, in the order in which they are looked for."""


def root(lemma: str) -> str | None:
    """The root of a word by its lemma; the lemma itself where no ending is known; None where it is too short."""
    for ending in _ENDINGS:
        if lemma.endswith(ending) and len(lemma) - len(ending) >= SHORTEST:
            return lemma[: -len(ending)]
    return lemma if len(lemma) >= SHORTEST else None
