"""The items of the meeting of a council, as the headings of its minutes number them."""

from __future__ import annotations

import re
from dataclasses import replace

from indexer.attribution.kinds.sections import Section
from indexer.attribution.layout.blocks import Block
from indexer.attribution.layout.headings import HeadingForm
from indexer.patterns import regex

_AGENDA = regex(r"(?:\W*\w{1,4}[.)]? +)?agenda:?", re.IGNORECASE)
"""An item of the meeting, in which it fixes its agenda."""
_NEXT = regex(
    r"(?:conclusies?|besluit(?:vorming)?|advies|stemming(?:en)?|afspraken|rondvraag|sluiting"
    r"|(?:eerste|tweede|derde) termijn(?: (?:van de )?raad)?):?",
    re.IGNORECASE,
)
"""What follows on the words of those who answer."""


def under_item(section: Section, block: Block, form: HeadingForm) -> Section:
    """The section below a heading of the minutes of a council. The agenda is an item like others, and what stands apart
    from the debate under a number does so until the next number; the words of who answers end there as well, and where
    the meeting comes to a conclusion.

    >>> agenda, bridge = (Block(text, ()) for text in ("2. Agenda", "3. Brug"))
    >>> under_item(Section(), agenda, HeadingForm("apart", 2)).part
    'opening'
    >>> promised = Section().under(agenda, HeadingForm("apart", 2), in_turn=False)
    >>> under_item(promised, bridge, HeadingForm("subject", 2)).part
    'opening'
    """
    if form.kind == "apart" and _AGENDA.fullmatch(block.text):
        form = replace(form, kind="subject")
    if section.part == "apart" and form.rank and any(depth == form.rank for depth, _ in section.path):
        section = replace(section, part="opening")
    if section.part == "response" and form.kind == "subject" and (form.rank or _NEXT.fullmatch(block.text)):
        section = replace(section, part="opening", responder=None)
    return section.under(block, form, in_turn=False)
