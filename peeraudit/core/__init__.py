"""What the trade knows: plain frozen data and functions, no files, no clock."""
