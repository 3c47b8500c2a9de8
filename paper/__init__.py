"""What is printed: posters, as PDF."""
