"""Everything that goes out on paper: which documents there are, what stands in them, and their templates."""
