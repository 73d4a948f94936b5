"""Overviews of a search: parties compared, hits over time, parties by topic."""

from webui.insight.routes import blueprint

__all__ = ["blueprint"]
