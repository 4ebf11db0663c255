"""Word, PDF, mail and web page -> the text in it; `confined` is the way in."""
