"""The changes that extracted facts would make to the registry, how far each can be trusted, and the
decisions of a person.
"""
