"""Benchmarks: run by hand, side by side with peers, printing ratios. Nothing here is a test."""
