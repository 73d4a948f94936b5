"""The rows of an index on a cluster, one for each paragraph.

mapping         their fields, and the analysers of these
row_terms       a text → its terms as a cluster takes them
text_lengths    the length of a text, as each side counts it
paragraph_rows  a document → the rows that are written of it
"""
