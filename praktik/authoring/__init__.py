"""What helps somebody write a round's files: schemas for editors, and a new round that teaches."""
