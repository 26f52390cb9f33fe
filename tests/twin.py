"""A record in memory: the contract in plain Python, which the tests hold the databases against."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime

from dateline.errors import UsageError
from dateline.model import Actor, Article, Maker, Marks, Problem, Query, encodable
from dateline.record.browsing import ordered
from dateline.record.contract import (
    Came,
    Edition,
    Entry,
    EntryKind,
    Erasure,
    Held,
    Hit,
    Input,
    Judgement,
    Kept,
    Named,
    Offer,
    Parses,
    Rule,
)
from dateline.record.facets import ARTICLE, OF_KINDS
from dateline.record.identity import (
    Decision,
    Known,
    Namesake,
    Outcome,
    Seen,
    across,
    across_place,
    decide,
    fingerprint,
    iso,
    namesake,
)
from dateline.record.judging import Row, standing
from dateline.record.matching import Homes, asked, has, is_of, is_open, sentences
from dateline.record.moments import FIRST, moment, utc
from dateline.record.tokens import holds, padded, tokens


@dataclass
class Version:
    """A version, with its readings in order of arrival."""

    id: str
    article: str
    told: Article
    taken: datetime
    readings: list[Kept] = field(default_factory=list)


class MemoryStore:
    """The `Store` of a process; it ends with it."""

    def __init__(self) -> None:
        self.keys: dict[str, str] = {}
        self.versions: dict[str, Version] = {}
        self.taken: dict[tuple[str, str], Input] = {}
        self.kept: dict[str, Came] = {}
        self.wrong: dict[str, tuple[str, tuple[Problem, ...]]] = {}
        self.parses: dict[bytes, bytes] = {}
        self.judged: list[Row] = []
        self.entries: list[Entry] = []
        self.now = FIRST
        self.gone: set[str] = set()
        self.erased: list[Erasure] = []

    def known(self, inputs: Collection[str]) -> Mapping[str, str]:
        """See `Store.known`."""
        return {key: version for key, version in self.taken if key in inputs}

    def take(self, offers: Sequence[Offer], now: datetime) -> list[Decision]:
        """See `Store.take`."""
        self.now = now
        return [self.take_one(offer, now) for offer in offers]

    def take_one(self, offer: Offer, now: datetime) -> Decision:
        """Takes one input in."""
        made = decide(offer.article, offer.keys, self.known_of(offer))
        told = offer.article
        if made.outcome is Outcome.EMPTY and told.problems:
            self.wrong.setdefault(offer.key, (told.origin.path, told.problems))
        if made.article is None or made.version is None:
            return made
        if made.outcome is Outcome.NEW:
            self.note(EntryKind.ARTICLE, made.article)
        for key in offer.keys:
            self.keys.setdefault(key, made.article)
        if made.outcome is not Outcome.SAME:
            self.versions[made.version] = Version(made.version, made.article, told, now)
            self.note(EntryKind.VERSION, made.version)
        own_id = told.guid or made.article
        own = Input(own_id, made.article, made.version)
        self.taken.setdefault((offer.key, made.version), own)
        if offer.came and made.outcome is not Outcome.SAME:
            self.kept[made.version] = offer.came
        return made

    def known_of(self, offer: Offer) -> Known:
        """What is known of an input."""
        name = namesake(offer.article)
        named = [one for one in self.versions.values() if name and namesake(one.told) == name]
        return Known(
            self.keys,
            [Namesake(one.article, iso(one.told), str(one.told.text)) for one in named[::-1]][:5],
            {
                article: [Seen(one.id, fingerprint(one.told), iso(one.told)) for one in versions]
                for article in dict.fromkeys(one.article for one in self.versions.values())
                if (versions := self.order(article))
            },
            self.gone,
        )

    def note(self, kind: EntryKind, subject: str) -> None:
        """A line of the change log."""
        self.entries.append(Entry(len(self.entries) + 1, kind, subject, self.now))

    def unread(self, maker: Maker, versions: Collection[str] | None = None) -> Iterator[Held]:
        """See `Store.unread`."""
        for one in list(self.versions.values()):
            read = any(kept.reading.maker == maker for kept in one.readings)
            if not read and (versions is None or one.id in versions):
                yield Held(one.id, replace(one.told, id=one.article))

    def came(self, versions: Collection[str]) -> Mapping[str, Came]:
        """See `Store.came`."""
        return {one: self.kept[one] for one in versions if one in self.kept}

    def recall(self, keys: Collection[bytes]) -> Parses:
        """See `Store.recall`."""
        return {key: self.parses[key] for key in keys if key in self.parses}

    def keep(self, readings: Sequence[Kept], parses: Parses, now: datetime) -> None:
        """See `Store.keep`."""
        self.now = now
        self.parses |= parses
        for kept in readings:
            version = self.versions.get(kept.version)
            makers = [one.reading.maker for one in version.readings] if version else []
            if version and kept.reading.maker not in makers:
                marks = replace(kept.reading.marks, parses=(), known=())
                version.readings.append(replace(kept, reading=replace(kept.reading, marks=marks)))
                self.note(EntryKind.READING, kept.version)

    def order(self, article: str) -> list[Version]:
        """The versions of an article, by their time, then by arrival."""
        own = [one for one in self.versions.values() if one.article == article]
        return sorted(own, key=lambda one: time_of(one.told))

    def edition(self, version: Version) -> Edition:
        """The edition of a version."""
        others = self.order(version.article)
        reading = version.readings[-1].reading if version.readings else None
        guids = [one.id for one in self.taken.values() if one.version == version.id]
        named = tuple(dict.fromkeys(one for one in guids if one != version.article))
        return Edition(
            version=version.id,
            number=others.index(version) + 1,
            versions=len(others),
            article=replace(version.told, id=version.article),
            marks=reading.marks if reading else Marks(),
            maker=reading.maker if reading else None,
            problems=(reading.problems if reading else ()) or version.told.problems,
            inputs=named or (version.article,),
            again=self.is_again(version.id),
            taken=version.taken,
        )

    def is_again(self, version: str) -> bool:
        """Whether a version came of an input of which there was one before."""
        keys = [key for key, own in self.taken if own == version]
        return any(next(own for one, own in self.taken if one == key) != version for key in keys)

    def search(
        self,
        query: Query,
        now: datetime,
        limit: int,
        after: str | None = None,
        *,
        newest: bool = False,
    ) -> list[Hit]:
        """See `Store.search`; words are not ranked here: the newest come first."""
        del newest
        every = [self.edition(one) for one in self.versions.values()]
        first: dict[str, Edition] = {}
        for one in every:
            for sentence in one.marks.sentences:
                first.setdefault(sentence.id, one)
        found = [
            one.marks.sentences[place].id
            for one in every
            if is_open(one, now)
            for place in sentences(query, one)
        ]
        order = [sentence.id for one in every for sentence in one.marks.sentences]
        wanted = [
            own
            for own in sorted(
                set(found), key=lambda own: (latest(first[own], every), order.index(own))
            )
            if is_of(query, first[own]) and self.is_since(query, first[own])
        ]
        hits = [self.hit(query, own, now) for own in wanted]
        if query.type == ARTICLE:
            articles = [one.edition.article.id for one in hits]
            hits = [one for n, one in enumerate(hits) if articles.index(articles[n]) == n]
        ids = [one.edition.marks.sentences[one.sentence].id for one in hits]
        return behind(hits, ids, after)[:limit]

    def is_since(self, query: Query, edition: Edition) -> bool:
        """Whether a version was read after the line of the log that is asked for."""
        return query.since is None or any(
            one.kind is EntryKind.READING and one.subject == edition.version
            for one in self.log(query.since)
        )

    def hit(self, query: Query, sentence: str, now: datetime) -> Hit:
        """A sentence in the newest edition that may be seen, with its marks."""
        shown = self.standing(sentence, now)[-1]
        place = [each.id for each in shown.marks.sentences].index(sentence)
        homes = Homes(shown.marks)
        own = [one for one in asked(query, shown) if homes(one.anchor) == place]
        kinds = [[one.ordinal for one in own if one.kind == kind] for kind in OF_KINDS]
        return Hit(shown, place, *map(tuple, kinds))

    def shown(self, now: datetime) -> list[Edition]:
        """All editions that may be seen, by their time."""
        versions = sorted(self.versions.values(), key=lambda one: time_of(one.told))
        return [one for one in map(self.edition, versions) if is_open(one, now)]

    def news(
        self, query: Query, now: datetime, limit: int, after: str | None = None
    ) -> list[Edition]:
        """See `Store.news`."""
        every = [self.edition(one) for one in self.versions.values()]
        last = {one.article.id: one for one in self.shown(now)}
        found = sorted(last.values(), key=lambda one: latest(one, every))
        wanted = [one for one in found if has(query, one) and self.is_since(query, one)]
        known = [one.article.id for one in found]
        if after is not None:
            later = known[known.index(after) + 1 :] if after in known else []
            wanted = [one for one in wanted if one.article.id in later]
        return wanted[:limit]

    def article(self, own: str, now: datetime) -> list[Edition]:
        """See `Store.article`."""
        return [one for one in self.shown(now) if one.article.id == own]

    def standing(self, sentence: str, now: datetime) -> list[Edition]:
        """See `Store.standing`."""
        return [
            one for one in self.shown(now) if sentence in [each.id for each in one.marks.sentences]
        ]

    def changed(self, versions: Collection[str], now: datetime) -> list[Edition]:
        """See `Store.changed`."""
        own = {one.version: one for one in self.shown(now)}
        return [own[one] for one in self.versions if one in versions and one in own]

    def actors(self, name: str, now: datetime, limit: int, skip: int = 0) -> list[Named]:
        """See `Store.actors`."""
        found: dict[str, list[tuple[Actor, set[str]]]] = {}
        for one, homes in self.read(now):
            for who in one.marks.actors:
                told = {homes(each.span) for each in who.mentions}
                seen = {one.marks.sentences[home].id for home in told if home is not None}
                found.setdefault(across(who, one.article.id), []).append((who, seen))
        known = [
            Named(
                own,
                ordered([who.name for who, _ in rows]),
                rows[0][0].kind.value,
                rows[0][0].country,
                len({one for _, seen in rows for one in seen}),
            )
            for own, rows in found.items()
        ]
        return counted(known, name, {own: [who.name for who, _ in found[own]] for own in found})[
            skip : skip + limit
        ]

    def places(self, name: str, now: datetime, limit: int, skip: int = 0) -> list[Named]:
        """See `Store.places`."""
        found: dict[str, list[tuple[str, set[str]]]] = {}
        for one, homes in self.read(now):
            for place in one.marks.places:
                home = homes(place.span)
                seen = {one.marks.sentences[home].id} if home is not None else set[str]()
                found.setdefault(across_place(place), []).append((place.name, seen))
        names = {own: [each for each, _ in rows] for own, rows in found.items()}
        known = [
            Named(own, ordered(names[own]), None, None, len({s for _, seen in rows for s in seen}))
            for own, rows in found.items()
        ]
        return counted(known, name, names)[skip : skip + limit]

    def read(self, now: datetime) -> Iterator[tuple[Edition, Homes]]:
        """All editions that may be seen, in order of arrival, with where their spans are."""
        for one in map(self.edition, self.versions.values()):
            if is_open(one, now):
                yield one, Homes(one.marks)

    def editions(self, query: Query, now: datetime) -> Iterator[Edition]:
        """See `Store.editions`."""
        articles = dict.fromkeys(one.article for one in self.versions.values())
        firsts = {one: time_of(self.order(one)[0].told) for one in articles}
        for article in sorted(articles, key=lambda one: (firsts[one], one)):
            for version in self.order(article):
                one = self.edition(version)
                if is_open(one, now) and has(query, one) and self.is_since(query, one):
                    yield one

    def inputs(self) -> Iterator[Input]:
        """See `Store.inputs`."""
        return iter(dict.fromkeys(self.taken.values()))

    def problems(self) -> Iterator[tuple[str, Problem]]:
        """See `Store.problems`."""
        return ((path, one) for path, problems in self.wrong.values() for one in problems)

    def judge(self, judgement: Judgement, now: datetime) -> int:
        """See `Store.judge`."""
        self.now = now
        number = max((one for one, _, _ in self.judged), default=0) + 1
        told = (judgement.subject, judgement.verdict, judgement.by, judgement.note)
        self.judged.append((number, Judgement(*map(encodable, told)), None))
        self.note(EntryKind.JUDGEMENT, judgement.subject)
        return number

    def undo(self, number: int, by: str, now: datetime) -> None:
        """See `Store.undo`."""
        self.now = now
        known = {own: judgement for own, judgement, undoes in self.judged if undoes is None}
        if number not in known:
            raise UsageError(f"there is no judgement {number} that could be undone")
        row = Judgement(known[number].subject, "", by)
        self.judged.append((max(one for one, _, _ in self.judged) + 1, row, number))
        self.note(EntryKind.UNDO, row.subject)

    def judgements(self) -> Mapping[str, Judgement]:
        """See `Store.judgements`."""
        return standing(self.judged)

    def last(self) -> Entry | None:
        """See `Store.last`."""
        return self.entries[-1] if self.entries else None

    def log(self, since: int = 0) -> Iterator[Entry]:
        """See `Store.log`."""
        return (one for one in list(self.entries) if one.number > since)

    def doomed(self, rule: Rule) -> list[str]:
        """See `Store.doomed`."""
        every = dict.fromkeys(one.article for one in self.versions.values())
        return [one for one in every if self.is_doomed(rule, self.order(one))]

    def is_doomed(self, rule: Rule, versions: Sequence[Version]) -> bool:
        """Whether a rule erases the article of these versions."""
        told = [one.told for one in versions]
        if rule.article is not None:
            return versions[0].article == rule.article
        if rule.outlet is not None:
            return padded(rule.outlet) in {padded(one.outlet or "") for one in told}
        if rule.before is not None:
            moments = [(moment(one.told), one.taken) for one in versions]
            days = [utc(at).date() if at else taken.date() for at, taken in moments]
            return max(days) < rule.before
        name = tokens(rule.person or "")
        return any(holds(tokens(word), name) for one in told for word in leaves(asdict(one)))

    def erase(self, rule: Rule, now: datetime) -> Erasure:
        """See `Store.erase`."""
        self.now = now
        gone = self.doomed(rule)
        dead = [one for one in self.versions.values() if one.article in gone]
        self.erased.append(Erasure(rule.written, len(gone), len(dead), now))
        subjects = {*gone, *(one.id for one in dead), *(own for one in dead for own in ids(one))}
        self.judged = [row for row in self.judged if row[1].subject not in subjects]
        self.gone |= {key for key, own in self.keys.items() if own in gone}
        self.keys = {key: own for key, own in self.keys.items() if own not in gone}
        self.versions = {key: one for key, one in self.versions.items() if one not in dead}
        self.taken = {key: one for key, one in self.taken.items() if one.article not in gone}
        if rule.person is not None:
            self.scrub(tokens(rule.person))
        for one in gone:
            self.note(EntryKind.ERASED, one)
        return self.erased[-1]

    def scrub(self, name: tuple[str, ...]) -> None:
        """Takes a name out of what stays."""
        for key, own in self.taken.items():
            if holds(tokens(own.id), name):
                self.taken[key] = replace(own, id=own.article)
        for number, (own_number, judgement, undoes) in enumerate(self.judged):
            if holds(tokens(judgement.note), name):
                self.judged[number] = (own_number, replace(judgement, note=""), undoes)
        self.wrong = {
            key: (path, problems)
            for key, (path, problems) in self.wrong.items()
            if not any(holds(tokens(word), name) for word in (path, *leaves(problems)))
        }

    def erasures(self) -> list[Erasure]:
        """See `Store.erasures`."""
        return list(self.erased)

    def close(self) -> None:
        """See `Store.close`."""


def behind(hits: list[Hit], ids: Sequence[str], after: str | None) -> list[Hit]:
    """The hits behind that of a sentence, by their ids."""
    if after is None:
        return hits
    return hits[ids.index(after) + 1 :] if after in ids else []


def counted(known: Sequence[Named], name: str, names: Mapping[str, Sequence[str]]) -> list[Named]:
    """Those of a name, or an id, that stand in a sentence, the most mentioned first."""
    wanted = [
        one
        for one in known
        if one.sentences
        and (not name or one.id == name or any(padded(name) in padded(o) for o in names[one.id]))
    ]
    return sorted(wanted, key=lambda one: (-one.sentences, one.id))


def time_of(told: Article) -> tuple[bool, str]:
    """A version's place in time: an undated one after all dated ones."""
    at = moment(told)
    return at is None, utc(at).isoformat() if at else ""


def latest(edition: Edition, every: Sequence[Edition]) -> tuple[bool, float, int]:
    """The place of an edition where the newest comes first."""
    at = moment(edition.article)
    arrived = [one.version for one in every].index(edition.version)
    return at is None, -utc(at).timestamp() if at else 0, -arrived


def ids(version: Version) -> Iterator[str]:
    """The ids of the sentences and marks that were read in a version."""
    for kept in version.readings:
        marks = kept.reading.marks
        lists = (marks.sentences, marks.times, marks.places, marks.actors, marks.statements)
        deeds = (marks.events, marks.figures, marks.terms)
        yield from (one.id for some in (*lists, *deeds) for one in some)
        yield from (one.id for who in marks.actors for one in who.mentions)


def leaves(value: object) -> Iterator[str]:
    """The words in a value, and in what it is made of."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        yield from (word for one in value.values() for word in leaves(one))
    elif isinstance(value, Collection):
        yield from (word for one in value for word in leaves(one))
