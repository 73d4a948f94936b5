"""PDF, by its layout → marked blocks."""

from indexer.readers.pdf.reader import read, reads

__all__ = ["read", "reads"]
