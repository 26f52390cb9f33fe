"""The façade that the command line calls, and the only place that wires the parts together."""
