"""What is kept, and being forgotten."""
