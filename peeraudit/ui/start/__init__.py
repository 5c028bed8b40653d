"""What the program shows before a challenge is open."""
