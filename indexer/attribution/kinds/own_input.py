"""What one group alone brings in: a paper of its own, whose title says so (`Inbreng ChristenUnie-fractie over …`), or
its speech (`Algemene beschouwingen VVD`)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from indexer.analysis.sentences import ends_sentence
from indexer.attribution.layout.blocks import Block
from indexer.attribution.layout.signatures import is_formula
from indexer.attribution.parts import Part, Said
from indexer.attribution.sentences.speaking import opens_with_strangers
from indexer.extraction.dates import WRITTEN
from indexer.extraction.names.party_names import Context
from indexer.patterns import regex

_FIRST, _LONGEST, _WORDS, _LONG = 3, 200, 4, 80
"""A title is among so many blocks and has so many characters; the name of a group is no more words than the third; what
is longer than the last is said, however it ends."""
_SPEECH = r"(?:bijdrage|(?:algemene )?(?:politieke )?beschouwing(?:en)?|spreektekst|woordvoering)"
_OF_GROUP = regex(
    rf"(?:(?:schriftelijke|concept)[- ]?){{0,2}}(?:inbreng|(?P<speech>{_SPEECH})(?: \d{{4}}(?:[-/]\d{{4}})?)?)"
    r" (?:(?:van|door|namens|vanuit) )?(?:(?:de|het) )?"
    r"(?:leden van )?(?:(?:de|het) )?(?:(?:fractie|leden) (?:van )?)?(?:(?:de|het) )?(?P<rest>.+)",
    re.IGNORECASE,
)
_BEFORE = regex(rf"(?P<group>[\w-]{{2,20}}?)[- ](?:fractie )?(?:inbreng|(?P<speech>{_SPEECH}))\b", re.IGNORECASE)
_ITEM = regex(r"[-–•*] ?\w")
_PLACED = regex(rf"(?:[A-ZÀ-Ý’'][\w’'-]{{1,30}} ?){{1,4}}, {WRITTEN}\.?")
"""A line of a speech that says where and when it was given."""
_FRACTIE = regex(r"[- ]fractie$", re.IGNORECASE)
_GOES_ON = regex(r"(?:fractie )?(?:,|/|&|en\b)", re.IGNORECASE)
_JOINED = regex(r"[-–] ?(?P<other>\S+)")


class Own(NamedTuple):
    """The id of the group of which a whole paper is, and whether the paper is its speech."""

    group: tuple[str, ...] = ()
    speech: bool = False


def own_group(blocks: Sequence[Block], context: Context) -> Own:
    """The group of which a whole paper is, by its title; none where it is of several, or it is not said. A paper with a
    heading of what all groups ask, of another group, or of an answer, is no such paper."""
    headings = [block.heading for block in blocks if block.heading]
    titles = [*(block.text for block in blocks[:_FIRST]), context.title]
    own = next((found for title in titles if (found := _named(title, context)).group), Own())
    others = any(set(form.parties) - set(own.group) or form.kind in ("response", "contributions") for form in headings)
    return Own() if others else own


def with_own_group(parts: Sequence[Part], own: Own) -> Iterator[Part]:
    """The parts of a paper of one group, all that is brought in of that group; as they are where another group speaks
    in it too. What opens with members of whom it is not known who they are stays nobody's. Of a speech every
    sentence and item of a list is brought in."""
    others = any(set(part.attribution.parties) - set(own.group) for part in parts if isinstance(part, Said))
    yield from (part if others else _of(part, own) for part in parts)


def _of(part: Part, own: Own) -> Part:
    if not isinstance(part, Said) or opens_with_strangers(part.block.text):
        return part
    said = part.attribution
    open_ = said.role == "contribution" and not said.parties
    if own.speech and said.role == "procedural" and _is_said(part.block.text):
        return replace(part, attribution=replace(said, role="contribution", parties=own.group))
    return replace(part, attribution=replace(said, parties=own.group)) if open_ else part


def _is_said(text: str) -> bool:
    """Whether a paragraph is said, and no formula of a letter, signature or day."""
    told = ends_sentence(text) or text.endswith(":") or _ITEM.match(text) or len(text) > _LONG
    return bool(told) and " " in text and not (is_formula(text) or _PLACED.fullmatch(text))


def _named(title: str, context: Context) -> Own:
    """The group whose title it is."""
    if len(title) > _LONGEST:
        return Own()
    before = _BEFORE.match(title)
    if before and (found := _known(before["group"], context)):
        return Own(found, bool(before["speech"]))
    match = _OF_GROUP.match(title)
    words = match["rest"].split(" ") if match else []
    for count in range(1, min(_WORDS, len(words)) + 1):
        name = " ".join(words[:count])
        if found := _known(_FRACTIE.sub("", name.rstrip(" :,–-")), context):
            several = name.endswith(",") or _goes_on(" ".join(words[count:]), context)
            return Own() if several or match is None else Own(found, bool(match["speech"]))
    return Own()


def _goes_on(rest: str, context: Context) -> bool:
    """Whether another group follows behind the name of one."""
    joined = _JOINED.match(rest)
    return bool(_GOES_ON.match(rest) or (joined and _known(joined["other"], context)))


def _known(name: str, context: Context) -> tuple[str, ...]:
    found = context.registered(name) if name[:1].isupper() or name[:1].isdecimal() else ()
    return found if len(found) == 1 else ()
