"""Tables of private elements in a PDF: from pages to words and rules, and from these to rows of
cells.
"""
