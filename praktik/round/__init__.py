"""What a round is: its models, the reader that knows every position, and the round as a whole."""
