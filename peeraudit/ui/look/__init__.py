"""The look: named colours and sizes, and the palettes, styles and icons made from them."""
