"""What a council decided, as its minutes tell it."""

from __future__ import annotations

import re

_WHAT = r"(?:Het|De|Dit|Deze) (?:[^\s.?!:;]{1,20} ){0,3}?[a-z]{0,20}"
_TAKEN = r"\b(?:aangenomen|aanvaard|verworpen|vastgesteld|ingetrokken|aangehouden)(?: [^.?!:;]{0,120})?\.?"
_ADOPTED = (
    r"(?:voorstel|motie|amendement|agenda|notulen|verslag|besluitenlijst)(?:len|s|en)?\b[^.?!:;]{0,80} "
    rf"(?:wordt|worden|werd|werden|is|zijn)\b[^.?!:;]{{0,120}}?{_TAKEN}"
    r"|(?:nota|begroting|verordening|rekening|krediet|visie|plan|besluit)(?:nen|s|en)?\b[^.?!:;]{0,80} "
    r"(?:wordt|worden|werd|werden) (?:met|zonder|bij|unaniem|conform|ongewijzigd|aldus|hiermee|daarmee|vervolgens)\b"
    rf"[^.?!:;]{{0,120}}?{_TAKEN}"
)
"""What is put to the vote and how that ended; what has another life besides with how the vote went."""
_DECIDED = re.compile(
    rf"(?:(?:Hoofdelijke )?Stemming(?: over [^.?!:;]{{2,80}})?[:.] )?{_WHAT}(?:{_ADOPTED})"
    r"|(?:De (?:gemeente)?raad|Provinciale Staten|Het algemeen bestuur|De (?:verenigde )?vergadering|De commissie"
    r"|De (?:raads|staten)commissie) (?:besluit(?:en)?|stem(?:t|men)|stel(?:t|len)|gaa?(?:t|n)|adviseert) "
    r"[^.?!:;]{2,200}\.?"
    rf"|(?:De |Het )?(?:motie|amendement|voorstel)\b[^.?!:;]{{0,60}} (?:is|wordt|werd) (?:hiermee |daarmee |dus )?"
    rf"(?:met|bij) [^.?!:;]{{2,120}} {_TAKEN}"
    rf"|(?:Met|Bij) [^.?!:;]{{2,120}}\bstem(?:men)?\b[^.?!:;]{{0,120}} {_TAKEN}"
    r"|(?:Besluit(?:vorming)?|Besloten|Conclusie|Afspraak) ?: [^?!]{2,300}",
    re.IGNORECASE,
)
"""How the minutes of a council tell what it decided."""


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
    """
    return bool(_DECIDED.fullmatch(text))
