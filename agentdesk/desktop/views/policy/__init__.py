"""The policy page: what may be given, changed by two people, and rehearsed before it is."""
