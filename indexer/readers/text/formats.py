"""Text that is no document: data, mail and mark-up, recognised by its structure.

Words alone never make a text one of these: a document as plain text is not to be mistaken.
"""

from __future__ import annotations

import csv
import json
import re
import tomllib
from collections.abc import Sequence
from functools import lru_cache
from itertools import islice, takewhile
from pathlib import Path

from indexer.patterns import regex
from indexer.readers.text.text_formats import marked_up

_HEAD = 65_536
"""The number of characters at the beginning of a text by which tables and mail are recognised."""
_ROWS = 50
_LONGEST_NAME = 80
"""The longest name of a column."""
_COMMENTS = regex(r"\A(?:%(?![!Y])[^\n]*\n\s*)+")
_OBJECT = regex(r"\{\s*(?:\"[^\"\n]{0,200}\"\s*:|\})")
_YAML_NAME = regex(r"(?:- )?[a-z_][\w.-]*:(?:\s|$)")
_YAML = regex(rf"{_YAML_NAME.pattern}|- \S|#|---$|\.\.\.$|[}}\])]")
_INI_NAME = regex(r"[\w.\"-]+\s?=")
_INI = regex(rf"{_INI_NAME.pattern}|\[+[\w. \"-]+\]+$|[#;]|[\])]")
_MAIL = regex(r"[A-Za-z][A-Za-z-]{1,40}:(?: |$)")
_MBOX = regex(r"From [^\s@]+@\S+ ")
_OF_MAIL = regex(
    r"(?:subject|bcc|reply-to|received|return-path|delivered-to|message-id|mime-version|content-type|x-[a-z-]+):",
    re.IGNORECASE,
)


def format_of(text: str) -> str | None:
    """What a text is that is no document (`JSON`, `CSV`, `LaTeX`, …); None for one that may be.

    >>> format_of('[{"vraag": 1}]'), format_of("vraag;antwoord\\n1;Ja."), format_of("[1] Zie ook: brief; nota.")
    ('JSON', 'CSV', None)
    """
    bare = text.lstrip("\ufeff \t\r\n")
    opening = _COMMENTS.sub("", bare[:_HEAD])[:100].casefold()
    named = next((format for begins, format in _begins() if opening.startswith(begins)), None)
    if named:
        return named
    if _OBJECT.match(bare) or (bare.startswith("[") and _is_array(bare)):
        return "JSON"
    lines = [line.rstrip() for line in bare[:_HEAD].splitlines() if line.strip()]
    if marked := marked_up(lines):
        return marked
    if _is_mail(lines):
        return "an e-mail message"
    if _is_settings(lines):
        return "a file of settings (YAML, TOML or the like)"
    return "CSV" if _is_table(bare[:_HEAD], whole=len(bare) <= _HEAD) else None


@lru_cache(maxsize=1)
def _begins() -> tuple[tuple[str, str], ...]:
    """How formats begin, in lower case, and what they are called."""
    table = tomllib.loads((Path(__file__).parent / "formats.toml").read_text(encoding="utf-8"))
    listed: dict[str, list[str]] = table["begins"]
    return tuple((begins, format) for format, beginnings in listed.items() for begins in beginnings)


def _is_array(text: str) -> bool:
    """Whether a text that opens with a square bracket is an array, or one of objects that is damaged."""
    try:
        json.loads(text)
    except json.JSONDecodeError:
        return text[1:100].lstrip().startswith("{")
    except RecursionError:
        return True
    return True


def _is_mail(lines: Sequence[str]) -> bool:
    """Whether a text opens with the fields of a message (RFC 5322), one of them a field that people do not write."""
    unfolded = [line for line in lines[:_ROWS] if not line[0].isspace()]
    fields = list(takewhile(_MAIL.match, unfolded[1:] if unfolded and _MBOX.match(unfolded[0]) else unfolded))
    return len(fields) > 1 and any(map(_OF_MAIL.match, fields))


def _is_settings(lines: Sequence[str]) -> bool:
    """Whether every line that is not set in is a name with a value, or a part of one."""
    outer = [line for line in lines if not line[0].isspace()]
    return any(
        all(map(fits.match, outer)) and sum(bool(is_named.match(line.lstrip())) for line in lines) > 1
        for fits, is_named in ((_YAML, _YAML_NAME), (_INI, _INI_NAME))
    )


def _is_table(text: str, whole: bool) -> bool:
    """Whether a text is rows of cells, all with as many as the first row, that names the columns."""
    for delimiter in ",;\t|":
        try:
            rows = [row for row in islice(csv.reader(text.splitlines(), delimiter=delimiter), _ROWS) if row]
        except csv.Error:
            continue
        rows = rows if whole or len(rows) >= _ROWS else rows[:-1]
        if len(rows) > 1 and _names_columns(rows[0]) and all(len(row) == len(rows[0]) for row in rows):
            return True
    return False


def _names_columns(row: Sequence[str]) -> bool:
    """Whether a row may be the first of a table: short cells, each with something in it, without spaces around it."""
    return len(row) > 1 and all(cell and cell == cell.strip() and len(cell) <= _LONGEST_NAME for cell in row)
