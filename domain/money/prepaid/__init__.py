"""What is paid before its shop gets the order: at checkout, through a provider."""
