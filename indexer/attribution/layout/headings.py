"""Headings: which lines are headings, of what, and how deep.

>>> from indexer.vocabulary import parties
>>> context = Context(parties.load())
>>> recognise("Opmerkingen en vragen van de leden van de VVD-fractie", context).parties
('vvd',)
>>> recognise("II. Reactie van de Staatssecretaris", context).speaker
'Staatssecretaris'
>>> recognise("De leden van de VVD-fractie vragen naar de cijfers.", context)
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

from indexer import analysis
from indexer.analysis.keyed import Keyed
from indexer.analysis.sentences import POINTED, ends_question, ends_sentence
from indexer.attribution.layout.own_numbers import ends_in_own_number
from indexer.attribution.layout.strangers import named_stranger, perhaps_stranger
from indexer.extraction.formulas.genres import genre_of
from indexer.extraction.names.groups import Group, find_groups
from indexer.extraction.names.party_alone import party_alone
from indexer.extraction.names.party_names import Context
from indexer.extraction.names.printed_names import NAME
from indexer.patterns import regex
from indexer.readers.conventions.heading_looks import CELLS
from indexer.readers.conventions.speaker_lines import names_who_presides
from indexer.records import UNKNOWN

LONGEST = 200
"""A heading is no longer than this many characters."""
LONGEST_SUBJECT, _LONGEST_LETTER = 80, 500
"""A title that no words tell is no longer than the first; that of a letter in capitals than the second."""
_SHORTEST_CAPITALS = 8
"""A title of capitals has at least so many letters: a shorter one may be a party or a table's."""
_NUMERAL = regex(
    r"(?P<roman>[IVX]{1,5}(?P<part>\.\d{1,2}(?=\s))?)(?:[.:)]\s*|\s+)(?![A-Z]\.)(?=\S)"
    r"|(?P<letter>[A-Z])[.)]\s+(?=[A-ZÀ-Ý])|(?P<arabic>\d{1,2}(?:\.\d{1,2})*)\.?\s+(?=[A-ZÀ-Ý])"
)
_PARAGRAPH = regex(r"§ ?\d{1,2}(?:\.\d{1,2})*[a-z]?[.:]? [A-ZÀ-Ý][^.?!]{1,70}[.:]?")
"""A title with the mark of a paragraph before it, which may end in a full stop: `§ 2. Toezicht.`."""
_MARK = regex(r"(?:[a-z][.)]|[•▪●○–-])\s+(?=[A-ZÀ-Ý])")
"""A small letter or a dot before the heading of a group; before another title it makes an item of a list."""
_LETTERED = regex(r"[a-z][.)]\s+(?=[A-ZÀ-Ý])")
"""A small letter before a heading that stands alone: `a. Grens`."""
_ABOUT = regex(
    r"(?:(?:nadere|aanvullende) )?(?:vra(?:ag|gen)|opmerkingen|inbreng|bijdrage|reactie|antwoord(?:en)?)\b[^?!]{0,140}?"
    r"(?P<about>,? (?:over|inzake|betreffende|aangaande|m\.b\.t\.|met betrekking tot|ten aanzien van) "
    r"(?:(?!(?:is|zijn|kan|wordt|worden|heeft|hebben|ik|dat) )[^\s.?!]{1,30}(?: |$)){1,14})",
    re.IGNORECASE,
)
"""What the heading of a group says its questions are about: no sentence."""
_OWN_REACTION = regex(
    r"Reacties? (?:van|vanuit) (?:de |het )?(?:leden|lid|fracties?|fractieleden|\S{1,40}-fractie)\b", re.IGNORECASE
)
"""How the heading of a group opens that reacts to something: no reply to the group."""


