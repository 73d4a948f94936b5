"""Which papers are of a council of a municipality, a province or a waterschap, beside its minutes: the questions of its
members, and the letters of its board."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise, takewhile
from typing import Literal

from indexer.analysis.keyed import Keyed
from indexer.analysis.sentences import ends_sentence
from indexer.extraction.formulas.council_bodies import TOGETHER
from indexer.extraction.formulas.council_forms import Form, field_of, goes_on
from indexer.patterns import regex

Kind = Literal["questions", "groups", "letter", "motion"]

_KINDS = r"(?:(?:schriftelijke|technische|nadere|aanvullende) )"
_BY_ARTICLE = (
    r"(?:ex\b|conform\b|op grond van|volgens|als bedoeld in|\(?art\.|\(?artikel\b"
    r"|aan (?:het college|burgemeester|gedeputeerde|het dagelijks)|van (?:provinciale staten|de (?:gemeente)?raad)\b)"
)
QUESTIONS = (
    r"(?:(?:beantwoording|antwoord(?:en)?|reactie) (?:van |op )?(?:de )?)?"
    rf"(?:{_KINDS}{{0,2}}(?:raads|staten)vragen\b|(?:{_KINDS}|mondelinge )(?:raads|staten)?vragen {_BY_ARTICLE}"
    r"|vragen (?:ex|conform|op grond van) art|(?:art\.?|artikel) ?\d{1,3}[- ]?(?:\w{1,4}[- ])?vragen\b"
    r"|(?:overeenkomstig|conform|op grond van|krachtens) (?:art\.?|artikel) ?\d{1,3}\b.{0,120}?"
    r"\bstel(?:t|len) (?:het|de) (?:raads|staten)(?:lid|leden|fractie)\b)"
)
"""Pattern (in any case) of how the title of such questions begins."""
_TITLED = regex(QUESTIONS, re.IGNORECASE)
_ASKED = regex(
    rf"(?:\w+ )?(?:(?:beantwoording|antwoord(?:en)?|reactie)\b.{{0,80}}?)?(?:{_KINDS}{{0,2}}|.{{0,40}}\bop )"
    r"vragen(?:lijst)?\b(?! (?:en opmerkingen|uit de samenleving|van insprekers))(?!.{0,80}\bvergadering\b).{0,250}",
    re.IGNORECASE,
)
"""The title of questions that does not tell of which body they are: `Vragen van de heer Bedacht (SP) over bruggen`."""
_BARE = regex(rf"{_KINDS}{{1,2}}vragen", re.IGNORECASE)
_OF_MEMBER = regex(r"[A-Z][^():]{2,80}\([A-Z\d][^():]{1,40}\).{0,100}")
"""A title that says no more, and below it the sender of a form who has a group behind the name: no minister is asked
so."""
_OF_GROUPS = regex(r".{0,60}\bvragen (?:van|uit|door) (?:de )?(?:\w+ )?fracties\b.{0,250}", re.IGNORECASE)
"""The title of the questions of each group in its turn."""
_ABOUT = regex(r"\b(?:over|inzake|betreffende|m\.b\.t\.)(?:\s|$)", re.IGNORECASE)
_PLACE = regex(
    r"\b(?:[Gg]emeente|GEMEENTE|[Pp]rovincie|PROVINCIE|[Ww]aterschap|WATERSCHAP|[Hh]oogheemraadschap|HOOGHEEMRAADSCHAP)"
    r" [A-Z’']"
)
_BOARD = (
    rf"(?:(?:college van )?{TOGETHER}|dagelijks bestuur|collegebesluit|(?:het|geacht) college\b"
    r"|wethouder|gedeputeerde|(?:hoog)?heemraad|commissaris van de koning)"
)
_IS_BOARD = regex(rf"(?:(?:de|het) )?(?:{_BOARD}|college$|burgemeester|dijkgraaf)", re.IGNORECASE)
_BODY = (
    r"(?:gemeenteraad|raadsle?i?d(?:en)?\b|provinciale staten|statenle?i?d(?:en)?\b|algemeen bestuur"
    r"|verenigde vergadering|(?:leden van )?(?:de|uw) raad\b(?! van))"
)
_MEETING = r"(?:beeld|oordeel|besluit)vormende (?:avond|vergadering|raad|raadsvergadering|sessie|commissie)\b"
_OF_COUNCIL = regex(rf"\b(?:{_BOARD}|{_BODY}|{_MEETING}|raadscommissie\b|statencommissie\b)", re.IGNORECASE)
_IS_ASKED = regex(r"\b(?:het [Cc]ollege|[Gg]edeputeerde [Ss]taten|GS|het dagelijks bestuur|de wethouders?)\b")
"""Whom the questions of a council are put to, in a sentence."""
_OF_STATE = regex(
    r"\b(?:(?:tweede|eerste) kamer|staten-generaal|ministerie\b|minister\b|staatssecretaris\b"
    r"|kamer(?:vragen|leden|lid|stuk)|handelingen|vergaderjaar|20\d\d[dz]\d{5})",
    re.IGNORECASE,
)
_MINISTER = regex(r"(?:de )?(?:minister|staatssecretaris)\b.{0,90}$", re.IGNORECASE)
"""Who signs or is addressed, on a line of its own."""
_LETTER = regex(
    r"(?:raads|staten|wethouders|college)(?:informatie)?(?:brief|bericht|memo|mededeling)\b"
    r"|(?:raads)?informatie(?:brief|nota|memo)\b|mededeling(?:en)? (?:van (?:het |de )?)?"
    rf"(?:{_BOARD})|brief (?:van|aan) (?:het )?(?:{_BOARD}|{_BODY})",
    re.IGNORECASE,
)
"""How the title of a letter of a board begins."""
_TO_COUNCIL = regex(
    r"(?:aan\b:?\s?(?:de |het )?(?:leden van )?(?:de |het )?|geachte (?:leden van )?(?:de |het |uw )?)"
    rf"(?:raad\b|{_BODY}|staten\b)",
    re.IGNORECASE,
)
_TO_BOARD = regex(
    r"geachte? (?:college\b|leden van (?:het college|gedeputeerde staten)|gedeputeerde staten)[^?.]{0,60}",
    re.IGNORECASE,
)
"""The salutation of a letter to a board: what is asked below it is asked by who signs."""
_SIGNED = regex(
    rf"(?:hoogachtend,? |met vriendelijke groet,? )?(?:namens )?(?:het )?(?:{_BOARD})[^?!]{{0,120}}", re.IGNORECASE
)
_ASKER = regex(
    r"(?:aan:? )?(?:de )?(?:fractie(?:s|voorzitter)? (?:van )?(?:de |het )?)(?-i:[A-Z\d])[^.?!:]{1,60}"
    r"(?:(?: t\.a\.v\.| ter attentie van) [^?!:]{1,60})?"
    r"|aan:? (?:(?:de )?(?:heer|heren|dhr\.|raadslid|statenlid|raadsleden|statenleden|lid|leden)|mevrouw|mw\.|mevr\.) "
    r"(?-i:[A-Z])[^?!:]{1,100}?(?:,? (?:van de )?fracties? |\()[^?!:]{1,80}"
    r"|[\w+-]{2,20}-fractie(?: [A-Z][\w -]{1,40})?|(?-i:[A-Z\d])[^.?!:,]{1,40} (?:raads|staten|gemeenteraads)fractie"
    r"(?: [A-Z][\w -]{1,40})?",
    re.IGNORECASE,
)
_MOTION = regex(r"(?:gewijzigde |nader )*motie\b[^?!]{0,150}(?<![.])", re.IGNORECASE)
_REPORT = regex(
    r"(?:\w+ ){0,3}?(?:concept-?)?(?:notulen|verslag|besluitenlijst|amendement(?:en)?|moties)\b", re.IGNORECASE
)
_TO_A_COUNCIL = Keyed(
    r"\b(?:(?:geachte?|het|uw) college\b|college van (?:burgemeester|b ?& ?w|dijkgraaf)"
    r"|(?:gedeputeerde|provinciale) staten|gemeenteraad|burgemeester en wethouders|wethouder|waterschap"
    r"|hoogheemraadschap|commissaris van de koning"
    r"|dagelijks bestuur|(?:raads|staten)(?:lid|leden))",
    *("college", "staten", "raad", "burgemeester", "wethouder", "schap", "commissaris", "bestuur"),
    flags=re.IGNORECASE,
)
_TO_PARLIAMENT = regex(
    r"\b(?:minister|staatssecretaris|bewinds|kabinet|regering|(?:Tweede|Eerste) Kamer|kamerlid|kamerleden"
    r"|20\d\d[ZD]\d{5})",
    re.IGNORECASE,
)
"""What stands in questions to the board of a municipality, a province or a water board, and in those to a minister."""
_LABELLED = regex(r"(?:vraag|antwoord)(?: \d{1,3})?[.:]?(?: |$)", re.IGNORECASE)
_TITLES: dict[Kind, tuple[Callable[[str], object], ...]] = {
    "questions": (_TITLED.match, _ASKED.fullmatch),
    "groups": (_OF_GROUPS.fullmatch,),
    "letter": (_LETTER.match,),
    "motion": (_MOTION.fullmatch,),
}
_HEAD, _TAIL, _LONGEST, _SENTENCE = 30, 8, 250, 60
"""A paper says what it is among so many lines at its start and is signed among so many at its end; a line of a head has
at most so many characters, and a sentence of more than the last is text."""


def kind_of_paper(texts: Sequence[str], last: Sequence[str], form: Form) -> Kind | None:
    """What kind of paper of a council this is, by its first lines, its `last` ones and its form; None for any other.

    >>> kind_of_paper(["Gemeente Dorp", "Vragen van de heer Bedacht (SP) over bruggen"], [], Form())
    'questions'
    >>> kind_of_paper(["Aan de raad", "Geachte raad,"], ["Burgemeester en wethouders van Dorp"], Form())
    'letter'
    >>> kind_of_paper(["Schriftelijke vragen"], [], Form(sender="V. Verzonnen (SP)"))
    'questions'
    >>> kind_of_paper(["Vragen van het lid Bedacht (SP) aan de minister van Bruggen"], [], Form())
    """
    head = [*takewhile(lambda text: not (len(text) > _SENTENCE and ends_sentence(text)), texts[:_HEAD])]
    head = [text for text in head if len(text) <= _LONGEST]
    if any(map(_OF_STATE.search, head)) or any(map(_REPORT.match, head)):
        return None
    if any(_MINISTER.match(text) and not ends_sentence(text) for text in (*texts, *last)):
        return None
    signed = any(map(_SIGNED.fullmatch, last[-_TAIL:]))
    of_council = signed or any(_OF_COUNCIL.search(text) or _PLACE.search(text) for text in head)
    of_council = of_council or any(map(_IS_ASKED.search, texts))
    if of_council and any(map(_MOTION.fullmatch, head)):
        return "motion"
    if of_council and _is_letter(texts, head, signed) and not _prints(texts):
        return "letter"
    titled = [*head, form.subject]
    if any(map(_OF_GROUPS.fullmatch, titled)):
        return "groups"
    sent = any(map(_BARE.fullmatch, head)) and _OF_MEMBER.fullmatch(form.sender)
    if sent or any(map(_TITLED.match, titled)):
        return "questions"
    if not of_council:
        return None
    if _asks_board(texts) or any(_ASKED.fullmatch(text) and not text.endswith("?") for text in titled):
        return "questions"
    of_board = _IS_BOARD.match(form.sender) or any(map(_LETTER.match, head))
    to_council = signed and any(map(_TO_COUNCIL.match, texts[:_HEAD]))
    return "letter" if of_board or to_council else None


def _is_letter(texts: Sequence[str], head: Sequence[str], signed: bool) -> bool:
    """Whether a paper of a council is a letter of its board: to a group, or to the council."""
    to_group = signed and any(map(is_to_group, head))
    return to_group or (any(map(_LETTER.match, head)) and any(map(_TO_COUNCIL.match, texts)))


def _asks_board(texts: Sequence[str]) -> bool:
    """Whether a paper is addressed to a board at its start, and asks something."""
    to_board = any(_TO_BOARD.fullmatch(text) for text in texts[:_HEAD] if len(text) <= _LONGEST)
    return to_board and any(text.endswith("?") for text in texts)


def _prints(texts: Sequence[str]) -> bool:
    """Whether questions are printed as questions among these lines."""
    return any(text.endswith("?") or _LABELLED.match(text) for text in texts)


def asks_a_board(texts: Iterable[str]) -> bool:
    """Whether questions are to the board of a municipality, a province or a water board, and name no minister.

    >>> asks_a_board(["Kan het college dat uitleggen?"]), asks_a_board(["Kan de minister dat het college vragen?"])
    (True, False)
    """
    lines = list(texts)
    return any(map(_TO_A_COUNCIL.search, lines)) and not any(map(_TO_PARLIAMENT.search, lines))


def says_who_asks(text: str) -> bool:
    """Whether a line of a letterhead is of a group, or addresses its member: who asks.

    >>> says_who_asks("Aan de heer T. Bedacht, fractie VVD"), says_who_asks("Fractie Ons Dorp")
    (True, True)
    >>> says_who_asks("Aan de raad")
    False
    """
    return len(text) <= _LONGEST and bool(_ASKER.fullmatch(text))


def is_to_group(text: str) -> bool:
    """Whether a line of a letterhead addresses a group, or its member.

    >>> is_to_group("Aan: de fractie van Ons Dorp, t.a.v. de heer J. Bedacht"), is_to_group("Fractie Ons Dorp")
    (True, False)
    """
    return text[:4].lower().startswith("aan") and says_who_asks(text)


def titled(texts: Sequence[str], kind: Kind) -> str:
    """The line among the first ones that names the kind of paper, and what it is about where one does, with the next
    where it goes on there; empty where none names it.

    >>> titled(["Gemeente Dorp", "Raadsinformatiebrief"], "letter")
    'Raadsinformatiebrief'
    >>> titled(["Raadsvragen over", "verzonnen bruggen", "Aan het college"], "questions")
    'Raadsvragen over verzonnen bruggen'
    """
    lines = [text for text in texts[:_HEAD] if len(text) <= _LONGEST and not text.endswith("?")]
    named = next(filter(None, ([*filter(matches, lines)] for matches in _TITLES[kind])), [])
    title = next(filter(_ABOUT.search, named), named[0] if named else "")
    below = next((after for text, after in pairwise(texts[:_HEAD]) if text == title and goes_on(text)), "")
    whole = f"{title} {below}"
    return whole if below and len(whole) <= _LONGEST and not (field_of(below) or title.endswith("-")) else title
