"""Help while typing: suggestions and spelling corrections from the words of an index."""
