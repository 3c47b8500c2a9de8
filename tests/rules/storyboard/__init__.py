"""Every way through the storyboard, gone by one who tries all buttons."""
