"""The workflows of .github, as the tests read them."""

from pathlib import Path
from typing import NamedTuple

import yaml

ROOT = Path(__file__).resolve().parents[2]
GITHUB = ROOT / ".github"
FILES = sorted((GITHUB / "workflows").glob("*.yml"))


class Job(NamedTuple):
    """A job of a workflow, with what it stands in."""

    workflow: str
    name: str
    job: dict

    @property
    def steps(self) -> list[dict]:
        return self.job.get("steps", [])


def read(path: Path) -> dict:
    """A file as it was typed: YAML's own reading makes `on` a truth value."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 (builds texts only)


def triggers(workflow: dict) -> set[str]:
    return {workflow["on"]} if isinstance(workflow["on"], str) else set(workflow["on"])


WORKFLOWS = {path.stem: read(path) for path in FILES}
JOBS = [Job(stem, name, job) for stem, workflow in WORKFLOWS.items() for name, job in workflow["jobs"].items()]
STEPS = [(job, step) for job in JOBS for step in job.steps]


def script(workflow: str, step: str) -> str:
    """What a step runs."""
    return next(it["run"] for job, it in STEPS if (job.workflow, it.get("name")) == (workflow, step))
