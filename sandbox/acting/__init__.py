"""What people do in the sandbox, in tests and on its page."""
