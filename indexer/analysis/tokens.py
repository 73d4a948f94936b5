"""Text to tokens: words in lower case without accents, and numbers and names of parliament in one spelling each.

Of numbers points, colons and commas are one: `6.7` is `6,7`, and `10:30` is `10.30`.

>>> words("D'66 en D 66, 's-Gravenhage, € 12.500 (artikel 7:685), één F-35, foto’s")
['d66', 'en', 'd66', 'sgravenhage', 'euro', '12500', 'artikel', '7,685', 'een', 'f35', "foto's"]
>>> words("kst-34843-33") == words("34 843, nr. 33") == words("34843 nr 33")
True
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate, chain, repeat
from typing import Generic, TypeVar

from indexer.analysis.morphology.lemmas import PARTICLES
from indexer.parliament import identifiers

Value = TypeVar("Value")
LONGEST = 255
"""Of a word so many characters count; Lucene's analysers have the same bound."""
REMEMBERED = 60_000
"""So many distinct words are kept, in some 30 MB with what they are found by; then the memory is emptied."""

PARTED = tuple(particle for particle in PARTICLES if particle != "om")
"""The particles that are looked for apart from their verb: `om te gaan` seldom is omgaan."""
_PATTERN = re.compile(
    r"""(?=[\w€%§'’‘])(?:  # most characters that are in no piece are passed over at once
      [A-Za-zà-öø-ÿ][a-zà-öø-ÿ]++(?![\w'’‘:-]|\.\w|[ ](?:en[ ]-\w|of[ ]-\w|te[ ]))  # a plain word: by far most
    | (?:https?://|www\.)[^\s<>"«»“”()]*[^\W_]             # an address on the web, one token
    | kst-\d{4,5}-[\w-]+                                   # a Kamerstuk as an address names it
    | \d(?:
          (?<=[1-9])\d{0,2}(?:[ \u00a0]\d{3})+(?![\d.,]\d|\d)   # a dossier, 34 843, or thousands
        | (?<=[12])[09]\d\d[-–/]\d\d(?![\w/–-])            # a session year, 2017-18
        | \d{0,2}(?:\.\d{3})+(?:,\d+)?(?!\w|\.\w)          # thousands, 12.500
        | 0[ -]?[Pp][Ll][Uu][Ss](?!\w)                     # 50PLUS
        | \d\+(?:['’‘]ers)?(?![\w+])                        # 65+
        | \d*:\d+\w*                                       # an article of a code, 7:685
        | \w*(?:[.,]\d+)*(?:['’‘]\w+)?                     # a number, 2,5, or a word such as 2e
      )
    | [Dd](?:['’‘]|[ -])[ ]?66(?!\w)                       # D66
    | [A-Z]{1,3}-\d{1,4}(?!\w) | [A-Z][ ]\d{1,4}(?!\w)     # F-35, A 2
    | (?:['’‘]s[ -]?(?=[A-Z])|['’‘]?\bs-)[^\W\d_]+         # 's-Gravenhage
    | (?:[^\W\d_]\.){2,}                                   # o.a., N.V.
    | [Ee]-(?=[^\W\d_]{2})[^\W\d_]+                        # e-mail
    | (?=[a-z]{2,9}+[ ]te[ ])(?:PARTED)[ ]te[ ][a-zà-öø-ÿ]{2,}+(?<=n)(?![\w'’‘-])  # a verb that is parted, in te dienen
    | [^\W\d_]{2,}+(?:-(?!kst-)[^\W\d_]{2,}+){1,3}+(?![-'’‘]?\w|\.\w)      # words that hyphens join
    | (?:[^\W\d_]{2,}+-(?:,?[ ](?:en|of)|,)[ ]){1,3}+[^\W\d_]{4,}+(?![-'’‘]?\w)   # jeugd- en gezinszorg
    | [^\W\d_]{4,}+[ ](?:en|of)[ ]-[^\W\d_]{3,}+(?![-'’‘]?\w)              # zorgkosten en -premies
    | [^\W_]+(?:(?<=[^\W\d_])['’‘](?=[^\W\d_])[^\W_]+)*    # a word; an apostrophe between letters belongs to it
    | [€%§]
    )""".replace("PARTED", "|".join(PARTED)),
    re.VERBOSE,
)
_APART = re.compile(f"({_PATTERN.pattern})", re.VERBOSE)
_SIGNS = {"€": "euro", "%": "procent", "§": "paragraaf"}
_PLAIN = str.maketrans(
    {"’": "'", "‘": "'", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d", "Đ": "d", "ð": "d", "Ð": "d", "ß": "ss",
     "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "þ": "th", "Þ": "th", "ı": "i"}
)  # fmt: skip
"""Apostrophes, and letters that Unicode does not take apart."""
_JOINED_LETTERS = re.compile("[\ufb00-\ufb06]")
_APOSTROPHE = re.compile(r"(?<=[^\W\d_])[´`ʼ′‛＇](?=[^\W\d_])|(?<!\w)[´`ʼ′‛＇](?=(?:s|t|n|k|m)\b)")
"""What is typed in the place of an apostrophe."""
_DASHED = re.compile(r"(?<=\w)[–—](?=fractie)")
"""A dash in the place of the hyphen in `VVD-fractie`."""
_UNSEEN = re.compile(
    r"[\u00ad\u034f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff](?:(?<!\u00ad)|(?!\s*(?:\n|$)))"
)
"""What nobody sees (Default_Ignorable_Code_Point). A soft hyphen at a line's end says that a word goes on."""
_LETTERS = re.compile(r"[^\W\d_]+")
_SEVERAL = re.compile(r"(?![^\W\d_]{2,5}-(?:ers?|tjes?)$)[^\W\d_]{2,}+(?:[-, ]+[^\W\d_]{2,}+)+", re.IGNORECASE)
_OF_LETTERS = re.compile(r"[a-z]{2,5}-(?:ers?|tjes?)")
_SESSION = re.compile(r"(\d\d)(\d\d)[-–/](\d\d)")


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a text as it is searched, and where it stands (characters)."""

    word: str
    start: int
    end: int


def tokens(text: str) -> Iterator[Token]:
    """The words of a text in order. A Kamerstuk written as an address gives several at the same place."""
    for match in matches(text):
        yield from tokens_at(match)


def tokens_at(match: re.Match[str]) -> Iterator[Token]:
    """The words of one of the `matches` of a text."""
    piece, place = match.group(), match.span()
    places = _places(piece, match.start()) if "-" in piece or " " in piece else repeat(place)
    for word, (start, end) in zip(_spelled[piece], places, strict=False):
        yield Token(word, start, end)


def matches(text: str) -> Iterator[re.Match[str]]:
    """The `pieces` of a text where they stand."""
    return _PATTERN.finditer(text)


@lru_cache(maxsize=512)
def pieces(text: str) -> tuple[str, ...]:
    """The stretches of a text that are words, as they are printed, in order.

    The last texts are remembered: several fields of the index are made from one text, of many texts at a time.
    """
    return tuple(_PATTERN.findall(text))


def spelled(piece: str) -> tuple[str, ...]:
    """The words that one of `pieces` stands for: nearly always one."""
    return _spelled[piece]


def several(piece: str) -> list[re.Match[str]]:
    """Where the words stand in one of `pieces` that holds several; nothing for any other piece."""
    return list(_LETTERS.finditer(piece)) if _SEVERAL.fullmatch(piece) else []


def printed(piece: str) -> list[str]:
    """How each of the words of one of `pieces` is printed, where each is; else the piece."""
    return [part.group() for part in several(piece)] or [piece]


def words(text: str) -> list[str]:
    """The words of a text in order."""
    found: list[str] = []
    for words_ in map(_spelled.__getitem__, pieces(text)):
        found += words_
    return found


class Cut(Generic[Value]):
    """A text cut at its words: what each of its `words` is looked up as, and where it stands."""

    def __init__(self, text: str, values: Mapping[str, Sequence[Value]]) -> None:
        """`values`: those of the words of each of the `pieces`."""
        self._apart = _APART.split(text)
        self._pieces = self._apart[1::2]
        self.values = list(chain.from_iterable(map(values.__getitem__, self._pieces)))

    def place(self, number: int) -> tuple[int, int]:
        """Where the word of this number stands (characters), the first being 0."""
        piece, inside = number, 0
        if len(self.values) != len(self._pieces):
            piece = bisect_right(self._counts, number)
            inside = number - (self._counts[piece - 1] if piece else 0)
        start, end = self._ends[2 * piece : 2 * piece + 2]
        one = len(_spelled[self._pieces[piece]]) == 1
        return (start, end) if one else _places(self._pieces[piece], start)[inside]

    @cached_property
    def _ends(self) -> list[int]:
        """Where each piece and what stands before it ends."""
        return list(accumulate(map(len, self._apart)))

    @cached_property
    def _counts(self) -> list[int]:
        """The number of words up to each piece and with it."""
        return list(accumulate(map(len, map(_spelled.__getitem__, self._pieces))))


def _places(piece: str, start: int) -> list[tuple[int, int]]:
    """Where the words of a piece stand in a text, of which it stands at `start`."""
    inside = several(piece)
    whole = [(start, start + len(piece))] * len(_spelled[piece])
    return [(start + part.start(), start + part.end()) for part in inside] or whole


def normal(text: str) -> str:
    """A text in the form in which texts and queries are compared: composed accents (NFC), letters apart that a font
    joins, plain hyphens and apostrophes, no invisible characters.

    >>> normal("co\u0308rdinatie van zorg\u00adgeld, PSA\u2011beleid, gri\ufb03er, VVD\u2013fractie")
    'cördinatie van zorggeld, PSA-beleid, griffier, VVD-fractie'
    """
    if text.isascii():
        return _APOSTROPHE.sub("'", text) if "`" in text else text
    plain = unicodedata.normalize("NFC", _UNSEEN.sub("", text))
    plain = _DASHED.sub("-", _JOINED_LETTERS.sub(lambda found: unicodedata.normalize("NFKC", found.group()), plain))
    for dash in "\u2010\u2011\u2012\ufe63\uff0d":  # of most texts sooner than by a table
        plain = plain.replace(dash, "-")
    return _APOSTROPHE.sub("'", plain) if any(map(plain.__contains__, "´`ʼ′‛＇")) else plain


def fold(text: str) -> str:
    """A text in lower case without accents, its apostrophes plain: `Één` → `een`, `ĳs` → `ijs`."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.translate(_PLAIN)).lower()
    return "".join(character for character in decomposed if not unicodedata.combining(character))


class Remembered(dict[str, Value]):
    """A cache of a function of words: the value of a word is computed when it is first looked up."""

    def __init__(self, work: Callable[[str], Value]) -> None:
        super().__init__()
        self._work = work

    def __missing__(self, word: str) -> Value:
        if len(self) >= REMEMBERED:
            self.clear()
        self[word] = value = self._work(word)
        return value


def _spellings(found: str) -> tuple[str, ...]:
    """The words that a stretch of text stands for."""
    if found.isascii() and found.isalpha():
        return (found[:LONGEST].lower(),)
    if inside := several(found):
        return tuple(fold(part.group()[:LONGEST]) for part in inside)
    found = found[:LONGEST]
    if found in _SIGNS:
        return (_SIGNS[found],)
    word = fold(found)
    if word.startswith("kst-"):
        paper = identifiers.parse(found)
        code, number = (paper.dossier, paper.number) if paper else (None, None)
        return (*fold(code).split("-"), "nr", fold(number)) if code and number else tuple(filter(None, word.split("-")))
    if word[0].isdigit():
        if session := _SESSION.fullmatch(word):
            return _years(*session.groups())
        if "+" in word:
            return (word[:2] + ("plusser" if "'" in word else "plus"),)
        word = re.sub(r"(?<=\d)[ \u00a0.](?=\d{3})|(?<=^50)[ -](?=plus)", "", word)
        return (re.sub(r"(?<=\d)[.:](?=\d)", ",", word),)
    if _OF_LETTERS.fullmatch(word):
        return (word.replace("-", "'"),)
    if "://" in word or word.startswith("www."):
        return (re.sub(r"^https?://", "", word),)
    if re.fullmatch(r"[a-z]{1,3}['. -]+\d+|(?:'?s[ -]?|e-)[a-z]{2,}|(?:[a-z]\.)+", word) and not word.isalpha():
        return (re.sub(r"[' .-]", "", word),)
    return (word,)


def _years(century: str, year: str, next_year: str) -> tuple[str, str]:
    """The years of a session, `2017-18`; what else is written so are two numbers."""
    follows = int(next_year) == (int(year) + 1) % 100
    return century + year, (str(int(century + year) + 1) if follows else next_year)


_spelled: Remembered[tuple[str, ...]] = Remembered(_spellings)
