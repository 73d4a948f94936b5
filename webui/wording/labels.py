"""What the records hold, in the language of the page: dates, numbers, names, roles, facets and notes on a query.

Outside a request the language is Dutch. Parties and topics are called as the application at hand calls them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime
from functools import cache, lru_cache, partial
from textwrap import shorten

from babel import Locale
from babel.dates import format_date, format_datetime, get_timezone
from babel.lists import format_list
from babel.numbers import format_percent
from flask_babel import gettext, lazy_gettext, ngettext

from indexer import facets
from indexer.engines import Engine
from indexer.facets import DEFINITIONS, NONE
from indexer.parliament import identifiers
from indexer.records import UNKNOWN, Document, Vote
from indexer.searches import ReadingPart, Stats
from indexer.vocabulary import Vocabularies
from webui.engine import engine, vocabularies
from webui.wording.language import locale, mark_of_thousands
from webui.wording.titles import in_a_sentence

_TRANSLATED = ("role", "type", "topic", "answer")
"""The facets whose values are words, not names."""
_TEXT_FIELDS = {"title": lazy_gettext("titel"), "section": lazy_gettext("kop"), "speaker": lazy_gettext("spreker")}
"""What the fields are called that are searched word by word."""
_LONGEST_TITLE = 90
"""Characters of a title that stands for its document."""

ERRORS = {
    400: (
        lazy_gettext("Dit verzoek is niet te lezen"),
        lazy_gettext("Er staat iets in het adres waar deze site niets mee kan."),
    ),
    404: (lazy_gettext("Niet gevonden"), lazy_gettext("Deze bladzijde of dit document is er niet (meer).")),
    405: (lazy_gettext("Dat kan hier niet"), lazy_gettext("Deze bladzijde is alleen om te lezen.")),
    413: (lazy_gettext("Dit verzoek is te groot"), lazy_gettext("Probeer het met een kortere zoekopdracht.")),
    414: (lazy_gettext("Dit adres is te lang"), lazy_gettext("Probeer het met een kortere zoekopdracht.")),
    429: (
        lazy_gettext("Dat gaat te snel"),
        lazy_gettext("Er komen nu te veel verzoeken binnen. Wacht een minuut en probeer het dan nog eens."),
    ),
    500: (lazy_gettext("Er ging iets mis"), lazy_gettext("De fout ligt bij ons. Probeer het later nog eens.")),
    503: (
        lazy_gettext("Zoeken kan nu even niet"),
        lazy_gettext("De index kan op dit moment niet worden gelezen. Probeer het later nog eens."),
    ),
}
KINDS = {
    "text": lazy_gettext("tekst"),
    "integer": lazy_gettext("getal"),
    "list": lazy_gettext("lijst"),
    "map": lazy_gettext("lijsten, elk met een naam"),
    "spans": lazy_gettext("paren van getallen"),
    "note_spans": lazy_gettext("paren van getallen, voor elke noot"),
}
"""What stands in a column of an export."""
NO_PARQUET = (
    lazy_gettext("Parquet kan hier niet"),
    lazy_gettext("Deze site kan geen Parquet-bestanden maken; CSV, JSON Lines en een werkboek wel."),
)
TOO_COSTLY = (
    lazy_gettext("Deze zoekopdracht vraagt te veel"),
    lazy_gettext(
        "Het zoeken is afgebroken, omdat het te veel rekentijd of geheugen kost. Gebruik minder woorden, minder "
        "woordgroepen tussen aanhalingstekens, langere woorddelen vóór een * of minder filters."
    ),
)
"""A search that goes over its budget."""


def title(name: str) -> str:
    """The name of a facet, or of a field that is searched word by word."""
    return str(gettext(DEFINITIONS[name].title) if name in DEFINITIONS else _TEXT_FIELDS[name])


def label(facet: str, value: str) -> str:
    """The label of a value of a facet; the value itself where it has none. Names are not translated. A document that
    has no citation is called by its title and day."""
    return labeller(facet)(value)


def labeller(facet: str) -> Callable[[str], str]:
    """What gives the `label` of each of many values of a facet on one page."""
    named = partial(_label, vocabularies(), locale().language, facet)
    return partial(_called, named, cache(engine().generation)) if facet == "document" else named


def _called(named: Callable[[str], str], generation: Callable[[], str], document_id: str) -> str:
    """What names a document, whose citation is what it is `named`."""
    text = named(document_id)
    if text != document_id:
        return text
    called, day = _titled(engine(), generation(), document_id)  # type: ignore[arg-type]  # engines are told apart by identity
    return f"{called}, {date_in_words(day)}" if called and day else called or text


@lru_cache(maxsize=20_000)
def _titled(held: Engine, _generation: str, document_id: str) -> tuple[str, str]:
    """The title and the day of a document, as far as the index knows them."""
    found = next(iter(held.records((document_id,))), None)
    title = in_a_sentence(found.title) if found and found.title != document_id else ""
    return shorten(title, _LONGEST_TITLE, placeholder=" …"), (found.date if found else None) or ""


@lru_cache(maxsize=20_000)
def _label(called: Vocabularies, language: str, facet: str, value: str) -> str:
    """What a page calls a value in this language, which is the one that it is in: a page asks for some 150 of them."""
    if facet == "party" and value.startswith(UNKNOWN):
        return str(gettext("Onbekende fractie: %(name)s", name=value.removeprefix(UNKNOWN)))
    text = facets.label(called, facet, value)
    return str(gettext(text)) if text and (value == NONE or facet in _TRANSLATED) else text


def filtered(facet: str, value: str) -> str:
    """A selected value as a filter: `Fractie: VVD`, `Zonder datum`."""
    text = label(facet, value)
    return text[:1].upper() + text[1:] if value == NONE else f"{title(facet)}: {text}"


def when(document: Document) -> str:
    """The date of a document in words, else the session that it is of; nothing where neither is known."""
    return date_in_words(document.date) or session(document)


def session(document: Document) -> str:
    """The session year of a document, as documents print it: `2017–2018`."""
    return (document.session_year or "").replace("-", "–")


def date_in_words(iso: str | None) -> str:
    """An ISO date written out; what is not a date comes back as it is, and nothing as nothing.

    >>> date_in_words("2018-09-18")
    '18 september 2018'
    """
    return _date_in_words(iso or "", locale())


@lru_cache(maxsize=10_000)
def _date_in_words(iso: str, spoken: Locale) -> str:
    try:
        day = date.fromisoformat(iso)
    except ValueError:
        return iso
    return format_date(day, "long", spoken)


def moment(iso: str) -> str:
    """A moment (ISO) in words, in the time of the Netherlands; empty for nothing."""
    if not iso:
        return ""
    return str(format_datetime(datetime.fromisoformat(iso), "d MMMM y, HH:mm", _AMSTERDAM, locale()))


_AMSTERDAM = get_timezone("Europe/Amsterdam")


def number(value: int) -> str:
    """A number with a mark between thousands.

    >>> number(1234567)
    '1.234.567'
    """
    if value < 1000:
        return str(value)
    return f"{value:,}".replace(",", mark_of_thousands(locale()))


def paragraphs(value: int) -> str:
    """A number of paragraphs.

    >>> paragraphs(1), paragraphs(2000)
    ('1 alinea', '2.000 alinea’s')
    """
    return str(ngettext("%(count)s alinea", "%(count)s alinea’s", value, count=number(value)))


def found(value: int) -> str:
    """A number of paragraphs that were found."""
    return str(ngettext("%(count)s gevonden alinea", "%(count)s gevonden alinea’s", value, count=number(value)))


def documents(value: int) -> str:
    """A number of documents."""
    return str(ngettext("%(count)s document", "%(count)s documenten", value, count=number(value)))


def contributions(value: int) -> str:
    """A number of contributions of a party."""
    return str(ngettext("%(count)s bijdrage", "%(count)s bijdragen", value, count=number(value)))


def stock(found: Stats) -> str:
    """How much there is to search, and from when till when."""
    told = gettext(
        "%(paragraphs)s uit %(documents)s",
        paragraphs=paragraphs(found.paragraphs),
        documents=documents(found.documents),
    )
    years = next((facet.values for facet in found.facets if facet.name == "year"), ())
    return in_years(told, (year.value for year in years))


def in_years(told: str, years: Iterable[str]) -> str:
    """What there is, with the first and the last of its years, such as there are.

    >>> in_years("2 alinea’s", ("2018", "none", "2016")), in_years("1 alinea", ("2018",)), in_years("1 alinea", ())
    ('2 alinea’s, van 2016 tot en met 2018', '1 alinea, uit 2018', '1 alinea')
    """
    known = sorted(year for year in years if year != NONE)
    if not known:
        return told
    if known[0] == known[-1]:
        return str(gettext("%(stock)s, uit %(year)s", stock=told, year=known[0]))
    return str(gettext("%(stock)s, van %(first)s tot en met %(last)s", stock=told, first=known[0], last=known[-1]))


def percentage(part: int, whole: int) -> str:
    """A part of a whole in percents, with one decimal below ten.

    >>> percentage(1, 3), percentage(1, 30), percentage(1, 10_000), percentage(0, 0)
    ('33%', '3,3%', '<0,1%', '0%')
    """
    share = part / whole if whole else 0.0
    if 0 < share < 0.001:
        return "<" + format_percent(0.001, "0.#%", locale())
    return format_percent(share, "0%" if share >= 0.1 else "0.#%", locale())


def joined(words: tuple[str, ...]) -> str:
    """Words in a row, with "en" before the last.

    >>> joined(("VVD", "D66", "SP"))
    'VVD, D66 en SP'
    """
    return format_list(words, locale=locale())


def document_name(document: Document) -> str:
    """How a document is cited ("Kamerstuk 34 843, nr. 33"). One without a dossier and number is called by its kind and
    day ("Handelingen, 16 april 2014"), or by its id where that is official or its day is not known."""
    identifier = identifiers.parse(document.id)
    if identifier and identifier.series in ("ah", "h", "kv"):
        return label("document", document.id)
    if not document.dossiers or not document.number:
        if identifier or not document.date:
            return document.id
        return f"{label('type', document.type)}, {date_in_words(document.date)}"
    named = joined(tuple(label("dossier", code) for code in document.dossiers))
    return f"Kamerstuk {named}, {identifiers.numbered(document.number)}"


def document_title(document: Document) -> str:
    """The title of a document as a sentence has it; empty where that is no more than its id or its name."""
    return "" if document.title in (document.id, document_name(document)) else in_a_sentence(document.title)


def outcome(vote: Vote) -> str:
    """What a chamber decided, in a word."""
    return str(gettext("aangenomen") if vote.outcome == "adopted" else gettext("verworpen"))


def reading_part(part: ReadingPart) -> str:
    """A piece of a query as it was read, in words.

    >>> reading_part(ReadingPart("prefix", "arbeid")), reading_part(ReadingPart("not"))
    ('woorden met arbeid…', 'zonder')
    """
    match part.kind:
        case "and":
            return str(gettext("en"))
        case "or":
            return str(gettext("of"))
        case "not":
            return str(gettext("zonder"))
        case "phrase":
            return f"“{part.text}”"
        case "prefix":
            return str(gettext("woorden met %(start)s…", start=part.text.rstrip("*")))
        case "field":
            name, _, value = part.text.partition(":")
            named = title(name)
            shown = f"{named.lower()} {label(name, value)}" if name in DEFINITIONS else f"{named} {value}"
            return label(name, value) if value == NONE else shown
        case "(" | ")":
            return part.kind
        case "word":
            return part.text
