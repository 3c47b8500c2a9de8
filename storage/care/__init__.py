"""Looking after an installation: migrations, backups, checks, rotation of secrets, forgetting."""
