"""Who asks the written questions of a council, where its form, its letterhead, its title or the signature under it says
so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile
from typing import NamedTuple

from indexer.attribution.kinds.councils.council_motions import signed_by
from indexer.attribution.kinds.councils.labels_in_council import NAMED, SAYS_GROUP
from indexer.attribution.layout.signatures import is_close, is_name
from indexer.extraction.formulas.council_forms import TELLING, field_of
from indexer.extraction.formulas.council_papers import is_to_group, says_who_asks
from indexer.extraction.formulas.genres import COUNCIL_QUESTIONS, opening_genre
from indexer.extraction.names.party_names import Context
from indexer.patterns import regex
from indexer.records import UNKNOWN

_FIRST = 4
"""The number of lines at the top of which one names the genre of these papers."""
_TITLED = regex(
    r"\b(?:\w{1,20}-)?vragen (?:(?:ex|conform|volgens|op grond van) (?:[^\s.?!:–]{1,20}\.? ){1,6}?(?=(?:van|door) ))?"
    r"(?P<of>(?:van|door) )?(?P<is>(?:de )?fracties? (?:van )?)?(?:de |het )?"
    r"(?P<groups>[A-Z\d][^.?!:–]{1,80}?)(?:-fracties?)?(?=:| [–-] | (?:over|inzake|betreffende|aan|m\.b\.t\.)\s|$)"
)
"""The groups whose questions a title names without more words: `Schriftelijke vragen Volt en BIJ1 over bussen`."""
_NAMED_GROUP = regex(NAMED)
_NAMED = regex(
    r"\b(?:vragen (?:van|door)|(?:gesteld|ingediend) door) (?:de |het )?(?P<who>[^?!:]{3,250}?\))"
    r"(?=,? (?:over|inzake|betreffende|m\.b\.t\.|aan|d\.d\.|met betrekking)\s|[.,]?$)",
    re.IGNORECASE,
)
"""The members whose questions a title names, each with the group between brackets."""
_SIGNED = regex(
    r"(?:mede )?namens (?:de )?(?P<of>fracties? )?(?:van )?(?:de |het )?(?P<groups>[^,.?!]{2,60}?)(?P<is>-fracties?)?"
    r"(?:,.{0,60})?",
    re.IGNORECASE,
)
"""For which groups a paper is signed: `Namens de fractie van de SP,`."""
_EACH_SIGNED = regex(r"(?<=\S )(?=(?:Mede n|N)amens (?:de )?)")
"""Where the next signature begins, in lines that were joined."""
_WITH_GROUP = regex(r"(?P<name>[^()?!:]{3,60}) \((?P<group>[^()]{2,40})\)")
_OF_THOSE_BELOW = regex(r"\bvragen (?:van|door)(?: de)?(?: raads| staten)?(?: ?(?:lid|leden|heer|mevrouw))?$")
"""The end of a title below which stands who asks."""
_PAGE = regex(r"(?<=[a-z]) {1,5}\d{1,3}$")
"""The number of the page behind the name of a group at its foot."""
_ADDRESSED = regex(r"aan:? (?:de )?", re.IGNORECASE)

_BETWEEN_GROUPS = regex(r",\s*(?:en )?| en |\s*/\s*| & |;\s*")
_FRACTIE = regex(r"^(?:de )?fracties?(?: van)? |-fracties?$", re.IGNORECASE)
_BRACKETS = regex(r"\(([^()]{1,60})\)")
_BOTH = regex(r"^(?:beiden?|allen|fractie(?: van)?(?: de)?)\s+")
_SEAT = regex(
    r", ?(?:fractie(?:voorzitter|vz\.?|lid|leider)|(?:raads|staten|burgerraads|commissie)lid|lid)"
    rf"(?: (?:van|namens))?(?: (?:de|het))?(?: fractie)?(?: van)?(?: (?:de|het))? "
    rf"(?!(?:provinciale|staten|algemeen|gemeenteraad|raad)\b)(?P<group>(?-i:{NAMED}))(?=[,;.]|$)",
    re.IGNORECASE,
)
"""Behind who asks: as what, and the group."""
_NO_GROUP = regex(r"d\.d\.|\d{1,2}[ -]|(?:de )?heer\b|mevrouw\b|(?:dhr|mw|mevr)\.", re.IGNORECASE)
_HEAD, _TOP = 12, 40
"""The form is filled in in so many lines or paragraphs at the start; who asks in so many."""
_LONGEST_NAME = 80
_END = 8
"""A paper is signed in so many paragraphs at its end."""


class Stated(NamedTuple):
    """Who asks, as printed, and the parties."""

    askers: str
    parties: tuple[str, ...]


def is_form(texts: Sequence[str]) -> bool:
    """Whether one of the first lines of a paper says that it has the written questions of a council."""
    return any((genre := opening_genre([text])) and genre.name == COUNCIL_QUESTIONS for text in texts[:_FIRST])


def asker_lines(texts: Sequence[str], places: Sequence[int]) -> frozenset[int]:
    """The lines at the top that say who asks, or that it is answered, and those right below them, by their `places`:
    each is a paragraph, whatever of the form stands between them."""
    shown = list(zip(places, texts, strict=True))[:_TOP]
    above = ["", *(text for _, text in shown)]
    asking = (_is_told(text) or _OF_THOSE_BELOW.search(over) for over, (_, text) in zip(above, shown, strict=False))
    at = [order for order, asks in enumerate(asking) if asks]
    return frozenset(shown[order][0] for one in at for order in (one, one + 1) if order < len(shown))


def stated_askers(texts: Sequence[str], context: Context, *, of_council: bool) -> Stated | None:
    """Who asks, as the fields of the form say, together; else as the letterhead does. `texts`: the first lines or
    paragraphs. A sender (`Van: …`) asks only in the form of a council."""
    form = of_council or is_form(texts)
    fields = [found for found in map(field_of, texts[:_TOP]) if found and found.value]
    for purpose in ("askers", "groups", "sender") if form else ("askers", "groups"):
        values = [found.value for found in fields if found.purpose == purpose]
        listed = [value for value in values if purpose == "groups" or _lists_groups(value, context)]
        groups = [group for value in listed for group in _each_group(value, context)]
        if parties := tuple(dict.fromkeys(groups)) or _of_all(values, context):
            return Stated(", ".join(values), parties)
    named = next(filter(None, map(_NAMED.search, [context.title, *texts[:_TOP]])), None) if form else None
    if named and (parties := _of_all([named["who"]], context)):
        return Stated(named["who"], parties)
    below = [after for text, after in pairwise(texts[:_TOP]) if form and _OF_THOSE_BELOW.search(text)]
    if parties := _of_all(below[:1], context):
        return Stated(below[0], parties)
    asking = filter(says_who_asks, (_PAGE.sub("", text) for text in texts[:_TOP])) if form else ()
    lines = [_ADDRESSED.sub("", text, count=1) for text in asking]
    parties = _of_all(lines, context)
    return Stated(", ".join(lines), parties) if parties else None


def addressed_groups(texts: Sequence[str], context: Context) -> tuple[str, ...]:
    """The parties to which a letter is addressed, or to whose member, by the first lines or paragraphs of it."""
    lines = [_ADDRESSED.sub("", text, count=1) for text in texts[:_TOP] if is_to_group(text)]
    return _of_all(lines, context)


def says_answered(texts: Sequence[str]) -> bool:
    """Whether the form says when the questions were answered: the answers stand below them."""
    fields = map(field_of, texts[:_HEAD])
    return any(found.purpose == "answered" and found.value[:1].isdigit() for found in fields if found)


def titled_groups(texts: Sequence[str], context: Context) -> tuple[str, ...]:
    """The parties whose questions a title among the first lines names, nothing else standing where they do; one that
    the register does not know where it is called a group, or has a word that is in the names of such."""
    titles = [*filter(None, map(_TITLED.search, texts[: _FIRST + 1]))]
    known = next(filter(None, (_groups(title["groups"], context) for title in titles)), ())
    called = (
        title["groups"] for title in titles if title["is"] or (title["of"] and SAYS_GROUP.search(title["groups"]))
    )
    each = (printed for printed in called if all(map(_NAMED_GROUP.fullmatch, _BETWEEN_GROUPS.split(printed))))
    return known or next((_each_group(printed, context) for printed in each), ())


def signing_groups(texts: Sequence[str], context: Context) -> tuple[str, ...]:
    """The parties for which a paper is signed; a group that the register does not know counts where it is called one
    (`namens de fractie van Ons Dorp`). Those of the register count too behind the name below the close of a letter.

    >>> from indexer.vocabulary import parties
    >>> signing_groups(["Wat vindt u?", "Met vriendelijke groet,", "Eva Verzonnen (VVD)"], Context(parties.load()))
    ('vvd',)
    """
    parts = [part for text in texts[-_END:] for part in _EACH_SIGNED.split(text)]
    signed = filter(None, map(_SIGNED.fullmatch, (part.strip() for part in parts)))
    found = (
        party
        for one in signed
        for party in _groups(one["groups"], context)
        or (_each_group(one["groups"], context) if one["of"] or one["is"] else ())
    )
    named = (_WITH_GROUP.fullmatch(below) for close, below in pairwise(texts[-_END:]) if is_close(close))
    own = (party for one in named if one and is_name(one["name"]) for party in context.registered(one["group"]))
    return tuple(dict.fromkeys((*found, *own)))


def signed_for(texts: Sequence[str], context: Context) -> frozenset[int]:
    """Where the paragraphs stand that say for which groups a paper is signed, and the names right below them."""
    start = max(0, len(texts) - _END)
    last = next(
        (at for at in range(start, len(texts)) if signing_groups(texts[max(0, at - 1) : at + 1], context)), None
    )
    if last is None:
        return frozenset()
    names = takewhile(lambda at: is_name(texts[at]), range(last + 1, len(texts)))
    return frozenset([last, *names])


def _is_told(text: str) -> bool:
    """Whether a line says who asks, or that it is answered: a field of a form, or a line of a letterhead."""
    found = field_of(text) if text[:1].isupper() else None
    return says_who_asks(text) or bool(found and found.purpose in TELLING and found.value)


def names_below(texts: Sequence[str]) -> frozenset[int]:
    """Where those who ask stand below their questions, with what they are: short lines to the end, one of them a name.

    >>> sorted(names_below(["Waarom?", "V. Verzonnen", "Fractievoorzitter van de SP"]))
    [1, 2]
    """
    end = range(len(texts) - 1, max(0, len(texts) - _END), -1)
    below = [*takewhile(lambda at: _may_sign(texts[at]), end)]
    return frozenset(below) if any(is_name(texts[at].partition(",")[0]) for at in below) else frozenset()


def _may_sign(text: str) -> bool:
    return len(text) <= _LONGEST_NAME and text[:1].isupper() and not text.endswith((".", "?", ":", ";", "!"))


def _lists_groups(value: str, context: Context) -> bool:
    """Whether a value is two groups and nothing else, one of which the register knows: `VVD en Ons Dorp`."""
    first, _, second = value.partition(" en ")
    alone = not any(sign in value for sign in ",(.")
    return alone and bool(second) and bool(context.registered(first) or context.registered(second))


def _each_group(value: str, context: Context) -> tuple[str, ...]:
    """The groups in a field that holds nothing else: one that the register does not know is there by name."""
    names = [_FRACTIE.sub("", name).strip(" .") for name in _BETWEEN_GROUPS.split(_BRACKETS.sub("", value))]
    return tuple(party for name in names if name for party in context.registered(name) or (UNKNOWN + name,))


def _of_all(values: Sequence[str], context: Context) -> tuple[str, ...]:
    """The parties of those who are named: between brackets behind the names, else beside them, else alone."""
    printed = [
        _BOTH.sub("", part) for value in values for part in _BRACKETS.findall(value) if not _NO_GROUP.match(part)
    ]
    if found := tuple(dict.fromkeys(party for part in printed for party in context.printed(part))):
        return found
    seats = (found["group"] for value in values for found in _SEAT.finditer(value))
    if found := tuple(dict.fromkeys(party for group in seats for party in context.printed(group))):
        return found
    return signed_by(values, context).parties or next(filter(None, (_groups(value, context) for value in values)), ())


def _groups(printed: str, context: Context) -> tuple[str, ...]:
    """The parties that are named one by one; nothing where another thing stands between them."""
    found = [context.registered(name.strip()) for name in _BETWEEN_GROUPS.split(printed)]
    return tuple(dict.fromkeys(party for one in found for party in one)) if all(found) else ()
