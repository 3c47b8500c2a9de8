"""What is printed and pictured: posters as PDF, photos as they are kept."""
