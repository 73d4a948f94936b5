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
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise

from indexer.analysis.sentences import sentence_starts
from indexer.attribution.replies.full_names import named_in_full
from indexer.extraction.names.groups import Group, find_groups
from indexer.extraction.names.party_names import Context

_OPENING, _MOST = 2, 5
"""So many sentences are the opening of a paragraph, and so many with those that are short."""
_LEAST = 20
"""What is shorter in characters is no sentence of its own, but a call (`Voorzitter.`) or a title (`Woningen dan.`)."""
_BEFORE = 60
_NAMES = re.compile(r"\b(?!(?:De|Den|Der|Van|Het|Ten|Ter|Te|Lid|Heer|Mevrouw|Meneer)\b)[A-ZÀ-Ý][\w’']+")
"""The words of a name by which somebody is known again."""
_OF_PAPER = re.compile(r"\b\w{0,30}(?:moties?|amendement(?:en)?|stuk nrs?)\b", re.IGNORECASE)
"""In what stands before the end of the sentence: that it is of a paper of theirs."""
_THANKS = re.compile(
    r"\b(?:be)?dank(?:t|en)?\b(?![^.?!]{0,80}\b(?:vra(?:ag|gen)|tip|suggesties?|punt|opmerking(?:en)?)\b)"
    r"|\b(?:complimenten|compliment|feliciteer|maidenspeech|aanwezig(?:en?)?)\b",
    re.IGNORECASE,
)
"""In the sentence: that something is said of the member and not of what is asked."""
_ASKED_BACK = re.compile(
    r"\b(?:(?:vraag|verzoek) ik|ik (?:vraag|verzoek)|(?:wil|zou|mag) ik [^.?!]{0,40}?\b(?:vragen|verzoeken))\b"
    r"|\bgeen (?:[a-z]{1,20} )?(?:vra(?:ag|gen)|opmerkingen)\b",
    re.IGNORECASE,
)
"""In the sentence: that something is asked of the member, or that the member asked nothing."""
_NO_ANSWER = (_THANKS, _ASKED_BACK)
_WITH_ANOTHER = re.compile(
    r"\b(?:net|zojuist|zonet|al|reeds|eerder|destijds|gisteren|vorige|daarstraks|vaker"
    r"|heb(?:ben)? (?:ik|wij|we)|(?:ik|wij|we) heb(?:ben)?) [^.?!]{0,60}?"
    r"\b(?:aan|met|tegen|door|richting) (?:de |het )?$"
    r"|\b(?:debat|discussies?|gesprek|interruptiedebat|gewisseld) [^.?!]{0,40}?\b(?:met|van) (?:de |het )?$"
    r"|\b(?:is|zijn|werd(?:en)?|wordt|worden) (?:(?:ook|al|net|toen|destijds) )?door (?:de |het )?$"
    r"|\b(?:zie|noem(?:de)?) (?:ik )?(?:nu |net )?(?:de |het )?$",
    re.IGNORECASE,
)
"""Before somebody with whom it was spoken of, by whom something was done, or who is seen."""
_BESIDE = re.compile(
    r"\b(?:zoals|evenals|net (?:als|zoals)|anders dan|in tegenstelling tot|dan wat|naast|samen met|(?:mede )?namens"
    r"|met dank aan|eens met|aldus|volgens|waarmee|waarin|(?<=[a-z,] )wat|(?<=, )ook)"
    r" (?:ook )?(?:die van )?(?:de |het )?$",
    re.IGNORECASE,
)
"""Before somebody who says the same, or otherwise."""


@dataclass(slots=True)
class Speakers:
    """Those who spoke so far in a debate: their parties, and the names of those who are printed by name. `goes_on`: it
    opens with a minister, so that members may have spoken in a part of it that is not here."""

    parties: set[str] = field(default_factory=set)
    names: set[str] = field(default_factory=set)
    goes_on: bool = False

    def spoke(self, parties: Iterable[str], name: str) -> None:
        """A member of these parties spoke."""
        self.parties.update(parties)
        self.names.update(_NAMES.findall(name))

    def has(self, group: Group) -> bool:
        """Whether those who are named may have spoken: a party, or members of it by name."""
        if self.goes_on and group.person:
            return bool(group.parties)
        by_name = not (group.person and self.names) or not self.names.isdisjoint(_NAMES.findall(group.printed))
        return bool(group.parties) and self.parties.issuperset(group.parties) and by_name


def turned_to(text: str, speakers: Speakers, context: Context) -> tuple[str, ...]:
    """The parties of those whom the first sentence of the opening names in which somebody is named who spoke."""
    groups = [*filter(speakers.has, find_groups(text, context)), *filter(speakers.has, named_in_full(text, context))]
    if not groups:
        return ()
    groups.sort(key=lambda group: group.start)
    for start, end in opening(text):
        named = [group for group in groups if start <= group.start < end]
        if named and (_OF_PAPER.search(text, 0, end) or any(told.search(text, start, end) for told in _NO_ANSWER)):
            return ()
        if named:
            told = [group for group in named if not _stands_by(text, start, group)]
            return tuple(dict.fromkeys(party for group in told for party in group.parties))
    return ()


def opening(text: str) -> list[tuple[int, int]]:
    """Where the sentences begin and end with which a paragraph opens."""
    sentences: list[tuple[int, int]] = []
    full = 0
    for start, end in pairwise((*sentence_starts(text), len(text))):
        sentences.append((start, end))
        full += end - start >= _LEAST
        if full == _OPENING or len(sentences) == _MOST:
            break
    return sentences


def _stands_by(text: str, start: int, group: Group) -> bool:
    """Whether a group is only named in a sentence that begins at a place."""
    near = max(start, group.start - _BEFORE)
    return bool(_BESIDE.search(text, near, group.start) or _WITH_ANOTHER.search(text, near, group.start))
