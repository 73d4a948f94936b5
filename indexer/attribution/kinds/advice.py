"""Advice of the Raad van State with the comments of the government on it (nader rapport), which answer it.

The one is printed in another type than the other, as the paper says, or under a heading of its own; a paper whose print
is lost says of few sentences whose they are, and the others are nobody's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Literal

from indexer.analysis.sentences import ends_sentence, quotations, sentence_starts
from indexer.attribution.kinds.answering import answering
from indexer.attribution.layout.blocks import Block
from indexer.attribution.layout.plain_headings import with_plain_headings
from indexer.attribution.layout.signatures import is_formula, is_name, signatures, signed_below
from indexer.attribution.parts import Attribution, OutlineHeading, Part, Path, Said, path_below
from indexer.extraction.names.party_names import Context
from indexer.patterns import regex

_BOTH = regex(r"advies\b.{0,80}\ben (?:het |de )?(?:nader rapport|reactie)", re.IGNORECASE)
"""The title of a paper that prints an advice and the comments on it."""
_SET_APART = regex(r"\b(?P<which>advies|nader rapport|reactie)\b[^.]{0,150}\b(?:cursief|vet)\b", re.IGNORECASE)
_OF_COMMENTS = regex(r"(?:[\dIVXa-z]{1,4}[.)]? )?(?:nader rapport|(?:\w+)?reactie\b.{0,60})", re.IGNORECASE)
_OF_ADVICE = regex(r"(?:[\dIVXa-z]{1,4}[.)]? )?(?:advies\b.{0,60}|spoorboekje advies)", re.IGNORECASE)
_OPENS = regex(r"Hieronder (?:zijn|is|wordt|worden)\b", re.IGNORECASE)
_COMMENTS = regex(
    r"Blijkens de mededeling(?:en)? van de directeur van uw kabinet\b"
    r"|(?:Ik|Wij) (?:moge|mogen|mag|verzoek|verzoeken|bied|bieden)\b.{0,80}\b(?:U|Uwe Majesteit)\b"
    r"|(?:De tekst van )?(?:het|dit) advies (?:treft|vindt) u\b"
    r"|Dit advies,? (?:gedateerd|d\.d\.|van)\b.{0,80}\bbied(?:en)? (?:ik|wij)\b",
    re.IGNORECASE,
)
"""How a minister writes to the King, whatever the type."""
_ADVISES = regex(r"Bij (?:uw )?Kabinetsmissive\b", re.IGNORECASE)
_SIGNS_ADVICE = regex(r"(?:de )?(?:waarnemend )?vice-?president van de raad van state\b", re.IGNORECASE)
_SIGNED = regex(_SIGNS_ADVICE.pattern + r",?(?: [^,;:?!]{2,60})?", re.IGNORECASE)
"""The office of who signs an advice, and the name beside it: no heading."""
_IT = (
    r"(?:(?:het|dit|de|deze|die) )(?:\w{1,20} ){0,2}?(?:advies|opmerking(?:en)?|aanbeveling(?:en)?|suggesties?"
    r"|kanttekening(?:en)?)(?: van de (?:afdeling(?: advisering)?|raad)(?: van (?:de raad van )?state)?)?"
)
_NUMBER = r"(?:[\dIVX]{1,4}[a-z]?\.? |[a-z][.)] )?"
"""The number of a point that may stand before it."""
_ADVISER = r"\b(?:Afdeling|Raad van State|[Dd]e Raad|[Hh]et College)\b"
"""How an advice calls who advises."""
_HAS = r"(?:is|zijn|wordt|worden|heeft|hebben|heb)"
_DONE = r"(?:overgenomen|over|(?:op)?gevolgd|verwerkt|ter harte genomen)"
_AFTER = r"(?:Naar aanleiding van|In reactie op|Overeenkomstig|Conform|Gelet op)(?! (?:het|de|dit) (?:eerder|vorig))"
_SUBJECT = r"(?:De|Het|Dit|Deze|Artikel) (?:[\w,-]{1,30} ){1,8}?"
_TAKES_UP = regex(
    rf"{_NUMBER}(?:"
    rf"{_AFTER} {_IT},? {_HAS}\b"
    rf"|Aan {_IT} (?:is|wordt|heb ik|hebben wij|is op dit punt) (?:gevolg|gehoor|tegemoet|voldaan)\b"
    r"|(?:Hier|Daar)aan (?:is|wordt|zijn|heb ik|hebben wij) (?:\w{1,20} ){0,3}?(?:gevolg|gehoor|tegemoet|voldaan)"
    rf"|{_IT} (?:heeft|hebben|geeft|geven|gaf|gaven|was|is|vormde) (?:\w{{1,20}} ){{0,3}}?(?:geleid tot|aanleiding)\b"
    rf"|{_IT} (?:is|zijn|wordt|worden) (?:\w{{1,20}} ){{0,4}}?{_DONE}\b"
    rf"|(?:De regering|Het kabinet) (?:heeft|volgt|neemt) {_IT} (?:\w{{1,20}} ){{0,4}}?{_DONE}\b"
    rf"|{_SUBJECT}{_HAS} {_AFTER} {_IT}\b(?! van )"
    r"|(?:(?:Tevens|Voorts|Ook|Daarnaast|Ten slotte) (?:is|wordt|heb ik) )?(?:van )?de gelegenheid "
    r"(?:(?:is|wordt|heb ik|hebben wij|heeft de regering) )?(?:\w{1,20} ){0,3}?(?:gebruik ?gemaakt|te baat genomen)\b"
    r"|(?:De|Het) (?:memorie van toelichting|nota van toelichting|toelichting|wetsvoorstel|(?:ontwerp)?besluit|voorstel"
    r"|artikel(?:lid)?|considerans|artikel [\dIVX]{1,6})(?: van het (?:wetsvoorstel|besluit))? "
    r"is (?:op (?:dit|deze|die) punt(?:en)?|hierop|daarop|dienovereenkomstig|in (?:deze|die) zin) (?:\w{1,20} ){0,2}?"
    r"(?:aangevuld|aangepast|gewijzigd|verduidelijkt|verhelderd|uitgebreid|bijgesteld))",
    re.IGNORECASE,
)
"""How a comment opens that says what was done with the advice; the advice itself cannot say so."""
_ADVISING = regex(
    r"\b(?:de (?:afdeling|raad)(?: van state)?|het college) (?:\w{1,20} ){0,3}?"
    r"(?:adviseert|merkt|beveelt|acht|meent|wijst|vraagt|geeft|mist|constateert|onderkent|begrijpt)\b",
    re.IGNORECASE,
)
"""What who advises says of himself."""
_MINE = regex(r"\b[Ii]k\b|\b[Ww]ij (?:hebben|zijn|menen|delen|achten|onderschrijven)\b|\b(?:hebben|menen|achten) wij\b")
"""A minister who comments speaks of himself so; who advises calls himself the Afdeling or the Raad."""
_GOVERNMENT = regex(r"De regering|Het kabinet|De initiatiefnem")
"""How a paragraph opens that may say in any of its sentences what was done with the advice."""
_OF_ADVISER = regex(rf"(?:\d{{1,2}}\.|[a-z][.)]) |.*{_ADVISER}")
"""What ends a comment that is told by what it says: the adviser, or a number before a paragraph."""
_RECOMMENDS = regex(r"\b(?:adviseert|beveelt|in overweging|vraagt (?:\w{1,20} ){0,3}?aandacht)\b")
"""How the adviser ends a point."""
_REACTS = regex(
    rf"{_NUMBER}(?:De regering|Het kabinet|De (?:minister|staatssecretaris|initiatiefnem\w+))"
    rf"(?! (?:stelt|beoogt|motiveert)\b)\b(?!.*{_ADVISER})"
)
"""How the paragraph below such an end opens that is the comment on it, and does not tell what the paper proposes."""
_ENCLOSED = regex(r"(?:redactionele )?(?:bijlage|kanttekeningen)\b", re.IGNORECASE)
"""How an advice opens and ends, and the heading of what belongs to it."""
_STARTS = 12
"""What is printed how is said among so many paragraphs."""


Whose = Literal["unsaid", "advice", "headed", "comments"]
"""Whose words stand where the type does not tell: not said; of the advice, as a formula says or a heading (`headed`);
or of the comments."""


def attribute(blocks: Iterable[Block], context: Context) -> Iterator[Part]:
    """The comments as responses, the advice as nobody's words."""
    listed = signed_below(with_plain_headings(_with_signers(list(blocks)), context))
    reply = answering(listed, context)
    signed = signatures(listed)
    both = bool(_BOTH.search(context.title)) or any(_OPENS.match(block.text) for block in listed[:_STARTS])
    looks = {block.set_apart for block in listed if not block.heading and not block.aside}
    told = next((found for block in listed[:_STARTS] if (found := _SET_APART.search(block.text))), None)
    both = both or told is not None
    apart_is_advice = told is None or told["which"].lower() == "advies"
    path: Path = ()
    whose: Whose = "unsaid"
    goes_on = False  # a comment that is told by what it says goes on to the next heading
    recommended = False  # the adviser ended a point in the paragraph above
    begun = False  # what stands above the first sentence is of the head
    for index, block in enumerate(listed):
        section, mentions = tuple(heading for _, heading in path), context.named(block.text)
        if block.heading and index not in signed:
            path = path_below(path, block.heading.rank or 3, block.text)
            whose, goes_on, recommended = _told_by(block.text) or whose, False, False
            yield OutlineHeading(block, len(path))
            continue
        whose = "advice" if _ADVISES.match(block.text) and whose != "headed" else whose
        by_place = whose == "comments" or (whose == "unsaid" and not both)
        comments = block.set_apart != apart_is_advice if len(looks) > 1 else by_place
        told_alone = (
            len(looks) == 1
            and whose != "headed"
            and (
                _takes_up(block.text)
                or (goes_on and not _OF_ADVISER.match(block.text))
                or (recommended and bool(_REACTS.match(block.text)))
            )
        )
        goes_on = told_alone and not _COMMENTS.match(block.text)
        recommended = not told_alone and bool(_RECOMMENDS.search(block.text))
        whose = "comments" if _SIGNS_ADVICE.match(block.text) else whose
        begun = begun or ends_sentence(block.text)
        is_procedural = (
            not begun or block.aside or index in signed or is_formula(block.text) or _OPENS.match(block.text)
        )
        if is_procedural or not (comments or told_alone or _COMMENTS.match(block.text)):
            yield Said(block, Attribution(section, "procedural", None, (), mentions))
        else:
            yield Said(block, replace(reply, section=section, mentions=mentions))


