"""What each key means, in both languages, as an editor shows it beside the key."""
