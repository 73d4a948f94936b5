"""What a harvest knows, in SQLite: what the sources list, what became of each document, how complete the index is."""
