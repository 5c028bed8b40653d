"""The parts of the Findings page: wall, cards, notes to file, coverage, and the evening meeting."""
