"""Source document → paragraphs, each with who speaks in it."""

from indexer.attribution.parsing import parse

__all__ = ["parse"]
