"""The built-in guide (F1)."""
