"""The pages: one for each stage of the work."""
