"""The small project that the unit tests start from, in `base/`: a site about tea in two languages."""

import shutil
from pathlib import Path

from soleo.check import check
from soleo.read.content.project import Project

BASE = Path(__file__).parent / "base"


def copy(root: Path, files=None, edit=None) -> Path:
    """The sample in a folder, with some files written anew (None: removed) and some texts replaced in others."""
    shutil.copytree(BASE, root, dirs_exist_ok=True)
    for path, content in (files or {}).items():
        _write(root / path, content)
    for path, changes in (edit or {}).items():
        text = (root / path).read_text(encoding="utf-8")
        for old, new in changes.items():
            assert old in text, f"{path} of the sample has no {old!r}"
            text = text.replace(old, new)
        _write(root / path, text)
    return root


def _write(file: Path, content: str | bytes | None) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    if content is None:
        shutil.rmtree(file) if file.is_dir() else file.unlink()
    else:
        file.write_bytes(content if isinstance(content, bytes) else content.encode())


def problems(root: Path) -> list[str]:
    """Everything that is wrong with a project, as the lines that a person reads."""
    return [str(problem) for problem in check.run(root)[1]]


def project(root: Path, files=None, edit=None) -> Project:
    """A changed sample, read; what is wrong with it does not matter."""
    found, problems = check.run(copy(root, files, edit))
    assert found, problems
    return found


def tree(root: Path) -> dict[str, object]:
    """Every file with its bytes, every link with what it leads to, every folder."""
    found: dict[str, object] = {}
    for path in sorted(root.rglob("*")):
        content = path.readlink() if path.is_symlink() else path.read_bytes() if path.is_file() else None
        found[path.relative_to(root).as_posix()] = content
    return found
