"""A question as text -> Asked: its words with what they may be, before the directory is looked at."""
