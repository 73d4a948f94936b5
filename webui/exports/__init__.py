"""A search as a file: CSV, JSON Lines, workbook, feed."""

from webui.exports.routes import blueprint

__all__ = ["blueprint"]
