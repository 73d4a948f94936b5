"""How many questions a paragraph asks."""

from __future__ import annotations

from indexer.analysis.keyed import Keyed
from indexer.analysis.sentences import SENTENCE

_INDIRECT = Keyed(
    r"\b(?:vragen|vraagt|vernemen|verneemt|willen weten|wil weten|benieuwd)\b[^?]{0,300}?"
    r"\b(?:of|welke?|wat|hoe|hoeveel|wanneer|waarom|waar\w*|wie|in hoeverre|op welke manier)\b",
    "vra",
    "verne",
    "weten",
    "benieuwd",
)


def count_questions(text: str) -> int:
    """The number of sentences that ask: those that end in a question mark, and those that ask in other words.

    >>> count_questions("De leden vragen of dit klopt. Zo ja, waarom? Dat is vreemd.")
    2
    """
    if "?" not in text and not _asks_indirectly(text):
        return 0
    return sum("?" in sentence[-3:] or _asks_indirectly(sentence) for sentence in SENTENCE.split(text))


def _asks_indirectly(text: str) -> bool:
    return _INDIRECT.search(text) is not None
