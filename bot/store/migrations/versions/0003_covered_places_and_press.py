"""Which places an organisation covers, and whether a contact speaks to the press."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add both columns; the next sync fills them."""
    op.add_column("organisations", sa.Column("covers", sa.JSON(), nullable=False, server_default="[]"))
    op.add_column("contacts", sa.Column("press", sa.Boolean(), nullable=True))
