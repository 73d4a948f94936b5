"""The Dutch words that the program knows: lemmas, stems of verbs, parts of compounds, and forms that follow no rule.

The data come from the spelling dictionary of OpenTaal (revised BSD licence or CC BY 3.0, see `lexicon-licence.txt`);
`opentaal.py` makes the file anew from it.
"""

from __future__ import annotations

import io
import lzma
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

FILE = "lexicon.txt.xz"
_WINDOW = 1 << 21  # bytes: the text is hardly longer


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
    packed = (files("indexer") / "analysis" / FILE).read_bytes()
    return loads(lzma.decompress(packed).decode("utf-8"))


def loads(text: str) -> Lexicon:
    """A lexicon from its text.

    A line holds a word and letters that say what it is: l a lemma, v the stem of a verb, o an opening and e an ending
    of compounds, n a name, w a word that is not to be parted; or a form, `=` and its lemma. A digit before a word says
    how many letters it shares with the word of the line before (0 to 9).
    """
    sets: dict[str, set[str]] = defaultdict(set)
    irregular: dict[str, str] = {}
    before = ""
    for line in io.StringIO(text):  # line by line: a list of them all would take more than the lexicon
        rest, _, kinds = line.rstrip("\n").partition(" ")
        word = before[: int(rest[0])] + rest[1:]
        if kinds.startswith("="):
            irregular[word] = kinds[1:]
        for kind in () if kinds.startswith("=") else kinds:
            sets[kind].add(word)
        before = word
    verbs = frozenset(sets["v"])
    lemmas = verbs.union(sets.pop("l", ()))
    openings, endings, names, whole = (frozenset(sets.pop(kind, ())) for kind in "oenw")
    return Lexicon(lemmas, verbs, openings, endings, names, whole, irregular)


def dumps(known: Lexicon) -> str:
    """The text that `loads` reads, sorted."""
    kinds: dict[str, str] = defaultdict(str)
    for letter, words in (
        ("l", known.lemmas - known.verbs), ("v", known.verbs), ("o", known.openings), ("e", known.endings),
        ("n", known.names), ("w", known.whole),
    ):  # fmt: skip
        for word in words:
            kinds[word] += letter
    lines = sorted([*kinds.items(), *((form, "=" + lemma) for form, lemma in known.irregular.items())])
    written, before = [], ""
    for word, kind in lines:
        shared = _shared(before, word)
        written.append(f"{shared}{word[shared:]} {kind}\n")
        before = word
    return "".join(written)


def save(known: Lexicon, path: Path) -> None:
    """Write a lexicon, compressed so that reading it takes little memory."""
    filters = [{"id": lzma.FILTER_LZMA2, "preset": 9 | lzma.PRESET_EXTREME, "dict_size": _WINDOW}]
    path.write_bytes(lzma.compress(dumps(known).encode("utf-8"), filters=filters))


def _shared(before: str, word: str) -> int:
    """How many letters two words begin with in common, at most 9."""
    count = 0
    for one, other in zip(before[:9], word, strict=False):
        if one != other:
            break
        count += 1
    return count
