"""The formulas that papers of parliament are printed with, each recognised in one place.

imprint          running heads and feet: identifier, dossier, number, year, date
genres           titles and first words that tell what a paper is
question_labels  `Vraag 1`, `Antwoord op de vragen 2 en 3:`
motion_requests  `verzoekt de regering …`
subjects         the sentence that says what a consultation is about
"""
