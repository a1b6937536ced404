"""The commands of people who write: new pages and translations, pins, what changed, other names."""
