"""The recipients of a round: the readers in the operator's file, and those who follow a search through the page."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace

from indexer.alerts import search_table
from indexer.alerts.saved import Notice, Reader, SavedSearch
from indexer.alerts.subscriptions import Subscriptions, Wish
from indexer.errors import UsageError
from indexer.vocabulary import Vocabularies

STOP = "follow/stop"
"""The page on which a reader stops, with a `token`."""


def with_followers(
    notice: Notice, kept: Subscriptions, vocabularies: Vocabularies, tell: Callable[[str], None]
) -> Notice:
    """A notice with the subscriptions added. Each reader of mail gets an address to unsubscribe at; those who stopped
    are left out. A subscription that cannot be read is reported and left out."""
    stated = (replace(search, readers=tuple(_stoppable(notice, search, kept))) for search in notice.searches)
    followed = _followed(notice, kept, vocabularies, tell) if notice.mail else ()
    return replace(notice, searches=(*stated, *followed))


def _stoppable(notice: Notice, search: SavedSearch, kept: Subscriptions) -> Iterator[Reader]:
    for reader in search.readers:
        if reader.kind != "mail":
            yield reader
        elif not kept.has_stopped(search.name, reader.to):
            yield replace(reader, stop=_stop(notice.site, kept.stop_token(search.name, reader.to)))


def _followed(
    notice: Notice, kept: Subscriptions, vocabularies: Vocabularies, tell: Callable[[str], None]
) -> Iterator[SavedSearch]:
    """The searches that are followed, each with all who follow it alike."""
    alike: dict[tuple[str, ...], list[tuple[int, Wish]]] = {}
    for number, wish in kept.all().items():
        alike.setdefault((json.dumps(wish.search, sort_keys=True), wish.every, wish.language), []).append(
            (number, wish)
        )
    for (key, *_), wishes in alike.items():
        first = wishes[0][1]
        try:
            request = search_table.read("a search that is followed", first.search, vocabularies)
        except UsageError as error:  # a party that is no longer in the register, for one
            tell(f"{error}; left out")
            continue
        readers = (
            Reader("mail", wish.address, f"#{number}", _stop(notice.site, kept.stop_token(number)))
            for number, wish in wishes
        )
        yield SavedSearch(
            search_table.title(request, vocabularies),
            request,
            tuple(readers),
            f"?{key}",
            every=first.every,
            language=first.language,
        )


def _stop(site: str, token: str) -> str:
    return f"{site}/{STOP}?token={token}"
