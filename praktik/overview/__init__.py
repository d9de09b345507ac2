"""The round, or one applicant or offer, with everything that praktik derives from the files."""
