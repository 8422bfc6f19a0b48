"""The workshop: rooms, ballots, and what a group says together."""
