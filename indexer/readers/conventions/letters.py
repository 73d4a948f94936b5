"""Letters of ministers, in which a name with a party and a colon (`De heer Verzonnen (VVD): bruggen`) is the heading of
an answer, and nobody speaks.

>>> letter = ["Geachte voorzitter,", "Bedacht (VVD): bruggen", "Die zijn verzonnen.", "De Minister van Financiën,"]
>>> signs_what_seems_spoken(letter, [1]), signs_what_seems_spoken(letter[1:], [0])
(True, False)
>>> signs_what_seems_spoken(["Nr. 7 BRIEF VAN DE MINISTER VAN FINANCIËN", *letter[1:3]], [1])
True
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from indexer.extraction.names.ministers import find_signatory
from indexer.patterns import regex

_SALUTATION = regex(r"(?:Zeer )?geachte (?:(?:heer|mevrouw|de) ){0,2}(?:voorzitter|leden)\b.{0,40}", re.IGNORECASE)
TELLS = regex(
    r"\b(?:vr(?:aagt|oeg(?:en)?|agen)|he(?:eft|bben)|had(?:den)?|w(?:ijst|ees|ezen)|stel(?:t|de|len|den)|merk(?:t|te)"
    r"|wil(?:de|len|den)?|zei|noem(?:t|de)|verz(?:oekt|ocht)|pleit(?:te)?|\w{2,12}eerde|doe[tn]|deed)\b"
)
"""What somebody does who is called honoured in a sentence: a salutation only addresses."""
_ADDRESSED = regex(r"(?:aan )?de voorzitter van de (?:tweede|eerste) kamer der staten-generaal,?", re.IGNORECASE)
_HEADED = regex(r"(?:N[Rr]\. ?\w{1,6} )?BRIEF VAN DE (?:VICE-)?(?:MINISTER|STAATSSECRETARIS|BEWINDSLIEDEN)\b.{0,200}")
"""To whom a letter is, where it is printed as a paper, and its title there."""
_PRESIDES = "De voorzitter:"
"""How a report of speeches opens a turn that a letter may enclose."""
_TAIL = 15
"""A letter is signed among so many paragraphs at its end."""


def signs_what_seems_spoken(texts: Sequence[str], opened: Collection[int]) -> bool:
    """Whether texts are a letter of a minister, by the salutation or the printed head above the first of the places
    where somebody seems to speak, and the minister's signature below the last; where nobody presides, that may stand
    above what the letter encloses, and the printed title of a letter tells by itself."""
    if not opened:
        return False
    above, below = texts[: min(opened)], texts[max(opened) + 1 :]
    if not any(pattern.fullmatch(text) for text in above for pattern in (_SALUTATION, _ADDRESSED, _HEADED)):
        return False
    if any(map(find_signatory, below[-_TAIL:])):
        return True
    presided = any(text.startswith(_PRESIDES) for text in texts)
    return not presided and (any(map(_HEADED.fullmatch, above)) or any(map(find_signatory, above)))
