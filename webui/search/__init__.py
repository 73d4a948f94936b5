"""The search page, the pages of all values of a facet, and suggestions."""

from webui.search.routes import blueprint

__all__ = ["blueprint"]
