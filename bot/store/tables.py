"""The tables: the directory in the order of its file, and the little that is kept about askers.

`migrations` makes these tables; a test proves that both say the same. Every foreign key has an index, since replacing
the directory deletes the rows that keys point at.
"""

from datetime import UTC, datetime

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    DateTime,
    Dialect,
    ForeignKey,
    Integer,
    MetaData,
    SmallInteger,
    Table,
    Text,
    TypeDecorator,
)


class Instant(TypeDecorator[datetime]):
    """A moment with its zone, kept in UTC also where the database keeps no zones."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002  # SQLAlchemy's signature
        """Return the moment in UTC."""
        return value and value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002  # as above
        """Return the moment in UTC, with its zone."""
        if value is None:
            return None
        return value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC)


metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _id() -> Column[str]:
    return Column("id", Text, ForeignKey("entries.id"), primary_key=True)


def _position() -> Column[int]:
    return Column("position", Integer, nullable=False)


def _reference(name: str, target: str, *, nullable: bool = False) -> Column[str]:
    """A key that may be written before the row it points at: the order is the file's."""
    key = ForeignKey(target, deferrable=True, initially="DEFERRED")
    return Column(name, Text, key, nullable=nullable, index=True)


entries = Table(
    "entries",
    metadata,
    Column("id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    CheckConstraint("kind IN ('organisation', 'contact', 'news')", name="kind"),
)

organisations = Table(
    "organisations",
    metadata,
    _id(),
    _position(),
    Column("name", Text, nullable=False),
    Column("aliases", JSON, nullable=False),
    Column("kind", Text),
    Column("place", Text),
    Column("covers", JSON, nullable=False),
    _reference("parent", "organisations.id", nullable=True),
    Column("emails", JSON, nullable=False),
    Column("website", Text),
)

contacts = Table(
    "contacts",
    metadata,
    _id(),
    _position(),
    _reference("organisation", "organisations.id"),
    Column("name", Text),
    Column("department", Text),
    Column("role", Text),
    Column("press", Boolean),
    Column("emails", JSON, nullable=False),
    Column("hours", Text),
    Column("topics", JSON, nullable=False),
    Column("languages", JSON, nullable=False),
    _reference("deputy", "contacts.id", nullable=True),
    Column("until", Date),
    Column("checked", Date),
    Column("informed", Date),
    Column("source", Text),
)

phones = Table(
    "phones",
    metadata,
    _reference("entry", "entries.id"),
    Column("position", Integer, primary_key=True),
    Column("number", Text, nullable=False),
    Column("printed", Text, nullable=False),
    Column("use", Text, nullable=False),
    Column("hours", Text),
    Column("note", Text),
)

absences = Table(
    "absences",
    metadata,
    _reference("contact", "contacts.id"),
    Column("position", Integer, primary_key=True),
    Column("first", Date, nullable=False),
    Column("until", Date, nullable=False),
    Column("note", Text),
)

news = Table(
    "news",
    metadata,
    _id(),
    _position(),
    Column("title", Text, nullable=False),
    Column("places", JSON, nullable=False),
    Column("agency", Text),
    Column("date", Date),
    Column("embargo", DateTime),
    Column("text", Text),
    Column("topics", JSON, nullable=False),
    Column("url", Text),
)

news_contacts = Table(
    "news_contacts",
    metadata,
    _reference("news", "news.id"),
    Column("position", Integer, primary_key=True),
    _reference("entry", "entries.id"),
)

expectations = Table(
    "expectations",
    metadata,
    Column("position", Integer, primary_key=True),
    Column("ask", Text, nullable=False),
    Column("answer", JSON, nullable=False),
    Column("at", DateTime),
)

state = Table(
    "state",
    metadata,
    Column("id", SmallInteger, primary_key=True),
    Column("generation", BigInteger, nullable=False),
    Column("digest", Text, nullable=False),
    Column("loaded", Instant, nullable=False),
    Column("version", Text, nullable=False),
    _reference("publisher", "organisations.id"),
    Column("settings", JSON, nullable=False),
    Column("objections", JSON, nullable=False),
    CheckConstraint("id = 1", name="single"),
)

asker_settings = Table(
    "asker_settings",
    metadata,
    Column("asker", BigInteger, primary_key=True),
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
)

answered_updates = Table(
    "answered_updates",
    metadata,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("claimed", Instant, nullable=False, index=True),
    Column("answered", Instant),
)

unanswered_numbers = Table(
    "unanswered_numbers",
    metadata,
    Column("number", Text, primary_key=True),
    Column("week", Date, primary_key=True),
    Column("count", Integer, nullable=False),
)

vanishing_messages = Table(
    "vanishing_messages",
    metadata,
    Column("chat", BigInteger, primary_key=True, autoincrement=False),
    Column("message", BigInteger, primary_key=True, autoincrement=False),
    Column("due", Instant, nullable=False, index=True),
)

DIRECTORY = (
    entries,
    organisations,
    contacts,
    phones,
    absences,
    news,
    news_contacts,
    expectations,
    state,
)
"""The tables that a sync replaces, those that are pointed at first."""
