"""The door: one command a module, which reads arguments, calls, and prints."""
