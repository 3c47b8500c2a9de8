"""SQLAlchemy Core tables, repositories, the unit of work, inbox, outbox and due rows."""
