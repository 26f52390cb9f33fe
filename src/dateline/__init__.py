"""Reads news as a careful editor would, and keeps the words behind every line."""

__version__ = "0.1.0"
