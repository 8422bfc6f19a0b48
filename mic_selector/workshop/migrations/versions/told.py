"""Of which round something was told: what counts in it is fixed."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Add what is kept of it; of a room that shows something now, it is known."""
    op.add_column("rooms", sa.Column("told_round", sa.Integer))
    op.execute("UPDATE rooms SET told_round = round WHERE step IN ('wants', 'ranking')")


def downgrade() -> None:
    """Drop it: what counts is fixed while something is shown."""
    op.drop_column("rooms", "told_round")
