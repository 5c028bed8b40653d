"""Spelling as one types: what is misspelt is underlined, with what may have been meant."""
