"""What extracted facts would change in the registry, how far each can be trusted, and what a person
accepts."""
