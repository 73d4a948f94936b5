"""The people who speak, by name, from a speaker as it is printed.

>>> persons("leden Beckerman (SP), Bushoff, Kröger (beiden GroenLinks-PvdA) en Van der Lee (GroenLinks-PvdA)")
('Beckerman', 'Bushoff', 'Kröger', 'Van der Lee')
>>> persons("Staatssecretaris Van Marum (Binnenlandse Zaken en Koninkrijksrelaties) en van Minister Hermans")
('Van Marum', 'Hermans')
>>> persons("leden Van der Lee en De Hoop")
('Van der Lee', 'De Hoop')
>>> persons("Hamer / Verzonnen/Van den Berg")
('Hamer', 'Verzonnen', 'Van den Berg')
>>> persons("De heer De Hoop"), persons("de leden de heer Şahin en mevrouw Ten Hoeve")
(('De Hoop',), ('Şahin', 'Ten Hoeve'))
>>> persons("leden van de VVD-fractie"), persons("De voorzitter"), persons(None)
((), (), ())
"""

from __future__ import annotations

import re
from functools import lru_cache

from indexer.patterns import regex

_BRACKETED = regex(r"\s*\([^)]*\)?")
_TITLE = regex(
    r"^(?:(?:de|het|van|mede|namens|aan)\s+)*(?:heer|mevrouw|mevr\.|d?hr\.|(?:kamer|raads|staten)?(?:lid|leden)|minister(?:-president)?|"
    r"staatssecretaris|bewindspersoon)(?:\s+|$)(?:(?:(?:de|het)\s+)?(?:heer|mevrouw|lid|leden)\s+)*",
    re.IGNORECASE,
)
_PORTFOLIO = regex(
    r"(?:[Mm]inisters?|[Ss]taatssecretaris(?:sen)?) (?:van|voor) "
    r".*?(?=(?:,| en)(?: van)? (?:[Mm]inister|[Ss]taatssec)|$)"
)
_NO_PERSON = regex(
    r"fractie|\bgroep\b|commissie|voorzitter|griffier|\bkamer\b|\bregering\b|\bkabinet\b|(?-i:[Ll]eden van\b)",
    re.IGNORECASE,
)
_NAME = regex(r"(?:[a-zà-ÿ'’]+ )*[^\W\d_a-zà-ÿ].*")


@lru_cache(maxsize=10_000)
def persons(printed: str | None) -> tuple[str, ...]:
    """The names in a printed speaker, without titles and parties, each once; none where a group speaks."""
    bare = _PORTFOLIO.sub("", _BRACKETED.sub("", " ".join((printed or "").split())))
    if _NO_PERSON.search(bare):
        return ()
    names = (_TITLE.sub("", part.strip()).strip(" .,:;") for part in re.split(r",\s*|\s+en\s+|\s*/\s*", bare))
    return tuple(dict.fromkeys(_capital(name) for name in names if _NAME.fullmatch(name)))


def _capital(name: str) -> str:
    """`van der Lee` → `Van der Lee`: a surname that stands alone begins with a capital."""
    return name[:1].upper() + name[1:]
