"""Tests of the pure algorithms: integers in, assignments out, held against trying everything."""
