"""The recall of the extraction: PDFs rendered from known tables, read again, and compared."""
