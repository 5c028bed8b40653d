"""The desktop program: it shows what is kept and asks operations for every deed.

Nothing here decides anything about a challenge. What the first window shows needs Qt alone; models,
store and documents are imported once it is painted.
"""
