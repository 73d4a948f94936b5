"""A group that stands before its words as a label, without being part of a sentence: `VVD: De heer Smit vraagt …`.

>>> from indexer.vocabulary import parties
>>> context = Context(parties.load())
>>> labelled("VVD: De heer Smit vraagt wat dit kost.", context).parties
('vvd',)
>>> labelled("De VVD vraagt dit: wat kost het?", context)
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.analysis.sentences import ends_question
from indexer.attribution.layout.blocks import Block
from indexer.attribution.sentences.askers_in_labels import printed_asker
from indexer.attribution.sentences.speaking import Subjects
from indexer.extraction.names.groups import find_groups
from indexer.extraction.names.party_names import Context
from indexer.extraction.names.printed_names import MEMBER_OR_NOTHING, NAME
from indexer.patterns import regex

_LONGEST = 100
"""A label and its colon stand in so many characters."""
_MARK = regex(r"(?:[–—•●○*-] ?)?(?:(?:mede )?namens (?:de )?)?", re.IGNORECASE)
"""What may stand before the group: `– namens de VVD: …`."""
_SAYS = regex(r": (?=\S)")
_MEMBER = regex(rf"(?:[–—•●○*-] ?)?{MEMBER_OR_NOTHING}{NAME} ?\([^()]{{1,40}}\)(?=: )")
"""A member with the group behind, before a colon."""


def labelled(text: str, context: Context) -> Subjects | None:
    """Who speaks in a text that opens with nothing but a group and a colon; None where it opens otherwise."""
    if ": " not in text[:_LONGEST]:
        return None
    group = next(iter(find_groups(text, context)), None)
    if (
        group is None
        or not _MARK.fullmatch(text, 0, group.start)
        or group.person
        or not group.parties
        or not _SAYS.match(text, group.end)
    ):
        return None
    return Subjects(group.printed, group.parties, found=True, at_once=True)


def labelled_question(text: str, context: Context) -> tuple[str, tuple[str, ...]] | None:
    """Who asks in a text that is a question with a group or a member of one before it as a label, and the parties; None
    for any other text, also where something is said behind the question.

    >>> from indexer.vocabulary import parties
    >>> context = Context(parties.load())
    >>> labelled_question("SP: Wat kost dat?", context), labelled_question("SP: Wat kost dat? Niets.", context)
    (('SP', ('sp',)), None)
    >>> labelled_question("De heer Verzonnen (SP): Wat kost dat?", context)
    ('De heer Verzonnen (SP)', ('sp',))
    """
    if ": " not in text[:_LONGEST] or not ends_question(text):
        return None
    if (spoken := labelled(text, context)) and spoken.speaker:
        return spoken.speaker, spoken.parties
    member = _MEMBER.match(text)
    parties = context.named(member.group()) if member else ()
    return (member.group(), parties) if member and parties else None


def labelled_questions(blocks: Sequence[Block], context: Context) -> set[int]:
    """The blocks that are such questions, as they were put (`SP: Wat kost dat?`), or have who asks behind them between
    brackets (`Wat kost dat? (SP)`)."""
    plain = (index for index, block in enumerate(blocks) if not (block.heading or block.aside or block.signature))
    return {index for index in plain if _is_of_group(blocks[index].text, context)}


def _is_of_group(text: str, context: Context) -> bool:
    behind = ends_question(text) and text.endswith(")") and printed_asker(text, context)
    return bool(behind or labelled_question(text, context))
