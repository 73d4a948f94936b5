"""The printed head of a Kamerstuk: chamber, session year, dossiers, number, title and date.

These stand in a line each, several in one line, or in the cells of a table (`Nr. 6 | NOTA NAAR AANLEIDING …`); chamber
and session year may be absent. The papers of the Eerste Kamer have letters for numbers.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Sequence
from itertools import islice

from indexer.attribution.mastheads.masthead import Masthead
from indexer.attribution.mastheads.paper_lines import (
    BEFORE,
    DEEP,
    DOSSIER,
    LONGEST,
    NUMBER,
    OWN_TITLE,
    REPRINT,
    TITLE_WORD,
    Head,
    above_dossier,
    joined,
    own_title,
    pieces,
    under_number,
)
from indexer.extraction.formulas.genres import genre_of
from indexer.parliament.dossiers import CHAPTER, ROMAN, dossier_code
from indexer.parliament.identifiers import chamber_of, paper
from indexer.patterns import regex
from indexer.records import Chamber, Metadata

_BETWEEN = 12
"""So many may stand between that and the paper's own number: other dossiers, and their titles."""
_DIGITS = regex(rf"\d\d[ .\u00a0\u202f]?\d{{3}}|^{ROMAN}\b")
"""What stands in the number of every dossier."""
_PAGE_TITLE = regex(r"[A-Z][^:]{3,80} : (?P<title>\S.*)")
"""The title that a page of tweedekamer.nl has, perhaps over several lines: the kind, and what the paper is about."""
_PAPER_BEHIND = regex(r"\s*\((?:Kamerstuk|kst)[^()]*\)\.?$")
"""The paper that another is about, behind such a title."""
_LETTER = regex(rf"(?P<number>[A-Z]{{1,3}})(?:\d{{1,2}}(?=\s))?(?:\s+(?P<title>(?i:{TITLE_WORD}).*))?")
"""The letter of a paper, perhaps with the mark of a note, and its title."""
_OF_COUNCIL = regex(
    r"(?:nader )?(?:advies|oorspronkelijke tekst)\b(?!.*\bafdeling advisering).*\braad van state\b", re.IGNORECASE
)
"""The title of a paper that the Tweede Kamer lettered, as it did until the Raad van State had a division for advice."""
_WITH_LETTER = regex(
    r"(?P<dossier>\d\d[ .\u00a0\u202f]?\d{3})\s+(?P<number>(?![ILVX]\b)[A-Z])(?:\s+(?P<title>[A-ZÀ-Ý].*))?"
)
"""The number of a dossier with the letter of a paper behind it, which is no chapter of the budget."""
_NUMERAL = regex(r"I{1,3}|I?V|VI{1,3}")
_CHAPTER = regex(rf"(?:[-–]\s?(?P<series>\d\d)|(?P<chapter>(?=[A-Z]){CHAPTER}))(?:\s+(?P<title>[A-ZÀ-Ý].*))?")
"""The chapter of a dossier, or its number in a series, in the line under the dossier's number, and the title."""
_ARTICLE = regex(r"ARTIKEL [IVXLC]{1,8}")
"""An entry of the list of articles that a page has between the title of a bill and its number."""


def read(texts: Sequence[str]) -> Masthead | None:
    """The head of a Kamerstuk; None where there is none."""
    if not any(map(_DIGITS.search, texts[:DEEP])):
        return None
    parts = pieces(texts)
    ahead = deque(islice(parts, 1 + _BETWEEN))
    head, within = Head(), list[int]()
    while ahead and _taken(head, ahead[0][1], [text for _, text in islice(ahead, 1, None)], len(within)):
        within.append(ahead.popleft()[0])
        ahead.extend(islice(parts, 1))
    if not head.dossiers or head.number is None:
        return None
    after = {index for index, _ in ahead}
    own = own_title(head.own_title or [head.over])
    titles = [joined(title) for title in head.dossier_titles]
    id_ = paper(head.dossiers[0], head.number)
    whole = _PAPER_BEHIND.sub("", head.page_title or "")
    return Masthead(
        Metadata(
            id=id_,
            title=(whole if whole.casefold() != own.casefold() else "")
            or "; ".join(dict.fromkeys(filter(None, (*titles, own))))
            or None,
            dossiers=tuple(dict.fromkeys(head.dossiers)),
            number=head.number,
            chamber=head.chamber or _lettering(id_, own),
            session_year=head.session,
            date=head.date,
            ministers=head.to or None,
        ),
        frozenset(within) - after,
        own,
    )


