"""Who takes the floor in a paragraph of minutes: the person who opens it, or stands behind the verb of its first
sentence, and not everybody who is named in it."""

from __future__ import annotations

import re
from collections.abc import Container

from indexer.analysis.sentences import SENTENCE
from indexer.attribution.sentences.sentence_roles import any_word
from indexer.extraction.names.groups import Person, find_persons
from indexer.extraction.names.printed_names import NAME, ONE_PERSON, PARTICLES
from indexer.patterns import regex

_OPENS = regex(
    r"(?:(?:Ook|Verder|Voorts|Tot slot|Ten slotte|Vervolgens|Allereerst|Daarna|Volgens|Door|Bij|Voor"
    r"|(?:Naar|In) (?:de |het )?(?:mening|oordeel|gevoel|ogen|visie|optiek|betoog|bijdrage) van"
    r"|(?:Namens|Van de (?:zijde|kant) van|Vanuit) \S+(?: \S+){0,6}?|De woordvoer(?:d|st)er van \S+(?: \S+){0,4}?"
    r"|De \S{2,20}-woordvoer(?:d|st)er"
    r"|De \S+(?: \S+){0,4}?, bij monde van)[, ]+"
    r"(?:(?!(?:hij|zij|ze|men|spreker|spreekster) )[a-zà-ÿ]+ ){0,3})?",
)
_GOES_ON = regex(
    r"(?:Daarnaast|Tevens|Bovendien|Eveneens|Tenslotte|Ten (?:eerste|tweede|derde|vierde)|Verder nog|Hierop|Daarop"
    r"|Met (?!recht |reden )[a-z]{4,20}|Onder verwijzing naar [^.?!:;]{3,60}|Tot (?:zijn|haar) [a-z]{4,20}"
    r"|In (?:dit|dat) (?:verband|kader)|Op (?:dit|dat) punt) "
    rf"(?!(?:is|was|heeft|had|kan|kon|zou|mag|moet|krijgt|kreeg|wordt|werd) )"
    rf"(?:{any_word('singular')}|{any_word('telling it')}|[a-z]{{2,20}}[dt]e) "
)
"""What stands before somebody who goes on: no subject, and a verb, behind which it stands (`Daarnaast wees …`)."""
_AGAIN = regex(r"In (?:de )?(?:tweede|derde|nadere) (?:termijn|instantie) [a-z]{2,20} (?:ook )?")
"""What stands before somebody who takes the floor once more, behind who answered."""
_LABELLED = regex(rf"(?P<who>(?i:{ONE_PERSON}) {NAME}(?: \([^()]{{1,40}}\))?): ?(?=[a-zà-ÿ])")
"""Who stands with a colon before what he is told to say: `De heer Bedacht: vraagt of …`."""
_DOTTED = regex(rf"(?P<who>(?i:{ONE_PERSON}) {NAME} \([^()]{{1,40}}\))(?: \([^()]{{1,40}}\))?\. (?=[A-Z])")
"""Who stands with a full stop before his words: `De heer BEDACHT (SP). Voorzitter.`"""
_INITIALS = regex(r"^(?:[^\W\d_][a-z]?\.-?)+ ?")
_INVERTED = regex(
    rf"[^.?!:;]{{0,80}}\b(?!aldus\b)(?:{any_word('singular')}|{any_word('telling it')})(?: het| zich)? "
    r"|Op (?:een|de|deze|die) (?:vra(?:ag|gen)|interruptie|opmerking|verzoek) [^.?!:;]{0,80}\b"
    r"(?:antwoordde|reageerde|verklaarde) "
)
"""What stands before somebody who takes the floor, where the sentence opens with something else."""
_MOUTH = regex(
    r"[^.?!:;]{2,80} bij monde van |Voor (?:de |het )?\S{2,40} (?:voerde|voert|sprak|spreekt|nam|neemt|deed|doet) "
)
"""What stands before the member who speaks for a group: `D66 had bij monde van mevrouw Bedacht twijfels.`"""
_IN_THE_EYES = {
    "Zoals ": regex(r" het (?:zag|ziet|beleefde|ervoer|formuleerde|verwoordde|uitdrukte)\b"),
    "Wat ": regex(r" (?:betrof|betreft|aanging|aangaat|opviel|verontrustte|stoorde|verbaasde|zorgen baarde)\b"),
    "Van ": regex(r" (?:mag|mocht|hoeft|hoefde)\b"),
    "Als het aan ": regex(r" (?:lag|ligt)\b"),
}
"""What stands before and behind somebody whose view a sentence tells: `Wat de heer Bedacht (VVD) betrof, …`."""
_QUOTING, _QUOTED = regex(r"[^.?!:;]{3,120}, aldus "), regex(r"[,.]")
"""What stands before and behind somebody in a sentence that is his: `De fractie, aldus de heer Bedacht (VVD), …`."""
_SO_SAID = regex(r"[^:?!]{3,240}, zo (?!(?:heeft|hebben|had|hadden|is|was|werd|wordt)\b)[a-z]{2,20} ")
"""What stands before somebody whose words those before it are: `"Genoeg", zo vatte de heer Bedacht (VVD) dit samen.`"""
_ANSWERS = regex(
    r", (?:aldus|zo [a-z]{2,20}) (?:(?:de |het )?(?:minister|staatssecretaris|bewinds[a-z]{1,12}|regering)|hij|zij)\b"
)
"""In the first sentence: who answers says it, whoever it is about (`De heer Smit vergist zich, aldus de minister.`)."""
_TOLD_BY = regex(
    rf"[^:?!]{{3,240}}, (?:zo (?:{any_word('singular')}|{any_word('telling it')})"
    r"|zegt|zei|stelt|stelde|vindt|vond|meent|meende|betoogt|betoogde) "
)
"""What stands before somebody in a sentence that is his, whoever it is about: `De heer A had gepleit, zei B, …`."""
_VOICED = regex(
    r"[^.?!:;]{0,120}\bwerd(?:en)? (?:[^.?!:;]{0,60} )?"
    r"(?:verwoord|vertolkt|ingebracht|uitgesproken|gesteld|bepleit) door ",
    re.IGNORECASE,
)
"""What stands before somebody who is said to have put it into words."""
_NAMED_WITH = regex(r"\b(?:de|het|een|die|deze|dat|dit) (?:ook )?door $|\w (?:die|dat|welke) $")
"""What stands before somebody after whom a thing is called: `Voor de door mevrouw A bedoelde regeling …`."""
_SAYS = regex(r": [A-ZÀ-Ý]|[, ]+(?:[a-zà-ÿ]+|[^.?!]{0,80}, [a-zà-ÿ]+|[–-] [^.?!–]{0,80} [–-] [a-zà-ÿ]+)\b")
GETS = regex(
    r" (?:krijg(?:t|en)|kreeg|kregen|ontvang(?:t|en)|ontving(?:en)?|hoef(?:t|de|den)|hoeven|verdien(?:t|en)"
    r"|(?:kan|kon|kunnen|konden|mag|mocht|mogen) gerust zijn"
    r"|(?:kan|kon|kunnen|konden|mag|mocht|mogen|wordt|werd|worden|werden) (?:[a-z]{1,20} ){0,2}?"
    r"(?:gerustgesteld|verzekerd|toegezegd|tegemoetgekomen|geantwoord)"
    r"|(?:weet|weten|wist|wisten) (?:ook |immers |zelf ){0,2}(?:dat|hoe|waarom)"
    r"|(?:heeft|had|hebben|hadden) (?:(?:daarin |daarmee |hierin )?gelijk|ten onrechte|terecht|een punt))\b"
)
"""How a minister goes on behind a member of whom he says something: the member takes no floor."""
_TO_WHOM = regex(
    r" [a-z]{2,15} (?:hij|zij) (?!die\b)"
    r"| (?:kan|kon|moet|moest) de (?:minister|staatssecretaris)(?: [a-z0-9-]{1,20}){0,6}? "
    r"(?:melden|meedelen|toezeggen|berichten|antwoorden|bevestigen)\b"
)
"""What stands behind a person to whom another says something: `De heer Bedacht kon zij niets toezeggen`."""


