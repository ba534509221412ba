"""The gallery: every part in every state, to look at and to compare with the pictures."""
