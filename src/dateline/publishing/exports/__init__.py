"""What the record holds as rows that other programs read: streamed, and in a stable order."""
