"""The database, SQLite or PostgreSQL; `store` is the way in."""
