"""The tools of Node that the audit borrows, fetched into .cache/audit/ with npm."""

import shutil
import subprocess
from pathlib import Path

FOLDER = Path(__file__).parents[2] / ".cache" / "audit"
PACKAGES = {
    "vnu-jar": "26.9.27",
    "lighthouse": "12.8.2",  # 13 wants Node 22; Debian has 18 or 20
    "puppeteer-core": "24.43.1",  # so does 25
}


def missing(package: str, program: str) -> str:
    """Fetch a package that a program of this machine runs; why it cannot be had, or an empty text."""
    for needed in (program, "npm"):
        if shutil.which(needed) is None and not (needed == "npm" and _there(package)):
            return f"no {needed} here"
    return "" if _there(package) or _fetched(package) else f"npm could not fetch {package}"


def path(package: str, file: str) -> Path:
    """A file of a fetched package."""
    return FOLDER / package / "node_modules" / package / file


def _there(package: str) -> bool:
    return (FOLDER / package / f"{PACKAGES[package]}.fetched").exists()


def _fetched(package: str) -> bool:
    folder = FOLDER / package
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    wanted = f"{package}@{PACKAGES[package]}"
    # No script of a package runs: the jar is inside its package, and nothing else needs one.
    command = ["npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", str(folder), wanted]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=600)
    except subprocess.TimeoutExpired:
        return False
    if done.returncode == 0:
        (folder / f"{PACKAGES[package]}.fetched").touch()
    return done.returncode == 0
