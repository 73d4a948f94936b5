"""The outline of a document: its headings, and under each of them who speaks in turn."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from indexer.records import Paragraph, ParsedDocument
from webui.wording.speakers import Speaker, speakers


@dataclass(frozen=True, slots=True)
class OutlineEntry:
    """A link to a place in the document: a heading, with its text, or where somebody begins to speak, with who."""

    url: str
    css: str
    text: str = ""
    who: tuple[Speaker, ...] = ()


def outline(
    parsed: ParsedDocument, address: Callable[[int], str] = lambda _: "", count: int | None = None
) -> tuple[OutlineEntry, ...]:
    """The headings of a document in order, each followed by those who speak under it. A single speaker is left out,
    unless it is a party that neither the heading nor the last entry names.

    `parsed` holds those of the `count` paragraphs of the document that are on this page; `address` gives the page with
    the paragraph at a position, empty for this page.
    """
    first = parsed.paragraphs[0].position if parsed.paragraphs else 1
    borders = [*(heading.before for heading in parsed.headings), (count or len(parsed.paragraphs)) + 1]

    def turns_in(start: int, end: int) -> list[OutlineEntry]:
        return _turns(parsed.paragraphs[max(start - first, 0) : max(end - first, 0)])

    entries = turns_in(1, borders[0])
    said: tuple[Speaker, ...] = entries[-1].who if entries else ()
    for number, (heading, end) in enumerate(zip(parsed.headings, borders[1:], strict=True), 1):
        url = f"{address(heading.before)}#s{number}"
        entries.append(OutlineEntry(url, f"level-{min(heading.level, 4)}", text=heading.text))
        turns = turns_in(heading.before, end)
        if len(turns) > 1 or any(turn.who != said and _tells(turn.who, heading.text) for turn in turns):
            entries += turns
            said = turns[-1].who
    return tuple(entries)


def _turns(paragraphs: Sequence[Paragraph]) -> list[OutlineEntry]:
    """Where each speaker begins, whatever the chair says in between."""
    turns: list[OutlineEntry] = []
    for paragraph in paragraphs:
        if paragraph.role == "procedural":
            continue
        who = speakers(paragraph)
        if not turns or turns[-1].who != who:
            turns.append(OutlineEntry(f"#p{paragraph.position}", "turn", who=who))
    return turns


def _tells(who: tuple[Speaker, ...], heading: str) -> bool:
    """Whether somebody is of a party that a heading does not name."""
    return any(speaker.css.startswith("party") and speaker.label not in heading for speaker in who)
