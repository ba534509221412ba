"""Data in from files: read line by line, saved in batches, resumed where it stopped."""
