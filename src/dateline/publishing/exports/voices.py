"""Whose words a mark stands in, as a row tells it."""

from dateline.model import OUTLET
from dateline.publishing.exports.editions import Values
from dateline.publishing.hits import speaker
from dateline.record.contract import Edition


def voice(edition: Edition, name: str) -> Values:
    """A mark's voice ('outlet', or a statement's id), and who speaks there."""
    said = next((one for one in edition.marks.statements if one.id == name), None)
    return {"voice": name if said else OUTLET, "said_by": said and speaker(edition, said)}
