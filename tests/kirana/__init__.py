"""The assembled program: its settings, logs and command line."""
