"""Builds the index of places, if it is not there yet: `python -m dateline.gazetteer`."""

from dateline.gazetteer import prepare

prepare()
