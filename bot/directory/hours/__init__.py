"""Opening hours and public holidays: what an expression says, and when it is open."""
