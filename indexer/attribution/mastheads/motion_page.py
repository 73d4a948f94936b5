"""A page of the Eerste Kamer about a motion: its number, its name, and a list of who moved it when and what became of
it. The page tells what the motion asks, and does not print it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.attribution.mastheads.masthead import Masthead
from indexer.extraction.dates import find_date
from indexer.parliament import identifiers
from indexer.parliament.dossiers import dossier_code
from indexer.patterns import regex
from indexer.records import Metadata

_DEEP = 40
_NUMBERED = regex(r"(?P<dossier>\d\d\.\d{3}(?: [IVXL]{1,6})?), (?P<letter>[A-Z]{1,3})")
_NAMED = regex(r"(?P<title>(?:Gewijzigde |Nader gewijzigde )?[Mm]otie-.{4,300}?)(?=In deze motie |Kerngegevens|$).*")
_FIELD = regex(
    r"(?:nummer|ingediend|bij het debat|bij de behandeling|behandelstatus|toelichting behandelstatus|indiener\(s\)"
    r"|mede ondertekend door|dossier\(s\)|behandelende commissie\(s\)|uitvoeringsstatus|kamervergadering\(en\)) \S.*",
    re.IGNORECASE,
)
_SUBMITTED = regex(r"\bingediend (?P<day>\d{1,2} [a-z]+ \d{4})")
_SIGNER = regex(r"(?:[A-Z][a-z]?\.){1,6} ?[^()]{2,60} \([^()]{1,40}\)")


def read(texts: Sequence[str]) -> Masthead | None:
    """The head of such a page with its list; None where there is none.

    >>> page = ["99.999, K", "Motie-Zoek (D66) over bruggenIn deze motie wordt gevraagd.", "ingediend 15 mei 2022"]
    >>> head = read(page)
    >>> head.metadata.id, head.metadata.date, head.metadata.title, sorted(head.lines)
    ('kst-99999-K', '2022-05-15', 'Motie-Zoek (D66) over bruggen', [0, 2])
    """
    numbered = _NUMBERED.fullmatch(texts[0]) if texts else None
    named = _NAMED.fullmatch(texts[1]) if numbered and len(texts) > 1 else None
    dossier = dossier_code(numbered["dossier"].replace(".", " ")) if numbered else None
    if numbered is None or named is None or dossier is None:
        return None
    listed = [at for at, text in enumerate(texts[:_DEEP]) if _FIELD.fullmatch(text)]
    below = {at + 1 for at in listed}
    for at, text in enumerate(texts[:_DEEP]):
        if at in below and _SIGNER.fullmatch(text):
            listed.append(at)
            below.add(at + 1)
    days = (found["day"] for at in sorted(listed) if (found := _SUBMITTED.search(texts[at])))
    stated = Metadata(
        id=identifiers.paper(dossier, numbered["letter"]),
        type="other",
        title=named["title"].strip(),
        dossiers=(dossier,),
        number=numbered["letter"],
        chamber="EK",
        date=find_date(next(days, "")),
    )
    return Masthead(stated, frozenset((0, *listed)))
