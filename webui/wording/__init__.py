"""Everything in words, Dutch and English: labels, numbers, dates, who speaks."""
