"""The codebook: which words state which event. `docs/codebook.md` is its guide."""
