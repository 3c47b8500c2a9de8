"""The account page: signing up and in, second factors, sessions, chats and one's data, without JavaScript."""
