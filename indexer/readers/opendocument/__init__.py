"""OpenDocument text (.odt) → marked blocks."""

from indexer.readers.opendocument.reader import read, reads

__all__ = ["read", "reads"]
