"""Golds made by reading: `NAME.gold.json` beside a document says what a person read in it.

A gold is a JSON object with `kind` (of document, as the table names it), `document` (what is printed of the document as
a whole), `paragraphs` in order, `absent` (text that no paragraph may hold, such as running heads) and `headings`.
Names that are not mentioned here are notes for people, and skipped.

`document`: `id type date number chamber session_year` are texts, and `id_any type_any date_any` lists of which one must
be found; `dossiers` is a list, in any order; `committee_has` and `title_has` (a text, or a list of which one is
enough) are parts of what is found; `ministers_include` is a list of which all must be found.

A paragraph: `starts` and perhaps `ends` are its first and last words; `role` and `parties` say whose it is, `alt_roles`
and `alt_parties` (a list of lists) who else it may fairly be given to, `party_optional` that no party is fair too
(without `parties`: the document prints none, and what the register of members tells is not judged), and `alt` (an
object with a `role`) a reading that can be argued for. `responds_to` are the parties that it answers, not judged where
`responds_optional` is true. With `contains` or `border_lenient` other text may stand before it; with `may_be_heading`
it may be a heading; a `footnote` may be left out, but is nobody's contribution.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

from indexer.errors import Refused
from indexer.records import Role

SUFFIX = ".gold.json"
_STATED = {
    "id": "id",
    "id_any": "id",
    "type": "type",
    "type_any": "type",
    "date": "date",
    "date_any": "date",
    "dossiers": "dossiers",
    "number": "number",
    "chamber": "chamber",
    "session_year": "session_year",
    "committee_has": "committee",
    "title_has": "title",
    "ministers_include": "ministers",
}
"""What `document` may state, and the field of a document that it is about; a later name goes before an earlier one."""
FIELDS = tuple(dict.fromkeys(_STATED.values()))
"""The fields of a document that a gold may state."""


@dataclass(frozen=True, slots=True)
class GoldParagraph:
    """A paragraph as a person read it. `starts` and `ends` (empty where not said) are its first and last words, `roles`
    and `parties` whose it may be, the gold's own choice first; `arguable` are roles that can be argued for."""

    starts: str
    roles: tuple[Role, ...]
    parties: tuple[frozenset[str], ...]
    ends: str = ""
    responds_to: frozenset[str] = frozenset()
    arguable: tuple[Role, ...] = ()
    footnote: bool = False
    may_follow_text: bool = False
    may_be_heading: bool = False
    as_printed: bool = False
    """Parties that the register of members tells are not judged."""


@dataclass(frozen=True, slots=True)
class Gold:
    """A document as a person read it. `fields` maps the name of a field to what is printed for it."""

    kind: str
    fields: Mapping[str, tuple[str, ...]]
    paragraphs: tuple[GoldParagraph, ...]
    absent: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()


def read_gold(path: Path) -> Gold:
    """What a gold file says.

    Raises:
        Refused: it cannot be opened, is not JSON, or does not hold what a gold holds.
    """
    try:
        return _gold(json.loads(path.read_text(encoding="utf-8-sig")))
    except OSError as error:
        raise Refused(str(path), f"cannot be read ({error.strerror})", "check the file and its permissions") from error
    except (ValueError, RecursionError) as error:
        raise Refused(str(path), f"not a gold ({error})", "mend it or take it away") from error


def _gold(value: Any) -> Gold:
    form = _object(value, "the file")
    paragraphs = _list(form.get("paragraphs"), "paragraphs")
    return Gold(
        kind=_text(form.get("kind"), "kind"),
        fields=_fields(_object(form.get("document"), "document")),
        paragraphs=tuple(_paragraph(item, f"paragraph {number}") for number, item in enumerate(paragraphs, 1)),
        absent=_texts(form.get("absent", []), "absent"),
        headings=_texts(form.get("headings", []), "headings"),
    )


def _fields(form: dict[str, Any]) -> dict[str, tuple[str, ...]]:
    unknown = sorted(form.keys() - _STATED.keys())
    if unknown:
        raise ValueError(f"document: unknown name {unknown[0]!r}, not one of {', '.join(_STATED)}")
    return {field: _texts(form[name], f"document, {name}") for name, field in _STATED.items() if form.get(name)}


def _paragraph(value: Any, where: str) -> GoldParagraph:
    form = _object(value, where)
    optional: list[list[str]] = [[]] if form.get("party_optional") else []
    parties = [form.get("parties"), *_list(form.get("alt_parties", []), f"{where}, alt_parties"), *optional]
    alt = _object(form.get("alt", {}), f"{where}, alt")
    return GoldParagraph(
        starts=_text(form.get("starts"), f"{where}, starts"),
        roles=_roles([form.get("role"), *_list(form.get("alt_roles", []), f"{where}, alt_roles")], where),
        parties=tuple(frozenset(_texts(_list(names, f"{where}, parties"), f"{where}, parties")) for names in parties),
        ends=_text(form["ends"], f"{where}, ends") if form.get("ends") else "",
        responds_to=frozenset(
            () if form.get("responds_optional") else _texts(form.get("responds_to", []), f"{where}, responds_to")
        ),
        arguable=_roles([alt.get("role")], f"{where}, alt") if alt else (),
        footnote=bool(form.get("footnote")),
        may_follow_text=bool(form.get("contains") or form.get("border_lenient")),
        may_be_heading=bool(form.get("may_be_heading")),
        as_printed=bool(optional and not form.get("parties")),
    )


def _roles(values: list[Any], where: str) -> tuple[Role, ...]:
    known: dict[Any, Role] = {role: role for role in get_args(Role)}
    for value in values:
        if not isinstance(value, str) or value not in known:
            raise ValueError(f"{where}: {value!r} is no role; use one of {', '.join(known)}")
    return tuple(known[value] for value in values)


def _object(value: Any, where: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise ValueError(f"{where}: not an object")  # noqa: TRY004
    return value


def _list(value: Any, where: str) -> list[Any]:
    if not isinstance(value, list):
        raise ValueError(f"{where}: not a list")  # noqa: TRY004
    return value


def _texts(value: Any, where: str) -> tuple[str, ...]:
    """A text, or a list of texts."""
    return tuple(_text(item, where) for item in (value if isinstance(value, list) else [value]))


def _text(value: Any, where: str) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError(f"{where}: {value!r} is not a text")
    return value
