"""One file per storyboard; every file here is collected by itself."""
