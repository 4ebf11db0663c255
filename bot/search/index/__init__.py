"""The directory, ready to be asked: which word stands where, and who belongs to whom."""
