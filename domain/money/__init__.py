"""What is paid, and how."""
