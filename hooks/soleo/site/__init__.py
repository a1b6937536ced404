"""The site that is built, and all that stands beside its pages: build, serve, search/, data/."""
