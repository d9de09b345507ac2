"""The defence of a result: explained, compared, its odds, and what would have been otherwise."""
