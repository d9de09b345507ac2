"""praktik runs a placement round: checks its files, matches, writes letters and agendas."""

__version__ = "0.1.0"
