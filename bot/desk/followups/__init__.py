"""WHAT FOLLOWS ON WHAT WAS SHOWN: another field, another time, somebody else, another town; one file a kind."""
