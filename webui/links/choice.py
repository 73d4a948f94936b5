"""What lists on the pages are made of: links that switch something on or off, facts, and pagers."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass

from indexer.records import Paragraph
from webui.wording import labels


@dataclass(frozen=True, slots=True)
class Choice:
    """A link that switches something: a facet value, an order, a page. `short` is its label where there is little
    room; empty where that is the same."""

    label: str
    url: str
    count: str = ""
    selected: bool = False
    css: str = ""
    short: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact: its name and its values, which are links where they have an address."""

    name: str
    values: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Pager:
    """Links to the pages around this one; None in `pages` is a gap. `cut_short`: this is the last page that is shown,
    though more was found."""

    previous: str | None
    next: str | None
    pages: tuple[Choice | None, ...]
    cut_short: bool


def told(*values: str) -> tuple[Choice, ...]:
    """Values without a link; empty ones are left out."""
    return tuple(Choice(value, "") for value in values if value)


def facts(*pairs: tuple[str, tuple[Choice, ...]]) -> tuple[Fact, ...]:
    """Facts, without those that have no value."""
    return tuple(Fact(name, values) for name, values in pairs if values)


def topics_of(paragraph: Paragraph, address: Callable[[str], str], chosen: Collection[str] = ()) -> tuple[Choice, ...]:
    """The topics of a paragraph that are not `chosen` already, each a link to its `address`."""
    return tuple(
        Choice(labels.label("topic", topic), address(topic)) for topic in paragraph.topics if topic not in chosen
    )
