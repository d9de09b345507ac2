"""Tests of what `show` tells: golden texts, and rounds worked out by hand or at random."""
