"""What Alembic runs; `storage.care.migrate` gives it the connection, in a transaction of its own."""

from alembic import context

from storage.schema import identity_tables, tables, transport_tables, webhook_tables

assert (
    identity_tables.password.metadata
    is webhook_tables.hook.metadata
    is transport_tables.chat.metadata
    is tables.metadata
)

context.configure(connection=context.config.attributes["connection"], target_metadata=tables.metadata)
context.run_migrations()
