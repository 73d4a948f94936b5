"""The head of a page of openkamer.org above written questions: their number, their title, and who asked and answered
them when."""

from __future__ import annotations

from collections.abc import Sequence

from indexer.attribution.mastheads.masthead import Masthead
from indexer.extraction.dates import find_date
from indexer.parliament import identifiers
from indexer.patterns import regex
from indexer.records import Metadata

_CITED = regex(r"Kamervraag (?P<number>20\d\dZ\d{5})")
_KEYS = (
    r"(?:Ingediend|Beantwoord(?: door)?|Indieners?|Gericht aan|Onderwerp(?:en)?|Bron (?:vraag|antwoord)|Gerelateerd)\b"
)
_FIELDS = regex(rf"(?P<key>{_KEYS}):? (?P<value>.*?)(?= {_KEYS}|$)")
"""The fields, of which a copy may have lost the ends of the lines."""
_OPENS = regex(rf"{_KEYS}:? \S.*")
_ASKER = regex(r"[^,()]{3,60} \([^()]{2,40}\)")
_OFFICIAL = regex(identifiers.OFFICIAL)
_LONGEST = 12


def read(texts: Sequence[str]) -> Masthead | None:
    """The head of such a page; None where there is none.

    >>> page = ["Kamervraag 2020Z99999", "Bruggen", "Ingediend 18 mei 2020", "Indieners Zoek (SP), Vind (D66)"]
    >>> read(page).metadata.date, read(page).metadata.actors
    ('2020-05-18', ('Zoek (SP)', 'Vind (D66)'))
    """
    cited = _CITED.fullmatch(texts[0]) if texts else None
    opened = [at for at, text in enumerate(texts[:_LONGEST]) if _OPENS.fullmatch(text)]
    if cited is None or opened[:1] not in ([1], [2]):
        return None
    fields = {found["key"]: found["value"] for at in opened for found in _FIELDS.finditer(texts[at])}
    sources = [*map(_OFFICIAL.search, (fields.get("Bron antwoord", ""), fields.get("Bron vraag", "")))]
    days = (find_date(fields.get(key, "")) for key in ("Beantwoord", "Ingediend"))
    asked = fields.get("Indieners") or fields.get("Indiener") or ""
    stated = Metadata(
        id=next((found.group() for found in sources if found), f"kv-tk-{cited['number']}"),
        title=texts[1] if opened[0] == 2 else None,
        chamber="TK",
        number=cited["number"],
        date=next(filter(None, days), None),
        actors=tuple(found.strip() for found in _ASKER.findall(asked)) or None,
    )
    return Masthead(stated, frozenset((*range(opened[0]), *opened)), "", "kamervragen")
