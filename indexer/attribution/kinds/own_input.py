"""What one group alone brings in: a paper of its own, whose title says so (`Inbreng ChristenUnie-fractie over …`)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from indexer.attribution.layout.blocks import Block
from indexer.attribution.parts import Part, Said
from indexer.attribution.sentences.speaking import opens_with_strangers
from indexer.extraction.names.party_names import Context

_FIRST, _LONGEST, _WORDS = 3, 200, 4
"""A title is among so many blocks and has so many characters; the name of a group is no more words than this."""
_OF_GROUP = re.compile(
    r"(?:(?:schriftelijke|concept)[- ]?){0,2}(?:inbreng|bijdrage) (?:(?:van|door|namens|vanuit) )?(?:(?:de|het) )?"
    r"(?:leden van )?(?:(?:de|het) )?(?:(?:fractie|leden) (?:van )?)?(?:(?:de|het) )?(?P<rest>.+)",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"(?P<group>[\w-]{2,20}?)[- ](?:fractie )?(?:inbreng|bijdrage)\b", re.IGNORECASE)
_FRACTIE = re.compile(r"[- ]fractie$", re.IGNORECASE)
_GOES_ON = re.compile(r"(?:fractie )?(?:,|/|&|en\b)", re.IGNORECASE)
_JOINED = re.compile(r"[-–] ?(?P<other>\S+)")


def own_group(blocks: Sequence[Block], context: Context) -> tuple[str, ...]:
    """The id of the group of which a whole paper is, by its title; nothing where it is of several, or it is not said.
    A paper with a heading of what all groups ask, of another group, or of an answer, is no such paper."""
    headings = [block.heading for block in blocks if block.heading]
    own = next(filter(None, (_named(block.text, context) for block in blocks[:_FIRST])), ()) or _named(
        context.title, context
    )
    others = any(set(form.parties) - set(own) or form.kind in ("response", "contributions") for form in headings)
    return () if others else own


def with_own_group(parts: Sequence[Part], own: tuple[str, ...]) -> Iterator[Part]:
    """The parts of a paper of one group, all that is brought in of that group; as they are where another group speaks
    in it too. What opens with members of whom it is not known who they are stays nobody's."""
    others = any(set(part.attribution.parties) - set(own) for part in parts if isinstance(part, Said))
    yield from (part if others else _of(part, own) for part in parts)


def _of(part: Part, own: tuple[str, ...]) -> Part:
    if not isinstance(part, Said) or opens_with_strangers(part.block.text):
        return part
    said = part.attribution
    open_ = said.role == "contribution" and not said.parties
    return replace(part, attribution=replace(said, parties=own)) if open_ else part


def _named(title: str, context: Context) -> tuple[str, ...]:
    """The group whose title it is."""
    if len(title) > _LONGEST:
        return ()
    before = _BEFORE.match(title)
    if before and (found := _known(before["group"], context)):
        return found
    match = _OF_GROUP.match(title)
    words = match["rest"].split(" ") if match else []
    for count in range(1, min(_WORDS, len(words)) + 1):
        name = " ".join(words[:count])
        if found := _known(_FRACTIE.sub("", name.rstrip(" :,–-")), context):
            return () if name.endswith(",") or _goes_on(" ".join(words[count:]), context) else found
    return ()


def _goes_on(rest: str, context: Context) -> bool:
    """Whether another group follows behind the name of one."""
    joined = _JOINED.match(rest)
    return bool(_GOES_ON.match(rest) or (joined and _known(joined["other"], context)))


def _known(name: str, context: Context) -> tuple[str, ...]:
    found = context.registered(name) if name[:1].isupper() or name[:1].isdecimal() else ()
    return found if len(found) == 1 else ()
