"""What a harvest is tried out on: a stand-in, a folder, an index, and runs over them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from indexer.engines import open_engine
from indexer.errors import Refused
from indexer.harvest import Completeness, Connection, Harvest, Index, Query, Report, Settings, connected, of_folder
from indexer.harvest.command import EngineIndex
from indexer.harvest.sources.connection import bases
from indexer.harvest.transfer.client import Bounds
from tests.support.standin import SetClock, StandIn

CONSULTATIONS = Query("koop", "written-consultations")
THEIRS = Query("tk", "written-consultations")
FIVE = {f"kst-99100-{number}" for number in range(1, 6)}
"""Five consultations at the source."""
XML = "/kst-99100-3/1/xml"
"""Where the text of one of them is."""


class FileIndex:
    """An index that holds the files themselves, by the names that they bear: quick, and what an engine makes of them
    follows from them."""

    def __init__(self) -> None:
        self.held: dict[str, bytes] = {}

    def bring(self, paths: Sequence[Path]) -> Sequence[Refused]:
        """Take in files."""
        self.held |= {path.stem: path.read_bytes() for path in paths}
        return ()

    def remove(self, document_id: str) -> None:
        """Let go of one."""
        self.held.pop(document_id, None)

    def ids(self) -> set[str]:
        """The names."""
        return set(self.held)


class Site:
    """A stand-in, a folder, an index and a clock, and runs over them."""

    def __init__(self, standin: StandIn, clock: SetClock, folder: Path, index: Index | None = None) -> None:
        self.standin, self.clock, self.folder = standin, clock, folder
        self.engine = open_engine(folder / "index")
        self.index = index or EngineIndex(self.engine)
        self.home = folder / "harvest"
        self.names: dict[str, str] = {}
        self.bounds = Bounds(read=1.0, whole=1.0, size=8_000_000)

    def run(self, *asked: Query, settings: Settings | None = None, index: bool = True) -> Report:
        """One run; with no query, of all that is known."""
        connection = Connection(0.5, "test@example.org", bases([self.standin.url]), self.bounds, self.names)
        sources = connected(connection, self.clock)
        try:
            harvest = Harvest(self.home, sources, self.index if index else None, self.clock)
            return harvest.run(asked, settings or Settings())
        finally:
            for _, client in sources.values():
                client.close()

    def known(self) -> Completeness:
        """What the state says."""
        found = of_folder(self.home)
        assert found is not None
        return found

    def ids(self) -> set[str]:
        """The documents in the index."""
        return self.index.ids()

    def texts(self) -> dict[str, list[str]]:
        """The paragraphs of every document in the index."""
        found = {one: self.engine.document(one) for one in self.ids()}
        return {one: [paragraph.text for paragraph in parsed.paragraphs] for one, parsed in found.items() if parsed}
