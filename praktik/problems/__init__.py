"""Places and problems, and the ways to show them. Imports nothing else of praktik."""
