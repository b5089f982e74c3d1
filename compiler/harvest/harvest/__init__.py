"""From a vendor's conformance statement, as a PDF, to reviewed facts of the registry.

Each stage is a command that reads files and writes files: `crawl` finds documents, `fetch`
downloads them, `extract` turns their tables into the input of the conformance importer, `review`
compares the importer's result with the registry and says how far each row can be trusted, `accept`
writes the rows that a person has accepted as a facts file.
"""
