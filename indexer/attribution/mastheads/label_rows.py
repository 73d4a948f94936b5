"""Labels of a letter beside each other in a row, and the values below them."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from indexer.extraction.dates import labelled_date
from indexer.patterns import regex

REFERENCE = 60
"""A date, a number or another reference is at most so long, in characters."""
_MANY = 3
"""So many labels in a line are a row of them."""
_DAY = regex(r"\b\d{1,2} [a-z]{3,9} \d{4}\b|\b\d{1,2}-\d{1,2}-\d{4}\b", re.IGNORECASE)
_ENCLOSURES = regex(r" \d{1,2}$")


def below_labels(row: Sequence[str], columns: Sequence[str], subjects: Container[str]) -> dict[str, str]:
    """What stands below labels in a row; of fewer values than labels only the date is known, and a subject that comes
    first, without the number of enclosures behind it. Nothing in another line.

    >>> below_labels(("uw brief van", "ons kenmerk", "datum"), ["DN. 983344", "28 april 1998"], ())
    {'datum': '28 april 1998'}
    """
    if len(columns) == len(row):
        return dict(zip(row, columns, strict=True))
    if len(columns) == 1 and (found := _run_together(row, columns[0], subjects)):
        return found
    days = [column for column in columns if len(column) <= REFERENCE and labelled_date(column)]
    found = {"datum": days[0 if row[0] == "datum" else -1]} if days and "datum" in row else {}
    return found or ({row[0]: _ENCLOSURES.sub("", columns[0])} if row[0] in subjects else {})


def among_values(line: str, labels: Sequence[str], subjects: Container[str]) -> dict[str, str]:
    """The day in a line that begins with a stroke for an empty value, and in which other values and labels stand among
    each other; the label of the subject at its end has an empty value.

    >>> line = "- - Datum Bijlage(n) 22 januari 2008 - Ons kenmerk Uw kenmerk DAB/2008/49 - Onderwerp"
    >>> among_values(line, ["datum", "bijlage(n)", "ons kenmerk", "uw kenmerk", "onderwerp"], ["onderwerp"])
    {'datum': '22 januari 2008', 'onderwerp': ''}
    """
    day = _DAY.search(line)
    if line[:1] not in "-–" or len(labels) < _MANY or day is None or "datum" not in labels:
        return {}
    last = labels[-1]
    return {"datum": day.group()} | ({last: ""} if last in subjects and line.lower().endswith(last) else {})


def _run_together(row: Sequence[str], line: str, subjects: Container[str]) -> dict[str, str]:
    """The values of labels in a row whose columns are lost: the day, and a subject that comes last or first.

    >>> _run_together(("datum", "kenmerk", "onderwerp"), "16 september 2003 03M45 Notitie over bruggen", ["onderwerp"])
    {'datum': '16 september 2003', 'onderwerp': 'Notitie over bruggen'}
    """
    day = _DAY.search(line) if "datum" in row else None
    if day is None:
        return {}
    before, after = line[: day.start()].split(), line[day.end() :].split()
    references = len(row) - 2
    while references and after and any(map(str.isdigit, after[0])):
        references, after = references - 1, after[1:]
    found = {"datum": day.group()}
    if row[-1] in subjects and after:
        found[row[-1]] = " ".join(after)
    elif row[0] in subjects and before:
        found[row[0]] = " ".join(before)
    return found
