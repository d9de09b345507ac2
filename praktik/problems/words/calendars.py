"""Words in calendars."""

from praktik.problems.phrase import Phrase

NAME_OF_INTERN = Phrase("Stay at {host}", "Praktik hos {host}")
NAME_OF_HOST = Phrase("Interns: {offer}", "Praktikanter: {offer}")
WITH = Phrase("With {people}", "Med {people}")
TOPIC = Phrase("Topic: {topic}", "Emne: {topic}")
ONLY_FOR = Phrase("Only for {people}", "Kun for {people}")
