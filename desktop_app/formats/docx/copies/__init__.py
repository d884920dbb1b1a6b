"""Reviewers' copies: a Word document that shows all suggestions and comments, and is read again when it comes back."""
