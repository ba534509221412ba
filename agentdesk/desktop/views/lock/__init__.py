"""The screen of a locked desk."""
