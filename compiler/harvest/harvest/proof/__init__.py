"""How much the extraction gets: PDFs rendered from known tables, read again, and compared."""
