"""Who says something, and whose words a mark stands in, as a row tells it."""

from dateline.model import OUTLET, Statement
from dateline.publishing.exports.editions import LIST, Values
from dateline.publishing.hits import speakers
from dateline.record.contract import Edition
from dateline.record.identity import across


def voice(edition: Edition, name: str) -> Values:
    """A mark's voice ('outlet', or a statement's id), and who speaks there."""
    said = next((one for one in edition.marks.statements if one.id == name), None)
    if said is None:
        return {"voice": OUTLET, "said_by": None, "actor": None}
    return {
        "voice": name,
        "said_by": LIST.join(speakers(edition, said)) or None,
        **tellers(edition, said),
    }


def tellers(edition: Edition, one: Statement) -> Values:
    """The ids, over all articles, of who says something and of those who say it too, if known."""
    known = {who.id: across(who, edition.article.id) for who in edition.marks.actors}
    told = one.source.actors if one.source else ()
    ids = [known[own] for own in told if own in known]
    return {"actor": ids[0] if ids else None, "others": LIST.join(ids[1:]) or None}
