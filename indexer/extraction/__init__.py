"""What a text names by itself: parties, persons, topics, dates, documents, abbreviations."""
