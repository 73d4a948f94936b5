"""Headings of groups above their written questions (`Vragen van de leden van de VVD-fractie`, `Fractie van de SP`), and
of members with their groups: `Vraag van het lid Verzonnen (VVD)`."""

from __future__ import annotations

from collections.abc import Sequence

from indexer.attribution.kinds.councils.council_askers import is_form
from indexer.attribution.kinds.councils.headings_in_council import headed_by_groups
from indexer.attribution.layout.blocks import Block
from indexer.attribution.layout.headings import LONGEST, HeadingForm, recognise
from indexer.extraction.names.groups import find_groups
from indexer.extraction.names.party_names import Context
from indexer.patterns import regex

_QUESTIONS_OF = regex(
    r"(?:\d{1,2}\.? |[IVX]{1,4}\.? )?(?:Vragen|Inbreng) (?:en opmerkingen )?van (?:de|het) "
    r"(?:leden|lid|fractie|[\w+-]{2,30}-fractie)"
)
_OF_MEMBERS = regex(r"(?:\d{1,2}\.? )?Vra(?:ag|gen) (?:van|door) ")


def groups_above(blocks: Sequence[Block], context: Context, *, of_council: bool) -> dict[int, HeadingForm]:
    """The headings of groups above their questions, by their places; `of_council`: also those of groups that no
    register knows, among others, and lines that nothing marks as a heading."""
    found = {at: form for at, block in enumerate(blocks) if (form := _group_above(block, context))}
    if of_council:  # a title names all who ask
        found = {at: form for at, form in found.items() if not is_form([blocks[at].text])}
    for at, group in (headed_by_groups(blocks, context, unmarked=True) if of_council else {}).items():
        form = found.get(at) or blocks[at].heading
        below = blocks[at + 1] if at + 1 < len(blocks) else None
        if form is None and not (below and (below.label or below.text.endswith("?"))):
            continue  # one of those who ask, above or below their questions
        found[at] = HeadingForm("party", form.rank if form else 0, group.parties, blocks[at].text)
    return found


def _group_above(block: Block, context: Context) -> HeadingForm | None:
    """The heading of a group above its questions (`Vragen van de leden van de VVD-fractie`, `Fractie van de SP`), where
    a block is that."""
    if block.aside or block.label or len(block.text) > LONGEST:
        return None
    if of_members := _of_members(block.text, context):
        return of_members
    form = recognise(block.text, context)
    named = form and (form.speaker == block.text or _QUESTIONS_OF.match(block.text))
    return form if form and named and form.kind == "party" and form.parties else None


def _of_members(text: str, context: Context) -> HeadingForm | None:
    """The heading that says which members ask what stands below it, with their groups, and nothing else."""
    opens = _OF_MEMBERS.match(text) if text.endswith((")", "):")) else None
    asking = find_groups(text, context) if opens else ()
    if opens is None or len(asking) != 1 or (asking[0].start, asking[0].end) != (opens.end(), len(text.rstrip(":"))):
        return None
    return HeadingForm("party", 0, asking[0].parties, asking[0].printed) if asking[0].person else None