def _with_signers(blocks: list[Block]) -> list[Block]:
    """The blocks, the office of who signs the advice and the name below it as signatures and no headings."""
    offices = {index for index, block in enumerate(blocks) if _signs(block.text)}
    names = {index + 1 for index in offices if index + 1 < len(blocks) and is_name(blocks[index + 1].text)}
    signs = offices | names
    return [replace(block, heading=None, signature=True) if i in signs else block for i, block in enumerate(blocks)]


def _signs(text: str) -> bool:
    return bool(_SIGNED.fullmatch(text)) and not ends_sentence(text)


def _takes_up(text: str) -> bool:
    """Whether a paragraph says what was done with the advice, or a minister speaks in it, and it does not advise."""
    if _ADVISING.search(text):
        return False
    starts = sentence_starts(text) if _GOVERNMENT.match(text) else [0]
    return any(_TAKES_UP.match(text, start) for start in starts) or bool(_MINE.search(text) and not quotations(text))


def _told_by(heading: str) -> Whose | None:
    """Whose words a heading says stand under it; None where it does not say."""
    if _OF_COMMENTS.fullmatch(heading):
        return "comments"
    if _OF_ADVICE.fullmatch(heading):
        return "headed"
    return "advice" if _ENCLOSED.match(heading) else None
