"""Whose words a mark stands in, as a row tells it."""

from dateline.model import OUTLET
from dateline.publishing.exports.editions import Values
from dateline.publishing.hits import speaker
from dateline.record.contract import Edition
from dateline.record.identity import across


def voice(edition: Edition, name: str) -> Values:
    """A mark's voice ('outlet', or a statement's id), who speaks there, and that actor's id."""
    said = next((one for one in edition.marks.statements if one.id == name), None)
    own = said.source.actor if said and said.source else None
    who = next((one for one in edition.marks.actors if one.id == own), None)
    return {
        "voice": name if said else OUTLET,
        "said_by": said and speaker(edition, said),
        "actor": who and across(who, edition.article.id),
    }
