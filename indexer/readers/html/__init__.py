"""HTML of officielebekendmakingen and of tweedekamer.nl → marked blocks."""

from indexer.readers.html.reader import read, reads

__all__ = ["read", "reads"]