SIGNATURE = Keyed(
    r"(?:De |het |Het )?(?:(?:fungerend|waarnemend|plaatsvervangend|wnd\.|adjunct)[ -])*"
    r"(?:onder)?(?:voorzitter|griffier)\b(?:[^.?!]|(?<=\b[A-Z])\.){0,200}",
    *("voorzitter", "griffier"),
    flags=re.IGNORECASE,
)
"""The chair and the clerk under a document."""
_REPLIES = regex(r"\b(?:reacties?|antwoord(?:en)?|beantwoording)\b", re.IGNORECASE)
_BOTH = regex(
    r"\b(?:vragen|opmerkingen|inbreng)\b(?: (?:van|uit|door) [^.?!]{1,80}?)?,? (?:en|met|inclusief) "
    r"(?:(?:de|het|een) )?(?:kabinets)?(?:reacties?|antwoord(?:en)?|beantwoording)\b(?! op)",
    re.IGNORECASE,
)
"""How the title of a subject says that questions and reply stand below it together."""
_NUMBERED = regex(
    r"(?:Blok|Fiche|Sessie|Ronde|Artikel(?:en)?|Onderdeel|Onderdelen|Hoofdstuk|Paragraaf|Thema|Agendapunt)\b"
)
_SOURCE = regex(r"(?:Bron(?:nen)?|Noot|Noten|Toelichting bij (?:tabel|figuur) \d+)\s?:", re.IGNORECASE)
"""What stands below a table."""
_JOINING = frozenset(["van", "voor", "de", "het", "en", "der", "den", "aan"])
"""The words that stay small in the name of an office."""
_OF_SEVERAL = regex(
    r"(?:\d{1,2}\.? )?(?:(?:Aangehouden|Aangenomen|Gewijzigde|Nader gewijzigde|Ontraden) )?"
    r"(?:[Mm]oties?|[Aa]mendement(?:en)?|[Tt]oezegging(?:en)?|[Vv]erzoek(?:en)?)[ -][^?!;:]{2,120}(?= c\.s\.$)"
)
"""A title that ends in `c.s.`, without that: no sentence ends there."""
_LABEL = regex(r"(?:[–—•●○*-] ?)?(?:(?:mede )?namens (?:de )?)?(?P<name>\S[^:]{0,40}):", re.IGNORECASE)
"""The name of a party as the label of its questions, of which a copy has lost the type: `– VVD:`, `namens de VVD:`."""
_OF_DAY = regex(r"[A-ZÀ-Ý][A-ZÀ-Ý ,.()/–-]{14,} \d{1,2}(?: EN \d{1,2})? [A-Z]{3,9} (?:19|20)\d\d")
"""A title of capitals that ends in the day of what is told below it, also where it could be that of a paper."""
_YEAR = regex(r"\b(?:19|20)\d\d$")
"""A title with a number may end in a year; in a table of contents it ends in a page."""
_LONE_MEMBER = regex(r"(?<!\b[Hh]et )\b[Ll]id (?=(?:[Vv]an |[Dd]e |[Dd]er |[Dd]en ){0,3}[A-ZÀ-Ý])")
"""A member without an article: `Inbreng lid Van Haga`."""
_LONE_MEMBERS = regex(r"^(?:Kamerl|L)eden (?=(?:[Vv]an |[Dd]e |[Dd]er |[Dd]en ){0,3}[A-ZÀ-Ý][^()]{1,60} ?\()")
_BARE_MEMBERS = regex(rf"{NAME} \([^()]{{2,40}}\)(?:(?:, ?| en |, en | & |/){NAME} \([^()]{{2,40}}\)){{0,5}}")
_WITHIN = regex(r"\(([^()]{2,40})\)")
"""The names of members alone with the party behind each: `Van Raak (SP) en Jansen (CDA)`."""
_ASKS = regex(r" (?:vragen|vraagt)\b(?! en\b)")
"""Behind a group: the verb of a sentence that a list goes on with (`De leden van de SP-fractie vragen:`)."""
_IN_POINTS = regex(rf"\b{POINTED}$")
"""A party's letters, each with its point, of which the last ends no sentence: `Inbreng van de P.v.d.A.`."""
_REST = regex(r"\b(?:overige|andere|resterende)\b", re.IGNORECASE)
LETTER_HEAD = regex(
    r"(?:Aan de (?!hand |orde |(?:fractie)?leden van |fracties? )"
    r"(?:[^?]{0,120}(?<!\.)|(?:heer )?(?:voorzitter|minister|staatssecretaris|tweede|eerste)\b[^?]{0,120})"
    r"|(?:Den Haag|[’']s-Gravenhage),? .{0,40}"
    r"|Geachte .{0,60},?|Hoogachtend,?|Met vriendelijke groet(?:en)?,?|Vastgesteld .{0,40})",
    re.IGNORECASE,
)
"""The lines above and under a letter: to whom, where and when, and its close. They are no headings."""


