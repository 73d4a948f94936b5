"""Groups of which somebody else tells something: they do not have the floor.

The government, a minister, the Council of State or another body says something of a group, or to it; or the group is
one of the other chamber. The sentence is then of whoever spoke before it.

>>> from indexer.extraction.names.groups import find_groups
>>> from indexer.extraction.names.party_names import Context
>>> from indexer.vocabulary import parties
>>> context = Context(parties.load(), chamber="EK")
>>> def told(text):
...     return len(unreported(text, [(group, 0) for group in find_groups(text, context)], context)) == 0
>>> told("De regering stelt dat de leden van de SP-fractie hierom hebben gevraagd.")
True
>>> told("De regering heeft de leden van de SP-fractie niet kunnen overtuigen.")
False
>>> told("De leden van de SP-fractie in de Tweede Kamer hebben hierop gewezen.")
True
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from indexer.analysis.sentences import quotations
from indexer.attribution.sentences.sentence_roles import OPINION_OF, any_word
from indexer.attribution.sentences.speaking_for import of_their_groups
from indexer.extraction.names.groups import Group
from indexer.extraction.names.party_names import Context
from indexer.patterns import regex

_BODY = (
    rf"(?:(?:[Dd]e|[Hh]et) (?:[A-Za-z]{{1,20}} ){{0,2}}?(?:(?i:{any_word('bodies')})|[A-Z]{{2,8}})|U)\b"
    r"(?: (?:van|voor) [^,.;:?!]{3,60}?)?"
)
_OPENS = regex(rf"(?:(?:En|Maar|Ook) )?{_BODY} ")
_INVERTED = regex(
    r"(?:In|Op|Bij|Tijdens|Uit|Blijkens|Eerder|Ook|Daarbij|Hierbij|Verder|Voorts|Vervolgens|Tevens|Destijds|Daarnaast"
    r"|Onlangs|Elders|Naar|Ter|Hierover|Daarover|Daarop|Hierop|Aan|Van) "
    rf"[^.?!;]{{0,150}}? (?:{any_word('saying')}|heeft|hebben|had|hadden) {_BODY} "
)
_SHOWS = regex(r"(?:Uit|Blijkens) [^.?!;,]{3,80} (?:blijkt|bleek|volgt|volgde) (?:[a-z]{1,20} ){0,3}?dat ")
_SAYS = regex(rf"\b(?:{any_word('saying')})\b")
_THAT = regex(rf"\b(?:dat|of|hoe|waarom) (?:(?:ook|{any_word('once')}) )?$")
_HAVE = regex(r"[^.?!;]{0,80}\b(?:heeft|hebben|had|hadden|stelde|stelden)\b")
_BEFORE = 60
_SENTENCE = 400
"""What stands before a group of which a body tells something: who tells, that it does so, and the clause."""
_ACCORDING = regex(rf"Volgens {_BODY} [a-zë]{{2,20}} ")
_TELLS = regex(rf"{_BODY} (?:{any_word('telling')}) (?:(?:ook|{any_word('once')}) )?")
_HAS = regex(rf"{_BODY} (?:heeft|hebben|had|hadden) (?:(?:aan|ook|{any_word('once')}) ){{0,2}}")
_TOLD = regex(rf"[^.?!;]{{0,60}} (?:{any_word('told')})\b")
_TO = regex(r"(?:(?:Ook|Eerder) )?[Aa]an ")
_WAS_TOLD = regex(
    rf" (?:(?:{any_word('telling')}) "
    rf"|(?:is|werd|wordt|heeft|hebben|had|hadden) [^.?!;]{{0,60}}?\b(?:{any_word('told')})\b)"
)
_CHAMBERS = {"TK": "Eerste", "EK": "Tweede"}
"""The other chamber."""
_THERE = regex(r" (?:(?:heeft|hebben) )?in de (?P<chamber>Eerste|Tweede) Kamer\b| (?P<yonder>aan de overzijde)\b")
_DID_THERE = regex(
    r"(?:Ook )?(?:[Tt]ijdens|[Ii]n|[Bb]ij|[Gg]edurende) [^.?!;,]{0,80}?\b(?P<chamber>Eerste|Tweede) Kamer "
    rf"(?:(?P<did>{any_word('did')})|heeft|hebben|had|hadden) (?:(?:ook|al|reeds) )?"
)
_DONE = regex(rf"[^.?!;]{{0,120}}\b(?:{any_word('done')})\b")
_AND = regex(r",? (?:(?:en|of|als|alsmede|alsook) )?(?:(?:ook|van) )?")


def unquoted(text: str, groups: tuple[Group, ...]) -> tuple[Group, ...]:
    """The groups that a text does not name in a quotation."""
    groups = of_their_groups(text, groups) if "namens" in text else groups
    quoted = quotations(text) if groups else ()
    if not quoted:
        return groups
    starts = [start for start, _ in quoted]
    last = (bisect_right(starts, group.start) - 1 for group in groups)
    return tuple(group for group, at in zip(groups, last, strict=True) if at < 0 or quoted[at][1] <= group.start)


def unreported(text: str, placed: Sequence[tuple[Group, int]], context: Context) -> list[tuple[Group, int]]:
    """Of the groups in a text, each with where its sentence begins, those of which nobody else tells something."""
    left: list[tuple[Group, int]] = []
    reported: Group | None = None
    last, first = -1, True
    for group, sentence in placed:
        if sentence != last:
            reported, last, first = None, sentence, True
        beside = reported is not None and _AND.fullmatch(text, reported.end, group.start)
        if beside or _is_elsewhere(text, sentence, group, context) or (first and _is_told_of(text, sentence, group)):
            reported = group
        else:
            left.append((group, sentence))
            first = False
    return left


def _is_told_of(text: str, sentence: int, group: Group) -> bool:
    """Whether a body tells something of a group, or to it, that is the first in its sentence."""
    if group.start - sentence > _SENTENCE:
        return False
    stop = group.start
    if any(pattern.fullmatch(text, sentence, stop) for pattern in (_ACCORDING, _TELLS)):
        return True
    if (_HAS.fullmatch(text, sentence, stop) and _TOLD.match(text, group.end)) or (
        _TO.fullmatch(text, sentence, stop) and _WAS_TOLD.match(text, group.end)
    ):
        return True
    start = max(sentence, stop - _BEFORE)
    which = OPINION_OF.search(text, start, stop) and _HAVE.match(text, group.end)
    if not (which or _THAT.search(text, start, stop)):
        return False
    if _SHOWS.match(text, sentence, stop):
        return True
    body = _OPENS.match(text, sentence, stop) or _INVERTED.match(text, sentence, stop)
    return body is not None and _SAYS.search(text, sentence, stop) is not None


def _is_elsewhere(text: str, sentence: int, group: Group, context: Context) -> bool:
    """Whether a group is one of the other chamber."""
    there = _THERE.match(text, group.end)
    if there and (context.chamber == "EK" if there["yonder"] else _is_other(there["chamber"], context)):
        return True
    did = _DID_THERE.fullmatch(text, sentence, group.start)
    return bool(did and _is_other(did["chamber"], context) and (did["did"] or _DONE.match(text, group.end)))


def _is_other(chamber: str, context: Context) -> bool:
    return context.chamber is not None and _CHAMBERS[context.chamber] == chamber
