"""Letters of ministers, in which a name with a party and a colon (`De heer Verzonnen (VVD): bruggen`) is the heading of
an answer, and nobody speaks.

>>> letter = ["Geachte voorzitter,", "Bedacht (VVD): bruggen", "Die zijn verzonnen.", "De Minister van Financiën,"]
>>> signs_what_seems_spoken(letter, [1]), signs_what_seems_spoken(letter[1:], [0])
(True, False)
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from indexer.extraction.names.ministers import find_signatory

_SALUTATION = re.compile(r"(?:Zeer )?geachte (?:(?:heer|mevrouw|de) ){0,2}(?:voorzitter|leden)\b.{0,40}", re.IGNORECASE)
TELLS = re.compile(
    r"\b(?:vr(?:aagt|oeg(?:en)?|agen)|he(?:eft|bben)|had(?:den)?|w(?:ijst|ees|ezen)|stel(?:t|de|len|den)|merk(?:t|te)"
    r"|wil(?:de|len|den)?|zei|noem(?:t|de)|verz(?:oekt|ocht)|pleit(?:te)?|\w{2,12}eerde|doe[tn]|deed)\b"
)
"""What somebody does who is called honoured in a sentence: a salutation only addresses."""
_TAIL = 15
"""A letter is signed among so many paragraphs at its end."""


def signs_what_seems_spoken(texts: Sequence[str], opened: Collection[int]) -> bool:
    """Whether texts are a letter of a minister, by the salutation above the first of the places where somebody seems to
    speak, and the minister's signature below the last."""
    if not opened:
        return False
    above, below = texts[: min(opened)], texts[max(opened) + 1 :]
    return any(map(_SALUTATION.fullmatch, above)) and any(map(find_signatory, below[-_TAIL:]))
