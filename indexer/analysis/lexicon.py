"""The Dutch words that the program knows: lemmas, stems of verbs, parts of compounds, and forms that follow no rule.

The data come from the spelling dictionary of OpenTaal (revised BSD licence or CC BY 3.0, see `lexicon-licence.txt`);
`build_lexicon.py` makes the file anew from it.
"""

from __future__ import annotations

import gzip
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

FILE = "lexicon.txt.gz"


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words without accents, in lower case.

    `lemmas` are basic forms: singular nouns, adjectives, stems of verbs; `verbs` are those of verbs alone (`geef`).
    `names` are proper names, and `whole` are lemmas that look like compounds and are not to be parted (`maatregel`).
    `openings` can begin a compound or stand in its middle (`aanstellings`), `endings` can end one. `irregular` gives
    the lemma of forms that the rules of inflection would get wrong.
    """

    lemmas: frozenset[str]
    verbs: frozenset[str]
    openings: frozenset[str]
    endings: frozenset[str]
    names: frozenset[str]
    whole: frozenset[str]
    irregular: dict[str, str]


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The lexicon that comes with the program."""
    return loads(gzip.decompress((files("indexer") / "analysis" / FILE).read_bytes()).decode("utf-8"))


def loads(text: str) -> Lexicon:
    """A lexicon from its text: lists with an empty line between them, one word a line, in the order of the fields of
    Lexicon; in the last one a line is a form and its lemma. A list is split as a whole, which is what makes it fast."""
    *lists, irregular = text.split("\n\n")
    lemmas, verbs, openings, endings, names, whole = (frozenset(words.split("\n")) - {""} for words in lists)
    pairs = irregular.split()
    return Lexicon(lemmas, verbs, openings, endings, names, whole, dict(zip(pairs[::2], pairs[1::2], strict=True)))


def dumps(known: Lexicon) -> str:
    """The text that `loads` reads, each list sorted."""
    lists = (known.lemmas, known.verbs, known.openings, known.endings, known.names, known.whole)
    pairs = (f"{form} {base}" for form, base in sorted(known.irregular.items()))
    return "\n\n".join([*("\n".join(sorted(words)) for words in lists), "\n".join(pairs)])


def save(known: Lexicon, path: Path) -> None:
    """Write a lexicon, compressed; without a time, so that the same lexicon is the same file."""
    path.write_bytes(gzip.compress(dumps(known).encode("utf-8"), mtime=0))
