"""Tests of whole rounds: matched by praktik, and worked out a second time by code that shares nothing with it."""
