"""What a council decided, as its minutes tell it."""

from __future__ import annotations

import re

from indexer.analysis.sentences import SENTENCE
from indexer.patterns import regex

_WHAT = r"(?:Het|De|Dit|Deze) (?:[^\s.?!:;]{1,20} ){0,3}?[a-z]{0,20}"
_TAKEN = (
    r"\b(?:aangenomen|aanvaard|verworpen|vastgesteld|ingetrokken|aangehouden)"
    r"(?: (?:[^.?!:;()]|\([^()]{0,300}\)){0,120})?\.?"
)
_ADOPTED = (
    r"(?:voorstel|motie|amendement|agenda|notulen|verslag|besluitenlijst)(?:len|s|en)?\b[^.?!:;]{0,80} "
    rf"(?:wordt|worden|werd|werden|is|zijn)\b[^.?!:;]{{0,120}}?{_TAKEN}"
    r"|(?:nota|begroting|verordening|rekening|krediet|visie|plan|besluit)(?:nen|s|en)?\b[^.?!:;]{0,80} "
    r"(?:wordt|worden|werd|werden) (?:met|zonder|bij|unaniem|conform|ongewijzigd|aldus|hiermee|daarmee|vervolgens)\b"
    rf"[^.?!:;]{{0,120}}?{_TAKEN}"
    r"|[^.?!:;,]{0,80} (?:wordt|worden|werd|werden|is|zijn), [^.?!:;,]{2,120}, (?:(?:on)?gewijzigd )?"
    r"(?:vastgesteld|aangenomen|aanvaard|verworpen)\.?"
    r"|(?:nota|begroting|verordening|rekening|visie|plan|besluit)(?:nen|s|en)?\b[^.?!:;]{0,80} (?:wordt|werd|is) "
    r"vastgesteld met (?:\d{1,2}|algemene) stemmen\b(?:[^.?!:;()]|\([^()]{0,300}\)){0,120}\.?"
)
"""What is put to the vote and how that ended; what has another life besides with how the vote went."""
_DECIDED = regex(
    rf"(?:(?:Hoofdelijke )?Stemming(?: over [^.?!:;]{{2,80}})?[:.] )?{_WHAT}(?:{_ADOPTED})"
    r"|(?:De (?:gemeente)?raad|Provinciale Staten|Het algemeen bestuur|De (?:verenigde )?vergadering|De commissie"
    r"|De (?:raads|staten)commissie) (?:besluit(?:en)?|stem(?:t|men)|stel(?:t|len)|gaa?(?:t|n)|adviseert) "
    r"[^.?!:;]{2,200}\.?"
    rf"|(?:De |Het )?(?:motie|amendement|voorstel)\b[^.?!:;]{{0,60}} (?:is|wordt|werd) (?:hiermee |daarmee |dus )?"
    rf"(?:met|bij) [^.?!:;]{{2,120}} {_TAKEN}"
    rf"|(?:Motie|Amendement|Voorstel)(?: [^.?!:;]{{1,60}})? (?:is|wordt|werd) {_TAKEN}"
    rf"|(?:Met|Bij|Zonder) [^.?!:;]{{2,120}}\bstem(?:men|ming)?\b[^.?!:;]{{0,120}} "
    rf"(?:{_TAKEN}|(?:besloten|ingestemd)\.?)"
    r"|(?:(?:Er )?(?:wordt|is) )?(?:aldus|conform|dienovereenkomstig)(?: [^.?!:;]{1,40})? (?:besloten|vastgesteld)\.?"
    r"|Besloten (?:wordt|werd|is)\b[^?!:;]{2,300}"
    r"|[^.?!:;]{0,60}\b(?:wordt|werd) [^.?!:;]{0,20}?het woord (?:verder )?niet "
    r"(?:meer |verder )?(?:verlangd|gevraagd)\.?"
    r"|(?:Besluit(?:vorming)?|Besloten|Conclusie(?: (?:van de )?voorzitter)?|Afspraak|Advies) ?: [^?!]{2,300}",
    re.IGNORECASE,
)
"""How the minutes of a council tell what it decided."""
_VOTED = regex(
    r"(?:Voor|Tegen)(?:gestemd hebben|(?: het [a-z]{5,20})? (?:stem(?:t|men|den|de)|is|zijn|waren)) [^?!]{2,400}"
    r"|(?:De (?:leden|fracties?)|Het lid) [^?!:;]{2,300} (?:stem(?:t|men|den|de)|(?:heeft|hebben)) (?:voor|tegen)"
    r"(?:gestemd)?\.?"
)
"""How it goes on, behind what was decided, with who voted for or against."""


def decides(text: str) -> bool:
    """Whether a paragraph of the minutes of a council tells what it decided, and no more.

    >>> decides("Het voorstel wordt zonder hoofdelijke stemming aangenomen."), decides("Het voorstel is goed.")
    (True, False)
    >>> decides("Besluit: conform het voorstel."), decides("Besluit dat nu?")
    (True, False)
    >>> decides("Stemming: het voorstel wordt aangenomen met 12 stemmen voor en 7 tegen (VVD).")
    True
    >>> decides("De nota wordt met algemene stemmen vastgesteld."), decides("De nota wordt in mei vastgesteld.")
    (True, False)
    >>> decides("Het algemeen bestuur stelt de begroting vast."), decides("Het algemeen bestuur is groot.")
    (True, False)
    >>> decides("Met 11 stemmen voor en 14 tegen is het amendement verworpen."), decides("Met 11 stemmen win je niets.")
    (True, False)
    >>> decides("Motie M45 wordt met 17 tegen 38 stemmen verworpen."), decides("Motie M45 wordt met vreugde gelezen.")
    (True, False)
    >>> decides("De motie wordt met 4 stemmen tegen verworpen. Voor stemmen CDA en VVD."), decides("Conform besloten.")
    (True, True)
    >>> decides("Motie 3 wordt aangenomen met 17 stemmen voor (CDA, VVD) en 4 stemmen tegen (SP).")
    True
    >>> decides("De nota is, met inachtneming van het amendement, vastgesteld.")
    True
    >>> decides("Besloten wordt, met de stem van de SP tegen, conform het voorstel.")
    True
    >>> decides("De raad stemt in. Wij zijn daar blij mee.")
    False
    """
    if _DECIDED.fullmatch(text):
        return True
    first, *others = SENTENCE.split(text)
    return bool(others and _DECIDED.fullmatch(first)) and all(
        _DECIDED.fullmatch(one) or _VOTED.fullmatch(one) for one in others
    )
