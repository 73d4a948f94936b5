"""What kind of paper a document is: from its printed title, else from what it opens with."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from indexer.attribution.kinds import motion
from indexer.attribution.kinds.councils import council_amendments
from indexer.attribution.layout.signatures import SALUTATION, is_close, is_name, member_signing
from indexer.extraction.formulas import council_minutes, papers_of_others
from indexer.extraction.formulas.council_papers import QUESTIONS
from indexer.extraction.formulas.genres import Genre, Pen, genre_for, genre_named, genre_of, opening_genre
from indexer.extraction.formulas.question_labels import label_numbers, read_label
from indexer.extraction.names.ministers import find_signatory
from indexer.extraction.names.printed_names import MEMBERS
from indexer.patterns import regex
from indexer.records import Metadata

_OPENING = 60
"""The number of lines or paragraphs at the start in which a paper says what it is."""
_TITLE, _LONGEST_TITLE = 15, 160
"""The number of those in which a title stands that is no part of a printed head, and its length in characters."""
_NUMBER = regex(r"(?:N[Rr]\.\s*\w{1,8}|[A-Z]{1,3})\s+(?=[A-Z])")
"""The number of a paper, or its letter, before the title; a title without it stands in capitals."""
_PLAIN, _FIRST = (
    regex(
        r"(?:\w+ )?(?:nota naar aanleiding van|memorie van antwoord\b)"
        r"|inbreng (?:so|schriftelijk|verslag|voor|voorlopig|ten behoeve)\b"
        rf"|(?:{QUESTIONS}|(?:(?:beantwoording|antwoord(?:en)?) (?:op |van )?(?:de )?)?"
        r"(?:schriftelijke|technische) vragen\b)(?!.{0,200}[.:]$)"
        r"|verslag van een (?:nader )?schriftelijk overleg\b|kamerbrief (?:over|inzake|met|bij|naar) "
        r"|overzicht van stemmingen\b",
        re.IGNORECASE,
    ),
    3,
)
"""How a paper opens that prints its title alone, and among how many of its first lines."""
_OF_OTHERS = regex(
    rf"{papers_of_others.PAPER}|{papers_of_others.REPORT}|(?:bnc-?)?fiche(?: \d{{1,2}})? ?:", re.IGNORECASE
)
"""How a paper opens that has its title in the first line, and no head, and in which no group speaks."""
_AGENDA = "stuk van wetgeving"
_AGENDA_ITEM, _DECIDED = regex(r"(?:\d{1,3}\.? )?Agendapunt ?: \S"), regex(r"(?:^|\s)(?:Besluit|Zaak) ?: \S")
"""The genre of an agenda and of a decision list, and how their items are labelled."""
_MINUTES = "notulen"
"""The genre of the minutes of a council."""
_SUBJECT = regex(r"(?:betreft|onderwerp) ?: (?P<subject>(?:[\w-]+ ){0,4}(?:[\w-]*vragen)\b.{0,200})", re.IGNORECASE)
"""The subject of a paper without a head that says what kind it is."""
_RUN, _WINDOW = 5, 500
"""What a paper says of itself may run over so many lines; the beginning, in characters, is enough."""
_ENCLOSES = "brief "
"""How the name of a genre begins that may enclose another."""
_ENCLOSED: tuple[Pen, ...] = ("groups", "committee")
"""Whose papers a minister's has in it, or names in its title."""
_OF_GOVERNMENT = "Brief regering"
"""The kind of a letter of a minister, as the Tweede Kamer names it."""
_MINISTERS = regex(r"kamerbrief\b", re.IGNORECASE)
"""How a letter is called that only a minister writes."""
_SIGNED = regex(r"\b(?:minister|staatssecretaris|ministerie|bewindspersoon|kabinet)", re.IGNORECASE)
_SALUTED = 15
"""A letter opens with its salutation among so many lines."""
_OWN_TITLE = regex(r"(?:\w+ )?[Vv]erslag van een\b|[^a-z]+$")
"""The title of a report as it stands in its head: a subject says `inbreng`, `reactie op` or no article."""
_I = regex(r"\b(?:[Mm]ijn|[Ii]k|mij)\b")
"""How a minister speaks of himself."""
_TAIL, _UNDER = 15, 8
"""A letter is signed among so many lines at its end, and so many below its close."""
_OFFICE = regex(
    r"(?:(?:mede )?namens )?(?:(?:de|het) )?(?:demissionair )?"
    r"(?:(?:vice-?)?minister|staatssecretaris|kabinet\b|regering\b)",
    re.IGNORECASE,
)
_OTHER_OFFICE = regex(
    r"(?:de |het )?(?:(?:(?:wnd\.|waarnemend|fungerend) |vice-?)?(?:president|ombudsman)|(?:nationale |kinder)ombudsman"
    r"|algemene rekenkamer|(?:vice-)?president van de raad van state|burgemeester|commissaris van de koning(?:in)?)"
    r"(?: van .{3,60})?,?(?:\s+secretaris)?",
    re.IGNORECASE,
)
"""An office or a body that is no minister's."""
_GOVERNS = regex(
    r"\b(?:uw Kamer|het kabinet|mijn (?:ministerie|departement|beleid|ambt\w*|voornemen)|beantwoord ik"
    r"|(?:kamer|schriftelijke )vragen)\b",
    re.IGNORECASE,
)
"""What a minister says who signs with a name alone."""
_ASKED_TOGETHER = regex(
    r"(?:De leden van d|D)e (?:\w+ ){0,3}commissies? (?:voor|van)\b.{0,400}"
    r"\b(?:kennis ?genomen|uw (?:reactie|antwoord)|naar aanleiding)",
)
"""What a committee of the Eerste Kamer writes above or below what its groups ask a minister."""
_GROUPS = regex(r"\b(?:[Ll]eden|[Ll]id|fracties?) van (?:de |het )?(?:fracties? |[A-Z0-9][\w+-]*-fractie)")

