"""A typed query → its reading → a query tree."""

from indexer.query.tree import ParsedQuery, QueryParser

__all__ = ["ParsedQuery", "QueryParser"]
