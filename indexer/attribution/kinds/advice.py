"""Advice of the Raad van State with the comments of the government on it (nader rapport), which answer it.

The one is printed in another type than the other, as the paper says, or under a heading of its own; a paper whose print
is lost says of few sentences whose they are, and the others are nobody's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from indexer.analysis.sentences import ends_sentence
from indexer.attribution.kinds.answering import answering
from indexer.attribution.layout.blocks import Block
from indexer.attribution.layout.plain_headings import with_plain_headings
from indexer.attribution.layout.signatures import is_formula, signatures, signed_below
from indexer.attribution.parts import Attribution, OutlineHeading, Part, Path, Said, path_below
from indexer.extraction.names.party_names import Context

_BOTH = re.compile(r"advies\b.{0,80}\ben (?:het |de )?(?:nader rapport|reactie)", re.IGNORECASE)
"""The title of a paper that prints an advice and the comments on it."""
_SET_APART = re.compile(r"\b(?P<which>advies|nader rapport|reactie)\b[^.]{0,150}\b(?:cursief|vet)\b", re.IGNORECASE)
_OF_COMMENTS = re.compile(r"(?:[\dIVXa-z]{1,4}[.)]? )?(?:nader rapport|(?:\w+)?reactie\b.{0,60})", re.IGNORECASE)
_OF_ADVICE = re.compile(r"(?:[\dIVXa-z]{1,4}[.)]? )?(?:advies\b.{0,60}|spoorboekje advies)", re.IGNORECASE)
_OPENS = re.compile(r"Hieronder (?:zijn|is|wordt|worden)\b", re.IGNORECASE)
_COMMENTS = re.compile(
    r"Blijkens de mededeling(?:en)? van de directeur van uw kabinet\b"
    r"|(?:Ik|Wij) (?:moge|mogen|mag|verzoek|verzoeken|bied|bieden)\b.{0,80}\b(?:U|Uwe Majesteit)\b"
    r"|(?:De tekst van )?(?:het|dit) advies (?:treft|vindt) u\b",
    re.IGNORECASE,
)
"""How a minister writes to the King, whatever the type."""
_ADVISES = re.compile(r"Bij (?:uw )?Kabinetsmissive\b", re.IGNORECASE)
_SIGNS_ADVICE = re.compile(r"(?:de )?(?:waarnemend )?vice-?president van de raad van state\b", re.IGNORECASE)
_SIGNED = re.compile(_SIGNS_ADVICE.pattern + r",?(?: [^,;:?!]{2,60})?", re.IGNORECASE)
"""The office of who signs an advice, and the name beside it: no heading."""
_IT = (
    r"(?:(?:het|dit|de|deze|die) )(?:\w{1,20} ){0,2}?(?:advies|opmerking(?:en)?|aanbeveling(?:en)?|suggesties?"
    r"|kanttekening(?:en)?)(?: van de (?:afdeling(?: advisering)?|raad)(?: van (?:de raad van )?state)?)?"
)
_HAS = r"(?:is|zijn|wordt|worden|heeft|hebben|heb)"
_TAKES_UP = re.compile(
    r"(?:[\dIVX]{1,4}[a-z]?\.? |[a-z][.)] )?(?:"
    rf"(?:Naar aanleiding van|In reactie op|Overeenkomstig|Conform|Gelet op) {_IT},? {_HAS}\b"
    rf"|Aan {_IT} (?:is|wordt|heb ik|hebben wij|is op dit punt) (?:gevolg|gehoor|tegemoet|voldaan)\b"
    rf"|{_IT} (?:is|zijn|wordt|worden) (?:\w{{1,20}} ){{0,4}}?(?:overgenomen|(?:op)?gevolgd|verwerkt)\b"
    r"|(?:De|Het) (?:memorie van toelichting|nota van toelichting|toelichting|wetsvoorstel|(?:ontwerp)?besluit|voorstel"
    r"|artikel(?:lid)?|considerans|artikel [\dIVX]{1,6})(?: van het (?:wetsvoorstel|besluit))? "
    r"is (?:op (?:dit|deze|die) punt(?:en)?|hierop|daarop|dienovereenkomstig|in (?:deze|die) zin) (?:\w{1,20} ){0,2}?"
    r"(?:aangevuld|aangepast|gewijzigd|verduidelijkt|verhelderd|uitgebreid|bijgesteld))",
    re.IGNORECASE,
)
"""How a comment opens that says what was done with the advice; the advice itself cannot say so."""
_ADVISING = re.compile(
    r"\b(?:de (?:afdeling|raad)(?: van state)?|het college) (?:\w{1,20} ){0,3}?"
    r"(?:adviseert|merkt|beveelt|acht|meent|wijst|vraagt|geeft|mist|constateert|onderkent|begrijpt)\b",
    re.IGNORECASE,
)
"""What who advises says of himself."""
_ENCLOSED = re.compile(r"(?:redactionele )?(?:bijlage|kanttekeningen)\b", re.IGNORECASE)
"""How an advice opens and ends, and the heading of what belongs to it."""
_STARTS = 12
"""What is printed how is said among so many paragraphs."""


def attribute(blocks: Iterable[Block], context: Context) -> Iterator[Part]:
    """The comments as responses, the advice as nobody's words."""
    given = [replace(block, heading=None, signature=True) if _signs(block.text) else block for block in blocks]
    listed = signed_below(with_plain_headings(given, context))
    reply = answering(listed, context)
    signed = signatures(listed)
    both = bool(_BOTH.search(context.title)) or any(_OPENS.match(block.text) for block in listed[:_STARTS])
    looks = {block.set_apart for block in listed if not block.heading and not block.aside}
    told = next((found for block in listed[:_STARTS] if (found := _SET_APART.search(block.text))), None)
    apart_is_advice = told is None or told["which"].lower() == "advies"
    path: Path = ()
    under: bool | None = None  # a heading says that the comments follow, or the advice
    within: bool | None = None  # the advice goes on, or is over
    begun = False  # what stands above the first sentence is of the head
    for index, block in enumerate(listed):
        section, mentions = tuple(heading for _, heading in path), context.named(block.text)
        if block.heading and index not in signed:
            path = path_below(path, block.heading.rank or 3, block.text)
            told_here = _told_by(block.text)
            under = under if told_here is None else told_here
            within = False if _ENCLOSED.match(block.text) else within if told_here is None else None
            yield OutlineHeading(block, len(path))
            continue
        within = False if _ADVISES.match(block.text) else within
        by_heading = (not both if under is None else under) if within is None else within
        comments = block.set_apart != apart_is_advice if len(looks) > 1 else by_heading
        within = True if _SIGNS_ADVICE.match(block.text) else within
        begun = begun or ends_sentence(block.text)
        is_procedural = (
            not begun or block.aside or index in signed or is_formula(block.text) or _OPENS.match(block.text)
        )
        told_alone = len(looks) == 1 and under is not False and _takes_up(block.text)
        if is_procedural or not (comments or told_alone or _COMMENTS.match(block.text)):
            yield Said(block, Attribution(section, "procedural", None, (), mentions))
        else:
            yield Said(block, replace(reply, section=section, mentions=mentions))


def _signs(text: str) -> bool:
    return bool(_SIGNED.fullmatch(text)) and not ends_sentence(text)


def _takes_up(text: str) -> bool:
    """Whether a paragraph says what was done with the advice, and does not advise."""
    return bool(_TAKES_UP.match(text)) and not _ADVISING.search(text)


def _told_by(heading: str) -> bool | None:
    """Whether comments stand under a heading; None where it does not say."""
    if _OF_COMMENTS.fullmatch(heading):
        return True
    return False if _OF_ADVICE.fullmatch(heading) else None
