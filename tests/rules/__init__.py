"""Tests of each rule: examples worked out by hand."""
