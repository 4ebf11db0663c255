"""How often nobody answered a number, and the ids of messages that are to be deleted."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make both tables."""
    op.create_table(
        "unanswered_numbers",
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("week", sa.Date(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("number", "week", name=op.f("pk_unanswered_numbers")),
    )
    op.create_table(
        "vanishing_messages",
        sa.Column("chat", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("message", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("due", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("chat", "message", name=op.f("pk_vanishing_messages")),
    )
    op.create_index(op.f("ix_vanishing_messages_due"), "vanishing_messages", ["due"], unique=False)
