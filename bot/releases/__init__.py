"""What a press release says: text -> headline, places, date, press contacts. Knows the directory's values only."""
