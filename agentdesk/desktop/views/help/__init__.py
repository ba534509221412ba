"""The guide in the app: short pages with pictures, in the language that is on."""
