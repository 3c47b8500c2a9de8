"""People, as those who run the platform see and change them."""
