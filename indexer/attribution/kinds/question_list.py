"""Lists of questions of a committee, and where they were answered the answers. Who asks is seldom said."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from indexer.attribution.dialogue import arranged, questions_above
from indexer.attribution.kinds import consultation
from indexer.attribution.layout.blocks import Block
from indexer.attribution.layout.headings import SIGNATURE
from indexer.attribution.layout.signatures import is_formula, signatures
from indexer.attribution.ministers import find_ministers
from indexer.attribution.parts import Attribution, OutlineHeading, Part, Said
from indexer.attribution.speaking import subjects
from indexer.extraction.party_names import Context

_ANSWERED = re.compile(r"\b(?:antwoorden|beantwoord|beantwoording)\b", re.IGNORECASE)
_ASKER = re.compile(r"\?\s*\((?P<asker>[^()]{1,60})\)$")


def attribute(blocks: Iterable[Block], context: Context) -> Iterator[Part]:
    """Questions as contributions, of the group that is printed above or behind them if any, and answers as responses.
    A text without a list is read as a consultation."""
    listed = list(blocks)
    first = next((index for index, block in enumerate(listed) if block.label), len(listed))
    preamble = " ".join(block.text for block in listed[:first])
    utterances = arranged(
        listed,
        answered=bool(_ANSWERED.search(preamble)) or None,
        headings_end=False,
        unlabelled=questions_above(listed, lambda block: block.text.endswith("?")),
    )
    begin = next((index for index, utterance in enumerate(utterances) if utterance.place != "outside"), len(listed))
    begin = min(first, begin)
    yield from consultation.attribute(listed[:begin], context)
    if begin == len(listed):
        return
    speaker = " en ".join(find_ministers(preamble)) or None
    signed = signatures(listed)
    section: tuple[str, ...] = ()
    above: tuple[str, ...] = ()
    asker: tuple[str, ...] = ()
    asked: dict[int, tuple[str, ...]] = {}
    for index, utterance in enumerate(utterances[begin:], begin):
        block, place, exchanges = utterance.block, utterance.place, utterance.exchanges
        mentions = context.named(block.text)
        if place in ("label", "heading") and index not in signed:
            section = (block.text,)
            above = above if place == "label" else block.heading.parties if block.heading else ()
            yield OutlineHeading(block, 1)
        elif block.aside or index in signed or SIGNATURE.fullmatch(block.text) or is_formula(block.text):
            yield Said(block, Attribution((), "procedural", None, (), mentions))
        elif place == "question":
            named = _ASKER.search(block.text)
            found = subjects(block.text, context)
            asker = found.parties or (asker if found.refers_back else ())
            parties = above or (context.named(f"({named['asker']})") if named else asker)
            asked[exchanges[0]] = tuple(dict.fromkeys((*asked.get(exchanges[0], ()), *parties)))
            said = Attribution(section, "contribution", found.speaker, parties, mentions, exchanges=exchanges)
            yield Said(block, said)
        elif place == "answer":
            to = tuple(dict.fromkeys(party for number in exchanges for party in asked.get(number, ())))
            yield Said(block, Attribution(section, "response", speaker, (), mentions, to, exchanges=exchanges))
        else:
            yield Said(block, Attribution((), "procedural", None, (), mentions))
