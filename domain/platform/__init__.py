"""Running the platform: its shops and people, what was set aside, the audit, alerts."""
