"""From a project to the Markdown of its pages: render is the door."""
