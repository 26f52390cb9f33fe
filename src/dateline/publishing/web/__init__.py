"""The desk as a web site: pages, their JSON and Atom twins, live changes, charts."""
