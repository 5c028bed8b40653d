"""The parts of the Evidence page: what is listed, what it is sorted out by, and the cards."""
