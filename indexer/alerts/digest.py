"""What is new in a search, put into words: as text, as HTML, as the forms that webhooks take."""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from indexer.facets import label
from indexer.searches import Hit

_LONGEST = 50
"""So many paragraphs stand in one message; the rest is counted."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A paragraph: its id, who says it, the title and date (ISO, "" for none) of its document, its address, and its
    passage in pieces, each with whether it is what the search found."""

    id: str
    who: str
    title: str
    date: str
    url: str
    pieces: tuple[tuple[str, bool], ...]

    def as_json(self) -> dict[str, Any]:
        """The same as JSON."""
        return {"id": self.id, "who": self.who, "title": self.title, "date": self.date, "url": self.url} | {
            "pieces": [list(piece) for piece in self.pieces]
        }

    @classmethod
    def of(cls, stored: dict[str, Any]) -> Entry:
        """The entry of a JSON object."""
        pieces = tuple((str(text), bool(matched)) for text, matched in stored["pieces"])
        return cls(stored["id"], stored["who"], stored["title"], stored["date"], stored["url"], pieces)


def entry(hit: Hit, site: str) -> Entry:
    """A hit."""
    paragraph, document = hit.paragraph, hit.document
    parties = ", ".join(label("party", party) for party in paragraph.parties)
    return Entry(
        id=paragraph.id,
        who=parties or paragraph.speaker or label("role", paragraph.role),
        title=document.title,
        date=document.date or "",
        url=f"{site}/document/{quote(document.id)}#p{paragraph.position}",
        pieces=tuple((piece.text, piece.matched) for piece in hit.snippet),
    )


def subject(name: str, count: int) -> str:
    """The subject of a message."""
    return f"Inbreng: {count} nieuwe {'alinea' if count == 1 else 'alinea’s'} voor “{name}”"


def as_text(name: str, entries: Sequence[Entry], search_url: str) -> str:
    """A digest as text; what was found stands between asterisks."""
    lines = [subject(name, len(entries)), ""]
    for one in entries[:_LONGEST]:
        quoted = "".join(f"*{text}*" if matched else text for text, matched in one.pieces)
        lines += [f"{one.who} — {one.title}{_dated(one)}", f"  {quoted}", f"  {one.url}", ""]
    return "\n".join([*lines, *_more(entries), f"Alles: {search_url}", ""])


def as_html(name: str, entries: Sequence[Entry], search_url: str) -> str:
    """A digest as HTML."""
    parts = [f'<html lang="nl"><body><h1>{html.escape(subject(name, len(entries)))}</h1>']
    for one in entries[:_LONGEST]:
        parts.append(
            f"<p><strong>{html.escape(one.who)}</strong> — "
            f'<a href="{html.escape(one.url)}">{html.escape(one.title)}</a>{html.escape(_dated(one))}</p>'
            f"<blockquote>{marked(one)}</blockquote>"
        )
    parts += [f"<p>{html.escape(line)}</p>" for line in _more(entries)]
    return "\n".join([*parts, f'<p><a href="{html.escape(search_url)}">Alles</a></p></body></html>', ""])


def marked(one: Entry) -> str:
    """The passage of an entry as HTML, with what was found marked."""
    pieces = (html.escape(text, quote=False) for text, _ in one.pieces)
    return "".join(f"<mark>{text}</mark>" if hit else text for text, (_, hit) in zip(pieces, one.pieces, strict=True))


def as_json(name: str, entries: Sequence[Entry], search_url: str) -> dict[str, Any]:
    """A digest as JSON."""
    return {"search": name, "url": search_url, "count": len(entries), "paragraphs": [one.as_json() for one in entries]}


def as_slack(name: str, entries: Sequence[Entry], search_url: str) -> dict[str, Any]:
    """A digest as Slack takes it (incoming webhooks: `text` in mrkdwn, in which `&`, `<` and `>` are escaped)."""
    lines = [f"*{_slack(subject(name, len(entries)))}* <{search_url}|alles>"]
    for one in entries[:_LONGEST]:
        quoted = "".join(f"*{_slack(text)}*" if matched else _slack(text) for text, matched in one.pieces)
        lines.append(f"{_slack(one.who)} — <{one.url}|{_slack(one.title)}>{_dated(one)}\n>{quoted}")
    return {"text": "\n".join([*lines, *_more(entries)])}


def as_teams(name: str, entries: Sequence[Entry], search_url: str) -> dict[str, Any]:
    """A digest as Teams takes it: a message with an adaptive card (schema 1.4)."""
    body: list[dict[str, Any]] = [_block(subject(name, len(entries)), weight="Bolder")]
    for one in entries[:_LONGEST]:
        body += [_block(f"{one.who} — {one.title}{_dated(one)}", weight="Bolder")]
        body += [_block("".join(text for text, _ in one.pieces))]
    body += [_block(line) for line in _more(entries)]
    card = {
        "$schema": "http://adaptivecards.io/schemas/adaptive-card.json",
        "type": "AdaptiveCard",
        "version": "1.4",
        "body": body,
        "actions": [{"type": "Action.OpenUrl", "title": "Alles", "url": search_url}],
    }
    return {
        "type": "message",
        "attachments": [{"contentType": "application/vnd.microsoft.card.adaptive", "content": card}],
    }


def _block(text: str, **style: str) -> dict[str, Any]:
    return {"type": "TextBlock", "text": text, "wrap": True} | style


def _slack(text: str) -> str:
    return html.escape(text, quote=False)


def _dated(one: Entry) -> str:
    return f", {one.date}" if one.date else ""


def _more(entries: Sequence[Entry]) -> list[str]:
    return [f"En nog {len(entries) - _LONGEST}."] if len(entries) > _LONGEST else []
