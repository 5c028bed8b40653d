"""Safeguarding stops: a child at unassessed or unmanaged risk, told to the host at once."""
