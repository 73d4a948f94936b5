"""The codec: how Whoosh itself reads a segment, posting by posting, and writes one."""

from indexer.columnar.codec.codec import ColumnarCodec

__all__ = ["ColumnarCodec"]
