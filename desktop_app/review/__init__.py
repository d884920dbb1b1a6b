"""Review: tracking, deciding, comparing, merging. Pure."""
