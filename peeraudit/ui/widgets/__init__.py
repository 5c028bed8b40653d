"""The widgets that pages are made of, each made once in one voice."""
