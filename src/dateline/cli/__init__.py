"""The command line; calls the desk only."""
