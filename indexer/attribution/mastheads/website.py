"""The head that a website puts above a paper that it shows: title and kind, number and date, and what it belongs to, up
to the paper itself (berthub.eu/tkconv, openkamer.org, the sites of PDC such as parlementairemonitor.nl); or a table of
one row (zoek.officielebekendmakingen.nl), in which a copy may have lost the space between the cells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain, takewhile

from indexer.attribution.mastheads import monitor_page, motion_page, publication_row, question_page, report_page
from indexer.attribution.mastheads.masthead import Masthead
from indexer.attribution.mastheads.paper_lines import stands_below_title
from indexer.attribution.mastheads.publication_row import DATED
from indexer.attribution.mastheads.vote_rows import votes_above
from indexer.extraction.dates import find_date, labelled_date
from indexer.extraction.formulas.genres import genre_of
from indexer.extraction.names.ministers import find_ministers
from indexer.parliament import identifiers
from indexer.parliament.dossiers import KINGDOM, dossier_code
from indexer.patterns import regex
from indexer.records import Metadata

_DEEP, _LONGEST, _LISTS = 40, 12, 250
"""The number of lines in which such a head ends, of those above the line with its number, and of those in which one
ends that lists meetings and persons."""
_NUMBER = regex(r"Nummer: (?P<number>\d{4}D\d{5}), datum: (?P<date>\d{4}-\d\d-\d\d).{0,120}")
_PART_OF = regex(
    r"Onderdeel van kamerstukdossier (?P<dossier>\d{5}(?:-[IVXL]{1,6}[A-Z]?|-\d\d)?) ?-(?P<number>\d{1,5})\b"
)
_OFFICIAL = regex(r"Directe link naar document .{0,200}\((?P<id>kst-[\w-]{4,40})\)")
_OF_LIST = regex(r"Directe link naar document|Gerelateerde personen|Bijlagen:|Onderdeel van (?:kamer|zaak|activ)|[-–] ")
_OF_BILL = regex(r"(?P<dossier>\d{5}(?:-[IVXL]{1,6}[A-Z]?)?) (?=[A-ZÀ-Ý])")
"""The number of a bill before the title of a paper that has none of its own."""
_PAPER = regex(r"Preview document\b.{0,40}")
_QUESTIONS = regex(r"(?:Uitstelbericht |Antwoord )?schriftelijke vragen : \S", re.IGNORECASE)
_PAGE = regex(r"(?P<kind>[A-Z][^:]{3,80}) : (?P<title>\S.*)")
_REGISTERED = regex(r"(?P<number>20\d\dD\d{5})(?: (?P<own>[A-ZÀ-Ý][A-ZÀ-Ý ]{4,100}))?")
_CITED = regex(
    rf"Kamerstuk (?P<dossier>\d{{5}}(?:-(?:[IVXL]+[A-Z]?|\d\d|[A-Z]))?)(?:-{KINGDOM})?-"
    r"(?P<number>\d{1,5}|[A-Z]{1,3})"
)
_BY_ID = regex(_CITED.pattern.replace("Kamerstuk ", "ID: "))
_CITED_BEHIND = regex(rf"\({_CITED.pattern}\)\.?$")
"""The paper that a title is about, which lends a paper without a dossier its own."""
_LABEL = regex(r"(?:Dossier|Gepubliceerd|Indiener\(s\)|Onderwerpen|Bron|ID): ")
_NUMBERED = regex(r"(?:N[Rr]\. )?\w{1,5} (?P<title>[A-Z]{4,}(?: .{1,300})?)")
_PUBLISHED = regex(r"Gepubliceerd: (?P<date>.{6,40})")
_KIND = regex(
    r"(?:Kamerstuk|Brief|Besluit|Beleidsnota|Rapport|Publicatie)(?:: (?P<kind>[\w ]{3,40}))? \| "
    r"(?P<date>\d\d-\d\d-\d{4})(?: \| .{3,80})?"
)
_CELLS = 6
"""The number of lines over which a copy spreads the cells of a row."""


def read(texts: Sequence[str]) -> Masthead | None:
    """The head of a page with a paper; None where there is none."""
    of_others = (publication_row.read, question_page.read, motion_page.read, report_page.read, monitor_page.read)
    readers = (*of_others, _questions, _registered, _preview, _listed, _of_government)
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
    adopted = next(filter(None, map(DATED.match, texts[end + 1 : end + 4])), None)
    dossier = dossier_code(cited["dossier"])
    own = next((match for text in texts[end + 1 : end + 2] if (match := _NUMBERED.fullmatch(text))), None)
    dated = list(takewhile(stands_below_title, texts[end + 2 :])) if own else []
    return Masthead(
        Metadata(
            id=identifiers.paper(dossier, cited["number"]),
            title="; ".join(reversed([*takewhile(lambda text: not _LABEL.match(text), texts[1 : last + 1])]))
            or (own["title"] if own else None),
            dossiers=(dossier,),
            number=cited["number"],
            date=labelled_date(published["date"]) if published else find_date(adopted["day"]) if adopted else None,
        ),
        frozenset(range(end + 1 + bool(own) + len(dated))),
        own["title"] if own else "",
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
