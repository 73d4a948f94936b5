"""The request of a motion, looked up for the paragraphs with its considerations."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from itertools import chain

from indexer.engines import Engine
from indexer.extraction.formulas.motion_requests import REACH, considers, request, requested_by
from indexer.records import Paragraph
from indexer.searches import Hit

_VERB = re.compile(r"\A(?:en )?verzoekt,? ", re.IGNORECASE)


def around(paragraph: Paragraph) -> tuple[str, ...]:
    """The ids of the paragraphs around what a motion seems to consider, from where it may open to where it may end."""
    if paragraph.role != "contribution" or not considers(paragraph.text):
        return ()
    places = range(max(1, paragraph.position - REACH), paragraph.position + REACH)
    return tuple(f"{paragraph.document_id}/{place}" for place in places)


def requested(paragraph: Paragraph, others: Mapping[str, Paragraph]) -> tuple[Paragraph, ...]:
    """What the motion requests of which a paragraph is part; `others` are those around it, by id."""
    return request([others[other] for other in around(paragraph) if other in others], paragraph.position)


def after_its_name(text: str) -> str:
    """A request as it is read after the word "Verzoek:".

    >>> after_its_name("verzoekt de regering te gaan,"), after_its_name("spreekt uit dat het kan,")
    ('de regering te gaan,', 'spreekt uit dat het kan,')
    """
    return _VERB.sub("", text)


def requests(engine: Engine, hits: Iterable[Hit]) -> dict[str, str]:
    """The text of what their motions request, by the ids of the paragraphs of hits that have one."""
    said = [hit.paragraph for hit in hits]
    others = {one.id: one for one in engine.paragraphs([other for one in said for other in around(one)])}
    texts = {one.id: " ".join(part.text for part in requested(one, others)) for one in said}
    return {paragraph_id: text for paragraph_id, text in texts.items() if text}


def papers(engine: Engine, lengths: Mapping[str, int]) -> dict[str, tuple[Paragraph, ...]]:
    """The paragraphs with what is requested by motions that are papers of their own, by the ids of the documents;
    `lengths` are their numbers of paragraphs."""
    ids = {one: [f"{one}/{place}" for place in range(1, min(count, 2 * REACH) + 1)] for one, count in lengths.items()}
    found = {said.id: said for said in engine.paragraphs(tuple(chain.from_iterable(ids.values())))}
    return {one: requested_by([found[place] for place in places if place in found]) for one, places in ids.items()}
