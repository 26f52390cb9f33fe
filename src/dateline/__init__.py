"""Reads news as a careful editor would, and keeps the words behind every line."""

from dateline.version import VERSION

__version__ = VERSION
