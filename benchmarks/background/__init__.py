"""The table of ordinary words, names and towns that finding weighs questions against: how it is made."""
