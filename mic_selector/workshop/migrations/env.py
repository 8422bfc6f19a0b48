"""Runs the steps on the connection that the store hands over: all of them in its one transaction,
or none.
"""

from alembic import context

from mic_selector.workshop.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
