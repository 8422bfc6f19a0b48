"""Who leads a room beside its facilitator, who comes in, and which ballots came unusually."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add what is kept of it; whoever is in a room stays in."""
    no = sa.false()
    op.add_column("rooms", sa.Column("door", sa.Text, nullable=False, server_default="{}"))
    op.add_column("rooms", sa.Column("helper", sa.String(64)))
    op.create_index("uq_rooms_helper", "rooms", ["helper"], unique=True)
    op.add_column("participants", sa.Column("seen", sa.DateTime(timezone=True)))
    op.add_column("participants", sa.Column("held", sa.Boolean, nullable=False, server_default=no))
    op.add_column("ballots", sa.Column("mark", sa.String(16), nullable=False, server_default=""))
    op.add_column("ballots", sa.Column("left_out", sa.Boolean, nullable=False, server_default=no))
    op.create_table(
        "slips",
        sa.Column("room", sa.Integer, nullable=False),
        sa.Column("participant", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("room", "participant", name="pk_slips"),
        sa.ForeignKeyConstraint(["room"], ["rooms.id"], name="fk_slips_rooms", ondelete="CASCADE"),
    )


def downgrade() -> None:
    """Drop it: whoever waited is in, and ballots that were left out count."""
    op.drop_table("slips")
    op.drop_index("uq_rooms_helper", "rooms")
    for table, column in (
        ("ballots", "left_out"),
        ("ballots", "mark"),
        ("participants", "held"),
        ("participants", "seen"),
        ("rooms", "helper"),
        ("rooms", "door"),
    ):
        op.drop_column(table, column)
