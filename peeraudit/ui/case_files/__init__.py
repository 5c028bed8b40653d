"""The parts of the page of the sample: the table, one case file, and starting an audit of it."""
