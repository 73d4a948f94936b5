"""What an index on a cluster keeps of itself, beside its rows.

index_state  reading and replacing one piece of state, unless somebody else was first
lock         who is writing
commits      commits that are whole or not there
word_counts  in how many paragraphs each word stands
refusals     files that were refused
"""
