"""Outside CRMs, one file each, behind one interface with declared capabilities."""
