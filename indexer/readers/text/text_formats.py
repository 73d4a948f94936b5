"""Text written for a program: source code, logs, subtitles, mark-up, recognised by its lines."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from indexer.extraction.formulas.genres import genre_of, opening_genre
from indexer.patterns import regex
from indexer.readers.conventions.speaker_lines import opening as opening_speech

_LONGEST = 500
"""The number of characters of a line that are looked at."""
_MOST = 0.5
"""The part of the lines that look like those of a program or a log in one."""
_FEWEST = 2
_LATEX = regex(r"\\[a-z]{2,30}[{\[*]", re.IGNORECASE)
_LOGGED = regex(r"\[?\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d|(?:\d{1,3}\.){3}\d{1,3} \S{1,60} \S{1,60} \[")
_CUE = regex(r"(?:\d\d:)?\d\d:\d\d[,.]\d{3} --> ")
_CODE = regex(
    r"import \w|from [\w.]{1,80} import|def \w+\(|class \w+[(:{]|function \w*\(|(?:const|let|var) \w+ =|#include\b"
    r"|print\("
)
_CODE_ENDS = ("{", "}", "};")
_CALL = regex(r"[\w$\]>]\(")
"""How a call opens: in `de brief over bruggen (29 999, nr. 4);` a space stands before the bracket."""
_TAG = regex(r"</(?:div|p|span|table|t[dr]|ul|ol|li|h[1-6]|a|b|i|em|strong|font|center|section)>", re.IGNORECASE)
_WIKI = regex(r"={2,5} [^=]{1,80} ={2,5}$|\{\{[^{}]{1,80}\}\}|\[\[[^\[\]]{1,80}\]\]")
_MARKDOWN_TITLE = regex(r"#{1,6} \S")
_MARKDOWN = regex(r"#{1,6} \S|={4,}$|-{4,}$|[-*] \S|\d+\. \S|\||>\s|[^(]{0,300}\]\(|[^*]{0,300}\*\*\S")
_NUMBERED = regex(r"(?:Nr\. ?)?[A-Z0-9]{1,5} (?=[A-Z]{4})", re.ASCII)
"""The number of a paper before what it is: `Nr. 12 NOTA …`, `B VOORLOPIG VERSLAG`."""
_OPENING = 15
"""A paper says what it is in so many lines at the start."""
_FENCE = "```"
_WIDE, _LONGEST_RUN, _ENCODED = 50, 1_000, 5
"""Encoded data are lines without white space of more characters than the first number: one of more than the second, or
as many as the third with at most one other line in the file."""


def marked_up(lines: Sequence[str]) -> str | None:
    """The name of the format of a text written for a program; None for one that may be a document. `lines` are those
    with text in them.

    >>> marked_up(["def brug(n):", "print(n)"]), marked_up(["# Brug", "**Verzonnen**"]), marked_up(["De Kamer,"])
    ('a program', 'Markdown', None)
    >>> marked_up(["# Verslag van een schriftelijk overleg", "**Verzonnen**"])
    """
    judged = [line[:_LONGEST] for line in lines]
    return next((format for format, is_marked in _FORMATS if is_marked(judged)), None) or _encoded(lines)


def _mostly(fits: Callable[[str], object]) -> Callable[[Sequence[str]], bool]:
    """Whether many of the lines fit, and at least two."""

    def judge(lines: Sequence[str]) -> bool:
        found = sum(bool(fits(line)) for line in lines)
        return found >= _FEWEST and found >= _MOST * len(lines)

    return judge


def _ends_call(line: str) -> bool:
    return line.endswith(");") and bool(_CALL.search(line) or not line.strip(" \t});"))


def _is_subtitles(lines: Sequence[str]) -> bool:
    return any(map(_CUE.match, lines[:3]))


def _is_latex(lines: Sequence[str]) -> bool:
    first = next((line for line in lines if not line.startswith("%")), "")
    return bool(_LATEX.match(first))


def _is_wiki(lines: Sequence[str]) -> bool:
    return bool(lines) and bool(_WIKI.match(lines[0])) and sum(bool(_WIKI.search(line)) for line in lines) >= _FEWEST


def _is_html(lines: Sequence[str]) -> bool:
    return sum(len(_TAG.findall(line)) for line in lines) >= _FEWEST


def _is_markdown(lines: Sequence[str]) -> bool:
    """Whether there is a fence of code, or the first line is marked as a heading and others have marks too, and none of
    the first lines says which paper it is and nobody speaks in it: one of parliament is read without the marks."""
    if any(line.startswith(_FENCE) for line in lines):
        return True
    titled = bool(lines) and bool(_MARKDOWN_TITLE.match(lines[0]))
    marked = titled and sum(bool(_MARKDOWN.match(line)) for line in lines) >= _FEWEST
    opening = [line.strip("#*_ ") for line in lines[:_OPENING]]
    titles = [line[number.end() :] if (number := _NUMBERED.match(line)) else line for line in opening]
    return marked and not (any(map(genre_of, titles)) or opening_genre(opening) or _is_debate(lines))


def _is_debate(lines: Sequence[str]) -> bool:
    """Whether speeches open with the names of their speakers, two with a party or of the chair."""
    found = (opening_speech(line.replace("*", "").lstrip("#_ ")) for line in lines)
    return sum(bool(turn[0].party) or turn[0].function == "chair" for turn in found if turn) >= _FEWEST


def _encoded(lines: Sequence[str]) -> str | None:
    runs = [line for line in lines if len(line) > _WIDE and " " not in line]
    is_encoded = any(len(line) > _LONGEST_RUN for line in runs) or (
        len(runs) >= _ENCODED and len(runs) >= len(lines) - 1
    )
    return "encoded data" if is_encoded else None


_FORMATS: tuple[tuple[str, Callable[[Sequence[str]], bool]], ...] = (
    ("a part of a PDF", lambda lines: sum(line == "endobj" for line in lines) >= _FEWEST),
    ("subtitles", _is_subtitles),
    ("LaTeX", _is_latex),
    ("a log", _mostly(_LOGGED.match)),
    ("a program", _mostly(lambda line: _CODE.match(line) or line.endswith(_CODE_ENDS) or _ends_call(line))),
    ("text with the tags of HTML", _is_html),
    ("wiki text", _is_wiki),
    ("Markdown", _is_markdown),
)
