"""Documents on the web: found on vendors' pages and in collections, and downloaded with a record of
each.
"""
