"""Writing documents into an index: rows in bulk, then one commit that shows them all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from indexer.counted import counted
from indexer.engines.arrival import arrived, moment
from indexer.engines.opensearch.bulk import Bulk
from indexer.engines.opensearch.connection import failures
from indexer.engines.opensearch.connection.failures import AGAIN
from indexer.engines.opensearch.connection.http import WRITE, Cluster
from indexer.engines.opensearch.reading import stored_rows
from indexer.engines.opensearch.rows.paragraph_rows import rows
from indexer.engines.opensearch.rows.paragraph_rows import words as words_of
from indexer.engines.opensearch.state import word_counts
from indexer.engines.opensearch.state.commits import Draft
from indexer.errors import EngineError
from indexer.records import ParsedDocument

_LOOKED_UP = 100
"""The number of documents that are looked up together."""


def write(cluster: Cluster, draft: Draft, documents: Iterable[ParsedDocument]) -> int:
    """Put documents into a commit and publish it; return how many."""
    draft.clean()
    with Bulk(cluster, draft.kept.index) as bulk:
        writer = _Writer(cluster, draft, bulk)
        batch: list[ParsedDocument] = []
        for parsed in documents:
            draft.lock.renew()
            batch.append(parsed)
            if len(batch) >= _LOOKED_UP:
                writer.add(batch)
                batch = []
        writer.add(batch)
    if bulk.count:
        _make_visible(cluster, draft, bulk.count)
    writer.publish()
    return writer.count


def remove(cluster: Cluster, draft: Draft, document_ids: Sequence[str]) -> bool:
    """Take documents out in a commit and publish it; False, and no commit, where none is there."""
    draft.clean()
    with Bulk(cluster, draft.kept.index) as bulk:
        writer = _Writer(cluster, draft, bulk)
        writer.replace(document_ids)
    if writer.stale:
        writer.publish()
    return bool(writer.stale)


class _Writer:
    """What a commit adds and replaces."""

    def __init__(self, cluster: Cluster, draft: Draft, bulk: Bulk) -> None:
        self._cluster, self._draft, self._bulk = cluster, draft, bulk
        self._written: dict[str, str] = {}  # the versions that this commit adds, by document
        self._words: Counter[str] = Counter()
        self._now = moment(stored_rows.last_added(cluster, draft.before))
        self.stale: set[str] = set()
        self.count = 0

    def add(self, documents: Sequence[ParsedDocument]) -> None:
        """Send the rows of documents; what had their ids is replaced."""
        unseen = [parsed.document.id for parsed in documents if parsed.document.id not in self._written]
        earlier = self.replace(unseen)
        for parsed in documents:
            owner = parsed.document.id
            if written := self._written.get(owner):
                self._bulk.flush()
                refresh(self._cluster, self._draft.kept.index)
                earlier[owner] = self._hidden(written)
            version = self._written[owner] = f"{owner}@{self._draft.number}.{self.count}"
            for row in rows(arrived(parsed, earlier.get(owner), self._now), self._draft.number, version):
                self._bulk.add(row)
            self._words.update(words_of(parsed))
            self.count += 1

    def replace(self, document_ids: Sequence[str]) -> dict[str, ParsedDocument | None]:
        """Hide the versions of documents that the last commit shows; return what they were."""
        known = stored_rows.versions(self._cluster, self._draft.before, document_ids)
        return {owner: self._hidden(version) for owner, version in known.items()}

    def publish(self) -> None:
        """Show what was written, and hide what it replaces."""
        kept = self._draft.kept
        name = f"words@{self._draft.number}"
        tables = word_counts.added(self._cluster, kept.index, kept.table["words"], name, self._words)
        self._draft.publish(self.stale, tables)

    def _hidden(self, version: str) -> ParsedDocument | None:
        """A version of a document, which the commit hides."""
        self.stale.add(version)
        parsed = stored_rows.version(self._cluster, self._draft.kept.index, version)
        if parsed is not None:
            self._words.subtract(words_of(parsed))
        return parsed


def refresh(cluster: Cluster, index: str) -> None:
    """Let searches find what was written, on every copy of every shard.

    Raises:
        EngineError: some copy cannot show it; for which reason.
    """
    answer = cluster.ask("POST", f"/{index}/_refresh", patience=WRITE, longest=_REFRESH)
    if answer["_shards"]["failed"]:
        raise failures.not_shown(str(cluster.address), answer)


_REFRESH = 300.0  # seconds


def _make_visible(cluster: Cluster, draft: Draft, count: int) -> None:
    """Let searches find the rows of a commit, and make sure that none of them is missing."""
    index = draft.kept.index
    refresh(cluster, index)
    found = stored_rows.count(cluster, index, [{"term": {"generation": draft.number}}])
    if found != count:
        reason = f"{found:,} of {counted(count, 'paragraph')} can be found after they were written"
        raise EngineError(str(cluster.address), reason, AGAIN)
