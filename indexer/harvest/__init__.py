"""The official sources, brought into a folder of files and from there into an index.

    source ──list──▶ state ──fetch──▶ files ──index──▶ engine

`Harvest.run` is the whole of it: it lists what is new (`listings`, `membership`), fetches it (`fetching`, `client`),
brings it into the index (`run`) and takes out what was withdrawn. What it knows is in SQLite (`database`, `state`), so
a run may end at any moment and the next one goes on. A source is one small module (`sru`, `odata`,
`syncfeed`).
"""

from indexer.harvest.catalogue import Kind, catalogue
from indexer.harvest.completeness import Completeness, completeness_file, folder_of, of_folder
from indexer.harvest.items import Query, Source
from indexer.harvest.run import Harvest, Index, Report, Settings
from indexer.harvest.sources import Connection, connected

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
