"""Reviewers' copies: a Word document that shows all suggestions and comments, and is read again when it comes back.

A copy carries the statement that it shows. What a reviewer leaves alone therefore comes back as it was, also what Word cannot say. Not
shown to the reviewer, and so out of his reach: comments whose words are gone; marks of names, parts, scripture and foreign words;
languages; suggestions for labels and languages, for the rest of several rivals at one paragraph's style, for status, digits, relations
and decisions; moves of agenda items and rows. A mark at a paragraph's end says one insertion and one deletion: where a whole paragraph
and the break behind it are both suggested, the paragraph is shown.
"""
