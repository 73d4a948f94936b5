"""Text files → characters; what is no text of a document (data, mail, mark-up, programs, binary files) is refused by
name."""

from indexer.readers.text.reader import decode, read, reads

__all__ = ["decode", "read", "reads"]