_SPEAKS = regex(
    r"(?:[Dd]e )?(?:[Ll]eden|[Ff]racties?) van (?:de |het )?(?:fracties? |[A-Z0-9][\w+-]*-fractie)|[Hh]et lid van de "
)
"""How a line opens in which a group speaks."""
_ASKED_BY, _SEVERAL = (
    regex(rf"(?:(?P<one>Vraag)|Vragen) van {MEMBERS} [^.?!:]{{2,80}}\([^()]{{1,40}}\)[^?!]{{0,120}}"),
    2,
)
"""A heading that says who asked, and how many of those a letter has that puts several questions under one of them."""


def recognise_genre(stated: Metadata, own_title: str, texts: Sequence[str]) -> Genre | None:
    """The genre of a paper, from the title printed in its head (empty where there is none), the title that is stated,
    and its lines or paragraphs. One of another type than is stated does not count. None: nothing tells."""
    fitting = (genre for genre in _candidates(stated, own_title, texts) if stated.type in (None, genre.type))
    if (found := next(fitting, None)) or not stated.type:
        return found
    return _letter(own_title, texts, _runs(texts)) if stated.type == "letter" else genre_for(stated.type)


def _candidates(stated: Metadata, own_title: str, texts: Sequence[str]) -> Iterator[Genre]:
    """What tells of a genre, the clearest first. A letter may enclose a paper of another genre, unless it is printed as
    a paper itself: there its title stands in capitals."""
    _, parted, of_its_own = (stated.title or "").rpartition("; ")
    if council_amendments.is_amendment(own_title, texts):
        yield from filter(None, (genre_named("amendement van een raad"),))
    if any(map(_AGENDA_ITEM.match, texts)) and any(map(_DECIDED.search, texts)):
        yield from filter(None, (genre_named(_AGENDA),))
    own = genre_of(own_title)
    if own and own.pen not in _ENCLOSED and _tells(own, own_title):  # nothing below tells more clearly
        yield own
    titles = [own_title, of_its_own if parted or stated.type else ""]
    numbered = [(_NUMBER.match(text), text) for text in texts[:_TITLE] if len(text) <= _LONGEST_TITLE]
    titles += [text[number.end() if number else 0 :] for number, text in numbered if number or text.isupper()]
    titles += [told["subject"] for told in map(_SUBJECT.match, texts[:_FIRST]) if told]
    titles += [text for text in texts[:_FIRST] if _PLAIN.match(text) and len(text) <= _LONGEST_TITLE]
    titles += [text for text in texts[:1] if _OF_OTHERS.match(text) and len(text) <= _LONGEST_TITLE]
    named = [(genre, title) for title in titles if (genre := genre_of(title))]
    runs = _runs(texts)
    opened = opening_genre(runs)
    if _is_ministers(texts, runs):  # its subject, and its first words, say what it answers
        lists = any(text.endswith("?") or label_numbers(text) for text in texts)
        others = _ENCLOSED[:1] if lists else _ENCLOSED
        named = [(genre, title) for genre, title in named if genre.pen not in others or _OWN_TITLE.match(title)]
        headed = opened is not None and opened.pen == "askers" and _is_headed_by_askers(texts)
        opened = genre_for("letter") if not opened or headed or opened.pen in others else opened
    yield from (genre for genre, title in named if _tells(genre, title))
    if motion.is_motion(texts):
        yield from filter(None, (genre_for("motion"),))
    if opened and opened.type != "letter" and opened.pen == "government" and _asked_above(runs, opened):
        opened = None
    if opened and opened.type != "letter":
        yield opened
    if not named and not opened and council_minutes.is_minutes(texts):  # whatever it calls itself
        yield from filter(None, (genre_named(_MINUTES),))
    if opened or named:
        yield from filter(None, (_letter(own_title, texts, runs),))


