"""The directory, askers' settings and the ids of answered updates."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make every table."""
    op.create_table(
        "answered_updates",
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("claimed", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answered", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_answered_updates")),
    )
    op.create_index(op.f("ix_answered_updates_claimed"), "answered_updates", ["claimed"], unique=False)
    op.create_table(
        "asker_settings",
        sa.Column("asker", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("asker", "name", name=op.f("pk_asker_settings")),
    )
    op.create_table(
        "entries",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.CheckConstraint("kind IN ('organisation', 'contact', 'news')", name=op.f("ck_entries_kind")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_entries")),
    )
    op.create_table(
        "expectations",
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("ask", sa.Text(), nullable=False),
        sa.Column("answer", sa.JSON(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=True),
        sa.PrimaryKeyConstraint("position", name=op.f("pk_expectations")),
    )
    op.create_table(
        "news",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("places", sa.JSON(), nullable=False),
        sa.Column("agency", sa.Text(), nullable=True),
        sa.Column("date", sa.Date(), nullable=True),
        sa.Column("embargo", sa.DateTime(), nullable=True),
        sa.Column("text", sa.Text(), nullable=True),
        sa.Column("topics", sa.JSON(), nullable=False),
        sa.Column("url", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["id"], ["entries.id"], name=op.f("fk_news_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_news")),
    )
    op.create_table(
        "organisations",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("aliases", sa.JSON(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=True),
        sa.Column("place", sa.Text(), nullable=True),
        sa.Column("parent", sa.Text(), nullable=True),
        sa.Column("emails", sa.JSON(), nullable=False),
        sa.Column("website", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["id"], ["entries.id"], name=op.f("fk_organisations_id")),
        sa.ForeignKeyConstraint(
            ["parent"],
            ["organisations.id"],
            name=op.f("fk_organisations_parent"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_organisations")),
    )
    op.create_index(op.f("ix_organisations_parent"), "organisations", ["parent"], unique=False)
    op.create_table(
        "phones",
        sa.Column("entry", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("printed", sa.Text(), nullable=False),
        sa.Column("use", sa.Text(), nullable=False),
        sa.Column("hours", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["entry"], ["entries.id"], name=op.f("fk_phones_entry"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("position", name=op.f("pk_phones")),
    )
    op.create_index(op.f("ix_phones_entry"), "phones", ["entry"], unique=False)
    op.create_table(
        "contacts",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("organisation", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("department", sa.Text(), nullable=True),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("emails", sa.JSON(), nullable=False),
        sa.Column("hours", sa.Text(), nullable=True),
        sa.Column("topics", sa.JSON(), nullable=False),
        sa.Column("languages", sa.JSON(), nullable=False),
        sa.Column("deputy", sa.Text(), nullable=True),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("checked", sa.Date(), nullable=True),
        sa.Column("informed", sa.Date(), nullable=True),
        sa.Column("source", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["deputy"], ["contacts.id"], name=op.f("fk_contacts_deputy"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(["id"], ["entries.id"], name=op.f("fk_contacts_id")),
        sa.ForeignKeyConstraint(
            ["organisation"],
            ["organisations.id"],
            name=op.f("fk_contacts_organisation"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contacts")),
    )
    op.create_index(op.f("ix_contacts_deputy"), "contacts", ["deputy"], unique=False)
    op.create_index(op.f("ix_contacts_organisation"), "contacts", ["organisation"], unique=False)
    op.create_table(
        "news_contacts",
        sa.Column("news", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("entry", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry"], ["entries.id"], name=op.f("fk_news_contacts_entry"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["news"], ["news.id"], name=op.f("fk_news_contacts_news"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("position", name=op.f("pk_news_contacts")),
    )
    op.create_index(op.f("ix_news_contacts_entry"), "news_contacts", ["entry"], unique=False)
    op.create_index(op.f("ix_news_contacts_news"), "news_contacts", ["news"], unique=False)
    op.create_table(
        "state",
        sa.Column("id", sa.SmallInteger(), nullable=False),
        sa.Column("generation", sa.BigInteger(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("loaded", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("publisher", sa.Text(), nullable=False),
        sa.Column("settings", sa.JSON(), nullable=False),
        sa.Column("objections", sa.JSON(), nullable=False),
        sa.CheckConstraint("id = 1", name=op.f("ck_state_single")),
        sa.ForeignKeyConstraint(
            ["publisher"], ["organisations.id"], name=op.f("fk_state_publisher"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_state")),
    )
    op.create_index(op.f("ix_state_publisher"), "state", ["publisher"], unique=False)
    op.create_table(
        "absences",
        sa.Column("contact", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("first", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["contact"], ["contacts.id"], name=op.f("fk_absences_contact"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("position", name=op.f("pk_absences")),
    )
    op.create_index(op.f("ix_absences_contact"), "absences", ["contact"], unique=False)
