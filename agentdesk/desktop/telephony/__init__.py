"""The call arrives: what rings on the push stream, and whether it still does."""
