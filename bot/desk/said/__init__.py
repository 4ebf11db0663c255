"""WHAT A MESSAGE SAYS besides whom it is about: times, follow-ups, courtesy, several wishes; word tables, readers."""
