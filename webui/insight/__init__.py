"""A search as a whole: parties compared, through time, parties by topic."""

from webui.insight.routes import blueprint

__all__ = ["blueprint"]
