"""What holds for every route that it is about: pages, versions; and the counter beside the chat."""
