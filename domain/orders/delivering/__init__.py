"""What couriers do, and what the counter does with them."""
