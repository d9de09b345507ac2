"""Pure matching: markets of integers in, assignments out. Imports nothing else of praktik."""
