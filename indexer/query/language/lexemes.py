"""The pieces of a query as it is typed: words, phrases, fields with their values, operators, and where each stands.

>>> [match.group() for match in lexemes('partij: vvd -"de brug" zorg*')]
['partij: vvd', '-', '"de brug"', 'zorg*']
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from indexer import analysis
from indexer.query.language import days, fields
from indexer.query.language.operators import OPERATORS, has_words_for_operators

LONGEST = 2000
"""More characters than this are not read."""


@dataclass(frozen=True, slots=True)
class TypedValue:
    """The value of a field in a query, and where it is typed, with its quotation marks (characters)."""

    field: str
    value: str
    start: int
    end: int


_MOST_BEHIND = 8
"""Words behind a value that may belong to it."""
_QUOTES = str.maketrans(dict.fromkeys("“”„‟«»″＂〝〞〟❝❞", '"') | {"\u00a0": " ", "\x00": " "})
_DOUBLED = re.compile(r"''|‘‘|’’|``|(?<!\w),,(?=\w)|‚‚")
"""Two signs in the place of one quotation mark."""
_SINGLE = re.compile(
    r"""(?<![^\s(:\-–—−])['’‘‚‛‹`](?!(?i:s|t|n|k|m|r|em|ie|ns)\b|\d\d\b)(?=\w)
    ((?:[^"'’‘‚‛‹›`´]|(?<=\w)['’](?=\w))+)['’‘›`´](?!\w)""",
    re.VERBOSE,
)
"""A pair of single quotation marks, and what is between them: no apostrophe of 's ochtends, '80 or foto's."""
_PARTICLES = "|".join(analysis.PARTED)
_NAMED = f"(?i:{'|'.join(fields.NAMES)})"
_SPACE = rf"""(?:[ ]+(?=["\w])(?!{_NAMED}:|(?:{"|".join(OPERATORS)})\b))?"""
"""What may stand between a field and its value: not where another field or an operator follows."""
_SPACED = r"(?:(?<=(?i:dossier):)|(?<=(?i:dossier):[ ]))\d\d[ ]\d{3}(?![\w.,])"
"""A value with a space in it: the number of a dossier."""
_LEXEME = re.compile(
    rf"""
      "(?P<phrase>[^"]*)"
    | (?P<judgement>(?i:ecli)(?:(?::\w+){{3,}}|[: ]+[^\W\d_]{{2}}[: ]+[^\W_]{{1,7}}[: ]+\d{{4}}[: ]+[^\W_]+)(?:\.\w+)*)
    | (?={_NAMED}:|[^\W\d_]+:\S)(?P<field>[^\W\d_]+):{_SPACE}(?:"(?P<quoted>[^"]*)"|(?P<value>{_SPACED}|[^\s"()]+))
    | (?P<bracket>[()])
    | (?P<quote>")
    | (?P<minus>[-−–—―](?=[^\s\-–—―)])(?!\d+(?:[.,]\d|[ ]?%)))(?<![^\s(].)(?<!\ben[ ].)(?<!\bof[ ].)
    | (?<![^\s(])(?P<number>[1-9]\d{{0,2}}(?:[ ]\d{{3}})+(?![\w.,:]*\d))
    | (?<![^\s(])(?P<verb>(?i:{_PARTICLES})[ ](?i:te)[ ][^\W\d_]+(?!\w) | [^\W\d_]+[ ](?i:{_PARTICLES})[.?!]*(?=\s*$))
    | (?<![^\s(])(?P<place>['’‘]?[sS][ ](?:(?<=['’‘]s[ ])[A-Z]|(?i:grave|hertogen|heer)[^\W\d_])[^\W\d_]+)
    | (?P<day>(?i:{days.TYPED}))[.,;?!]*
    | (?P<run>[^\s"()]+)
    """,
    re.VERBOSE,
)


def lexemes(q: str) -> Iterator[re.Match[str]]:
    """The pieces of a query in order, each with the groups of the pattern; what is too long is left out."""
    return _LEXEME.finditer(in_signs(q)[:LONGEST])


def in_signs(q: str) -> str:
    """A query with one sign for all quotation marks and spaces, as long as it was."""
    signs = _DOUBLED.sub('" ', q.translate(_QUOTES))
    return _SINGLE.sub(r'"\1"', signs)


def plain_words(q: str) -> Iterator[analysis.Token]:
    """The words of a query that stand alone, and where: no operators, phrases, fields, prefixes, nothing shut out."""
    shut_out = False
    operators = () if has_words_for_operators(in_signs(q)[:LONGEST]) else OPERATORS
    for match in lexemes(q):
        run = match["run"] or match["verb"] or ""
        if run and not shut_out and run not in operators and "*" not in run:
            for token in analysis.tokens(run):
                yield analysis.Token(token.word, match.start() + token.start, match.start() + token.end)
        shut_out = bool(match["minus"]) or (run in operators and OPERATORS[run] == "not")


def typed_values(q: str) -> Iterator[TypedValue]:
    """The values of fields in a query, in order."""
    for match in lexemes(q) if ":" in q else ():
        name = fields.name(match["field"]) if match["field"] else None
        value = (match["value"] if match["quoted"] is None else match["quoted"]) if name else ""
        if name and value.strip():
            yield TypedValue(name, value.strip(), match.end("field") + 1, match.end())


def followed_values(q: str) -> Iterator[tuple[TypedValue, tuple[int, ...]]]:
    """Each value that is typed without quotation marks, and where each of the words behind it ends that may belong to
    it (characters)."""
    found = list(lexemes(q)) if ":" in q else []
    for place, match in enumerate(found):
        if match["value"] and (name := fields.name(match["field"])):
            behind = takewhile(_may_go_on, found[place + 1 : place + 1 + _MOST_BEHIND])
            yield (
                TypedValue(name, match["value"], match.start("value"), match.end()),
                tuple(one.end() for one in behind),
            )


def _may_go_on(match: re.Match[str]) -> bool:
    """Whether a piece is words, which may belong to the value before them."""
    text = match["run"] or match["number"] or match["verb"] or match["place"] or ""
    return bool(text) and text not in OPERATORS and "*" not in text
