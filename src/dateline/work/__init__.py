"""How work is spread: serially or over processes; each behaves as `map`."""
