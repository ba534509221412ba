"""The palette (Ctrl+K): one field that finds people, orders, cases and acts."""
