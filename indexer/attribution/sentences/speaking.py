"""Who speaks in a paragraph by its own sentences, and whom a reply answers.

Only a group that is the subject speaks: "De leden van de VVD-fractie vragen …", "Waarom, zo vragen de leden van de
VVD-fractie, …", "Dat willen zij weten" (of the group before). Whoever stands behind a preposition ("sluiten zich aan
bij de leden van …", "anders dan de VVD-fractie") or in a subordinate clause ("dat de leden van …") does not.

>>> from indexer.vocabulary import parties
>>> context = Context(parties.load())
>>> text = "Is dat juist? Dat vragen de leden van de SP-fractie, anders dan de leden van de VVD-fractie."
>>> subjects(text, context).parties
('sp',)
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from indexer.analysis.sentences import sentence_starts
from indexer.attribution.layout.openings import EARLIER
from indexer.attribution.sentences.clear_subjects import is_clear
from indexer.attribution.sentences.floor import Floor, Joining, floor_under, is_told, is_told_once, way_of_joining
from indexer.attribution.sentences.likely_subjects import joined_in, likely_subject, named_before_others
from indexer.attribution.sentences.main_clauses import is_put, of_main_clauses
from indexer.attribution.sentences.questions import count_questions
from indexer.attribution.sentences.reported import unquoted, unreported
from indexer.attribution.sentences.sentence_roles import (
    ASKS,
    any_word,
    asks_behind,
    is_spoken_for,
    is_subordinate,
    opens_with,
    role_of,
)
from indexer.attribution.sentences.those_before import BACK, asked_before, is_beside_those, others_speak, told_behind
from indexer.attribution.sentences.told_there import is_past
from indexer.extraction.names.groups import Group, find_groups
from indexer.extraction.names.party_names import Context
from indexer.patterns import regex

_MOVERS = regex(
    r"\b[Vv]oorstel (?:van [Ww]et )?van (?:het (?:Kamer)?lid|de (?:Kamer)?leden|de heer|de heren|mevrouw) "
    r"(?P<who>[^;]{2,120})"
)
"""Whose bill the title of a paper says it is about: they are asked, and ask nothing."""
_FORM = regex(r"(?:(?:aan het woord zijnde )?(?:Kamer)?(?:leden|lid)|heer|heren|mevrouw) ")
_CLAUSES = 200
"""The subject of a main clause is looked for in so many characters behind that of the clause before it."""
_SELF = regex(r"\bzo (?:vraagt|vragen|vroegen)\b|, (?:vraagt|vragen|vroegen) (?:de|het)\b")
"""A question that is put in a sentence, with who asks behind it."""
_PUTS = regex(
    r" (?:(?:ook|tevens|graag|dan|verder|voorts|daarom|allereerst|nog|eveneens|vervolgens|daarnaast) ){0,3}"
    r"(?:vraagt|vragen|vroegen|verneemt|vernemen|verzoekt|verzoeken|(?:wil|willen) (?:[^\s.?!]{1,20} ){0,4}weten"
    r"|(?:stelt|stellen|stelden?|heeft|hebben) (?:[a-z]{1,12} ){1,3}vraag (?:of|wat|hoe|wie|waar(?:om)?|welke))\b"
)
"""How a sentence goes on behind a group that puts a question."""
_ASKS_FOR = regex(
    r"\b(?:vraagt|vragen|vroegen|gevraagd|verzoekt|verzoeken|verzocht) (?:[a-z]{1,12} ){0,2}?"
    r"(?:naar|om|of|wat|hoe|waarom|welke|wanneer|in te gaan)\b"
)
"""What it asks, further on in its sentences."""
_THINKS = regex(
    rf" (?:{any_word('views')}|{any_word('sides')})\b(?! (?:eerder|destijds|toen|in (?:de|het) (?:Kamer|debat))\b)"
)
_ASKS_ON = regex(
    r"(?:(?:Ook|Verder|Voorts|Tevens|Daarnaast|Tot slot|Ten slotte) )?(?:(?P<verb>vragen|willen|vernemen|verzoeken) )?"
    r"(?:zij|(?:deze|genoemde|voornoemde|dezelfde) leden|(?:de )?(?:hier )?aan het woord zijnde leden)\b",
    re.IGNORECASE,
)
_STRANGERS = regex(
    r"(?!(?:Deze|Genoemde|Dezelfde|Beide|Die|Dit) )(?!(?:De leden|Het lid) (?:vra|wil|verne|verzoek|con))"
    r"(?:De|Het) (?![^.?!]{0,60}\b(?:deze|die|genoemde|woord)\b)"
    r"(?:[\w’'/-]{1,40} ){0,6}?(?:[\w’'/]{1,30}-?)?(?:fractie)?(?:leden|lid|fracties?|fractie) (?:\S{1,30} ){0,6}?"
    r"(?:vraagt|vragen|vroegen|willen|wil|vernemen|verneemt|verzoeken|verzoekt|sluiten zich|sluit zich|danken|lezen"
    r"|constateren)\b"
)
_SEVERAL = regex(r"\b[Dd]eze leden\b|, maar de leden van\b")
"""Behind one member: others speak (`Het lid Smit (CDA) stelt dat dit kan. Deze leden zien dat anders.`)."""
_FOR = regex(r"(?:Mede|Ook|Tevens) namens ")
"""How a sentence opens that is said for others too: under a heading it stays that of those who are named there."""


@dataclass(frozen=True, slots=True)
class Subjects:
    """The speaker of a paragraph as printed and the parties: of all who are a subject in it. `found`: somebody is, if
    only "de overige fracties". `at_once`: the paragraph opens with them, and they ask. `refers_back`: "deze leden" in
    it were named before. `perhaps`: the parties that a paragraph without a subject names before a sentence of "deze
    leden", or for what they once asked; `beside`: all that it names beside "deze leden". `likely`: the group whose
    words it seems to be; `holds`: for an opinion of it that is named, `put`: in a question whether the government has
    it too, or for what it once asked. `joining`: those who plainly ask or join in it. `told`: only what they asked
    elsewhere is told of them. `also_for`: those who spoke before speak for them as well; `spoken_for`: the
    parties for which who asks does."""

    speaker: str | None = None
    parties: tuple[str, ...] = ()
    found: bool = False
    at_once: bool = False
    refers_back: bool = False
    perhaps: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    likely: Group | None = None
    holds: bool = False
    put: bool = False
    joining: tuple[Joining, ...] = ()
    told: bool = False
    also_for: bool = False
    spoken_for: tuple[str, ...] = ()

    def overrides(self, heading: tuple[str, ...]) -> bool:
        """Whether somebody else speaks here than the parties of the heading: a group or a member without one."""
        return self.at_once and not self.told and not set(self.parties) & set(heading)

    def with_before(self, speaker: str | None, parties: tuple[str, ...]) -> tuple[str | None, tuple[str, ...]]:
        """The speaker and the parties, if these spoke before: with theirs where they speak for others as well."""
        if not self.also_for:
            return self.speaker, self.parties
        return speaker, tuple(dict.fromkeys(parties + self.parties))

    def floor(self, heading: tuple[str, ...]) -> Floor | None:
        """Who has the floor here, if others ask or join under the heading of these parties."""
        return floor_under(heading, self.joining, self.parties)


def subjects(text: str, context: Context) -> Subjects:
    """Whose words a paragraph of questions or remarks is, as far as its own sentences say so."""
    groups = unquoted(text, find_groups(text, context))
    groups = tuple(group for group in groups if not _moved(group, context))
    starts = sentence_starts(text) if groups else [0]
    every = [(group, starts[bisect_right(starts, group.start) - 1]) for group in groups]
    said = unreported(text, every, context)
    placed = of_main_clauses(text, said, starts)
    roles = [
        role_of(text, sentence, group, before)
        for (group, sentence), before in zip(placed, (None, *(group for group, _ in placed)), strict=False)
    ]
    back = bool(BACK.search(text))
    speaks = [place for place, role in zip(placed, roles, strict=True) if role == "speaks"]
    of_now = [place for place in speaks if not is_told_once(text, place[1], place[0])]
    speaking = _of_main_clauses(text, of_now or (speaks if back else []))
    clear = [group for group in speaking if is_clear(text, group, speaking[0])]
    elsewhere = told_behind(text, clear)
    clear = [group for group in clear if group not in elsewhere]
    now = _of_this_time(text, clear, dict(placed))
    before = joined_in(text, placed, roles, now)
    now = [*before, *now]
    named = now or clear or [group for group in speaking if _asks(text, group) or (back and group not in elsewhere)][:1]
    if named:
        return _of_named(text, named, now, placed, starts, back=back)
    perhaps = named_before_others(text, said, starts)
    once = (group for group, at in speaks if at == starts[0] and group not in elsewhere)
    perhaps += tuple(party for group in once for party in group.parties)
    likely, holds = (None, False) if speaks else likely_subject(text, placed, roles)
    asked = None if likely else asked_before(text, [group for group, _ in every], starts)
    named_too = tuple(party for group, _ in placed if back and group.clear for party in group.parties)
    likely, put = likely or asked, bool(asked or (likely and holds and is_put(text, likely, starts)))
    return Subjects(refers_back=back, perhaps=perhaps, beside=named_too, likely=likely, holds=holds, put=put)


def _of_this_time(text: str, clear: Sequence[Group], sentences: Mapping[Group, int]) -> list[Group]:
    """The groups of which no sentence tells what they once said; `sentences` says where that of each begins."""
    now = [group for group in clear if not EARLIER.match(text, group.end)]
    present = [group for group in now if is_spoken_for(text, group) or not is_past(text, sentences[group], group)]
    return now if all(is_spoken_for(text, group) for group in present) else present


def _of_named(
    text: str,
    named: Sequence[Group],
    now: Sequence[Group],
    placed: Sequence[tuple[Group, int]],
    starts: Sequence[int],
    *,
    back: bool,
) -> Subjects:
    """The subjects of a text in which these groups speak."""
    parties = tuple(dict.fromkeys(party for group in named for party in group.parties))
    heard, chosen = {group.start for group in now}, {group.start for group in named}
    ways = ((group, at, way_of_joining(text, at, group)) for group, at in placed if group.start in heard)
    joining = tuple(Joining(group, at == starts[0], way) for group, at, way in ways if way)
    at_once, told = _asks_at_once(text, named[0]), is_told(text, named[0])
    for_all = all(is_spoken_for(text, group) for group in named)
    also_for = for_all and any(group.start in chosen and others_speak(text, at) for group, at in placed)
    also_for = also_for or any(is_beside_those(text, at, group) for group, at in placed if group == named[0])
    mine = {at for group, at in placed if group.start in chosen and not is_spoken_for(text, group)}
    within = [
        (group, at) for group, at in placed if group.start in chosen and not _FOR.fullmatch(text, at, group.start)
    ]
    others = [group for group, at in within if at in mine or others_speak(text, at)]
    beside = [group for group in others if is_spoken_for(text, group)]
    spoken_for = tuple(party for group in beside for party in group.parties)
    return Subjects(
        named[0].printed,
        parties,
        True,
        at_once,
        back,
        joining=joining,
        told=told,
        also_for=also_for,
        spoken_for=spoken_for,
    )


def _moved(group: Group, context: Context) -> bool:
    """Whether a group is of members whose bill the paper is about."""
    movers = _MOVERS.search(context.title) if group.person and context.title else None
    return movers is not None and _FORM.sub("", group.printed, count=1) in movers["who"]


def _of_main_clauses(text: str, placed: Sequence[tuple[Group, int]]) -> list[Group]:
    """The groups that speak, but for one that is the subject of a clause before the one that has another subject:
    `Waar de leden van de SP-fractie een verbetering zien, zien deze leden …`."""
    count = Counter(sentence for _, sentence in placed)

    def others(group: Group, sentence: int) -> bool:
        contrast = text.startswith("Waar ", sentence) and BACK.search(text, group.end, group.end + _CLAUSES)
        return count[sentence] > 1 or bool(contrast)

    return [
        group for group, sentence in placed if not (is_subordinate(text, sentence, group) and others(group, sentence))
    ]


def asks_on(text: str) -> bool:
    """Whether a text opens with those who asked before it, and asks: `Zij vragen of …`, `Ook vernemen deze leden …`.

    >>> asks_on("Ook vernemen zij graag wanneer."), asks_on("Deze leden vragen naar de kosten."), asks_on("Zij gaan.")
    (True, True, False)
    """
    who = _ASKS_ON.match(text)
    return who is not None and bool(who["verb"] or ASKS.match(text, who.end()))


def opens_with_strangers(text: str) -> bool:
    """Whether a text opens with members who ask and of whom it is not known who they are."""
    return bool(_STRANGERS.match(text))


def asking_at_once(text: str, context: Context) -> tuple[str, ...]:
    """The parties of the group that a paragraph opens with and that asks in it."""
    found = subjects(text, context)
    return found.parties if found.at_once else ()


def puts_question(text: str) -> bool:
    """Whether something is asked in a text: a question, or that somebody asks."""
    return count_questions(text) > 0 or bool(_SELF.search(text))


def asks_of_others(text: str, context: Context) -> bool:
    """Whether a text says of a group that it asks, with or without a question mark: not that it has questions.

    >>> from indexer.vocabulary import parties
    >>> context = Context(parties.load())
    >>> asks_of_others("De leden van de VVD-fractie vragen naar de kosten.", context)
    True
    >>> asks_of_others("De leden van de VVD-fractie hebben vragen over de kosten.", context)
    False
    """
    groups = [group for group in find_groups(text, context) if group.clear]
    asks_for = groups and _ASKS_FOR.search(text, groups[0].end)  # behind any of them is behind the first
    return bool(asks_for) or any(_PUTS.match(text, group.end) for group in groups)


def _asks(text: str, group: Group) -> bool:
    """Whether a group asks, or a bare party that a paragraph opens with says what it thinks: `De VVD is kritisch.`"""
    opens = not text[: group.start].strip() and _THINKS.match(text, group.end)
    return bool(ASKS.match(text, group.end) or opens) or asks_behind(text, group)


def _asks_at_once(text: str, group: Group) -> bool:
    opens = group.clear and opens_with(text, group) and not EARLIER.match(text, group.end)
    alone = group.person and not text[: group.start].strip() and (group.plural or not _SEVERAL.search(text, group.end))
    return bool(opens) and (bool(ASKS.match(text, group.end)) or alone)


def subject_of(text: str, context: Context) -> tuple[str | None, tuple[str, ...]]:
    """The speaker of a text as printed and the parties; None and nothing where no group is a subject in it."""
    found = subjects(text, context)
    return found.speaker, found.parties
