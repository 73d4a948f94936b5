"""Digests: what is new in a search, as text, as HTML, and as JSON for webhooks."""

from __future__ import annotations

import html
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any
from urllib.parse import quote

from indexer import PROGRAM
from indexer.alerts.saved import Language
from indexer.facets import label
from indexer.searches import Hit
from indexer.vocabulary import Vocabularies

_LONGEST = 50
"""The greatest number of paragraphs in one message; the others are counted."""


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


def entry(hit: Hit, site: str, vocabularies: Vocabularies) -> Entry:
    """A hit."""
    paragraph, document = hit.paragraph, hit.document
    parties = ", ".join(label(vocabularies, "party", party) for party in paragraph.parties)
    return Entry(
        id=paragraph.id,
        who=parties or paragraph.speaker or label(vocabularies, "role", paragraph.role),
        title=document.title,
        date=document.date or "",
        url=f"{site}/document/{quote(document.id)}#p{paragraph.position}",
        pieces=tuple((piece.text, piece.matched) for piece in hit.snippet),
    )


@dataclass(frozen=True, slots=True)
class Digest:
    """The message to one reader: the name of the search, its new paragraphs, the address of the search page, the
    language, where the reader can stop ("": nowhere), and what the pages are called."""

    name: str
    entries: tuple[Entry, ...]
    url: str
    language: Language = "nl"
    stop: str = ""
    site: str = PROGRAM

    @property
    def subject(self) -> str:
        """The subject of a message."""
        count = len(self.entries)
        return self.word("one" if count == 1 else "several").format(site=self.site, count=count, name=self.name)

    @property
    def more(self) -> tuple[str, ...]:
        """The sentence about the paragraphs that are counted and not shown."""
        left = len(self.entries) - _LONGEST
        return (self.word("more").format(count=left),) if left > 0 else ()

    def word(self, name: str) -> str:
        """A text of `words.toml` in the language of the digest."""
        return _words()[self.language][name]


def as_text(told: Digest) -> str:
    """A digest as text; what was found stands between asterisks."""
    lines = [told.subject, ""]
    for one in told.entries[:_LONGEST]:
        quoted = "".join(f"*{text}*" if matched else text for text, matched in one.pieces)
        lines += [f"{one.who} — {one.title}{_dated(one)}", f"  {quoted}", f"  {one.url}", ""]
    lines += [*told.more, f"{told.word('all')}: {told.url}", ""]
    if told.stop:
        lines += [told.word("why"), f"{told.word('stop')}: {told.stop}", ""]
    return "\n".join(lines)


def as_html(told: Digest) -> str:
    """A digest as HTML."""
    parts = [f'<html lang="{told.language}"><body><h1>{html.escape(told.subject)}</h1>']
    for one in told.entries[:_LONGEST]:
        parts.append(
            f"<p><strong>{html.escape(one.who)}</strong> — "
            f"{_link(one.url, one.title)}{html.escape(_dated(one))}</p>"
            f"<blockquote>{marked(one)}</blockquote>"
        )
    parts += [f"<p>{html.escape(line)}</p>" for line in told.more]
    parts += [f"<p>{_link(told.url, told.word('all'))}</p>"]
    if told.stop:
        parts += [f"<p>{html.escape(told.word('why'))} {_link(told.stop, told.word('stop'))}</p>"]
    return "\n".join([*parts, "</body></html>", ""])


def marked(one: Entry) -> str:
    """The passage of an entry as HTML, with what was found marked."""
    pieces = (html.escape(text, quote=False) for text, _ in one.pieces)
    return "".join(f"<mark>{text}</mark>" if hit else text for text, (_, hit) in zip(pieces, one.pieces, strict=True))


def as_json(told: Digest) -> dict[str, Any]:
    """A digest as JSON."""
    paragraphs = [one.as_json() for one in told.entries]
    return {"search": told.name, "url": told.url, "count": len(paragraphs), "paragraphs": paragraphs}


def as_slack(told: Digest) -> dict[str, Any]:
    """A digest as Slack takes it (incoming webhooks: `text` in mrkdwn, in which `&`, `<` and `>` are escaped)."""
    lines = [f"*{_slack(told.subject)}* <{told.url}|{told.word('all').lower()}>"]
    for one in told.entries[:_LONGEST]:
        quoted = "".join(f"*{_slack(text)}*" if matched else _slack(text) for text, matched in one.pieces)
        lines.append(f"{_slack(one.who)} — <{one.url}|{_slack(one.title)}>{_dated(one)}\n>{quoted}")
    return {"text": "\n".join([*lines, *told.more])}


def as_teams(told: Digest) -> dict[str, Any]:
    """A digest as Teams takes it: a message with an adaptive card (schema 1.4)."""
    body: list[dict[str, Any]] = [_block(told.subject, weight="Bolder")]
    for one in told.entries[:_LONGEST]:
        body += [_block(f"{one.who} — {one.title}{_dated(one)}", weight="Bolder")]
        body += [_block("".join(text for text, _ in one.pieces))]
    body += [_block(line) for line in told.more]
    card = {
        "$schema": "http://adaptivecards.io/schemas/adaptive-card.json",
        "type": "AdaptiveCard",
        "version": "1.4",
        "body": body,
        "actions": [{"type": "Action.OpenUrl", "title": told.word("all"), "url": told.url}],
    }
    return {
        "type": "message",
        "attachments": [{"contentType": "application/vnd.microsoft.card.adaptive", "content": card}],
    }


def _block(text: str, **style: str) -> dict[str, Any]:
    return {"type": "TextBlock", "text": text, "wrap": True} | style


def _link(url: str, text: str) -> str:
    return f'<a href="{html.escape(url)}">{html.escape(text)}</a>'


def _slack(text: str) -> str:
    return html.escape(text, quote=False)


def _dated(one: Entry) -> str:
    return f", {one.date}" if one.date else ""


@cache
def _words() -> dict[str, dict[str, str]]:
    return tomllib.loads((files("indexer.alerts") / "words.toml").read_text(encoding="utf-8"))
