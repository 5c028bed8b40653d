"""Blocks and sheets into files, and files back into sheets."""
