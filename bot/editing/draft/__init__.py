"""Press releases and feeds -> new entries, as YAML or put into the data file; `drafter` is the way in."""
