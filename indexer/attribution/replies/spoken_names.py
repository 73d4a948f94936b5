"""Members to whom a minister turns in a debate by naming them: those of whom the opening of a paragraph says something,
and who spoke before.

A minister who answers in turn names in the opening of a paragraph whose turn it is, in whatever words. There a name
stands for something else only where it is told of a motion, where thanks are said, where it is told of a talk with
another, or where somebody is set beside another.

>>> from indexer.vocabulary import parties
>>> context = Context(parties.load())
>>> speakers = Speakers({"sp", "cda"})
>>> def turned(text):
...     return turned_to(text, speakers, context)
>>> turned("Dan de bekostiging en de heer Smit (SP). Hij weet dat die blijft."), turned("De 80% van de SP, die blijft.")
(('sp',), ('sp',))
>>> turned("De heer Smit (SP) is te somber, en de heer Vis (CDA) is te vrolijk.")
('sp', 'cda')
>>> turned("De motie van de heer Smit (SP) ontraad ik."), turned("Zoals de heer Smit (SP) al zei, is dat zo.")
((), ())
>>> turned("De heer Smit (SP) dank ik."), turned("De heer Bos (VVD) is te somber.")
((), ())
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain, pairwise, takewhile

from indexer.analysis.sentences import sentence_starts
from indexer.attribution.replies.full_names import groups_and_members
from indexer.extraction.names.groups import Group, Person, find_persons
from indexer.extraction.names.party_names import Context
from indexer.patterns import regex

_MOST = 5
"""An opening has at most so many sentences with those that are short."""
_LEAST = 20
"""What is shorter in characters is no sentence of its own, but a call (`Voorzitter.`) or a title (`Woningen dan.`)."""
_DOUBLE = 5
"""Both parts of a double name have at least so many letters."""
_BEFORE = 60
_NAMES = regex(r"\b(?!(?:De|Den|Der|Van|Het|Ten|Ter|Te|Lid|Heer|Mevrouw|Meneer)\b)[A-ZÀ-Ý][\w’']+")
"""The words of a name by which somebody is known again."""
_SURNAME = r"(?:(?:[Vv]an|[Dd]e|[Dd]en|[Dd]er|[Tt]er|[Tt]en) ){0,2}[A-ZÀ-Ý][\w’']+(?:-[\w’']+)?"
_BARE = regex(
    rf"(?:(?<=^)|(?<=[.?!] ))(?:(?:Ook|Zowel|En) )?(?P<bare>{_SURNAME}(?:(?:,| en|, en| als) {_SURNAME}){{0,3}}) "
    r"(?:heeft|hebben|had(?:den)?|vroeg(?:en)?|vra(?:agt|gen)|wil(?:len)?|wilden?|wees|wezen|noemden?|stelden?|stipten?"
    r"|sprak(?:en)?|begon(?:nen)?|pleitten?|bepleitten?|zei(?:den)?|informeerden?|refereerden?)\b"
)
"""Those who spoke, named by surname alone where a sentence opens, with a verb of who asks: `Smit en Vis hebben …`."""
_OF_PAPER = regex(r"\b\w{0,30}(?:moties?|amendement(?:en)?|stuk nrs?)\b", re.IGNORECASE)
"""In what stands before the end of the sentence: that it is of a paper of theirs."""
_THANKS = regex(
    r"\b(?:be)?dank(?:t|en)?\b(?![^.?!]{0,80}\b(?:vra(?:ag|gen)|tip|suggesties?|punt|opmerking(?:en)?)\b)"
    r"|\b(?:complimenten|compliment|feliciteer|maidenspeech|aanwezig(?:en?)?)\b",
    re.IGNORECASE,
)
"""In the sentence: that something is said of the member and not of what is asked."""
_ASKED_BACK = regex(
    r"\b(?:(?:vraag|verzoek) ik|ik (?:vraag|verzoek)|(?:wil|zou|mag) ik [^.?!]{0,40}?\b(?:vragen|verzoeken))\b"
    r"|\bgeen (?:[a-z]{1,20} )?(?:vra(?:ag|gen)|opmerkingen)\b"
    r"|\b(?:straks|zo meteen|zo dadelijk|zometeen|in tweede termijn)\b",
    re.IGNORECASE,
)
"""In the sentence: that something is asked of the member, that the member asked nothing, or is answered later."""
_NO_ANSWER = (_THANKS, _ASKED_BACK)
_WITH_ANOTHER = regex(
    r"\b(?:net|zojuist|zonet|al|reeds|eerder|destijds|gisteren|vorige|daarstraks|vaker"
    r"|heb(?:ben)? (?:ik|wij|we)|(?:ik|wij|we) heb(?:ben)?) [^.?!]{0,60}?"
    r"\b(?:aan|(?<!vind ik )(?<!deel ik )met|tegen|door|richting) (?:de |het )?$"
    r"|\b(?:debat|discussies?|gesprek|interruptiedebat|gewisseld) [^.?!]{0,40}?\b(?:met|van) (?:de |het )?$"
    r"|\b(?:is|zijn|werd(?:en)?|wordt|worden) (?:(?:ook|al|net|toen|destijds) )?door (?:de |het )?$"
    r"|\b(?:zie|zag|noem(?:de)?|(?<!, ik )kijk(?: even)? naar) (?:ik )?(?:nu |net )?(?:de |het )?$",
    re.IGNORECASE,
)
"""Before somebody with whom it was spoken of, by whom something was done, or who is seen."""
_PITIED = regex(r"\)? te doen\b")
"""Behind one with whom a minister feels: `Ik heb met mevrouw Smit te doen als zij dat zegt.`"""
_BESIDE = regex(
    r"\b(?:zoals|evenals|net (?:als|zoals)|anders dan|in tegenstelling tot|dan wat|naast|samen met|(?:mede )?namens"
    r"|met dank aan|eens met|aldus|volgens|waarmee|waarin|(?<=[a-z,] )(?<!is )(?<!was )wat|(?<=, )ook)"
    r" (?:ook )?(?:die van )?(?:de |het )?$",
    re.IGNORECASE,
)
_THINKS = regex(
    r"\)? (?:[a-z]{1,20} ){0,3}?(?:veronderstel(?:t|de)|denk(?:t|en)|dacht|meent|meende|suggereer(?:t|de)|stel(?:t|de)"
    r"|beweer(?:t|de)|vrees(?:t|de)|schets(?:t|te)|aangeeft|aangaf|zegt|zei|bedoel(?:t|de)|vraagt|vroeg|wil|wilde|bepleit"
    r"|bepleitte|noem(?:t|de)|aanhaal(?:t|de)|aansneed|verwoord(?:t|de))\b"
)
_OF_THAT = regex(
    r"\b(?:anders dan|in tegenstelling tot wat|dat is (?:(?:nu|nou|dus|ook|precies|exact|eigenlijk|toch) ){0,3}wat)"
    r" (?:ook )?(?:de |het )?$"
    r"|\b(?:ik ben|ben ik) het (?:[a-z]{1,20} ){0,3}?(?:eens )?met (?:de |het )?$",
    re.IGNORECASE,
)
_SO_IT_IS = regex(r"\)? (?:[a-z]{1,20} ){0,3}?(?:eens (?:dat|over|waar)|dat)\b")
"""Before and behind one from whom a minister differs, or whose words he takes up, where nobody else is answered:
`Anders dan de heer Smit veronderstelt, …`, `Dat is precies wat mevrouw Smit aangaf.`"""
_TURNED = regex(r"\)?: ")
"""Behind somebody to whom is turned, and who is not only seen: `Ik kijk naar de heer Smit: die brug blijft.`"""
_KNOWS = regex(r"\)? (?:ook |zelf )?(?:weet|weten)\b")
_AGREES = regex(
    r"\b(?:beaam|erken|onderschrijf|deel|herken|betreur) ik\b|\b(?:over|inzake|wat) [^.?!]{2,60} ben ik het\b",
    re.IGNORECASE,
)
"""Before somebody who says the same, or otherwise; behind one who is only told that he knows (`zoals mevrouw Smit
weet`); and in the sentence, where a stand is taken on that."""


_ONLY_OPENS = regex(
    r"(?:(?:Dank (?:u|je)(?: wel)?|Goed|Oké),? )?(?:(?:mevrouw|mijnheer|meneer) de )?[Vv]oorzitter[.!]\s*"
    r"|(?:Dank (?:u|je)(?: wel)?|Goed|Oké)[.!]\s*"
    r"|(?:(?:Dan|Nu|Vervolgens|Tot slot|Ten slotte|Allereerst|Eerst|En dan) )?"
    r"(?:[Ii]k (?:kom|ga|begin|vervolg)|(?:kom|ga|begin|vervolg) ik) (?:(?:nu|dan|nog|eerst|ook|graag) )?"
    r"(?:(?:door|verder) )?(?:bij|naar|op|met|over|in op|aan)\b[^.?!,;:]{2,60}\.\s*"
    r"|(?:En )?[Dd]an (?:nog )?(?:over|de|het|een) [^.?!,;:]{2,40}\.\s*"
)
"""A sentence that only addresses the chair, or says what follows: `Dan kom ik bij de brug.`"""


@dataclass(slots=True)
class Speakers:
    """Those who spoke so far in a debate: their parties, and those of each word of the name of one who is printed by
    name. `goes_on`: it opens with a minister, so that members may have spoken in a part of it that is not here."""

    parties: set[str] = field(default_factory=set)
    names: dict[str, tuple[str, ...]] = field(default_factory=dict)
    goes_on: bool = False

    def spoke(self, parties: tuple[str, ...], name: str) -> None:
        """A member of these parties spoke."""
        self.parties.update(parties)
        for word in _NAMES.findall(name):
            self.names[word] = parties if self.names.get(word, parties) == parties else ()

    def named_in(self, text: str, context: Context) -> list[Group]:
        """Those who are named in a text and may have spoken, parties and members, in order."""
        groups = groups_and_members(text, context)
        known = {start for group in groups if group.person for start in range(group.start, group.end)}
        people = (person for person in find_persons(text) if person.start not in known)
        found = [group for group in groups if self._has(group)]
        found += [
            Group(person.start, person.end, person.printed, parties, plural=len(person.names) > 1, person=True)
            for person in people
            if (parties := self._known(person))
        ]
        found += self._by_surname(text, groups)
        return sorted(found, key=lambda group: group.start)

    def _by_surname(self, text: str, groups: Iterable[Group]) -> Iterator[Group]:
        """Those who spoke and are named by surname alone, but for what else is read there."""
        for match in _BARE.finditer(text) if self.names else ():
            words = _NAMES.findall(match["bare"])
            start, end = match.span("bare")
            if (
                words
                and all(map(self.names.get, words))
                and not any(one.start < end and start < one.end for one in groups)
            ):
                parties = tuple(dict.fromkeys(chain.from_iterable(self.names[word] for word in words)))
                yield Group(start, end, match["bare"], parties, plural=len(words) > 1, person=True)

    def _has(self, group: Group) -> bool:
        if self.goes_on and group.person:
            return bool(group.parties)
        by_name = not (group.person and self.names) or not self.names.keys().isdisjoint(_NAMES.findall(group.printed))
        return bool(group.parties) and self.parties.issuperset(group.parties) and by_name

    def _known(self, person: Person) -> tuple[str, ...]:
        """The parties of people of whom a part of the name is printed: `mevrouw Smit` of `Smit-Verzonnen`."""
        words = [word for name, _ in person.names for word in _NAMES.findall(name)]
        parties = [self.names.get(word) or self._glued(word) for word in words]
        return tuple(dict.fromkeys(chain(*parties))) if all(parties) else ()

    def _glued(self, word: str) -> tuple[str, ...]:
        """The parties of the one whose double name is printed as one word that begins so: `Smitverzonnen`."""
        longer = [name for name in self.names if len(name) >= len(word) + _DOUBLE and name.startswith(word)]
        return self.names[longer[0]] if len(longer) == 1 and len(word) >= _DOUBLE else ()


def turned_to(
    text: str, speakers: Speakers, context: Context, *, within: int = 2, least: int = _LEAST
) -> tuple[str, ...]:
    """The parties of those whom the first sentence of the opening names in which somebody is named who spoke, if it is
    `within` so many sentences of `least` so many characters."""
    sentences = opening(text, within, least)
    groups = speakers.named_in(text, context)
    for start, end in sentences:
        named = [group for group in groups if start <= group.start < end]
        if named and (_OF_PAPER.search(text, 0, end) or any(told.search(text, start, end) for told in _NO_ANSWER)):
            return ()
        if named:
            agreed = bool(_AGREES.search(text, start, end))
            told = [group for group in named if not _stands_by(text, start, group, agreed=agreed)]
            return tuple(dict.fromkeys(party for group in told for party in group.parties))
    return ()


def named_alone(text: str, speakers: Speakers, context: Context) -> tuple[str, ...]:
    """The parties of the one member whom a paragraph names of those who spoke, wherever it does, once.

    >>> from indexer.vocabulary import parties
    >>> context, speakers = Context(parties.load()), Speakers({"sp", "cda"})
    >>> told = "De brug is oud. Hij is lang. Hij is smal. Hij is verzonnen."
    >>> named_alone(f"{told} Mevrouw Smit (SP) is terecht bezorgd.", speakers, context)
    ('sp',)
    >>> named_alone(f"{told} Zoals mevrouw Smit (SP) al zei, is dat zo.", speakers, context)
    ()
    """
    named = speakers.named_in(text, context)
    if len(named) != 1 or not named[0].person or named[0].plural:
        return ()
    return turned_to(text, speakers, context, within=_MOST, least=0)


def opening(text: str, within: int, least: int = _LEAST) -> list[tuple[int, int]]:
    """Where the sentences begin and end with which a paragraph opens, so many but for those that are shorter."""
    sentences: list[tuple[int, int]] = []
    full = 0
    for start, end in pairwise((*sentence_starts(text), len(text))):
        sentences.append((start, end))
        full += end - start >= least
        if full == within or len(sentences) == _MOST:
            break
    return sentences


def length(text: str) -> int:
    """How many sentences a paragraph has behind those with which it only opens, that address the chair or announce.

    >>> length("Voorzitter. Dan kom ik bij de brug. Mevrouw Smit vroeg daarnaar. Die blijft open."), length("Dat kan.")
    (2, 1)
    """
    sentences = [text[start:end] for start, end in pairwise((*sentence_starts(text), len(text)))]
    only_opens = takewhile(_ONLY_OPENS.fullmatch, sentences)
    return max(1, len(sentences) - sum(1 for _ in only_opens))


def _stands_by(text: str, start: int, group: Group, *, agreed: bool) -> bool:
    """Whether a group is only named in a sentence that begins at a place; `agreed`: a stand is taken in it."""
    near = max(start, group.start - _BEFORE)
    beside = not (agreed or _KNOWS.match(text, group.end)) and _BESIDE.search(text, near, group.start)
    if _TURNED.match(text, group.end):
        return bool(beside)
    behind = _THINKS.match(text, group.end) or _SO_IT_IS.match(text, group.end)
    if behind and _OF_THAT.search(text, near, group.start):
        return False
    return bool(beside or (_WITH_ANOTHER.search(text, near, group.start) and not _PITIED.match(text, group.end)))
