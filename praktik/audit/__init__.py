"""The audit of placements.yaml: the design read a second time, with nothing of what made the placements."""