def _lettering(id_: str, own: str) -> Chamber | None:
    """The chamber that a letter tells; None where the paper has a number."""
    if chamber_of(id_) != "EK":
        return None
    return "TK" if _OF_COUNCIL.match(own) else "EK"


def _taken(head: Head, piece: str, following: Sequence[str], at: int) -> bool:
    """Whether a piece is part of the head, of which it is then read."""
    if head.ended or len(piece) > LONGEST:
        return False
    if not any(map(str.isalnum, piece)):  # the rule of a table
        return bool(head.dossiers) or at < BEFORE
    if head.number is not None:
        return under_number(head, piece)
    if above_dossier(head, piece):
        return True
    if (match := NUMBER.fullmatch(piece)) and head.session and not (head.dossiers or match["title"]):
        head.early = match["number"]
        return True
    if head.early and head.dossiers and OWN_TITLE.match(piece) and genre_of(piece):
        head.number = head.early
        return under_number(head, piece)
    if match := _numbered(head, piece, following):
        head.number = match["number"]
        head.own_title += [match["title"]] if match["title"] and not REPRINT.fullmatch(match["title"]) else []
        return True
    if match := _with_letter(head, piece, following):
        head.early = match["number"]
        head.dossiers.append(dossier_code(match["dossier"]))
        head.dossier_titles.append([match["title"]] if match["title"] else [])
        return True
    if (match := DOSSIER.fullmatch(piece)) and _is_followed_by_number(head, following):
        head.dossiers += filter(None, map(dossier_code, filter(None, (match["dossier"], match["second"]))))
        head.dossier_titles.append([match["title"]] if match["title"] else [])
        return True
    if head.dossiers:
        if not head.dossier_titles[-1] and head.dossiers[-1].isdigit() and (match := _CHAPTER.fullmatch(piece)):
            head.dossiers[-1] = dossier_code(head.dossiers[-1], match["series"] or match["chapter"])
            head.dossier_titles[-1] += filter(None, [match["title"]])
            return True
        if not _ARTICLE.fullmatch(piece):
            head.dossier_titles[-1].append(piece)
        return _is_followed_by_number(head, following) and sum(map(len, head.dossier_titles[-1])) < LONGEST
    if match := _PAGE_TITLE.fullmatch(piece):
        head.page_title = match["title"]
    elif head.page_title:
        head.page_title += f" {piece}"
    elif OWN_TITLE.match(piece) and genre_of(piece):
        head.over = piece
    return at < BEFORE


def _numbered(head: Head, piece: str, following: Sequence[str]) -> re.Match[str] | None:
    """The number of the paper, where a piece is that; letters only where no number follows."""
    if not head.dossiers:
        return None
    if match := NUMBER.fullmatch(piece):
        return match
    if any(map(NUMBER.fullmatch, following)):
        return None
    return _lettered(head, piece, following)


def _lettered(head: Head, piece: str, following: Sequence[str]) -> re.Match[str] | None:
    """The letter of a paper of the Eerste Kamer, with its title in the same line or the next: not the numeral of a
    heading, unless the chamber is printed."""
    match = _LETTER.fullmatch(piece)
    if not match or (_NUMERAL.fullmatch(match["number"]) and head.chamber != "EK"):
        return None
    return match if match["title"] or any(map(OWN_TITLE.match, following[:1])) else None


def _with_letter(head: Head, piece: str, following: Sequence[str]) -> re.Match[str] | None:
    """The number of a dossier and the letter of a paper of the Eerste Kamer in one line, where the title of the paper
    stands below it and no letter or number of its own above that: else it is a fund of the budget (`34 000 F`)."""
    if head.chamber != "EK" or head.dossiers or not (match := _WITH_LETTER.fullmatch(piece)):
        return None
    titled = next((at for at, below in enumerate(following) if OWN_TITLE.match(below) and genre_of(below)), None)
    if titled is None or _is_followed_by_number(head, following[: titled + 1]):
        return None
    return match


def _is_followed_by_number(head: Head, following: Sequence[str]) -> bool:
    numbered = any(map(NUMBER.fullmatch, following))
    titled = head.early is not None and any(genre_of(piece) for piece in following)
    return numbered or titled or any(_lettered(head, piece, following[at + 1 :]) for at, piece in enumerate(following))
