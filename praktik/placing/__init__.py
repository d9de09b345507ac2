"""A round made into a market, the policies, the pins, and placements.yaml."""
