"""The record: everything read, kept with its proof, in one file."""
