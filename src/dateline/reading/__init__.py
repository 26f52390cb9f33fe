"""Article to marks: steps, one file each. Pure."""
