"""All hits of a search as a file (CSV, JSON Lines, a workbook, Parquet), and the description of such a file.

data_dictionary  every column, as data_dictionary.toml describes it
flat_rows        a paragraph and its document → the values of a row
origin           what an export was made of
delimited, json_lines, workbook, parquet_file     one format each
datapackage      the manifest, after the Data Package standard
"""

from indexer.exporting.data_dictionary import COLUMNS, NAMES, Column
from indexer.exporting.datapackage import MEDIA, Written, datapackage
from indexer.exporting.delimited import csv_blocks
from indexer.exporting.flat_rows import Entries, UrlOf, row
from indexer.exporting.json_lines import json_lines
from indexer.exporting.origin import Origin, filename, origin, parameters
from indexer.exporting.parquet_file import can_write_parquet, write_parquet
from indexer.exporting.workbook import write_workbook

__all__ = [
    "COLUMNS",
    "MEDIA",
    "NAMES",
    "Column",
    "Entries",
    "Origin",
    "UrlOf",
    "Written",
    "can_write_parquet",
    "csv_blocks",
    "datapackage",
    "filename",
    "formats",
    "json_lines",
    "origin",
    "parameters",
    "row",
    "write_parquet",
    "write_workbook",
]


def formats() -> tuple[str, ...]:
    """The endings of the files that can be written here."""
    return tuple(form for form in MEDIA if form != "parquet" or can_write_parquet())
