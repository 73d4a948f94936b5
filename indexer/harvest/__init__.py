"""The official sources, brought into a folder of files and from there into an index.

    source ──list──▶ state ──fetch──▶ files ──index──▶ engine

`Harvest.run` is the whole of it: it lists what is new in the `sources`, fetches the files (`transfer`), brings them
into the index and takes out what was withdrawn. What it knows is in SQLite (`state`), so a run may end at any moment
and the next one goes on. `bulk` reads files that were downloaded by hand.
"""

from indexer.harvest.catalogue import Kind, catalogue
from indexer.harvest.items import Query, Source
from indexer.harvest.run import Harvest, Index, Report, Settings
from indexer.harvest.sources.connection import Connection, connected
from indexer.harvest.state.completeness import Completeness, completeness_file, folder_of, of_folder

__all__ = [
    "Completeness",
    "Connection",
    "Harvest",
    "Index",
    "Kind",
    "Query",
    "Report",
    "Settings",
    "Source",
    "catalogue",
    "completeness_file",
    "connected",
    "folder_of",
    "of_folder",
]
