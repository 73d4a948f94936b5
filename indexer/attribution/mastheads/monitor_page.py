"""The head of a page of PDC (parlementairemonitor.nl, denederlandsegrondwet.nl) above a paper or a sitting."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

from indexer.analysis.keyed import Keyed
from indexer.attribution.mastheads.masthead import Masthead, without_borders
from indexer.extraction.dates import labelled_date
from indexer.extraction.formulas.genres import genre_of
from indexer.parliament import identifiers
from indexer.parliament.chambers import NAMED, chamber_coded, chamber_named
from indexer.parliament.dossiers import dossier_code
from indexer.parliament.session_years import RANGE, session_year
from indexer.patterns import regex
from indexer.records import Metadata

_DEEP, _FEW = 40, 8
"""The head ends among so many lines, and that of the paper below it among so many."""
_ENTRY = regex(r"1\.?")
_SITE = regex(r"\s+[-–|]\s+(?:Parlementaire monitor|De Nederlandse Grondwet|Hoofdinhoud)$", re.IGNORECASE)
_MONITORED = regex(r"(?P<title>.{3,600}?)(?: \((?:\w+dag )?(?P<date>\d{1,2} \w+ \d{4})\))?\s+- Parlementaire monitor")
_CONTENTS = regex(
    r"Parlementaire monitor|Inhoudsopgave(?: van deze pagina)?:?|(?:\d{1,2}\. )?(?:Kerngegevens|Key data)"
)
_TEXT = regex(r"(?P<entry>\d{1,2}\. )?Te(?:ks|x)t")
_OFFICIAL_TITLE = regex(r"Officiële titel (?P<title>.{3,900})")
_ORIGIN = regex(
    r"Originele document in PDF|Externe link.{0,80}|Aantal pagina's.{0,80}|(?:Publicatiedatum|Nummer) .{4,40}"
    r"|Original document in PDF|External link.{0,80}|Publication date .{4,40}"
)
_ITEM = regex(r"Nummer H(?P<chamber>[ET]K)(?P<session>\d{8})-(?P<sitting>\d{1,3})-(?P<item>\d{1,3})")
"""The number of an item of the Handelingen, as the page has it."""
_SITTING = regex(rf"Handelingen (?P<chamber>{NAMED}) (?P<session>{RANGE})")
_FIELD = regex(
    r"(?:Document(?:datum| date) (?P<date>\d\d-\d\d-\d{4})"
    r"|(?:Kenmerk|Reference) (?P<dossier>\d{5}), nr\. (?P<number>\w{1,5}))"
)
_SPEAKERS = regex(
    r"(?:(?:^| )(?:De heer|Mevrouw|De voorzitter|(?:Minister|Staatssecretaris)\b)[^.:?!()]{0,60}(?: \([^()]{1,60}\))?)+"
)
"""Those who spoke, one or more in a line."""

_MAY_TELL = Keyed(
    rf"{_CONTENTS.pattern}|{_TEXT.pattern}|{_ORIGIN.pattern}|{_FIELD.pattern}",
    *("monitor", "Inhoudsopgave", "Kerngegevens", "Tekst", "Originele", "Externe", "Aantal", "datum ", "Nummer"),
    *("Kenmerk", "Key data", "Text", "Original ", "External ", "date ", "Reference"),
)


def read(texts: Sequence[str]) -> Masthead | None:
    """The head of a page of PDC: its title, perhaps with the day of the sitting, the day on which it was looked at, and
    what is known of the paper, up to the line `Tekst`.

    >>> page = ["Bruggen (dinsdag 30 oktober 2012) - Parlementaire monitor", "Parlementaire monitor"]
    >>> read([*page, "Zondag 18 augustus 2019", "kalender", "1.", "Tekst", "6 Bruggen"]).metadata.date
    '2012-10-30'
    """
    if not _MAY_TELL.may_be_in(" ".join(texts[:_DEEP])):
        return None
    cells = [without_borders(text) for text in texts[:_DEEP]]
    known = [at for at, text in enumerate(cells) if _FIELD.fullmatch(text) or _ORIGIN.fullmatch(text)]
    opens = ((at, match) for at, text in enumerate(cells) if (match := _TEXT.fullmatch(text)))
    end, above = next(opens, (known[-1] if len(known) > 1 else 0, None))
    is_entry = bool(above and above["entry"]) or (end > 1 and bool(_ENTRY.fullmatch(cells[end - 1])))
    if not is_entry and not any(map(_CONTENTS.fullmatch, cells[:end])):
        return None
    page = _MONITORED.fullmatch(texts[0])
    fields = [match for text in cells[: end + 1] if (match := _FIELD.match(text))]
    official = next(filter(None, map(_OFFICIAL_TITLE.fullmatch, cells[:end])), None)
    parts = dict.fromkeys(official["title"].split("; ")) if official else ()
    sat = next(filter(None, map(_SITTING.search, cells[:end])), None)
    kept = next((match for match in fields if match["dossier"]), None)
    day = next((match["date"] for match in fields if match["date"]), None)
    end = _below_dossier(cells, end, kept["dossier"]) if kept else end
    end = _below_speakers(cells, end)
    if item := next(filter(None, map(_ITEM.fullmatch, cells[: end + 1])), None):
        return Masthead(_sitting_of(item, texts[0], day or ""), frozenset(range(end + 1)), "Handelingen")
    return Masthead(
        Metadata(
            id=identifiers.paper(kept["dossier"], kept["number"]) if kept else None,
            title=("; ".join(parts) if kept else "") or (page["title"] if page else _SITE.sub("", texts[0])),
            chamber=chamber_named(sat["chamber"]) if sat else None,
            session_year=session_year(sat["session"]) if sat else None,
            dossiers=(kept["dossier"],) if kept else None,
            number=kept["number"] if kept else None,
            date=labelled_date((page["date"] if page else None) or day or ""),
        ),
        frozenset(range(end + 1)),
        "Handelingen" if sat else "",
    )


def _sitting_of(item: re.Match[str], title: str, day: str) -> Metadata:
    """What a page says of an item of the Handelingen, which it knows by its number."""
    chamber, session = chamber_coded(item["chamber"]), session_year(item["session"])
    place = item["sitting"], item["item"]
    return Metadata(
        id=identifiers.in_session("h", chamber, session, *place) if chamber and session else None,
        title=_SITE.sub("", title),
        chamber=chamber,
        session_year=session,
        number=item["sitting"],
        date=labelled_date(day),
    )


def _below_speakers(cells: Sequence[str], end: int) -> int:
    """The line where the list of those who spoke ends, if one stands below that where the page ends."""
    if cells[end + 1 : end + 2] != ["Sprekers"]:
        return end
    return end + 1 + sum(1 for _ in takewhile(_SPEAKERS.fullmatch, cells[end + 2 :]))


def _below_dossier(cells: Sequence[str], end: int, dossier: str) -> int:
    """The line of the dossier's number, below the chamber and the year, where the paper's own title stands right below
    it: a copy has lost the title of the dossier; else the line where the page ends."""
    for at, (above, below) in enumerate(pairwise(cells[end + 1 : end + 1 + _FEW]), end + 1):
        if dossier_code(above) == dossier and genre_of(below):
            return at
    return end
