"""What Alembic runs; `storage.migrate` gives it the connection, in a transaction of its own."""

from alembic import context

from storage import identity_tables, tables

assert identity_tables.password.metadata is tables.metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=tables.metadata)
context.run_migrations()
