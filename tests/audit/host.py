"""The site as a host serves it: text packed with gzip, connections kept open, the strict policy."""

import gzip
import io
from functools import cache
from pathlib import Path

from support.server import Handler

PACKED = {".html", ".css", ".js", ".json", ".svg", ".xml", ".csv"}
LEVEL = 6  # what hosts use


class PackingHost(Handler):
    """Answers like a host."""

    protocol_version = "HTTP/1.1"

    def send_head(self):
        """Answer a file of text packed; everything else as it is."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() and self.path.endswith("/") else path
        if path.suffix not in PACKED or not path.is_file() or "gzip" not in self.headers.get("Accept-Encoding", ""):
            return super().send_head()
        body = packed(path)
        self.send_response(200)
        self.send_header("Content-Type", f"{self.guess_type(str(path))}; charset=utf-8")
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return io.BytesIO(body)


@cache
def packed(path: Path) -> bytes:
    """A file, packed as the host sends it."""
    return gzip.compress(path.read_bytes(), compresslevel=LEVEL, mtime=0)
