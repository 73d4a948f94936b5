"""The names of those who speak: parties and groups, ministers, persons, committees.

alternation  one pattern for many words
party_names  the parties that a stretch of text names
groups       groups as a sentence names them: `de leden van de fracties van VVD en CDA`
ministers    ministers and state secretaries, by function and portfolio
persons      the persons in a speaker as it is printed
committees   the committee that a text is of
"""
