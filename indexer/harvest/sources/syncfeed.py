"""The SyncFeed of the Tweede Kamer: every change of every document, in order, with a mark for each that is deleted.

A token says where the feed goes on; it rises with every change. A feed that has nothing new has no `next` but a
`resume`. Prefixes of elements and attributes differ between entries, `verwijderd` is written `true` or `True`, and
moments are naive, with `Z` or with an offset: they are compared as texts only. Entries fail the published schema on the
order of their elements, so they are not validated.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import parse_qs, quote

from indexer.boundary import web_address
from indexer.harvest.catalogue import catalogue
from indexer.harvest.items import PAGE_OF_TWEEDE_KAMER, Listed, Page, Query, Window, day, is_number
from indexer.harvest.sources.asking import asking
from indexer.harvest.transfer.client import Answer, Client
from indexer.harvest.transfer.markup import Element, name, parsed, text, within

BASE = "https://gegevensmagazijn.tweedekamer.nl/SyncFeed/2.0"
_MOST = 2**31
"""No token is higher: in September 2026 they were at 26.6 million."""


@dataclass(slots=True)
class SyncFeed:
    """Lists changed and deleted documents of a kind. The cursor and the mark are tokens."""

    client: Client
    base: str = BASE
    name: str = "feed"
    _dossiers: dict[str, str] = field(default_factory=dict)

    def page(self, query: Query, window: Window, cursor: str) -> Page:
        """A page of the feed. The first begins where the last one ended, or at the first change of the period.

        Raises:
            SourceDown, SourceChanged
        """
        token = cursor or window.since or str(self._first_of(query.since))
        root = self._feed(token)
        entries = list(within(root, "entry"))
        soorten = catalogue()[query.kind].soorten
        listed = [found for entry in entries if (found := self._listed(entry, soorten)) is not None]
        reached = _token(entries[-1] if entries else root, "next" if entries else "resume") or token
        kept = [one for one in listed if one.gone or _within(one.date, query)]
        return Page(
            tuple(kept), None, reached if entries else "", tuple(_link(one, "next") for one in entries), reached
        )

    def _feed(self, token: str) -> Element:
        url = f"{self.base}/Feed?category=Document&skiptoken={token}"
        return self._get(url, _is_feed, resumes=True)

    def _get(self, url: str, wanted: Callable[[Element], bool], resumes: bool = False) -> Element:
        def fault(answer: Answer) -> str:
            root = parsed(answer.content)
            return "" if root is not None and wanted(root) else "the answer is no feed"

        with asking(url.partition("?")[0], url, "leave this source out, see --source", resumes):
            root = parsed(self.client.get(url, fault).content)
        assert root is not None  # fault has seen it
        return root

    def _first_of(self, since: str) -> int:
        """The highest token before the changes of a day, by bisection; 0 without a day."""
        low, high = 0, _MOST
        while since and high - low > 1:
            middle = (low + high) // 2
            entry = next(within(self._feed(str(middle)), "entry"), None)
            if entry is None or text(entry, "updated")[:10] >= since:
                high = middle
            else:
                low = middle
        return low

    def _listed(self, entry: Element, soorten: tuple[str, ...]) -> Listed | None:
        """What an entry says of a document; None for one of another kind."""
        document = next(within(entry, "document"), None)
        if document is None:
            return None
        said = {name_of(key): str(value) for key, value in document.items()}
        key = said.get("id", "")
        if _is_deleted(document):
            return Listed("", "", key=key, gone=True)
        if text(document, "soort") not in soorten:
            return None
        references = [str(one.get("ref")) for one in within(document, "kamerstukdossier") if one.get("ref")]
        dossiers = tuple(filter(None, map(self._dossier, references)))
        number, volume = text(document, "documentNummer"), text(document, "volgnummer")
        paper = dossiers and is_number(volume) and int(volume) > 0
        document_id = f"kst-{dossiers[0]}-{volume}" if paper else number
        chamber = {"1": "EK", "2": "TK"}.get(text(document, "kamer"), "")
        if not document_id:
            return None
        return Listed(
            id=document_id,
            version=said.get("bijgewerkt", ""),
            title=text(document, "onderwerp"),
            date=day(text(document, "datum")),
            chamber=chamber,
            dossiers=dossiers,
            number=volume,
            session_year=text(document, "vergaderjaar"),
            paper=" ".join(("kst", chamber, ";".join(sorted(dossiers)), volume)) if paper else "",
            addresses=(("file", self._file(entry, key)),),
            page=PAGE_OF_TWEEDE_KAMER + number,
            key=key,
        )

    def _file(self, entry: Element, key: str) -> str:
        return web_address.joined(f"{self.base}/Feed", _link(entry, "enclosure") or f"Resources/{quote(key)}")

    def _dossier(self, reference: str) -> str:
        """The number of a dossier, as in `35000-VII`, of which a document gives the reference alone."""
        if reference not in self._dossiers:
            root = self._get(f"{self.base}/Entiteiten/{quote(reference)}", _is_dossier)
            self._dossiers[reference] = "-".join(filter(None, (text(root, "nummer"), text(root, "toevoeging"))))
        return self._dossiers[reference]


def name_of(key: str) -> str:
    """The name of an attribute without its namespace or prefix."""
    return key.rpartition("}")[2].rpartition(":")[2]


def _is_feed(root: Element) -> bool:
    """Whether an answer is a page of a feed: with entries, or with the place where it goes on another day."""
    return name(root) == "feed" and (next(within(root, "entry"), None) is not None or bool(_link(root, "resume")))


def _is_dossier(root: Element) -> bool:
    """Whether an answer tells the number of a dossier, or that it was deleted."""
    found = next(within(root, "kamerstukdossier"), None)
    return found is not None and (is_number(text(found, "nummer")) or _is_deleted(found))


def _is_deleted(element: Element) -> bool:
    return any(name_of(key) == "verwijderd" and str(value).casefold() == "true" for key, value in element.items())


def _within(date: str, query: Query) -> bool:
    return (not query.since or date >= query.since) and (not query.until or date <= query.until)


def _link(element: Element, wanted: str) -> str:
    """The address of a link directly in an element."""
    links = (one for one in element if name(one) == "link" and one.get("rel") == wanted)
    return str(next((one.get("href", "") for one in links), ""))


def _token(element: Element, wanted: str) -> str:
    found = parse_qs(web_address.split(_link(element, wanted)).query).get("skiptoken", [""])[0]
    return found if is_number(found) else ""
