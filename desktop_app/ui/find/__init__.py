"""Finding in the window: the bar under the page, what it finds painted in the text, and going to a paragraph."""
