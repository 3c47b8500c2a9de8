"""What must arrive: messages rendered when they are sent."""
