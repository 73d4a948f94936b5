"""Members of whom a minister tells in minutes, below the heading of the answer, who do not take the floor there.

>>> def told(does, **known):
...     text = f"Mevrouw Smit {does} de brug."
...     return is_told_of(text, len("Mevrouw Smit"), **known)
>>> told("had gevraagd naar", again=False, in_full=False), told("vroeg naar", again=True, in_full=False)
(True, True)
>>> [told("kent", again=True, in_full=in_full) for in_full in (True, False)]
[True, False]
>>> told("wil", again=True, in_full=True), told("kent", again=False, in_full=True)
(False, False)
"""

from __future__ import annotations

from indexer.analysis.sentences import SENTENCE
from indexer.attribution.kinds.offices_on_the_floor import OFFICE, floor_of_office
from indexer.patterns import regex

_HAD_ASKED = regex(
    r" (?:had|hadden|heeft|hebben)\b[^.?!;:]{0,120}? (?:gevraagd|gesteld|opgemerkt|gewezen|verzocht|gepleit"
    r"|aangedrongen|geïnformeerd|aangegeven|gezegd|verwezen|genoemd|bepleit|aangehaald|gesproken|gerefereerd"
    r"|aangeroerd|voorgesteld)\b"
)
_ASKED = regex(
    r" (?:vroeg(?:en)?|informeerden?|verzocht(?:en)?|pleitten?|refereerden?|wees (?!de|het)|wezen|opperden?"
    r"|wilden? (?:[a-z]{1,20} ){0,2}?weten|stelden? (?:[a-z]{1,20} ){1,3}?vra(?:ag|gen)"
    r"|(?:vindt|vond|treft|trof|kreeg|krijgt) (?:de (?:minister|staatssecretaris|bewindsman|bewindsvrouw)|hem|haar)) "
)
_ASKS = regex(
    r" (?:vraagt|informeert|verzoekt|pleit|bepleit|noemt|wijst|wil(?= [^.?!:;]{1,80}\bweten\b))\b[^.?!]*"
    r"\. (?!(?:Hij|Zij|Ze|Hem|Haar|Zijn|Ook|Verder|Voorts|Daarnaast|Tevens|Tot slot|Ten slotte|Wat|Hoe|Is|Kan|Wil)\b)"
    r"[^?]*$"
)
"""How a sentence goes on behind a member whose question a minister repeats; the second only where no party is printed
behind the name, as it is where a member takes the floor again; the third where it is in the present, and neither he
goes on nor asks."""
_SAYS = regex(
    r" (?:vraagt|merkte?|interrumpeer(?:t|de)|replice(?:ert|erde)|reageer(?:t|de)|constateer(?:t|de)"
    r"|conclude(?:ert|erde)|stel(?:t|de)|informeert|verzoekt|betoog(?:t|de)|zegt|zei|meent|meende|acht(?:te)?"
    r"|betreur(?:t|de)|dankte?|houdt|hield|dien(?:t|de)|herhaal(?:t|de)|blijft|bleef|vindt|vond|sluit|sloot|pleit"
    r"|dringt|drong|noem(?:t|de)|wil|wilde|zou|had|heeft|steun(?:t|de)|ziet|zag|is|was|bepleit(?:te)?|onderschrijft"
    r"|deelt|deelde|gelooft|hoopt|hoopte|juicht|juichte) "
)
"""What a member does who takes the floor."""

_TO_MEMBER = regex(
    r"[^?!:;]{3,300}?, zo (?:antwoord|zeg|zei|meld|bericht|verzeker|bevestig|stel|houd|hield)\w{0,3} (?:zij|hij) "
    r"(?:[Dd]e heer|[Mm]evrouw) [A-Z][^.?!:;,]{1,60}?(?: (?:voor|gerust|toe|tegemoet))?\."
)
_OF_MEMBER = regex(r"[^.?!:;]{0,160}?\b(?:de heer|mevrouw) [A-Z](?![^.?!:;(]{0,40}\()")
"""How a paragraph tells that a member was answered: `…, zo antwoordde zij de heer Smit.`; and, behind a minister who
did something, that it was for a member: `De minister zag voor de twijfel van de heer Smit geen grond.`"""


def answers_member(text: str) -> bool:
    """Whether a paragraph that opens with nobody tells what a minister answered a member, whose party is not printed.

    >>> answers_member("De brug blijft, zo antwoordde zij de heer Smit."), answers_member("De brug blijft, zo zei zij.")
    (True, False)
    >>> told = "De brug is oud. De minister {} de twijfel van de heer Smit{} niet."
    >>> [answers_member(told.format(*does)) for does in (("deelde", ""), ("moet", ""), ("deelde", " (CDA)"))]
    [True, False, False]
    """
    if _TO_MEMBER.match(text):
        return True
    return any(
        (office := OFFICE.match(text, sentence.end()))
        and floor_of_office(text, office) == "office"
        and _OF_MEMBER.match(text, office.end())
        for sentence in SENTENCE.finditer(text)
    )


def had_asked(text: str, end: int) -> bool:
    """Whether it is told of the member whose name ends at a place that he asked something before."""
    return bool(_HAD_ASKED.match(text, end))


def is_told_of(text: str, end: int, *, again: bool, in_full: bool) -> bool:
    """Whether what stands behind the name of a member that ends at a place is told by the minister who answers.

    `again`: no party is printed behind the name, and no member has the floor; `in_full`: one is printed in this report
    behind whoever took the floor.
    """
    if had_asked(text, end) or not again:
        return had_asked(text, end)
    sentence = SENTENCE.search(text, end)
    replies = sentence is not None and OFFICE.match(text, sentence.end())  # `De heer Smit wil dit. De minister …`
    told = in_full and (_ASKS.match(text, end) or not _SAYS.match(text, end))
    return bool(replies or _ASKED.match(text, end) or told)
