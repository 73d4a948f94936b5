"""Clauses in which a sentence only speaks of a group: within a question, or before the main clause of another group.

A question that is put to somebody else names who puts it in a clause of asking; a group of which it says what it does
(`Klopt het dat de leden van de SP-fractie zijn ingelicht?`) is whose words it is no more than any other.

>>> from indexer.analysis.sentences import sentence_starts
>>> from indexer.extraction.names.groups import find_groups
>>> from indexer.extraction.names.party_names import Context
>>> from indexer.vocabulary import parties
>>> context = Context(parties.load())
>>> def left(text):
...     placed = [(group, 0) for group in find_groups(text, context)]
...     return [group.parties for group, _ in of_main_clauses(text, placed, sentence_starts(text))]
>>> left("Klopt het dat de leden van de SP-fractie zijn ingelicht?")
[]
>>> left("Dat de leden van de PVV-fractie dit niet willen, verbaast de leden van de D66-fractie.")
[('d66',)]
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from indexer.attribution.layout.openings import EARLIER
from indexer.attribution.sentences.sentence_roles import ADVERB, any_word
from indexer.extraction.names.groups import Group
from indexer.patterns import regex

_ALSO = r"(?:,? (?:ook|eerder|al|reeds|juist|zelfs|inmiddels|destijds|onlangs|eveneens)){0,2}"
_CLAUSE = regex(
    rf"\b(?:dat|of|waarom|hoe|wanneer|wat|hetgeen|zoals|nu|omdat|aangezien|doordat|nadat|terwijl"
    rf"|waar[a-z]{{1,12}}){_ALSO} $"
)
"""What stands before the subject of a clause that is not the first of its sentence."""
_READS = regex(
    r"(?: [^\s,.?!;]{1,20}){0,4}? (?:begrijp(?:t|en)|begrepen|leest|lezen|gelezen|verne(?:emt|men)|vernomen"
    r"|hebben gezien|me(?:ent|nen)|vrees|vre(?:est|zen)|vermoed(?:t|en)|betreft)\b"
)
"""How such a clause goes on that tells how those who ask understand something."""
_BEFORE = 60
"""What joins a clause stands so many characters before its subject, and a verb twice as many before the main one."""
_SENTENCE = 600
"""The subject of a main clause is looked for in so many characters of its sentence."""
_FIRST = regex(r"(?:(?:En|Maar|Ook) )?(?:Dat|Wat|Hetgeen|Hoe|Waarom|Of|Dát)(?: (?:ook|nu|juist|met name))? ")
_IF = regex(r"(?:(?:En|Maar) )?(?:Mocht(?:en)?|Zou(?:den)?|[A-Z][a-zë]{1,20}[nt]) ")
"""How a sentence opens with a clause of which a group is the subject: one that is part of the main clause, and one that
is set against it, or is its condition."""
_VIEW = regex(rf"(?:(?:En|Maar|Ook) )?(?:De|Het) (?:[a-zë]{{1,20}} ){{0,2}}(?:{any_word('opinions')}) van ")
_VERB = (
    rf"(?:, | )(?:dan |zo )?(?P<verb>[a-zë]{{2,20}}n|{any_word('singular')}|{any_word('telling it')}) (?:het )?{ADVERB}"
)
_MAIN = regex(rf"{_VERB}(?:(?:naar|in) (?:de|het) (?:{any_word('feelings')}) van |volgens |voor |door |bij )?$")
_OBJECT = regex(rf"{_VERB}$")
"""What stands before the group of the main clause: its verb."""
_NO_VERB = frozenset(
    ["aan", "van", "een", "dan", "tussen", "leden", "den", "toen", "binnen", "buiten", "tegen", "geen"]
)
"""What ends like a verb and is none."""
_AGAINST = regex(r", (?:dan )?(?:(?:[a-zë]{2,20}n|[a-zë]{2,20}t) )?$")
"""What stands between a condition, or what is set against it, and the group of the main clause."""
_ONCE = regex(
    r" [a-z]{2,20}(?:[dt]en?|gen|zen) (?:in|tijdens|bij) (?:het|de|een) (?:vorige?|eerdere?|voorgaande?|laatste) "
)
"""How a sentence goes on behind a group that tells what it did in an earlier debate."""
_WELL = regex(r"[^,.?!;]{0,40}\bgoed\b")
"""The same of how those who ask understand something: `Begrijpen de leden van … het goed, dan …`."""
_BUT = regex(r"(?:,|;) (?:maar|doch|terwijl|echter)(?: nu)? $")
"""What stands between that and the group which speaks now."""
_DOES = regex(r"\)? (?:nu |zelf )?[a-zë]{2,20}[nt]\b")
"""How a sentence goes on behind that group."""
_WHO = rf"(?:(?:[Dd]e|[Hh]et) (?:[a-z]{{1,20}} )?(?i:{any_word('bodies')})|u|U|zij|hij)"
_PUT = regex(
    r"(?:[-–•] |\d{1,3}[.)] |[a-z][.)] )?(?:(?:En|Maar|Ook|Zo ja|Zo nee),? )?(?:(?i:waarom|hoe|wat|in hoeverre) )?"
    rf"(?:(?i:deelt|delen|onderschrijft|onderschrijven|steunt|steunen|ondersteunt|(?:her|er)?kent|begrijpt"
    rf"|bestrijdt) {_WHO}"
    rf"|(?i:kijkt|kijken|oordeelt|beoordeelt|denkt|vindt|reageert|waardeert) {_WHO}"
    rf"|(?i:is|zijn|kan|kunnen) {_WHO} (?:het |zich )[^.?!;]{{0,200}}?\b(?:eens|oneens|vinden)\b)"
)
"""How a question opens that asks the government or another body what it thinks of an opinion."""


def of_main_clauses(text: str, placed: Sequence[tuple[Group, int]], starts: Sequence[int]) -> list[tuple[Group, int]]:
    """Of the groups in a text, each with where its sentence begins, those of which more is said than what they do in a
    clause; `starts`: where the sentences of the text begin."""
    ends = [*starts[1:], len(text)]
    left: list[tuple[Group, int]] = []
    for at, (group, sentence) in enumerate(placed):
        stop = ends[max(0, bisect_right(starts, group.start) - 1)]
        asked = _is_question(text, sentence, stop)
        behind = placed[at + 1][0] if at + 1 < len(placed) and placed[at + 1][1] == sentence else None
        first = not at or placed[at - 1][1] != sentence
        if (asked and _is_in_clause(text, sentence, group)) or (
            first and behind and not asked and _is_before(text, sentence, group, behind)
        ):
            continue
        left.append((group, sentence))
    return left


def _is_question(text: str, start: int, stop: int) -> bool:
    """Whether a sentence asks, perhaps within closing marks; its end is found in a few steps."""
    while stop and text[stop - 1] in " \n»”\"')":
        stop -= 1
    return text.endswith("?", start, stop)


def _is_in_clause(text: str, sentence: int, group: Group) -> bool:
    """Whether a group is the subject of a clause of a question, and not one that tells how it reads what it asks of."""
    clause = _CLAUSE.search(text, max(sentence, group.start - _BEFORE), group.start)
    return clause is not None and clause.start() > sentence and not _READS.match(text, group.end)


def _is_before(text: str, sentence: int, group: Group, behind: Group) -> bool:
    """Whether a clause of which a group is the subject, or its view, stands before the main clause of another."""
    if behind.start - sentence > _SENTENCE or set(group.parties) & set(behind.parties):
        return False
    if text.startswith((" betreft", " aangaat"), group.end):
        return False
    start = max(group.end, behind.start - 2 * _BEFORE)
    view = _VIEW.fullmatch(text, sentence, group.start)
    main = (_OBJECT if view else _MAIN).search(text, start, behind.start)
    verb = main is not None and main["verb"] not in _NO_VERB
    if view or _FIRST.fullmatch(text, sentence, group.start):
        return verb
    if _IF.fullmatch(text, sentence, group.start) and not _WELL.match(text, group.end):
        return bool(_AGAINST.search(text, start, behind.start) and (verb or _DOES.match(text, behind.end)))
    told = (EARLIER.match(text, group.end) or _ONCE.match(text, group.end)) and text.startswith(
        ("De ", "Het ", "Ook "), sentence
    )
    return bool(told and _BUT.search(text, start, behind.start) and _DOES.match(text, behind.end))


def is_put(text: str, group: Group, starts: Sequence[int]) -> bool:
    """Whether a group is named in a question what the government, or another body, thinks of an opinion."""
    at = max(0, bisect_right(starts, group.start) - 1)
    stop = starts[at + 1] if at + 1 < len(starts) else len(text)
    return _is_question(text, starts[at], stop) and bool(_PUT.match(text, starts[at]))
