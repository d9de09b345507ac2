"""Tests of what helps somebody write a round's files."""
