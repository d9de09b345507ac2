"""The checks across the files of a round: each module looks for one kind of trouble and yields findings."""
