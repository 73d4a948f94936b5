"""What an assistant can ask of an index. Totals are exact, words are quoted as they stand, and what is not known is
left out or said; every answer has a bounded size."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from indexer.engines import Engine
from indexer.facets import DEFINITIONS, NONE, label
from indexer.searches import Hit, SearchRequest
from webui.assistants.advice import advice
from webui.assistants.answers import LONGEST, WHOLE, Answers
from webui.assistants.requests import Misunderstood, bounded, first, request
from webui.insight.comparison import MOST_PARTIES, compare
from webui.insight.timeline import timeline
from webui.links.urls import DEEPEST, By, Links
from webui.motions import requests

MOST_HITS = 25
MOST_PARAGRAPHS = 50
MOST_VALUES = 100
_HEADING = 300
"""Characters of a heading in the list of them."""
_COUNTS = 10
"""Values of a facet that are counted with a search."""
_COUNTED = ("party", "role", "year", "type", "topic")


class Tools:
    """The tools of one engine, with addresses of one site."""

    def __init__(self, engine: Engine, links: Links) -> None:
        self._engine, self._links, self._answers = engine, links, Answers(engine, links)

    def search(self, query: str, page: int, limit: int, **asked: Any) -> dict[str, Any]:
        """The best paragraphs of a search, and how many there are by party, role, year, kind and topic."""
        size = bounded("limit", limit, MOST_HITS)
        wanted = request(self._engine, query, **asked)
        wanted = replace(wanted, page=bounded("page", page, DEEPEST // size), size=size)
        found = self._engine.search(wanted)
        told = {
            "total": found.total,
            "page": page,
            "pages": -(-found.listed // size),
            "url": self._links.search(replace(wanted, page=1, size=SearchRequest().size)),
            "paragraphs": self._hits(found.hits, query),
            "counts": {facet.name: self._counts(facet.values) for facet in found.facets if facet.name in _COUNTED},
        }
        return told | advice(found)

    def compare_parties(self, query: str, parties: Sequence[str], since: str, until: str) -> dict[str, Any]:
        """What parties said of one thing, side by side."""
        if len(parties) > MOST_PARTIES:
            raise Misunderstood(f"{len(parties)} parties are too many to compare; give at most {MOST_PARTIES}")
        wanted = request(self._engine, query, party=parties, since=since, until=until)
        if not (query or since or until):
            raise Misunderstood("say what to compare the parties on: a query, or a period")
        found = compare(self._engine, wanted)
        sides = [
            {
                "party": self._answers.named("party", (side.contributions.party,))[0],
                "contributions_that_match": side.contributions.matching,
                "contributions_in_the_period": side.contributions.all,
                "typical_words": [word.word for word in side.words],
                "best_paragraphs": [
                    self._hit(hit, query)
                    | {
                        "replies": [
                            self._answers.paragraph(found.answers[one], longest=1_000)
                            for one in hit.paragraph.answered_by[:2]
                            if one in found.answers
                        ]
                    }
                    for hit in side.hits
                ],
            }
            for side in found.sides
        ]
        return {
            "contributions_that_match": found.matching,
            "of_which_a_party_is_not_known": found.unknown,
            "url": self._links.page("compare", wanted),
            "sides": sides,
        }

    def timeline(self, query: str, parties: Sequence[str], by: By | None, since: str, until: str) -> dict[str, Any]:
        """How many paragraphs match in each year or month, of all there are."""
        wanted = request(self._engine, query, party=parties, since=since, until=until)
        found = timeline(self._engine, wanted, by, most=None)
        rows = [
            {
                "period": period,
                "matching": found.everybody.matching[place],
                "all": found.everybody.all[place],
                "by_party": {one.party: one.matching[place] for one in found.parties if one.matching[place]},
            }
            for place, period in enumerate(found.periods)
        ]
        shown = [row for row in rows if row["matching"]]
        return {
            "by": found.by,
            "periods": shown,
            "periods_without_a_match": len(rows) - len(shown),
            "matching_without_a_date": found.undated,
            "matching_in_years_too_far_off_to_show": found.outside,
            "url": self._links.page("timeline", wanted),
        }

    def read_document(self, document_id: str, start: int, limit: int) -> dict[str, Any]:
        """A document: what it is, and its paragraphs from one on."""
        bounded("start", start, 1_000_000)
        bounded("limit", limit, MOST_PARAGRAPHS)
        parsed = self._engine.document(document_id.strip())
        if parsed is None:
            raise Misunderstood(f"no document {document_id!r} in this index; search gives ids such as kst-34843-33")
        left = [paragraph for paragraph in parsed.paragraphs if paragraph.position >= start]
        shown, more = first(left, limit)
        told = self._answers.document(parsed.document) | {
            "paragraphs_in_all": len(parsed.paragraphs),
            "headings": [heading.text[:_HEADING] for heading in parsed.headings[:MOST_VALUES]],
            "paragraphs": [self._answers.paragraph(paragraph) for paragraph in shown],
        }
        return told | ({"next_start": left[limit].position} if more else {})

    def read_paragraph(self, paragraph_id: str) -> dict[str, Any]:
        """A paragraph whole, with what answers it and what it answers."""
        document_id, _, _ = paragraph_id.strip().rpartition("/")
        document = next(iter(self._engine.records([document_id])), None)
        paragraph = next(iter(self._engine.paragraphs([paragraph_id.strip()])), None)
        if document is None or paragraph is None:
            raise Misunderstood(f"no paragraph {paragraph_id!r} in this index; ids look like kst-34843-33/7")
        linked = {name: getattr(paragraph, name)[:MOST_HITS] for name in ("answered_by", "answers")}
        return (
            self._answers.paragraph(paragraph, longest=WHOLE)
            | {"document": self._answers.document(document)}
            | {
                name: [self._answers.paragraph(one) for one in self._engine.paragraphs(ids)]
                for name, ids in linked.items()
            }
        )

    def list_values(self, of: str, contains: str, query: str, limit: int) -> dict[str, Any]:
        """The values of a facet, the most frequent first, with how many paragraphs have each."""
        if of not in DEFINITIONS:
            raise Misunderstood(f"{of!r} cannot be listed; choose from {', '.join(DEFINITIONS)}")
        bounded("limit", limit, MOST_VALUES)
        counts = self._engine.tally(request(self._engine, query), (of,))
        named = [(value, label(self._engine.vocabularies, of, value), n) for (value,), n in counts.items() if value]
        sought = contains.casefold().strip()
        fitting = [one for one in named if sought in f"{one[0]} {one[1]}".casefold()]
        shown, more = first(sorted(fitting, key=lambda one: (-one[2], one[0])), limit)
        values = [{"id": value, "name": name, "paragraphs": count} for value, name, count in shown]
        return {"of": of, "values": values, "values_not_shown": more}

    def about(self) -> dict[str, Any]:
        """What is in the index."""
        stats = self._engine.stats()
        facets = {facet.name: facet.values for facet in stats.facets}
        years = sorted(value.value for value in facets["year"] if value.value != NONE)
        return {
            "documents": stats.documents,
            "paragraphs": stats.paragraphs,
            "first_year": years[0] if years else None,
            "last_year": years[-1] if years else None,
            "changed": stats.changed,
            "paragraphs_by_type_of_document": {value.value: value.count for value in facets["type"]},
            "contributions_of_which_the_party_is_not_known": next(
                (value.count for value in facets["party"] if value.value == NONE), 0
            ),
            "url": self._links.page("about"),
        }

    def _hits(self, hits: Sequence[Hit], query: str) -> list[dict[str, Any]]:
        """Hits; of one in which a motion says what it considers, also what that motion requests."""
        asked = requests(self._engine, hits)
        told = {one: {"motion_requests": text[:LONGEST]} for one, text in asked.items()}
        return [self._hit(hit, query) | told.get(hit.paragraph.id, {}) for hit in hits]

    def _hit(self, hit: Hit, query: str) -> dict[str, Any]:
        """A hit with its document, and how many repetitions of its text stand for it."""
        document = self._answers.document(hit.document)
        repeated = {"repeated_elsewhere": hit.folded} if hit.folded else {}
        kept = {name: document[name] for name in ("title", "type", "date", "vote") if name in document}
        return self._answers.paragraph(hit.paragraph, query) | {"document": kept} | repeated

    def _counts(self, values: Sequence[Any]) -> dict[str, Any]:
        shown, more = first(values, _COUNTS)
        counted = {value.value: value.count for value in shown}
        return counted | ({"values_not_shown": more} if more else {})
