"""The version, as readings tell it."""

VERSION = "0.1.0"