def _tells(genre: Genre, title: str) -> bool:
    """Whether a title of a genre is that of the paper: one that may enclose another is printed in capitals."""
    return not genre.name.startswith(_ENCLOSES) or title.isupper()


def _is_ministers(texts: Sequence[str], runs: Sequence[str]) -> bool:
    """Whether a paper is signed by a minister and opens as a letter does, with a salutation, or with words of himself
    above those of the groups."""
    opened = opening_genre(runs[:1])
    above = list(takewhile(lambda text: not _SPEAKS.match(text), texts[:_SALUTED]))
    opens = (opened and opened.type == "letter") or any(SALUTATION.fullmatch(text) or _I.search(text) for text in above)
    return bool(opens) and any(find_signatory(text) for text in texts[-_UNDER:])


def _is_headed_by_askers(texts: Sequence[str]) -> bool:
    """Whether what a paper answers stands above the answers as headings, which say who asked, and nowhere a question:
    `Vraag van het lid Verzonnen (VVD) over bruggen`."""
    headed = [_ASKED_BY.fullmatch(text) for text in texts]
    if any(text.endswith("?") or label_numbers(text) or read_label(text) for text in texts):
        return False
    return sum(one is not None for one in headed) >= _SEVERAL or any(one and one["one"] for one in headed)


def _asked_above(runs: Sequence[str], opened: Genre) -> bool:
    """Whether groups speak above the words of the government with which a paper opens: then it prints what they ask."""
    spoken = next((index for index, run in enumerate(runs) if _SPEAKS.match(run)), len(runs))
    return opening_genre(runs[:spoken]) != opened


def _letter(own_title: str, texts: Sequence[str], runs: Sequence[str]) -> Genre | None:
    """A letter: of a committee where its groups ask in it; the minister's where its head or its signature says so, else
    where nobody signs it, or a name alone, and it speaks of a minister."""
    if any(map(_ASKED_TOGETHER.match, (*runs, *texts))) and any(map(_GROUPS.search, (*runs, *texts))):
        return genre_of("brief van de voorzitter van de commissie")
    if any(map(member_signing, texts[-_TAIL:])):
        return genre_of("brief van het lid")
    if "regering" not in own_title and _is_of_others(texts):
        return genre_of("brief van een ander")
    told = (*texts[:_OPENING], *texts[-_TAIL:])
    titled = own_title == _OF_GOVERNMENT or any(map(_MINISTERS.match, texts[:_FIRST]))
    minister = titled or any(_SIGNED.search(text) or _GOVERNS.search(text) for text in told)
    return genre_of("brief van de regering" if minister else "brief van een ander")


def _runs(texts: Sequence[str]) -> list[str]:
    """The beginning of a document from each of its first lines on: a phrase may run over several."""
    return [" ".join(texts[at : at + _RUN])[:_WINDOW] for at in range(min(_OPENING, len(texts)))]


def _is_of_others(texts: Sequence[str]) -> bool:
    """Whether a letter is signed, by no minister: below its close stands another office or an organisation, or a name
    and nowhere in it the words of a government."""
    closes = [index for index, text in enumerate(texts) if is_close(text)]
    below = [text for index in closes for text in texts[index + 1 : index + 1 + _UNDER]]
    if not below:  # without a close
        signed = texts[-_TAIL:]
        return any(map(_OTHER_OFFICE.fullmatch, signed)) and not any(map(find_signatory, signed))
    if any(_OFFICE.match(text) or find_signatory(text) for text in below):
        return False
    by_name = all(is_name(text) for index in closes for text in texts[index + 1 : index + 2])
    return not (by_name and any(map(_GOVERNS.search, texts)))
