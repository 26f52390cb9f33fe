"""The world in: files and pages of the web. The only package that opens inputs."""
