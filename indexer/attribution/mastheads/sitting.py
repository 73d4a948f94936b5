"""The head of an item of the Handelingen: the sitting and its day, and what is on the order of the day."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from indexer.analysis.keyed import Keyed
from indexer.attribution.mastheads.masthead import Masthead
from indexer.extraction.dates import WEEKDAY, WRITTEN, find_date
from indexer.extraction.formulas import council_minutes
from indexer.extraction.references import references
from indexer.parliament import identifiers
from indexer.parliament.chambers import NAMED, chamber_coded, chamber_named
from indexer.parliament.dossiers import PRINTED, dossier_code
from indexer.parliament.session_years import RANGE, session_year
from indexer.patterns import regex
from indexer.records import Chamber, Metadata

_DEEP, _SENATE_DEEP = 40, 4
"""The number of lines above the first speech in which a head is looked for."""
_NTH = r"\d{1,3}(?:e|de|ste) vergadering"
_HOUR = r"\d{1,2}[.:]\d\d"
_SITTING = regex(
    rf"(?:Plenair verslag )?(?P<chamber>{NAMED}(?: der Staten-Generaal)?|Staten-Generaal)"
    rf"(?:,? (?:{_NTH}|(?:TK|EK) \d{{1,3}}|\(?\d{{4}}.{{0,30}}))?"
    rf"(?:,? (?:{WEEKDAY} )?{WRITTEN})?"
    rf"|{_NTH}(?:,? (?:{WEEKDAY} )?{WRITTEN})?|vergadering (?:nr\.? ?)?\d{{1,3}},? (?:{WEEKDAY} )?{WRITTEN}"
    rf"|(?:Den Haag, |(?:Vergader)?datum(?: vergadering)?: ?)?(?:{WEEKDAY} )?{WRITTEN}\.?"
    rf"(?:(?:,| van| om){{0,2}} {_HOUR}(?: ?(?:[-–]|tot) ?{_HOUR})?(?: uur)?| \(.{{0,40}}\))?"
    rf"|(?:stenogram|verslag) van (?:een deel van )?de (?:plenaire )?vergadering van (?:{WEEKDAY} )?{WRITTEN}"
    r"(?: \(.{0,40}\))?|Handelingen\b.{0,60}|\d{1,3}|\d{1,2}[.:]\d\d uur",
    re.IGNORECASE,
)
_OF_SENATE = Keyed(
    rf"(?P<title>.*?)(?P<whole>Verslag van de (?:plenaire )?vergadering van (?:[a-z]+dag )?(?P<date>{WRITTEN}))"
    rf"(?:\s*Parlementair jaar (?P<session>{RANGE}), {_NTH}|\s*\((?P<year>{RANGE}) nr\. \d{{1,3}}\))",
    "Verslag van de ",
)
"""The head of a page of eerstekamer.nl, in which a copy may have lost the spaces between the lines."""
_OPENED = regex(
    r"De (?:algemene )?beraadslaging wordt (?:geopend|hervat)\.|Aan de orde (?:is|zijn) de stemming(?:en)?\b.*"
    rf"|Plenair verslag {NAMED},? {_NTH}|\[\d{{1,2}}:\d\d:\d\d\] \S.*"
)
"""How a report of a sitting opens, or what a machine heard of one: each line with its time."""
_ORDER = regex(
    r"Aan de orde (?:is|zijn) (?:de )?(?:(?:verdere |gezamenlijke |voortzetting van |behandeling van\b ?)(?:de )?)*"
    r"(?:wetsvoorstellen(?=:))?:? ?(?P<title>.{4,400})"
)
_ON_ORDER = regex(r"Aan de orde (?:is|zijn)\b")
_END = regex(r"(?:,? te weten)?[:;]|(?<!\b\w)(?<!\bnr)\.(?: |$)|, naar aanleiding van|,? en van:| \( ?\d{2} ?\d{3}\b")
_OF_LETTER = regex(r"\W{0,5}(?:de )?brie(?:f|ven) van ", re.IGNORECASE)
_END_OF_LETTER = regex(r";| \( ?\d{2} ?\d{3}\b")
_ITEM = regex(r"^\d{1,3}\.? (?=[A-Z])")
"""The number of an item before its title."""
_NO_TITLE = regex(
    r"(?:(?:De )?(?:vaste|algemene) commissie|Aanvang|Voorzitter|Griffier|Sluiting|Tegenwoordig|Aanwezig|Status"
    r"|Datum|Plaats|Locatie|Vergaderdatum|Vastgesteld|Concept|Verslag|Plenair verslag|Ongecorrigeerd|Stenogram"
    r"|Disclaimer)\b"
    r"|(?:Aan|Uit) ongecorrigeerde ",
    re.IGNORECASE,
)
_DEBATE = (
    r"(?:commissiedebat|tweeminutendebat|dertigledendebat|notaoverleg|wetgevingsoverleg|algemeen overleg|plenair debat)"
)
_REPORT_ON = regex(
    rf"(?:(?:on)?gecorrigeerd |concept-?)?(?:stenogram|verslag)(?: van)?(?: het| een)? {_DEBATE}:? "
    r"(?=(?-i:[A-Z]))[^.:]{3,140}",
    re.IGNORECASE,
)
"""A report called by what it is and its subject."""
_LABEL = regex(r"(?:Commissie|Locatie|Zaal|Tijd|Plaats|Activiteit|Onderwerp|Status): ?\S.{0,120}")
_OF_COMMITTEE = regex(r"Commissie: ?(?P<name>\S.{2,100})")
_OF_TWEEDE = regex(
    r"(?:Aan de orde (?:is|zijn) (?:het|de) |(?:ongecorrigeerd )?stenogram |Tweede Kamer, )?"
    r"(?:commissiedebat|tweeminutendebat|dertigledendebat|notaoverleg|wetgevingsoverleg|vragenuur|VAO|VSO)\b",
    re.IGNORECASE,
)
"""A debate that the Eerste Kamer does not have."""
_ALL_PRESENT = regex(r"(?:Tegenwoordig|Aanwezig) zijn (?:7[6-9]|[89]\d|1[0-4]\d|150) leden\b")
"""More members than the Eerste Kamer has, and no more than the Tweede Kamer has."""
_FIELD = regex(r"\*(?P<key>\d): ?(?P<value>[^*]{1,60})")
_MARK = regex(r"\*\*|\*[A-Z]")
"""A field at the head of a draft, and a mark in its text."""
_REPORT = regex(
    r"(?:(?:on)?gecorrigeerd )?(?:stenogram|verslag)(?: van)?(?: het| een)? (?:commissiedebat|tweeminutendebat"
    r"|notaoverleg|wetgevingsoverleg|algemeen overleg) .{2,140}?"
    rf"(?: d\.d\.| van| op|,) (?:{WEEKDAY} )?(?P<date>{WRITTEN})",
    re.IGNORECASE,
)
"""How a page of tweedekamer.nl calls a debate: by its subject and day."""
_HANDLED = regex(rf"\( ?(?P<dossier>{PRINTED})(?:,? nrs?\. ?[^()]{{1,60}})? ?\)")
"""A bill or a motion on the order of the day: behind it stands its dossier, `(36410-XIV)`, `(29502, nr. 189)`."""
_LONGEST_TITLE = 160
_RUN, _LONG = 6, 60
"""What is on the order of the day runs over so many lines, each of so many characters."""
_FIRST_ITEMS = frozenset({"Opening", "Mededelingen"})
"""What stands above the first item of a whole sitting."""
_MINUTES = regex(rf"{council_minutes.TITLE}[^.;]{{0,120}}$", re.IGNORECASE)
"""How the minutes of a council call themselves, perhaps below the name of who has it."""
_CALLED = regex(
    r"(?:\w+ )?(?:verslag|notulen) (?!.*\b(?:voor|overleg|debat|kamer|handelingen|schriftelijk|[te]k))\w[^.;]{8,120}$",
    re.IGNORECASE,
)
"""The name of a report of a body that no rule knows: `Verslag vragenuur raad`."""
_TIMES = regex(r"(?:Aanvang|Sluiting|Status):? .{1,30}(?: (?:Sluiting|Status):? .{1,30}){0,2}")
_STATUS = r"(?:(?:[Oo]ng|[Gg])ecorrigeerd|Gerectificeerd)"
_TIME = rf"(?:(?:• ?)?(?:Aanvang|Sluiting|Status):?|\d{{1,2}}[.:]\d\d uur|{_STATUS})"
_ON_PAGE = regex(rf"{_TIME}(?: {_TIME}){{0,5}}")
"""The times of a sitting and whether its report was corrected, as a page of tweedekamer.nl lists them."""


def opens_report(texts: Sequence[str]) -> bool:
    """Whether a document opens as a report of a sitting, whole or in part: as a page of eerstekamer.nl shows it, or
    with the debate that is opened, the votes that are taken or the number of the sitting."""
    return _of_senate(texts) is not None or any(map(_OPENED.fullmatch, texts[:_SENATE_DEEP]))


def read(texts: Sequence[str]) -> Masthead:
    """What the lines above the first speech of a report say of its sitting; its title is that above the item, else what
    is said to be on the order of the day.

    >>> head = read(["Tweede Kamer, 63e vergadering", "Dinsdag 12 april 2011", "Aan de orde is het debat over dijken."])
    >>> head.metadata.date, head.metadata.chamber, head.metadata.title
    ('2011-04-12', 'TK', 'Het debat over dijken')
    >>> head = read(["STENOGRAM NOTAOVERLEG", "Tweede Kamer der Staten-Generaal", "Den Haag, 12 april 2011", "Dijken"])
    >>> head.metadata.date, head.metadata.title
    ('2011-04-12', 'Dijken')
    """
    if found := _of_senate(texts):
        senate, at = found
        whole = senate["whole"]
        return Masthead(
            Metadata(
                title=senate["title"].strip() or _title(texts[: at.start]) or _title(texts[at.stop : _DEEP], whole),
                chamber="EK",
                session_year=session_year(senate["session"] or senate["year"]),
                date=find_date(senate["date"]),
            ),
            frozenset((*at, *(index for index, text in enumerate(texts[:_DEEP]) if _TIMES.fullmatch(text)))),
        )
    fields = {match["key"]: match["value"] for text in texts[:_DEEP] for match in _FIELD.finditer(text)}
    if fields.keys() >= {"0", "5"}:
        return _draft(texts, fields)
    if told := next(filter(None, map(_REPORT.fullmatch, texts[:_SENATE_DEEP])), None):
        stated = Metadata(title=told.group(), date=find_date(told["date"]), chamber="TK")
        return Masthead(stated, frozenset())
    shown = {index for index, text in enumerate(texts[:_DEEP]) if _ON_PAGE.fullmatch(text)}
    if not any("tatus" in texts[index] for index in shown):  # elsewhere a report says itself when it begins
        shown = set()
    lines = {index: text for index, text in enumerate(texts[:_DEEP]) if _SITTING.fullmatch(text) or index in shown}
    chamber: Chamber | None = next(filter(None, map(chamber_named, lines.values())), None)
    tweede = any(_OF_TWEEDE.match(text) or _REPORT_ON.fullmatch(text) for text in texts[:_DEEP])
    chamber = chamber or ("TK" if tweede or any(map(_ALL_PRESENT.match, texts[:_DEEP])) else None)
    whole = next((text for text in lines.values() if "vergadering" in text.lower()), None)
    cited = next((found.document_id for text in lines.values() for found in references(text)), None)
    named = identifiers.parse(cited or "")
    title = _title([text for index, text in enumerate(texts[:_DEEP]) if index not in lines], whole)
    called = title is not None and (_CALLED.match(title) or council_minutes.may_title(title))
    report = [title] if title and called and not chamber else []
    report += council_minutes.dated(texts) if report else []
    return Masthead(
        Metadata(
            id=cited if named and named.series == "h" else None,
            title=title,
            chamber=chamber,
            date=next(filter(None, map(find_date, (*report, *lines.values()))), None),
            dossiers=_handled(texts[:_DEEP]) or None,
            committee=next((found["name"] for found in map(_OF_COMMITTEE.fullmatch, texts[:_DEEP]) if found), None),
        ),
        frozenset(lines),
    )


def _handled(texts: Sequence[str]) -> tuple[str, ...]:
    """The dossiers of what is on the order of the day, as they are printed behind it.

    >>> _handled(["Aan de orde is de behandeling van:", "- wetsvoorstel Brug (36410-XIV);", "- Dijk (34 843)."])
    ('36410-XIV', '34843')
    """
    first = next((index for index, text in enumerate(texts) if _ON_ORDER.match(text)), len(texts))
    handled = _HANDLED.finditer(" ".join(texts[first:]))
    return tuple(dict.fromkeys(filter(None, (dossier_code(found["dossier"]) for found in handled))))


def _draft(texts: Sequence[str], fields: Mapping[str, str]) -> Masthead:
    """The head of a draft of the stenographers, in numbered fields; what stands above them is of their file.

    >>> head = read(["DRTK049.DOC", "*0: TK", "*1: 1999-2000", "*2: 49", "*5: Dinsdag 15 februari 2000", "**"])
    >>> head.metadata.chamber, head.metadata.date, sorted(head.lines)
    ('TK', '2000-02-15', [0, 1, 2, 3, 4, 5])
    """
    opened = [index for index, text in enumerate(texts[:_DEEP]) if _FIELD.match(text)]
    last = max(opened or [index for index, text in enumerate(texts[:_DEEP]) if _FIELD.search(text)])
    marks = {index for index, text in enumerate(texts[:_DEEP]) if _MARK.fullmatch(text)}
    stated = Metadata(
        chamber=chamber_coded(fields["0"].strip()),
        session_year=session_year(fields.get("1", "")),
        date=find_date(fields["5"]),
    )
    return Masthead(stated, frozenset(range(last + 1)) | marks)


def _of_senate(texts: Sequence[str]) -> tuple[re.Match[str], range] | None:
    """The head of a page of eerstekamer.nl, and in which lines it stands."""
    for index in range(min(len(texts), _SENATE_DEEP)):
        for end in (index + 1, index + 2):
            if match := _OF_SENATE.fullmatch(" ".join(texts[index:end])):
                return match, range(index, end)
    return None


def _title(texts: Sequence[str], whole: str | None = None) -> str | None:
    """The title of an item, `whole` where nothing but the sitting has one."""
    if minutes := next((text for text in texts if _MINUTES.match(text) and len(text) <= _LONGEST_TITLE), None):
        return minutes
    told = [
        text for text in texts if _REPORT_ON.fullmatch(text) or not (_NO_TITLE.match(text) or _LABEL.fullmatch(text))
    ]
    if whole and not _FIRST_ITEMS.isdisjoint(told[:1]):
        return whole
    if minutes := next(filter(_MINUTES.match, texts), None):
        return minutes
    if called := next(filter(_CALLED.match, texts), None):
        return called
    above = next((bare for text in told[:1] if _is_title(bare := _ITEM.sub("", text, count=1))), None)
    if above:
        return above
    said = [text for text in texts if text.strip(" •–-")]  # without the marks of a list that stand alone
    for index in range(len(said)):
        if match := _ORDER.match(_run(said, index)):
            end = _END_OF_LETTER if _OF_LETTER.match(match["title"]) else _END
            title = end.split(match["title"])[0].strip(" ,•–-")
            return title[:1].upper() + title[1:]
    return whole


def _run(texts: Sequence[str], start: int) -> str:
    """A line, with those that it goes on in: below a colon, or where it is as long as a line can be."""
    end = start + 1
    while end < min(len(texts), start + _RUN) and _goes_on(texts[end - 1]):
        end += 1
    return " ".join(texts[start:end])


def _goes_on(line: str) -> bool:
    return line.endswith(":") or (len(line) >= _LONG and line[-1] not in ".;")


def _is_title(text: str) -> bool:
    short = len(text) <= _LONGEST_TITLE and text[:1].isupper() and text[-1] not in ".,:;"
    return short and bool(_REPORT_ON.fullmatch(text) or not (_NO_TITLE.match(text) or _ORDER.match(text)))
