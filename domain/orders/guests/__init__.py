"""People without a chat whose orders staff take, and where they are kept."""
