"""The world in: files today. The only package that opens inputs."""
