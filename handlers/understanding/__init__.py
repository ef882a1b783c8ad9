"""From a person's words to a room and its arguments."""
