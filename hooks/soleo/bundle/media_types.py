"""The media types of files, for formats that name them; the system's own table differs from one to the next."""

from pathlib import PurePosixPath

TYPES = {
    ".html": "text/html", ".xhtml": "application/xhtml+xml", ".css": "text/css", ".js": "text/javascript",
    ".svg": "image/svg+xml", ".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".gif": "image/gif",
    ".webp": "image/webp", ".json": "application/json", ".csv": "text/csv", ".pdf": "application/pdf",
}  # fmt: skip
OTHER = "application/octet-stream"
# Formats that are packed already.
PACKED = ("image/png", "image/jpeg", "image/gif", "image/webp", "application/pdf")


def media_type(path: str) -> str:
    """The type of a file, by the end of its name."""
    return TYPES.get(PurePosixPath(path).suffix.lower(), OTHER)
