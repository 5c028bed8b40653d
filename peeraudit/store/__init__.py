"""The journal of a challenge and the tables drawn from it."""
