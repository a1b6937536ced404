"""What must hold of a whole project.

The door is check, the list rules; reporting prints what is found, improvements what could be better.
"""
