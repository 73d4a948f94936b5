"""What is typed → how it is read → a query tree."""

from indexer.query.tree import ParsedQuery, parse

__all__ = ["ParsedQuery", "parse"]
