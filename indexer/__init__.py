"""From parliamentary documents to search results: reading, structure, topics, index and query."""

from importlib.metadata import version

__version__ = version("inbreng")
