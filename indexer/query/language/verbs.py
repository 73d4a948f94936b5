"""Verbs of which the parts are typed apart: `in te dienen`, `dient in`, `dient een motie in`.

>>> parted_verb("in te dienen"), parted_verb("dient in"), parted_verb("wachten op")
('indienen', 'indient', '')
"""

from __future__ import annotations

from indexer import analysis
from indexer.searches import ReadingPart


def parted_verb(text: str) -> str:
    """The verb whose parts are typed apart (`in te dienen`, `dient in`), as one word; empty where it is none."""
    text = text.lower()
    together = [token.word for token in analysis.joined_tokens(text)]
    plural = text.partition(" ")[0].endswith("en")  # `wachten op` is no opwachten
    apart = () if plural else analysis.parted(f"{text.rstrip('.?!')}.")
    return next(iter((*together, *(found.verb for found in apart if analysis.is_dutch(found.verb)))), "")


def with_whole_verb(parts: list[ReadingPart]) -> list[ReadingPart]:
    """The parts of a row of words that ends in the particle of a verb before it (`dient een motie in`), with the verb
    in its place as one word."""
    last = parts[-1].text if parts else ""
    if last not in analysis.PARTED or any(part.kind != "word" for part in parts):
        return parts
    for found in analysis.parted(" ".join(part.text for part in parts) + "."):
        finite = found.verb.removeprefix(last)
        place = next((place for place, part in enumerate(parts) if part.text.lower() == finite), None)
        if place is not None and not finite.endswith("en") and analysis.is_dutch(found.verb):
            return [*parts[:place], ReadingPart("word", found.verb), *parts[place + 1 : -1]]
    return parts
