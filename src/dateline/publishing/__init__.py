"""Readings shown: JSON, terminal, page."""
