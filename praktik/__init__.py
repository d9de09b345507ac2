"""praktik runs a placement round: checks its files, matches, explains, writes agendas and letters."""

__version__ = "0.1.0"