@dataclass(frozen=True, slots=True)
class HeadingForm:
    """What a heading announces: the `contributions` of all groups, the `response` (to all, or to `parties`), one
    `party` (or several together; none where it is not said which), the `question` of a number, a `subject`, or what
    stands `apart` from questions and answers (an agenda, errata).

    `rank` is its depth as far as its number tells (1 for a Roman numeral, 2 for `1.`, 3 for `1.1`), 0 without number.
    `speaker` is who speaks or answers, as printed. `with_reply`: the reply to the party stands under the same heading.
    """

    kind: Literal["contributions", "response", "party", "question", "subject", "apart"]
    rank: int
    parties: tuple[str, ...] = ()
    speaker: str | None = None
    with_reply: bool = False


def recognise(text: str, context: Context) -> HeadingForm | None:
    """The form of a text that is a heading wherever it stands, else None."""
    longest = _LONGEST_LETTER if text.startswith("BRIEF ") and text.isupper() else LONGEST
    if len(text) > longest or CELLS in text:
        return None
    if _PARAGRAPH.fullmatch(text):
        return HeadingForm("subject", 2)
    body, rank = _without_numeral(text.removesuffix(":"))
    if ends_sentence(body):
        return _party(body, rank, context) if _IN_POINTS.search(body) else None
    if not body[:1].isupper():
        marked = _MARK.match(body)
        return _party(body[marked.end() :] if marked else body, rank, context) if marked or body[:1].isdigit() else None
    listed = lists_commitments(body)
    subject = HeadingForm("subject", rank, with_reply=bool(_BOTH.search(body))) if rank == 1 or listed else None
    return _party(body, rank, context) or _section(body, rank) or subject


def recognise_alone(text: str, context: Context) -> HeadingForm | None:
    """The form of a line that stands between empty lines: a short title may do, and a party's name alone."""
    return recognise(text, context) or recognise_title(text, context)


def recognise_title(text: str, context: Context) -> HeadingForm | None:
    """The form of a line that stands between empty lines and is a short title, or a party's name alone; None where it
    is none, or one that `recognise` knows."""
    if len(text) > LONGEST_SUBJECT:
        return None
    if several := _OF_SEVERAL.match(text):
        return HeadingForm("subject", _without_numeral(several.group())[1])
    labelled = _LABEL.fullmatch(text)
    named = labelled["name"] if labelled else text.removesuffix(":")
    if short := party_alone(named, context):
        return HeadingForm("party", 0, short, named)
    groups = find_groups(named, context) if labelled else ()
    if len(groups) == 1 and groups[0].parties and groups[0].end - groups[0].start == len(named):
        return HeadingForm("party", 0, groups[0].parties, groups[0].printed)
    if ends_sentence(text) or ends_question(text) or text.endswith((",", "-")) or CELLS in text:
        return None
    if LETTER_HEAD.match(text) or SIGNATURE.fullmatch(text) or _SOURCE.match(text) or names_who_presides(text):
        return None
    body, rank = _without_numeral(text)
    lettered = _LETTERED.match(body) if not rank else None
    body = body[lettered.end() :] if lettered else body
    body = _LONE_MEMBER.sub("het lid ", body) if body.startswith("Lid ") else body
    body = _LONE_MEMBERS.sub("De leden ", body)
    if _BARE_MEMBERS.fullmatch(body):
        parties = tuple(dict.fromkeys(party for printed in _WITHIN.findall(body) for party in context.printed(printed)))
        if parties and not any(party.startswith(UNKNOWN) for party in parties):
            return HeadingForm("party", rank, parties, body)
    groups = find_groups(body, context)
    if len(groups) == 1 and groups[0].start == 0 and groups[0].end == len(body):
        return HeadingForm("party", rank, groups[0].parties, groups[0].printed)
    if perhaps_stranger(body):
        return HeadingForm("party", rank)
    capitals = body.isupper() and body[-1].isalpha() and len(body) >= _SHORTEST_CAPITALS and not _is_title(body)
    if capitals or _OF_DAY.fullmatch(body):
        return HeadingForm("subject", 1)
    numbered = _NUMBERED.match(body) or (rank and _YEAR.search(body)) or ends_in_own_number(body)
    titled = any(letter.islower() for letter in body) and (not body[-1].isdigit() or numbered)
    if body[:1].isupper() and titled:
        return HeadingForm("subject", rank, with_reply=bool(_BOTH.search(body)))
    return None


