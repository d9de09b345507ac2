"""Templates for people who change them: what each can use, what it uses, what is wrong, and a copy to begin with."""
