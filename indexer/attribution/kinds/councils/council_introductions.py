"""What stands above the questions of a council: what the board or the chair says of them, and how the askers introduce
them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set
from itertools import takewhile

from indexer.analysis.sentences import SENTENCE, ends_sentence
from indexer.attribution.layout.blocks import Block
from indexer.attribution.layout.signatures import is_formula
from indexer.attribution.sentences.speaking import subject_of
from indexer.extraction.formulas.answers_announced import announces_answers
from indexer.extraction.names.groups import find_groups
from indexer.extraction.names.party_names import Context
from indexer.patterns import regex

_OF_BOARD = regex(
    r"\b(?:heeft|hebt|stel(?:t|de[nt]?)|stuurde|hebben) (?:u|uw (?:fractie|raad))\b"
    r"|\b(?:heeft|hebben|is|zijn|werden)\b[^.?!]{0,200}\bvragen\b[^.?!]{0,150}\b(?:gesteld|gericht|ingediend|ontvangen)\b"
    r"|\bvragen\b[^.?!]{0,120}\b(?:gesteld|ingediend|ontvangen)\b[^.?!]{0,60}\b(?:heeft|hebben|is|zijn)\b"
    r"|\bgestelde\b[^.?!]{0,40}\bvragen\b|\bstelden?\b[^.?!]{0,120}\bvragen\b|\buw (?:\w+ )?vragen\b"
    r"|\bdeelt u\b[^.?!]{0,120}\bmede?\b"
    r"|\b(?:beantwoord(?:t|en)|antwoorden) (?:wij|het (?:college|dagelijks bestuur)|gedeputeerde staten)\b"
    r"|\b(?:het college|wij|gedeputeerde staten|het dagelijks bestuur)\b[^.?!]{0,60}\bbeantwoord(?:t|en)\b"
    r"|\b(?:ons|onze) (?:antwoord(?:en)?|beantwoording|reactie)\b|\bvolgt de (?:\w+ )?beantwoording\b"
    r"|\binleidend (?:wordt|is|stelt)\b",
    re.IGNORECASE,
)
"""How somebody else than the askers speaks of their questions."""

_OWN_VOICE = regex(r"\b(?:wij|ons|onze|u|uw)\b", re.IGNORECASE)
_ANSWERS = regex(
    r"\b(?:beantwoorden|antwoorden) wij\b|\bwij\b[^.?!]{0,60}\bbeantwoorden\b"
    r"|\b(?:ons|onze) (?:antwoord(?:en)?|beantwoording)\b"
    r"|\b(?:beantwoordt? |antwoordt? )(?:het college|gedeputeerde staten|het dagelijks bestuur)\b"
    r"|\b(?:het college|gedeputeerde staten|het dagelijks bestuur)\b[^.?!]{0,60}\bbeantwoord(?:t|en)\b",
    re.IGNORECASE,
)
"""How a board says that its answers stand below."""
_OF_OTHERS = regex(r"(?:Vragen|Inbreng)(?: en opmerkingen)? (?:van|door|namens|uit) [^?]{2,80}")
"""The title above the questions of a group."""
_ASKS = regex(r"\b(?:vragen|vraagt|ingediend|verzoek\w*|verzocht)\b")
_YOU_ASK = regex(
    r"\b(?:heeft|hebt|stelt|stelde) u\b[^?!]{0,200}\bvragen\b|\bu (?:heeft|hebt|stelt|stelde)\b[^?!]{0,200}\bvragen\b",
    re.IGNORECASE,
)
_FOR_GROUPS = regex(
    r"(?<!mede )\bnamens (?P<groups>[^?!]{2,120}?)(?=,? (?:(?:schriftelijke |technische )?vragen|een aantal|enkele"
    r"|enige|diverse|aan|over|inzake|betreffende|naar aanleiding|gesteld|ingediend|heeft|hebt|stelt|stelde"
    r"|op \d{1,2})\b)",
    re.IGNORECASE,
)
"""How a letter to a member says that he asks, and for which groups."""
_QUOTED = regex(r"[“«\"‘„].{20,}[”»\"’]\.?")
"""What the board cites of them above its answers."""


def letterhead(blocks: Sequence[Block]) -> int:
    """The number of lines above the first sentence, where no question follows on them."""
    lines = sum(1 for _ in takewhile(lambda block: not (block.label or ends_sentence(block.text)), blocks))
    below = blocks[lines] if lines < len(blocks) else None
    return lines if below and not (below.label or below.text.endswith("?")) else 0


def introduction(blocks: Sequence[Block], others: Set[int]) -> frozenset[int]:
    """Which of the blocks above the first question are the askers': the sentences below the last that somebody else
    says of the questions, and what is cited whole. `others`: the names below what is signed there."""
    last = max((index for index, block in enumerate(blocks) if _is_of_board(block.text)), default=-1)
    return frozenset(
        index
        for index, block in enumerate(blocks)
        if (index > last or _QUOTED.fullmatch(block.text))
        and index not in others
        and not (block.heading or block.label or block.aside or is_formula(block.text))
        and (ends_sentence(block.text) or block.text.endswith((":", "”")))
    )


def introduced_by(blocks: Sequence[Block], context: Context) -> tuple[str, ...]:
    """The groups that the first paragraph above the questions that names its subject says to ask, or in whose name the
    addressee did."""
    for block in blocks:
        if block.heading or not _ASKS.search(block.text):
            continue
        if says_you_ask(block.text):
            return _asked_for(block.text, context)
        if told := subject_of(block.text, context)[1]:
            return told
    return ()


def says_you_ask(text: str) -> bool:
    """Whether the addressee of a letter asked, by its first sentence that tells of questions: nobody else is meant."""
    first = next(filter(_ASKS.search, SENTENCE.split(text)), "")
    return bool(_YOU_ASK.search(first))


def _asked_for(text: str, context: Context) -> tuple[str, ...]:
    """The groups in whose name the addressee of a letter asked: `Op 3 mei heeft u namens de fractie van D66 vragen
    gesteld`."""
    asking = (sentence for sentence in SENTENCE.split(text) if _YOU_ASK.search(sentence))
    named = (found["groups"] for found in map(_FOR_GROUPS.search, asking) if found)
    groups = (group for printed in named for group in find_groups(printed, context))
    return tuple(dict.fromkeys(party for group in groups for party in group.parties))


def board_answers(blocks: Iterable[Block]) -> bool:
    """Whether a board says among these blocks that it answers the questions."""
    return any(not block.text.endswith("?") and bool(_ANSWERS.search(block.text)) for block in blocks)


def is_of_board(text: str) -> bool:
    """Whether a board itself says in a paragraph above the questions that it answers them.

    >>> is_of_board("Hieronder treft u onze antwoorden op uw vragen aan."), is_of_board("De vragen zijn gesteld.")
    (True, False)
    """
    return _is_of_board(text) and ends_sentence(text) and bool(_OWN_VOICE.search(text))


def _is_of_board(text: str) -> bool:
    return not text.endswith("?") and (announces_answers(text) or bool(_OF_BOARD.search(text)))


def is_of_others(block: Block, level: int) -> bool:
    """Whether what stands under a heading below that of a group, of this level, is asked by others, unknown ones."""
    if block.label or block.aside or level < 0:
        return False
    above = block.heading is not None and 0 < block.heading.rank <= level
    return above or bool(_OF_OTHERS.fullmatch(block.text) and not ends_sentence(block.text))
