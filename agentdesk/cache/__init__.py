"""The desktop's encrypted store: rows as the server sent them, and what was done here."""
