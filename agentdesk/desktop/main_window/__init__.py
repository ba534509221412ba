"""The window: puts the screens together and lets what one says reach what another shows."""