def _is_title(body: str) -> bool:
    """Whether capitals are the title of a paper, and not of its part on the articles."""
    return not body.startswith("ARTIKELSGEWIJ") and genre_of(body) is not None


def lists_commitments(text: str) -> bool:
    """Whether a heading stands above what was promised in a debate: nobody says that.

    >>> lists_commitments("Toezeggingen"), lists_commitments("Moties en toezeggingen")
    (True, False)
    """
    return any(pattern.fullmatch(text) for pattern in _words()["commitments"])


def is_numbered(text: str) -> bool:
    """Whether a numeral stands before a title: `A. Vragen over de wet`."""
    return _NUMERAL.match(text) is not None


def is_lettered(text: str) -> bool:
    """Whether a small letter stands before a text that opens with a capital: `a. Grens`."""
    return _LETTERED.match(text) is not None


def _without_numeral(text: str) -> tuple[str, int]:
    numeral = _NUMERAL.match(text)
    if not numeral:
        return text, 0
    rank = 1 + bool(numeral["part"]) if numeral["roman"] else 2 + (numeral["arabic"] or "").count(".")
    return text[numeral.end() :], rank


def _section(body: str, rank: int) -> HeadingForm | None:
    for kind in ("question", "contributions", "response", "apart"):
        for pattern in _words()[kind]:
            if match := pattern.fullmatch(body):
                letter = body.casefold().startswith("brief ")
                speaker = match.groupdict().get("speaker")
                return HeadingForm(
                    kind,
                    1 if letter else rank,
                    speaker=_in_small_letters(speaker) if speaker and speaker.isupper() else speaker,
                    with_reply=kind == "contributions" and bool(_REPLIES.search(body)),
                )
    return None


def _in_small_letters(speaker: str) -> str:
    """An office that is printed in capitals, as it is in a sentence: `Minister van Justitie`."""
    words = speaker.lower().split(" ")
    return " ".join(word if word in _JOINING and at else word.capitalize() for at, word in enumerate(words))


def _party(body: str, rank: int, context: Context) -> HeadingForm | None:
    if body.casefold() in _words()["nobody"]:
        return HeadingForm("party", rank)
    body = _LONE_MEMBER.sub("het lid ", body)
    groups = find_groups(body, context)
    if not groups:
        stranger = named_stranger(body)
        return HeadingForm("party", rank, (UNKNOWN + stranger,), stranger) if stranger else None
    about = _ABOUT.fullmatch(body)
    end = about.start("about") if about else len(body)
    groups = tuple(group for group in groups if group.end <= end)
    rest = body[:end]
    for group in reversed(groups):
        rest = f"{rest[: group.start]} {rest[group.end :]}"
    if groups and groups[0].start == 0 and groups[0].clear and _ASKS.match(body, groups[0].end):
        return None
    words = set(analysis.words(rest))
    named = any(group.clear and not group.person for group in groups) or words & _words()["nouns"]
    if not named or not words <= _words()["nouns"] | _words()["words"]:
        return None
    parties = tuple(dict.fromkeys(party for group in groups for party in group.parties))
    if not parties and not _REST.search(body):
        return None
    kind: Literal["response", "party"] = (
        "response" if _REPLIES.match(body) and not _OWN_REACTION.match(body) else "party"
    )
    if kind == "response":
        return HeadingForm(kind, rank, parties)
    return HeadingForm(kind, rank, parties, _printed(body, groups), bool(_REPLIES.search(body, 1)))


def _printed(body: str, groups: Sequence[Group]) -> str:
    """Who speaks, as printed from the first group to the last, without article."""
    return groups[0].printed if len(groups) == 1 else body[groups[0].start : groups[-1].end]


@lru_cache(maxsize=1)
def _words() -> dict[str, Any]:
    tables = tomllib.loads((Path(__file__).parent / "headings.toml").read_text(encoding="utf-8"))
    patterns = {**tables["section"], **tables["report"]}
    section = {name: [regex(p, re.IGNORECASE) for p in listed] for name, listed in patterns.items()}
    return {**section, **{name: frozenset(words) for name, words in tables["party"].items()}}
