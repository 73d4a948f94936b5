"""The head that a website puts above a paper that it shows: title and kind, number and date, and what it belongs to, up
to the paper itself (berthub.eu/tkconv, openkamer.org, the sites of PDC such as parlementairemonitor.nl); or a table of
one row (zoek.officielebekendmakingen.nl), in which a copy may have lost the space between the cells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, takewhile

from indexer.attribution.mastheads.masthead import Masthead
from indexer.attribution.mastheads.paper_lines import stands_below_title
from indexer.attribution.mastheads.vote_rows import votes_above
from indexer.extraction.dates import find_date, labelled_date
from indexer.extraction.formulas.genres import genre_of
from indexer.extraction.names.ministers import find_ministers
from indexer.parliament import identifiers
from indexer.parliament.chambers import NAMED, chamber_named
from indexer.parliament.dossiers import dossier_code
from indexer.parliament.session_years import RANGE, session_year
from indexer.records import Metadata

_DEEP, _LONGEST, _LISTS = 40, 12, 250
"""The number of lines in which such a head ends, of those above the line with its number, and of those in which one
ends that lists meetings and persons."""
_NUMBER = re.compile(r"Nummer: (?P<number>\d{4}D\d{5}), datum: (?P<date>\d{4}-\d\d-\d\d).{0,120}")
_PART_OF = re.compile(
    r"Onderdeel van kamerstukdossier (?P<dossier>\d{5}(?:-[IVXL]{1,6}[A-Z]?|-\d\d)?) ?-(?P<number>\d{1,5})\b"
)
_OFFICIAL = re.compile(r"Directe link naar document .{0,200}\((?P<id>kst-[\w-]{4,40})\)")
_OF_LIST = re.compile(
    r"Directe link naar document|Gerelateerde personen|Bijlagen:|Onderdeel van (?:kamer|zaak|activ)|[-–] "
)
_OF_BILL = re.compile(r"(?P<dossier>\d{5}(?:-[IVXL]{1,6}[A-Z]?)?) (?=[A-ZÀ-Ý])")
"""The number of a bill before the title of a paper that has none of its own."""
_PAPER = re.compile(r"Preview document\b.{0,40}")
_HEADER = re.compile(r"Datum publicatie\s*Organisatie\s*Vergaderjaar.{0,80}")
_DATED = re.compile(r"(?:Vastgesteld|Ontvangen|Voorgesteld) (?P<day>\d{1,2} [a-z]+ \d{4})")
"""A page that has lost the title of its paper goes on with its day."""
_QUESTIONS = re.compile(r"(?:Uitstelbericht |Antwoord )?schriftelijke vragen : \S", re.IGNORECASE)
_PAGE = re.compile(r"(?P<kind>[A-Z][^:]{3,80}) : (?P<title>\S.*)")
_REGISTERED = re.compile(r"(?P<number>20\d\dD\d{5})(?: (?P<own>[A-ZÀ-Ý][A-ZÀ-Ý ]{4,100}))?")
_ENTRY = re.compile(r"1\.?")
_SITE = re.compile(r"\s+[-–|]\s+(?:Parlementaire monitor|De Nederlandse Grondwet|Hoofdinhoud)$", re.IGNORECASE)
_DAY = r"\d{1,2}-\d{1,2}-\d{4}(?: \d\d:\d\d)?"
_ROW = re.compile(
    rf"(?:{_DAY} ?)?(?P<chamber>{NAMED}) der Staten-Generaal ?(?P<session>\d{{4}}-\d{{4}})"
    rf"(?: ?(?P<dossier>\d{{5}}(?:-[IVXL]+[A-Z]?|-\d\d)?) (?:nr\. )?(?P<paper>{identifiers.NUMBER})"
    r"| ?nr\. (?P<sitting>\d{1,3}), (?:item (?P<item>\d{1,3})|pagina (?P<pages>\d{1,5}-\d{1,5}))"
    rf"(?: ?(?P<date>{_DAY}))?| ?(?P<asked>20\d\dZ\d{{5}})| ?(?P<answer>\d{{1,4}}))"
)
_CITED = re.compile(r"Kamerstuk (?P<dossier>\d{5}(?:-(?:[IVXL]+[A-Z]?|\d\d|[A-Z]))?)-(?P<number>\d{1,5}|[A-Z]{1,3})")
_BY_ID = re.compile(_CITED.pattern.replace("Kamerstuk ", "ID: "))
_CITED_BEHIND = re.compile(rf"\({_CITED.pattern}\)\.?$")
"""The paper that a title is about, which lends a paper without a dossier its own."""
_LABEL = re.compile(r"(?:Dossier|Gepubliceerd|Indiener\(s\)|Onderwerpen|Bron|ID): ")
_NUMBERED = re.compile(r"(?:Nr\. )?\w{1,5} (?P<title>[A-Z]{4,}(?: .{1,300})?)")
_PUBLISHED = re.compile(r"Gepubliceerd: (?P<date>.{6,40})")
_MONITORED = re.compile(
    r"(?P<title>.{3,600}?)(?: \((?:\w+dag )?(?P<date>\d{1,2} \w+ \d{4})\))?\s+- Parlementaire monitor"
)
_CONTENTS = re.compile(r"Parlementaire monitor|Inhoudsopgave(?: van deze pagina)?:?|(?:\d{1,2}\. )?Kerngegevens")
_TEXT = re.compile(r"(?P<entry>\d{1,2}\. )?Tekst")
_OFFICIAL_TITLE = re.compile(r"Officiële titel (?P<title>.{3,900})")
_ORIGIN = re.compile(
    r"Originele document in PDF|Externe link.{0,80}|Aantal pagina's.{0,80}|(?:Publicatiedatum|Nummer) .{4,40}"
)
_SITTING = re.compile(rf"Handelingen (?P<chamber>{NAMED}) (?P<session>{RANGE})")
_FIELD = re.compile(r"(?:Documentdatum (?P<date>\d\d-\d\d-\d{4})|Kenmerk (?P<dossier>\d{5}), nr\. (?P<number>\w{1,5}))")
_KIND = re.compile(
    r"(?:Kamerstuk|Brief|Besluit|Beleidsnota|Rapport|Publicatie)(?:: (?P<kind>[\w ]{3,40}))? \| "
    r"(?P<date>\d\d-\d\d-\d{4})(?: \| .{3,80})?"
)
_BORDERS = re.compile(r"-{3,}|\|")
_CELLS = 6
"""The number of lines over which a copy spreads the cells of a row."""


def read(texts: Sequence[str]) -> Masthead | None:
    """The head of a page with a paper; None where there is none."""
    readers = (_publication, _questions, _registered, _preview, _listed, _monitored, _of_government)
    return next(filter(None, (read_page(texts) for read_page in readers)), None)


def _questions(texts: Sequence[str]) -> Masthead | None:
    """The title that a page of tweedekamer.nl has above written questions, which print their own."""
    is_title = bool(texts) and _QUESTIONS.match(texts[0])
    return Masthead(Metadata(chamber="TK"), frozenset([0])) if is_title else None


def _registered(texts: Sequence[str]) -> Masthead | None:
    """The title that a page of tweedekamer.nl has above a paper that prints no dossier, and the number under which that
    is registered, with its own title.

    >>> page = ["Inbreng verslag schriftelijk overleg : Inbreng over verzonnen bruggen", "2023D35130 INBRENG VERSLAG"]
    >>> _registered(page).metadata.title, _registered(page).own_title
    ('Inbreng over verzonnen bruggen', 'INBRENG VERSLAG')
    """
    page = _PAGE.fullmatch(texts[0]) if texts else None
    if page is None or genre_of(page["kind"]) is None:
        return None
    for at, text in enumerate(texts[1:_CELLS], 1):
        if match := _REGISTERED.fullmatch(text):
            title = " ".join((page["title"], *texts[1:at]))
            cited = _CITED_BEHIND.search(title)
            dossiers = (dossier_code(cited["dossier"]),) if cited else None
            id_ = f"nds-tk-{match['number']}"
            stated = Metadata(id=id_, title=title, dossiers=dossiers, number=match["number"], chamber="TK")
            return Masthead(stated, frozenset(range(at + 1)), match["own"] or page["kind"])
    return None


def _of_government(texts: Sequence[str]) -> Masthead | None:
    """The head of a page of rijksoverheid.nl: a title, perhaps a sentence on who writes, and the kind with its day.

    >>> _of_government(["Kamerbrief over bruggen", "Kamerstuk | 30-09-2021", "Geachte voorzitter,"]).metadata.date
    '2021-09-30'
    """
    for at, text in enumerate(texts[:_LONGEST]):
        if at and (match := _KIND.fullmatch(text)):
            leads = at > 1 and texts[at - 1].endswith(".")
            metadata = Metadata(
                title=texts[at - 2 if leads else at - 1],
                date=labelled_date(match["date"]),
                ministers=(find_ministers(texts[at - 1]) or None) if leads else None,
            )
            return Masthead(metadata, frozenset(range(at + 1)), match["kind"] or "")
    return None


def _publication(texts: Sequence[str]) -> Masthead | None:
    """The table above a publication, and what stands over it.

    >>> row = "Tweede Kamer der Staten-Generaal2018-2019nr. 86, item 22"
    >>> head = _publication(["Handeling", "Datum publicatieOrganisatieVergaderjaarVergadernummer", row, "22 Bruggen"])
    >>> head.metadata.id, sorted(head.lines)
    ('h-tk-20182019-86-22', [0, 1, 2])
    """
    if not any("Datum publicatie" in text for text in texts[:_LONGEST]):
        return None
    lines = [" ".join(_BORDERS.sub(" ", text).split()) for text in texts[:_LONGEST]]
    header = next((index for index in range(len(lines) - 1, -1, -1) if _HEADER.fullmatch(lines[index])), None)
    if header is None:
        return None
    for end in range(header + 1 + _CELLS, header + 1, -1):
        if match := _ROW.fullmatch(" ".join(filter(None, lines[header + 1 : end]))):
            dated = _DATED.fullmatch(texts[end]) if end < len(texts) else None
            stated = replace(_told(match), date=find_date(dated["day"])) if dated else _told(match)
            return Masthead(stated, frozenset(range(min(end + bool(dated), len(texts)))))
    return None


def _told(row: re.Match[str]) -> Metadata:
    chamber, session = chamber_named(row["chamber"]), session_year(row["session"])
    if chamber is None or session is None:
        return Metadata(chamber=chamber, session_year=session)
    dossier = dossier_code(row["dossier"] or "")
    if dossier:
        id_ = identifiers.paper(dossier, row["paper"])
    elif row["sitting"]:
        place = (
            (row["sitting"], row["item"])
            if row["item"]
            else identifiers.by_pages(session, row["sitting"], row["pages"])
        )
        id_ = identifiers.in_session("h", chamber, session, *place)
    elif row["asked"]:
        id_ = f"kv-{chamber.lower()}-{row['asked']}"
    else:
        id_ = identifiers.in_session("ah", chamber, session, row["answer"])
    date = labelled_date(row["date"] or "")
    return Metadata(
        id=id_,
        dossiers=(dossier,) if dossier else None,
        number=row["paper"] or row["sitting"],
        chamber=chamber,
        session_year=session,
        date=date,
    )


def _listed(texts: Sequence[str]) -> Masthead | None:
    """The head of a page of openkamer.org: how it is cited, its title, and lines up to its `ID:` or to the paper.

    >>> page = ["Kamerstuk 34300-VII-60", "Reactie op een advies", "Gepubliceerd: 9 maart 2016", "ID: 34300-VII-60"]
    >>> _listed(page).metadata.id, _listed(page).metadata.date
    ('kst-34300-VII-60', '2016-03-09')
    >>> page = ["Kamerstuk 21501-04-120", "Verslag", "Ontwikkelingsraad", "Nr. 120 VERSLAG", "Vastgesteld 4 mei 2011"]
    >>> _listed(page).metadata.id, _listed(page).metadata.title
    ('kst-21501-04-120', 'Ontwikkelingsraad; Verslag')
    """
    below = next((match for text in texts[:_LONGEST] if (match := _BY_ID.fullmatch(text))), None)
    cited = (_CITED.fullmatch(texts[0]) if texts else None) or below
    if cited is None:
        return None
    ends = (at for at, text in enumerate(texts[:_DEEP]) if text.startswith("ID: "))
    opens = (at - 1 for at, text in enumerate(texts[:_LONGEST]) if at and _NUMBERED.fullmatch(text))
    if (end := next(chain(ends, opens), None)) is None:
        return None
    published = next(filter(None, map(_PUBLISHED.match, texts[:end])), None)
    last = end
    end += votes_above(texts[end + 1 : end + 1 + _DEEP], _NUMBERED)
    adopted = next(filter(None, map(_DATED.match, texts[end + 1 : end + 4])), None)
    dossier = dossier_code(cited["dossier"])
    own = next((match for text in texts[end + 1 : end + 2] if (match := _NUMBERED.fullmatch(text))), None)
    dated = list(takewhile(stands_below_title, texts[end + 2 :])) if own else []
    return Masthead(
        Metadata(
            id=identifiers.paper(dossier, cited["number"]),
            title="; ".join(reversed([*takewhile(lambda text: not _LABEL.match(text), texts[1 : last + 1])])) or None,
            dossiers=(dossier,),
            number=cited["number"],
            date=labelled_date(published["date"]) if published else find_date(adopted["day"]) if adopted else None,
        ),
        frozenset(range(end + 1 + bool(own) + len(dated))),
        own["title"] if own else "",
    )


def _monitored(texts: Sequence[str]) -> Masthead | None:
    """The head of a page of PDC: its title, perhaps with the day of the sitting, the day on which it was looked at, and
    what is known of the paper, up to the line `Tekst`.

    >>> page = ["Bruggen (dinsdag 30 oktober 2012) - Parlementaire monitor", "Parlementaire monitor"]
    >>> _monitored([*page, "Zondag 18 augustus 2019", "kalender", "1.", "Tekst", "6 Bruggen"]).metadata.date
    '2012-10-30'
    """
    cells = [" ".join(_BORDERS.sub(" ", text).split()) for text in texts[:_DEEP]]
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


def _preview(texts: Sequence[str]) -> Masthead | None:
    """The head above the preview of a paper: its title is the first line, and its kind stands above its number.

    >>> _preview(["Antwoord op vragen", "Nummer: 2025D34567, datum: 2025-07-21, versie: 1", "AH 7"]).metadata.date
    '2025-07-21'
    """
    named = next((index for index, text in enumerate(texts[:_LONGEST]) if _NUMBER.fullmatch(text)), 0)
    match = _NUMBER.fullmatch(texts[named]) if named else None
    if match is None:
        return None
    listed = (at for at, text in enumerate(texts[:_LISTS]) if at > named and _PAPER.fullmatch(text))
    paper = next(listed, named + sum(1 for _ in takewhile(_OF_LIST.match, texts[named + 1 : _LISTS])))
    part = next(filter(None, map(_PART_OF.match, texts[named : paper + 1])), None)
    official = next(
        (identifiers.parse(found["id"]) for found in map(_OFFICIAL.match, texts[named : paper + 1]) if found), None
    )
    title = next(text for text in texts if not text.startswith("["))
    number = part["number"] if part else (official and official.number) or match["number"]
    dossier = part["dossier"] if part else (official and official.dossier)
    bill = _OF_BILL.match(title) or _CITED_BEHIND.search(title)
    return Masthead(
        Metadata(
            id=identifiers.paper(dossier, number) if dossier else f"nds-tk-{number}",
            title=title,
            dossiers=(dossier,) if dossier else (dossier_code(bill["dossier"]),) if bill else None,
            number=number,
            chamber="TK",
            date=labelled_date(match["date"]),
        ),
        frozenset(range(paper + 1)),
        texts[named - 1] if genre_of(texts[named - 1]) else "",
    )
