"""What is typed → how it is read → a query tree."""

from indexer.query.tree import ParsedQuery, QueryParser

__all__ = ["ParsedQuery", "QueryParser"]
