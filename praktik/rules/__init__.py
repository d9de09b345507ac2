"""Who may go where, and why not; in what order an offer takes those who ask; the checks across files."""
