"""The challenge itself: the host, the director, what is tested, and with which forms."""
