"""The frame around every screen: rail, top bar, banner."""
