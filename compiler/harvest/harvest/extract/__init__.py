"""Tables of private elements in a PDF: pages to words and rules, these to rows of cells."""
