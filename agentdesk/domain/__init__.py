"""The rules of the house in plain Python: no clock, files, SQL, Qt or network."""
