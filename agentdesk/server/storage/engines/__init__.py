"""Every difference between the two databases, one file each."""
