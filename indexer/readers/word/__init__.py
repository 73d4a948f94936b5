"""Word (.docx) → marked blocks."""

from indexer.readers.word.reader import read, reads

__all__ = ["read", "reads"]
