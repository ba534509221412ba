"""What must hold of money at every commit, as plain SQL; the numbers are those of docs/ledger.md.

Written apart from the ledger and sharing no code with it: what both agree on was not agreed by one
mistake. Each statement returns the names of the rows at which its sentence is true.
"""
