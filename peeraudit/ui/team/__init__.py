"""The team: who is on it, and what its laptops disagree on, settled one by one."""
