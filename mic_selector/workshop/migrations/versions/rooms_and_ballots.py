"""Rooms, who joined them, ballots and paper counts."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "rooms",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("code", sa.String(6), nullable=False),
        sa.Column("facilitator", sa.String(64), nullable=False),
        sa.Column("wall", sa.String(64), nullable=False),
        sa.Column("settings", sa.Text, nullable=False),
        sa.Column("round", sa.Integer, nullable=False),
        sa.Column("step", sa.String(16), nullable=False),
        sa.Column("view", sa.String(32), nullable=False),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_rooms"),
        sa.UniqueConstraint("code", name="uq_rooms_code"),
        sa.UniqueConstraint("facilitator", name="uq_rooms_facilitator"),
        sa.UniqueConstraint("wall", name="uq_rooms_wall"),
    )
    op.create_index("ix_rooms_expires", "rooms", ["expires"])
    op.create_table(
        "participants",
        sa.Column("room", sa.Integer, nullable=False),
        sa.Column("participant", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("room", "participant", name="pk_participants"),
        sa.ForeignKeyConstraint(
            ["room"], ["rooms.id"], name="fk_participants_rooms", ondelete="CASCADE"
        ),
    )
    op.create_table(
        "ballots",
        sa.Column("room", sa.Integer, nullable=False),
        sa.Column("participant", sa.String(64), nullable=False),
        sa.Column("round", sa.Integer, nullable=False),
        sa.Column("group", sa.Integer),
        sa.Column("answers", sa.Text, nullable=False),
        sa.Column("empty", sa.Boolean, nullable=False),
        sa.Column("received", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("room", "participant", "round", name="pk_ballots"),
        sa.ForeignKeyConstraint(
            ["room"], ["rooms.id"], name="fk_ballots_rooms", ondelete="CASCADE"
        ),
    )
    op.create_table(
        "papers",
        sa.Column("room", sa.Integer, nullable=False),
        sa.Column("round", sa.Integer, nullable=False),
        sa.Column("counts", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("room", "round", name="pk_papers"),
        sa.ForeignKeyConstraint(["room"], ["rooms.id"], name="fk_papers_rooms", ondelete="CASCADE"),
    )


def downgrade() -> None:
    """Drop the tables, with all that stands in them."""
    for table in ("papers", "ballots", "participants", "rooms"):
        op.drop_table(table)