def as_told(text: str) -> str:
    """A paragraph of the minutes of a council as its sentence goes, without the stroke before it and the colon in it.

    >>> as_told("- De heer Bedacht: vraagt dat."), as_told("De heer Bedacht: Ja.")
    ('De heer Bedacht vraagt dat.', 'De heer Bedacht: Ja.')
    >>> as_told("De heer BEDACHT (SP) (bij interruptie). Waarom?")
    'De heer BEDACHT (SP): Waarom?'
    """
    plain = text.lstrip("-–• ")
    if dotted := _DOTTED.match(plain):
        return f"{dotted['who']}: {plain[dotted.end() :]}"
    label = _LABELLED.match(plain)
    return f"{label['who']} {plain[label.end() :]}" if label else plain


def opening_person(text: str, *, answers: bool = False) -> Person | None:
    """The person who takes the floor at the head of a paragraph; where a minister `answers`, a view that is told may be
    what he answers."""
    people = find_persons(text[:300])
    end = SENTENCE.search(text, 0, 300)
    told = (
        person
        for person in people
        if (end is None or person.start < end.start())
        and (
            _SO_SAID.fullmatch(text, 0, person.start)
            or (_TOLD_BY.fullmatch(text, 0, person.start) and _QUOTED.match(text, person.end))
        )
    )
    if not answers and (teller := next(told, None)):
        return teller
    person = next(iter(people), None)
    if (
        person is None
        or _TO_WHOM.match(text, person.end)
        or (answers and _ANSWERS.search(text, 0, end.start() + 1 if end else 300))
    ):
        return None
    if _AGAIN.fullmatch(text, 0, person.start):
        return person
    if _NAMED_WITH.search(text, 0, person.start):
        return None
    goes_on = not answers and _GOES_ON.fullmatch(text, 0, person.start)
    if (goes_on or _OPENS.fullmatch(text, 0, person.start)) and _SAYS.match(text, person.end):
        return None if answers and GETS.match(text, person.end) else person
    if not answers and _MOUTH.fullmatch(text, 0, person.start):
        return person
    view = None if answers else _IN_THE_EYES.get(text[: person.start])
    quoted = not answers and _QUOTING.fullmatch(text, 0, person.start) and _QUOTED.match(text, person.end)
    return person if quoted or (view and view.match(text, person.end)) else None


def entering_person(text: str, met: Container[str]) -> Person | None:
    """The person who takes the floor for the first time behind the verb of the first sentence, with a printed party."""
    for person in find_persons(text[:300]):
        behind = _INVERTED.fullmatch(text, 0, person.start) or _VOICED.fullmatch(text, 0, person.start)
        if behind and all(party and surnames(name)[-1] not in met for name, party in person.names):
            return person
    return None


def surnames(name: str) -> list[str]:
    """A name in lower case as it may come back, the shortest last: without initials, without first name."""
    words = _INITIALS.sub("", name).split()
    found = [" ".join(words).casefold()]
    while len(words) > 1 and words[0][0].isupper() and not PARTICLES & {words[0].casefold(), words[0].split("-")[-1]}:
        words = words[1:]
        found.append(" ".join(words).casefold())
    return found
