"""One verb each: fetch, ask the core, keep."""
