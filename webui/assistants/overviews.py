"""Overviews for an assistant: documents, motions with the votes on them, who said most, and who sat where and when."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from indexer.engines import Engine
from indexer.facets import DEFINITIONS
from indexer.records import Document
from indexer.searches import Hit, SearchRequest, is_period
from indexer.vocabulary.member_stays import SEATS, Stay
from indexer.vocabulary.people import Person
from webui.assistants.advice import advice
from webui.assistants.answers import LONGEST, Answers
from webui.assistants.requests import Misunderstood, bounded, first, request
from webui.links.urls import DEEPEST, Links
from webui.motions import papers
from webui.names import directory

MOST_DOCUMENTS = 25
MOST_PERSONS = 10
MOST_MEMBERS = 100
_SHOWN = 3
"""Paragraphs of a person that are shown."""
_QUOTED = 1_000
"""Characters of a paragraph that stands for its document or its speaker."""
_VOTES = 2_000
"""Motions whose votes are counted at most: they are read one by one."""
_TITLES = 40
"""Suggestions among which documents are looked for by their title."""
_TYPED = 200
"""Characters of a query of which titles are looked up."""
_SPEAKING = ("contribution", "response")
"""The roles that count where none is asked for: who opens, chairs or signs says nothing of the subject."""
_DAY = len("2021-09-01")


class Overviews:
    """The overviews of one engine, with addresses of one site."""

    def __init__(self, engine: Engine, links: Links) -> None:
        self._engine, self._links, self._answers = engine, links, Answers(engine, links)

    def find_documents(self, query: str, page: int, limit: int, **asked: Any) -> dict[str, Any]:
        """The documents with paragraphs that match, each with how many, and those whose title has these words."""
        wanted = self._paged(query, page, limit, **asked)
        found = self._engine.search(wanted)
        titled = [one.value for one in self._engine.suggest(query[:_TYPED], _TITLES) if one.kind == "document"]
        return {
            "documents_found": found.listed,
            "paragraphs_found": found.total,
            "page": page,
            "url": self._link(wanted),
            "documents": [
                self._answers.document(hit.document)
                | {
                    "matching_paragraphs": hit.folded + 1,
                    "best_paragraph": self._answers.paragraph(hit.paragraph, query, _QUOTED),
                }
                for hit in found.hits
            ],
            "by_their_title": [self._titled(document) for document in self._engine.records(titled[:MOST_DOCUMENTS])],
        } | advice(found)

    def motions(self, query: str, page: int, limit: int, **asked: Any) -> dict[str, Any]:
        """The motions that match, each with who moved it, what it requests and the vote; and the votes of them all."""
        wanted = self._paged(query, page, limit, type=["motion"], **asked)
        found = self._engine.search(wanted)
        lengths = directory.documents(self._engine)
        requests = papers(self._engine, {hit.document.id: lengths[hit.document.id] for hit in found.hits})
        listed = [self._motion(hit, requests) for hit in found.hits]
        return {
            "motions_found": found.listed,
            "page": page,
            "url": self._link(wanted),
            "votes_on_all_of_them": self._votes(wanted),
            "motions": listed,
        } | advice(found)

    def find_contributors(self, query: str, limit: int, **asked: Any) -> dict[str, Any]:
        """Who said most of what matches, with how many paragraphs, in which groups, and the best of them."""
        bounded("limit", limit, MOST_PERSONS)
        wanted = replace(request(self._engine, query, **asked), size=_SHOWN)
        wanted = replace(wanted, role=wanted.role or _SPEAKING)
        counts = {name: count for (name,), count in self._engine.tally(wanted, ("person",)).items()}
        unnamed = counts.pop("", 0)
        known = directory.people(self._engine)
        meant = {name: known.named(name) for name in counts}
        names: dict[tuple[Person, ...] | str, list[str]] = {}
        for name, persons in meant.items():
            names.setdefault(persons if len(persons) == 1 else name, []).append(name)
        totals = {who: sum(counts[name] for name in theirs) for who, theirs in names.items()}
        shown, more = first(sorted(totals, key=lambda who: (-totals[who], names[who])), limit)
        return {
            "contributors": [self._contributor(names[who], meant[names[who][0]], wanted) for who in shown],
            "contributors_not_shown": more,
            "matching_paragraphs_of_which_no_person_is_named": unnamed,
            "url": self._link(replace(wanted, size=SearchRequest().size)),
        }

    def find_members(self, name: str, parties: Sequence[str], chamber: str, on: str, limit: int) -> dict[str, Any]:
        """Members of parliament by name, or those who sat on a day, by the register of members."""
        bounded("limit", limit, MOST_MEMBERS)
        if not (name or on):
            raise Misunderstood("say which members: by a name, or by a day on which they sat, as in 2021-09-01")
        if on and not (is_period(on) and len(on) == _DAY):
            raise Misunderstood(f"on {on!r} is no day; write one as 2021-09-01")
        groups = [self._group(party) for party in parties]
        register = self._engine.vocabularies.members
        called = set(register.called(name)) if name else None
        stays = [
            stay
            for stay in register
            if (called is None or stay.person in called)
            and (not chamber or stay.chamber == chamber)
            and (not on or stay.covers(on))
            and (not groups or stay.group in groups)
        ]
        by_person: dict[tuple[str, str], list[Stay]] = {}
        for stay in stays:
            by_person.setdefault(stay.person, []).append(stay)
        shown, more = first(sorted(by_person), limit)
        seats = Counter((stay.chamber, stay.group) for stay in stays) if on else {}
        return {
            "members": [self._member(person, by_person[person]) for person in shown],
            "members_not_shown": more,
            "members_by_chamber_and_party": [
                {"chamber": where, "party": group, "members": count}
                for (where, group), count in sorted(seats.items(), key=lambda seat: (seat[0][0], -seat[1]))
            ],
            "seats": SEATS,
            "source": "the register of members of this program, which may lack members of earlier years",
        }

    def _group(self, typed: str) -> str:
        """A party of the register, whether or not the index has it."""
        known = self._engine.vocabularies
        party = DEFINITIONS["party"].read(known, typed.strip())
        if known.parties.get(party) is None:
            raise Misunderstood(f"no party {typed!r} in the register; list_values gives those of the index")
        return party

    def _paged(self, query: str, page: int, limit: int, **asked: Any) -> SearchRequest:
        size = bounded("limit", limit, MOST_DOCUMENTS)
        wanted = request(self._engine, query, **asked)
        return replace(wanted, grouped=True, page=bounded("page", page, DEEPEST // size), size=size)

    def _link(self, wanted: SearchRequest) -> str:
        return self._links.search(replace(wanted, page=1, size=SearchRequest().size))

    def _titled(self, document: Document) -> dict[str, Any]:
        told = self._answers.document(document)
        return {name: told[name] for name in ("id", "url", "title", "type", "date") if name in told}

    def _motion(self, hit: Hit, requests: Any) -> dict[str, Any]:
        said = requests.get(hit.document.id, ())
        one = said[0] if said else hit.paragraph
        told = {
            "moved_by": self._answers.named("party", one.parties),
            "movers": one.speaker,
            "requests": " ".join(part.text for part in said)[:LONGEST],
            "best_paragraph": None if said else self._answers.paragraph(hit.paragraph, longest=_QUOTED),
        }
        return self._answers.document(hit.document) | {name: value for name, value in told.items() if value}

    def _votes(self, wanted: SearchRequest) -> dict[str, Any]:
        """How many of all motions that match were adopted, and how each group voted."""
        ids = [one for (one,) in self._engine.tally(wanted, ("document",))]
        if len(ids) > _VOTES:
            return {"not_counted": f"there are more than {_VOTES} motions; narrow the search to have votes counted"}
        votes = [document.vote for document in self._engine.records(ids)]
        known = [vote for vote in votes if vote]
        groups: dict[str, dict[str, int]] = {}
        for vote in known:
            for way in ("in_favour", "against", "divided"):
                for group in getattr(vote, way):
                    counted = groups.setdefault(group, {"in_favour": 0, "against": 0, "divided": 0})
                    counted[way] += 1
        return {
            "outcomes": dict(Counter(vote.outcome for vote in known)),
            "no_vote_known": len(votes) - len(known),
            "by_party": groups,
        }

    def _contributor(self, names: Sequence[str], persons: Sequence[Person], wanted: SearchRequest) -> dict[str, Any]:
        """A person, or a name that several members have: what is said under these names, of all that is wanted."""
        one = persons[0] if len(persons) == 1 else None
        theirs = replace(wanted, person=tuple(names))
        found = self._engine.search(theirs)
        parties = {party: count for (party,), count in self._engine.tally(theirs, ("party",)).items() if party}
        told = {
            "name": one.name if one else names[0],
            "url": self._links.named("person", one.id) if one else "",
            "may_be": [] if one else [person.name for person in persons[:MOST_PERSONS]],
            "matching_paragraphs": found.total,
            "by_party": dict(Counter(parties).most_common(MOST_PERSONS)),
            "best_paragraphs": [
                self._answers.paragraph(hit.paragraph, wanted.q, _QUOTED) | {"document": self._titled(hit.document)}
                for hit in found.hits
            ],
        }
        return {name: value for name, value in told.items() if value}

    def _member(self, person: tuple[str, str], stays: Sequence[Stay]) -> dict[str, Any]:
        surname, given = person
        name = f"{given} {surname}".lstrip()
        speaking = [one for one in directory.people(self._engine).named(name) if set(stays) <= set(one.stays)]
        told = {
            "name": name,
            "url": self._links.named("person", speaking[0].id) if len(speaking) == 1 else "",
            "sat": [
                {"chamber": stay.chamber, "party": stay.group, "from": stay.start}
                | ({"until": stay.end} if stay.end else {})
                for stay in sorted(stays, key=lambda stay: stay.start)
            ],
        }
        return {name: value for name, value in told.items() if value}
