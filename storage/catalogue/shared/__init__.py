"""The platform's catalogue in the database."""
