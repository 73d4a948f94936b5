"""Whoosh's way in: reading one posting after another, and being written by Whoosh's own writer."""

from indexer.columnar.codec.codec import ColumnarCodec

__all__ = ["ColumnarCodec"]
