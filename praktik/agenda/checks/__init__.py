"""What is wrong with a finished agenda, and what would mend it. Pure, as all of the agenda's room."""
