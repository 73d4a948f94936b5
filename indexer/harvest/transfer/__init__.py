"""From an address to files of a document: a polite HTTP client, and a check that the answer is what was asked for."""
