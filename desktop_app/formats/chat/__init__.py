"""Text for a chat application: parts of a length that it takes, each line in an order that holds there."""
