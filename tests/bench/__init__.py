"""`make bench`: speed and memory as ratios, both sides in one run."""
