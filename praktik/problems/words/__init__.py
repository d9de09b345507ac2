"""Every word that praktik says to people at a terminal, in British English and in Danish: one module a subject."""
