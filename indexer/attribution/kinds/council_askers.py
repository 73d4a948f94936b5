"""Who asks the written questions of a council, where its form, its title or the signature under it says so."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from indexer.attribution.layout.signatures import is_name
from indexer.extraction.formulas.genres import names_council_questions
from indexer.extraction.names.party_names import Context
from indexer.extraction.names.printed_names import NAME

_FIRST = 5
"""The number of lines at the top of which one names the genre of these papers."""
_FIELD = re.compile(
    r"(?:(?:mede-?)?indieners?|(?:vraag|vragen)?stellers?|(?:gesteld|ingediend) door|(?:raads|staten)(?:leden|lid)"
    r"|fracties?|(?P<sender>van))(?:\(s\))?\s*:\s*(?P<askers>\S.{1,200})"
    r"|(?:mede-?)?(?:indieners?|vragenstellers?)(?:\(s\))? (?P<beside>[A-Z].{0,100}\([^()]{2,40}\)\.?)"
    r"|aan (?:de )?(?:heer|mevrouw|het (?:raads|staten)lid) (?P<member>[^?!]{2,60}, ?fractie(?:voorzitter)?"
    r"(?: van)?(?: de| het)? [^,?!]{2,40}),?",
    re.IGNORECASE,
)
"""The line of a form that says who asks, perhaps beside the label; and that to whom an answer is."""
_PROVINCE = re.compile(
    r" (?:Groningen|Fryslân|Friesland|Drenthe|Overijssel|Flevoland|Gelderland|Utrecht|(?:Noord|Zuid)-Holland|Zeeland"
    r"|(?:Noord-)?Brabant|Limburg)$"
)
"""The province behind the name of a party whose members sit in its Staten."""
_TITLED = re.compile(
    r"\b(?:\w{1,20}-)?vragen (?:(?:van|door) )?(?:(?:de )?fracties? (?:van )?)?(?:de |het )?"
    r"(?P<groups>[A-Z\d][^.?!:–]{1,80}?)(?:-fracties?)?(?=:| [–-] | (?:over|inzake|betreffende|aan|m\.b\.t\.)\s|$)"
)
"""The groups whose questions a title names without more words: `Schriftelijke vragen Volt en BIJ1 over bussen`."""
_SIGNED = re.compile(
    r"(?:mede )?namens (?:de )?(?:fracties? )?(?:van )?(?:de |het )?(?P<groups>[^,.?!]{2,60}?)(?:-fracties?)?"
    rf"(?:,(?-i: {NAME})?)?",
    re.IGNORECASE,
)
"""For which groups a paper is signed: `Namens de fractie van de SP,`."""
_EACH_SIGNED = re.compile(r" (?=[Nn]amens )")
_ANSWERED = re.compile(
    r"\b(?:beantwoord op|datum (?:van )?(?:het )?(?:antwoord|beantwoording))\s*:\s*\d", re.IGNORECASE
)
"""The line of a form that says when the questions were answered."""
_IN_A_ROW = re.compile(
    r"(?:^| )(?:(?:mede-?)?indieners?|(?:vraag|vragen)?stellers?|(?:gesteld|ingediend) door)(?:\(s\))? ?: "
    r"(?P<askers>[^:?!]{3,200}?)(?= (?-i:[A-Z])[a-z]{2,20}(?:\(s\))?(?: [a-z]{2,15}){0,3} ?:|$)",
    re.IGNORECASE,
)
"""The same among other fields, in a copy that has lost the ends of its lines."""
_TO_A_COUNCIL = re.compile(
    r"\b(?:(?:geacht|het|uw) college\b|college van (?:burgemeester|b ?& ?w|dijkgraaf)"
    r"|(?:gedeputeerde|provinciale) staten|gemeenteraad|burgemeester en wethouders|wethouder|waterschap"
    r"|hoogheemraadschap|commissaris van de koning"
    r"|dagelijks bestuur|(?:raads|staten)(?:lid|leden))",
    re.IGNORECASE,
)
_TO_PARLIAMENT = re.compile(
    r"\b(?:minister|staatssecretaris|bewinds|kabinet|regering|(?:Tweede|Eerste) Kamer|kamerlid|kamerleden"
    r"|20\d\d[ZD]\d{5})",
    re.IGNORECASE,
)
"""What stands in questions to the board of a municipality, a province or a water board, and in those to a minister."""
_INTRODUCED = re.compile(
    r"(?:inleiding|toelichting|aanleiding)"
    r"(?: (?:(?:van|door) )?(?:de |het )?(?:vragenstellers?|indieners?|fracties?))?:?",
    re.IGNORECASE,
)
"""The title of the words with which those who ask introduce their questions."""
_BETWEEN = re.compile(r", (?:en )?| en |/| & ")
_HEAD = 12
"""The form is filled in in so many lines or paragraphs at the start."""
_END = 8
"""A paper is signed in so many paragraphs at its end."""


def is_form(texts: Sequence[str]) -> bool:
    """Whether one of the first lines of a paper says that it has the written questions of a council."""
    return names_council_questions(texts[:_FIRST])


def states_asker(text: str) -> bool:
    """Whether a line says who asks, with more than the sender of a letter."""
    field = _FIELD.fullmatch(text)
    return field is not None and not field["sender"]


def stated_askers(texts: Sequence[str]) -> Iterator[str]:
    """Who asks, as the lines of the form say. `texts`: the first lines or paragraphs. A sender (`Van: …`) asks only in
    the form of a council."""
    form = is_form(texts)
    for text in texts:
        if (field := _FIELD.fullmatch(text)) and not _IN_A_ROW.search(field["askers"] or ""):
            if form or not field["sender"]:
                yield field["askers"] or field["beside"] or field["member"]
        else:
            yield from (field["askers"] for field in _IN_A_ROW.finditer(text))


def asks_a_board(texts: Iterable[str]) -> bool:
    """Whether questions are to the board of a municipality, a province or a water board, and name no minister.

    >>> asks_a_board(["Kan het college dat uitleggen?"]), asks_a_board(["Kan de minister dat het college vragen?"])
    (True, False)
    """
    lines = list(texts)
    return any(map(_TO_A_COUNCIL.search, lines)) and not any(map(_TO_PARLIAMENT.search, lines))


def introduces(text: str) -> bool:
    """Whether a paragraph is the title of the words with which those who ask introduce their questions.

    >>> introduces("Inleiding vragensteller"), introduces("Inleiding tot de brug")
    (True, False)
    """
    return _INTRODUCED.fullmatch(text) is not None


def says_answered(texts: Sequence[str]) -> bool:
    """Whether the form says when the questions were answered: the answers stand below them."""
    return any(map(_ANSWERED.search, texts[:_HEAD]))


def titled_groups(texts: Sequence[str], context: Context) -> tuple[str, ...]:
    """The parties whose questions a title among the first lines names, nothing else standing where they do."""
    titles = filter(None, map(_TITLED.search, texts[:_FIRST]))
    return next(filter(None, (_groups(title["groups"], context) for title in titles)), ())


def signing_groups(texts: Sequence[str], context: Context) -> tuple[str, ...]:
    """The parties for which a paper is signed."""
    signed = (_SIGNED.fullmatch(one.strip()) for text in texts[-_END:] for one in _EACH_SIGNED.split(text))
    return tuple(dict.fromkeys(party for one in signed if one for party in _groups(one["groups"], context)))


def signed_for(texts: Sequence[str], context: Context) -> frozenset[int]:
    """Where the paragraphs stand that say for which groups a paper is signed, and the names right below them."""
    start = max(0, len(texts) - _END)
    last = next((at for at in range(start, len(texts)) if signing_groups(texts[at : at + 1], context)), None)
    if last is None:
        return frozenset()
    names = takewhile(lambda at: is_name(texts[at]), range(last + 1, len(texts)))
    return frozenset([last, *names])


def _groups(printed: str, context: Context) -> tuple[str, ...]:
    """The parties that are named one by one; nothing where another thing stands between them."""
    found = [context.registered(_PROVINCE.sub("", name.strip())) for name in _BETWEEN.split(printed)]
    return tuple(dict.fromkeys(party for one in found for party in one)) if all(found) else ()
