"""Word documents (.docx): the parts of the package are read directly."""
