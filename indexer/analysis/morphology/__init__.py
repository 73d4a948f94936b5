"""Dutch words and their forms.

lexicon        the words that the program knows, made by `build_lexicon` from the dictionary of OpenTaal
lemmas         forms → basic forms
compounds      a compound → its parts
together       two words in one that no dictionary has
hyphenated     compounds written with hyphens
parted_verbs   verbs of which the particle stands apart (`dient … in`)
spellings      the spelling of before 1995
roots          what a word shares with those derived from it
families       the words of one root
"""
