"""One form for the Han characters that differ between Japanese, Traditional and Simplified."""

HAN_FOLDING: dict[int, str] = {}
