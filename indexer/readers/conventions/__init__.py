"""How papers of parliament are printed, whatever the format of the file: for the readers of several formats.

speaker_lines    lines that open a speech: `De heer Kisteman (VVD):`
letters          letters of ministers, in which nobody speaks
motions          motions that are read out: where their text begins and ends
turns            who speaks in which blocks
question_tables  tables that set questions beside their answers
footnotes        marks of notes, and how a note opens
heading_looks    whether text that stands out by its type can be a heading
small_print      the small print of a letterhead
"""
