"""Tables of contents: they repeat the headings of a document and are none of them.

>>> sorted(table_of_contents(["Inhoudsopgave", "I Vragen 2", "II Reactie", "3", "I Vragen", "Hoe?", "II Reactie"]))
[0, 1, 2, 3]
>>> sorted(table_of_contents(["1. Inleiding 2", "2. Doel 3", "4. Kosten 3", "5. Tot slot 5", "De leden vragen 3"]))
[0, 1, 2, 3]
>>> sorted(table_of_contents(["I. | Algemeen | 1", "1. | Inleiding | 1", "I. Algemeen", "1. Inleiding", "Dit is het."]))
[0, 1]
>>> sorted(table_of_contents(["Inhoudsopgave", "I.ALGEMEEN1", "1.Inleiding1", "I. ALGEMEEN", "1. Inleiding", "Ja."]))
[0, 1, 2]
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from indexer.patterns import regex

_DEEP = 400
"""A table of contents begins within this many lines of the start, and is no longer than this."""
_TITLE = regex(r"(?:Inhoudsopgave|Inhoud)(?:\s+(?:blz|pag(?:ina)?)\.?)?\s*:?", re.IGNORECASE)
_PAGE = regex(r"(?<![\s.…·|])[\s.…·|]+\d{1,3}$")
_NO_ENTRY = regex(r"(?:[IVX]{1,5}|\d{1,3}(?:\.\d{1,2}){0,3}|[A-Z])?[.)]?|(?:blz|pag(?:ina)?)\.?", re.IGNORECASE)
_ROW = regex(r"(?:[IVX\d.A-Z]{1,10}[.)]? \| )?[^|]{3,200} \| \d{1,3}")
"""An entry that is the row of a table."""
_NUMERAL = regex(r"(?:[IVX]{1,5}|[A-Z]|\d{1,3}(?:\.\d{1,2}){0,3})[.):]?\s+(?=\S)")
_ENTRY = regex(r"(?:[IVX]{1,5}|[A-Z]|\d{1,2}(?:\.\d{1,2}){0,3})[.):]?[\s|]+\S.{0,160}?[\s.…·|]+(?P<page>\d{1,3})[\s|]*")
_GLUED = regex(
    r"(?P<numeral>(?:[IVX]{1,5}|[A-Z]|\d{1,2}(?:\.\d{1,2}){0,3})[.)])\s?"
    r"(?P<title>[A-ZÀ-Ý][^?!]{1,160}?[^\W\d_])(?P<page>\d{1,3})"
)
"""An entry whose columns are printed as one word: `3.Het arrest-Kleyn3`."""
_NO_LETTERS = regex(r"[\W\d_]+")
_ASKED = regex(r"\?[\s|]")
"""What stands in a question that has the page behind it which it is about: a list of these is no table of contents."""
_RUN = 4
"""So many entries that stand together, each with its number and its page, are a table whatever stands below them."""
_SENTENCE = regex(r"[^\W\d_]{2}[?!.]$")
_LEAST = 12
"""Two headings of which one was cut off are the same where this many letters are."""


def table_of_contents(texts: Sequence[str]) -> frozenset[int]:
    """The indices of the lines or paragraphs that are a table of contents: those under its title up to the heading
    that its first entry names, else those that end in a page number; without a title, lines that repeat a heading
    below with a page number behind it, or several that stand together."""
    cells = [text.endswith("|") for text in texts]
    texts = [_parted(text.strip("| ")) for text in texts]
    title = next((index for index, text in enumerate(texts[:_DEEP]) if _TITLE.fullmatch(text)), None)
    if title is None:
        return frozenset((*_repeated(texts), *_numbered(texts)))
    end = _end(texts, title)
    while cells[title] and end < min(len(texts), title + _DEEP) and cells[end]:  # a table, cell by cell
        end += 1
    return frozenset(range(title, end))


def _parted(text: str) -> str:
    """An entry with spaces between its columns."""
    glued = _GLUED.fullmatch(text) if text[-1:].isdigit() else None
    return f"{glued['numeral']} {glued['title']} {glued['page']}" if glued else text


def _end(texts: Sequence[str], title: int) -> int:
    """The index after the last entry of a table under this title."""
    first = next((index for index in range(title + 1, len(texts)) if not _NO_ENTRY.fullmatch(texts[index])), title)
    named, paged = _key(texts[first]), texts[first][-1].isdigit()
    for index in range(first + 1, min(len(texts), first + _DEEP)):
        if _SENTENCE.search(texts[index]) and not _NO_ENTRY.fullmatch(texts[index]):
            break
        if _same(_key(texts[index]), named) and not (paged and texts[index][-1].isdigit()):
            numbered = index > first + 1 and re.fullmatch(r"[IVX]{1,5}\.?", texts[index - 1])
            return index - 1 if numbered else index
    end, page = title + 1, 0
    while end < len(texts):
        below = texts[end + 1] if end + 1 < len(texts) else ""
        if _PAGE.search(texts[end]) or _NO_ENTRY.fullmatch(texts[end]):
            end += 1
        elif below.isdecimal() and page <= int(below) <= _DEEP:  # an entry with its page below it
            end, page = end + 2, int(below)
        else:
            break
    return end


def _repeated(texts: Sequence[str]) -> Iterator[int]:
    paged = [index for index, text in enumerate(texts[:_DEEP]) if len(text) < _DEEP and _is_paged(text)]
    yield from _rows(texts)
    keys = {index: key for index in paged if len(key := _key(texts[index])) >= _LEAST}
    if len(keys) < 2:
        return
    longest = max(len(texts[index]) for index in paged)
    found = {_key(text): index for index, text in enumerate(texts) if len(text) <= longest and not _is_paged(text)}
    repeated = [index for index, key in keys.items() if found.get(key, -1) > index]
    yield from repeated if len(repeated) > 1 else ()


def _numbered(texts: Sequence[str]) -> Iterator[int]:
    """Entries that stand together, of which the pages rise, and most of which ask nothing."""
    run: list[int] = []
    last = 0
    for index, text in enumerate((*texts[:_DEEP], "")):
        entry = _ENTRY.fullmatch(text) if len(text) < _DEEP else None
        page = int(entry["page"]) if entry else 0
        if not entry or page < last:
            asking = [at for at in run if _ASKED.search(texts[at])]
            yield from run if len(run) >= _RUN and 2 * len(asking) <= len(run) else ()
            run = []
        run, last = ([*run, index], page) if entry else ([], 0)


def _is_paged(text: str) -> bool:
    return text[-1:].isdigit() and _PAGE.search(text) is not None


def _rows(texts: Sequence[str]) -> Iterator[int]:
    """The rows of a table of contents: most of them name something that stands below them."""
    rows = [index for index, text in enumerate(texts[:_DEEP]) if " | " in text and _ROW.fullmatch(text)]
    below = {_key(text) for text in texts[rows[-1] + 1 :] if len(text) <= _DEEP} if len(rows) > 1 else set()
    if sum(_key(texts[index]) in below for index in rows) * 2 > len(rows):
        yield from rows


def _key(text: str) -> str:
    """What two forms of a heading share: letters, without its numeral and page."""
    return _NO_LETTERS.sub("", _PAGE.sub("", _NUMERAL.sub("", text, count=1))).casefold()


def _same(key: str, named: str) -> bool:
    if not named or key == named:
        return bool(named)
    shorter, longer = sorted((key, named), key=len)
    return len(shorter) >= 2 * _LEAST and longer.startswith(shorter)
