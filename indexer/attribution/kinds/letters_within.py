"""The letters that a consultation prints: the committee's to a minister, and the one that he writes back."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from indexer.analysis.sentences import SENTENCE
from indexer.attribution.kinds.sections import GROUPED
from indexer.attribution.layout.blocks import Block
from indexer.attribution.layout.signatures import is_name, is_signature
from indexer.patterns import regex

_OPENING = 40
"""A letter that answers begins among so many paragraphs at the start."""
_LETTER = regex(
    r"^(?:Bijgaand|Hierbij|Hiermee|Met deze brief|In deze brief|Met deze|Onderstaand|Hieronder|Mede namens)\b"
    r"|\b(?:[Ii]k|[Ww]ij) (?:u|uw|hierbij|hieronder|hierna|graag|de vragen|in op)\b"
    r"|\b(?:beantwoord|reageer|dank|ga|zend|stuur|informeer|bied) ik\b|\b(?:beantwoorden|reageren|gaan|danken) wij\b"
)
"""How a minister opens such a letter."""
_TO_MINISTER = regex(r"Aan de (?:minister|staatssecretaris)[^.?]{0,120}$", re.IGNORECASE)
_TO_CHAMBER = regex(r"Aan de (?:voorzitter|leden) van de [^.?]{0,150}$", re.IGNORECASE)
"""To whom the letter of a committee is addressed, and the one that answers it."""
_RETOLD = regex(r"(?:De|Het|Deze|Ook|Verder|Voorts|Tevens|Op|In|Naar) [^?]{0,60}\b(?:leden|lid|fractie)\b")
"""How a question opens that may be retold."""
_COMMITTEES_LETTER = regex(r"brief van (?:de )?(?:\w+ )?(?:onder)?(?:voorzitter|griffier)s?\b", re.IGNORECASE)
"""The heading of the letter of a committee."""
_TELLS = regex(
    r"\b(?:vragen|brief)\b[^.?]{0,100}\b(?:gesteld|voorgelegd|gestuurd|toegezonden|verzonden|beantwoord|afgedrukt)\.?$|\bgereageerd\.?$"
)
"""How the preamble of a paper tells who asked and who answered."""
_ANSWERS = regex(
    r"\b(?:antwoord|meld|verwijs|acht|deel|zeg|bericht|wijs) ik\b|\bik (?:verwijs|antwoord|meld|acht)\b"
    r"|\b(?:kan ik|ik kan)\b[^.?!]{0,100} (?:melden|me(?:e|de)delen|zeggen|berichten|toezeggen|antwoorden|bevestigen)\b"
    r"|\bkan worden (?:gemeld|geantwoord|verzekerd|toegezegd|me(?:e|de)gedeeld)\b"
    r"|\bheb ik\b[^.?!]{0,60} (?:geantwoord|toegezegd|geïnformeerd|toegezonden)\b"
    r"|\bvragen van [^.?!]{3,100} (?:zijn )?(?:hiermee |daarmee )?beantwoord\b",
    re.IGNORECASE,
)
"""What nobody says but who answers; a group speaks of itself as "de leden van"."""
_ANNOUNCES = regex(
    r"(?:Hierbij|Bijgaand|Hiermee|Met deze brief|In deze brief|Hieronder|Hierna|Onderstaand|In het navolgende|Graag)\b"
    r"[^.?!]{0,100}\b(?:antwoord(?:en)?|beantwoord|reactie|reageer|in op)\b[^.?!]{0,60}\b(?:vragen|inbreng)\b",
    re.IGNORECASE,
)
"""How a letter opens that answers all questions."""


def opens_above_letter(blocks: Sequence[Block]) -> bool:
    """Whether a paper prints the letter of a committee under a heading: what stands above that is nobody's speech."""
    first = next((block for block in blocks if block.heading), None)
    return first is not None and bool(_COMMITTEES_LETTER.match(first.text))


def tells_who_asked(text: str) -> bool:
    """Whether a paragraph above the questions tells that they were put, and answered."""
    return "?" not in text and bool(_TELLS.search(text))


def is_of_who_answers(text: str) -> bool:
    """Whether only who answers says what stands in a paragraph.

    >>> is_of_who_answers("Op die vraag antwoord ik dat dit kan."), is_of_who_answers("Zij vragen of dit kan.")
    (True, False)
    """
    return bool(_ANSWERS.search(text))


def announces_answers(text: str) -> bool:
    """Whether a paragraph of a reply only says that it answers what was asked, by all.

    >>> announces_answers("Hierbij beantwoord ik de vragen van de commissie."), announces_answers("Dat is duur.")
    (True, False)
    """
    return bool(_ANNOUNCES.match(text))


def letter_below(blocks: Sequence[Block]) -> int:
    """The index of the first paragraph of the letter in which a minister answers, where a paper goes on with that right
    below the names of the chair and the clerk, or prints the letter of the committee to him above it, and no headings
    part them; -1 where it does not."""
    below = _below_names(blocks)
    return below if below >= 0 else _in_return(blocks)


def _in_return(blocks: Sequence[Block]) -> int:
    """The index of the address of the letter that comes back upon one to a minister, in a paper without headings."""
    if any(block.heading and block.heading.kind in GROUPED for block in blocks):
        return -1
    sent = next((index for index, block in enumerate(blocks[:_OPENING]) if _TO_MINISTER.match(block.text)), len(blocks))
    back = (index for index in range(sent, len(blocks)) if _TO_CHAMBER.match(blocks[index].text))
    return next(back, -1)


def _below_names(blocks: Sequence[Block]) -> int:
    signed = False
    for index, block in enumerate(blocks[:_OPENING]):
        if block.heading and block.heading.kind in GROUPED:
            return -1
        if block.heading or block.aside:
            continue
        if is_signature(block) or (signed and is_name(block.text)):
            signed = True
        elif signed:
            return index if _LETTER.search(block.text) and not block.text.endswith("?") else -1
    return -1


def prints_questions(blocks: Sequence[Block], asks: Callable[[str], bool]) -> bool:
    """Whether a paper prints what the groups asked, and does not only retell it in paragraphs that also hold the
    answer: below the heading of a group stands a bare question, or most paragraphs that open with who asks only ask."""
    below = False
    asking: list[str] = []
    for block in blocks:
        below = (below or block.heading.kind == "party") if block.heading else below
        if block.heading or block.aside:
            continue
        if below and block.text.endswith("?") and not _RETOLD.match(block.text):
            return True
        asking += [block.text] if asks(block.text) else []
    last = [SENTENCE.split(text)[1:][-1:] for text in asking]
    only = sum(not rest or rest[0].endswith("?") or asks(rest[0]) for rest in last)
    return bool(2 * only > len(asking))
