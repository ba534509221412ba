"""The settings: what a person chooses for themselves, and what this desk says about itself."""
