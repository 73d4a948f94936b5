"""Labels of questions and answers in the middle of a line, where a copy has lost the ends of its lines.

>>> from indexer.attribution.layout.lines import read_lines
>>> text = "Vraag 1 Is dit een brug? Antwoord 1 Ja. Vraag 2 Hoe lang? Antwoord 2 Zie het antwoord op vraag 1."
>>> [line.text for line in with_labels_apart(read_lines(text))]
['Vraag 1 Is dit een brug?', 'Antwoord 1 Ja.', 'Vraag 2 Hoe lang?', 'Antwoord 2 Zie het antwoord op vraag 1.']
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from indexer.analysis.keyed import Keyed
from indexer.attribution.layout.lines import Line

_LABEL = Keyed(
    r"(?:^|(?<=[.?!:…»”\")\]\d]) {1,8})(?=(?P<kind>Vraag|Antwoord)(?: (?:op )?vraag)? (?P<number>\d{1,3})"
    r"(?:(?:,| en|, en) \d{1,3}){0,9}(?:[.:]? {1,8}[A-ZÀ-Ý«“\"‘]|$))",
    "Vraag ",
    "Antwoord ",
)


def with_labels_apart(lines: Sequence[Line]) -> list[Line]:
    """The lines, each label in the middle of one at the head of a line of its own: of an answer to a question that was
    put before, or of the question that follows on the one before, unless it stands at the head of a line elsewhere."""
    found = {index: [*_LABEL.finditer(line.text)] for index, line in enumerate(lines) if not line.furniture}
    if not any(match.start() or match.end() for matches in found.values() for match in matches):
        return list(lines)
    at_head = {_named(match) for matches in found.values() for match in matches if not match.end()}
    known: set[tuple[str, int]] = set()
    parted: list[Line] = []
    for index, line in enumerate(lines):
        cuts = [0]
        for match in found.get(index, ()):
            kind, number = _named(match)
            before = ("Vraag", number if kind == "Antwoord" else number - 1)
            if not match.end() or (
                (kind, number) not in at_head and (before in known or (kind, number) == ("Vraag", 1))
            ):
                cuts += [match.end()] if match.end() else []
                known.add((kind, number))
        for start, end in pairwise([*cuts, len(line.text) + 1]):
            text = line.text[start : end - 1].rstrip()
            after_blank = line.after_blank if not start else False
            parted.append(
                line._replace(
                    text=text,
                    start=line.start + start,
                    end=line.start + start + len(text),
                    after_blank=after_blank,
                )
            )
    return parted


def _named(label: re.Match[str]) -> tuple[str, int]:
    return label["kind"], int(label["number"])
