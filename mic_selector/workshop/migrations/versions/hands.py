"""A countdown, an earlier round on the wall, and which reasons are shown there."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Add what is kept of it: no room counts down, and each wall shows the present round."""
    op.add_column("rooms", sa.Column("view_round", sa.Integer))
    op.add_column("rooms", sa.Column("ends", sa.DateTime(timezone=True)))
    closes = sa.Column("closes", sa.Boolean, nullable=False, server_default=sa.false())
    op.add_column("rooms", closes)
    op.create_table(
        "shown_reasons",
        sa.Column("room", sa.Integer, nullable=False),
        sa.Column("round", sa.Integer, nullable=False),
        sa.Column("participant", sa.String(64), nullable=False),
        sa.Column("feature", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("room", "round", "participant", "feature", name="pk_shown_reasons"),
        sa.ForeignKeyConstraint(
            ["room"], ["rooms.id"], name="fk_shown_reasons_rooms", ondelete="CASCADE"
        ),
    )


def downgrade() -> None:
    """Drop it: no wall shows reasons, and ballots keep those that the version before overlooks."""
    op.drop_table("shown_reasons")
    for column in ("closes", "ends", "view_round"):
        op.drop_column("rooms", column)
