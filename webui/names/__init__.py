"""The pages of parties, persons, dossiers and topics, and the sitemap that lists them for crawlers."""

from webui.names.routes import blueprint

__all__ = ["blueprint"]
