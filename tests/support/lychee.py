"""A real link checker over a built site."""

import subprocess
import sys
from pathlib import Path

LYCHEE = Path(sys.executable).parent / "lychee"


def lychee(folder: Path, address: str) -> subprocess.CompletedProcess[str]:
    """What lychee says of a folder: every link inside it, anchors included, without a network."""
    return subprocess.run(
        [LYCHEE, "--offline", "--no-progress", "--include-fragments", "--index-files", "index.html", "--root-dir",
         folder, "--remap", f"^{address}(.*)$ {folder.as_uri()}/$1", folder],
        capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
