"""Lines of text → blocks: paragraphs and headings, without the furniture of the page."""
