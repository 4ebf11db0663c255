"""How the tables came to be what they are, for alembic; `bot.store.table_version` runs it.

A change of `tables.py` needs a new file in `versions`, numbered on, and the number in `table_version.NEEDED`.
"""
