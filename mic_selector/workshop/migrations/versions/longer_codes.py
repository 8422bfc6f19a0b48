"""Codes of nine signs instead of six."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Widen the column, where a database keeps to the width of a column: SQLite does not."""
    if op.get_bind().dialect.name != "sqlite":
        op.alter_column("rooms", "code", type_=sa.String(9))


def downgrade() -> None:
    """Leave the column as wide as it is: the version before can use it, and no room is lost."""
