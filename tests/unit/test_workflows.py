"""What the workflows may do, and that what they name exists."""

import re
import subprocess
from urllib.parse import parse_qs, urlsplit

import pytest

from soleo.check import check

from .workflows import GITHUB, JOBS, ROOT, STEPS, WORKFLOWS, read, triggers

USES = [(job.workflow, it["uses"]) for job, it in [*STEPS, *((job, job.job) for job in JOBS)] if "uses" in it]
LINES = [line for path in sorted(GITHUB.rglob("workflows/*.yml")) for line in path.read_text("utf-8").splitlines()]


def targets():
    return set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))


def called():
    """What the workflows call `make` with, without its settings (PAGE=…)."""
    calls = re.findall(r"\bmake ((?:[\w=$\"-]+ ?)+)", "\n".join(step.get("run", "") for _, step in STEPS))
    return {word for call in calls for word in call.split() if "=" not in word}


def test_every_make_target_that_is_called_exists():
    assert called() >= {"check", "build", "outside-links"}
    assert called() - targets() == set()


def test_every_action_is_pinned_by_its_commit_and_says_its_version():
    foreign = [line.strip() for line in LINES if re.match(r"\s*(- )?uses: (?!\$/)", line)]
    assert len(foreign) > 10
    assert [it for it in foreign if not re.search(r"@[0-9a-f]{40} # v\d+\.\d+\.\d+$", it)] == []


def test_an_action_has_the_same_pin_everywhere():
    pins = {}
    for _, uses in USES:
        pins.setdefault(uses.partition("@")[0], set()).add(uses)
    assert [it for it in pins.values() if len(it) > 1] == []


def test_a_workflow_that_another_calls_exists():
    own = [uses.removeprefix("$/") for _, uses in USES if uses.startswith("$/")]
    assert own
    assert [it for it in own if not (ROOT / it).is_file()] == []


@pytest.mark.parametrize("name", WORKFLOWS)
def test_a_workflow_has_no_right_and_each_of_its_jobs_only_its_own(name):
    assert WORKFLOWS[name]["permissions"] == {}
    for job in (it for it in JOBS if it.workflow == name):
        assert isinstance(job.job.get("permissions"), dict), job.name
        assert set(job.job["permissions"].values()) <= {"read", "write"}, job.name


def test_where_code_of_a_pull_request_runs_there_is_nothing_to_steal():
    open_to_all = [name for name, workflow in WORKFLOWS.items() if "pull_request" in triggers(workflow)]
    assert open_to_all == ["check"]
    assert [
        it.name for it in JOBS if it.workflow in open_to_all and it.job["permissions"] != {"contents": "read"}
    ] == []
    assert [line for line in LINES if "secrets." in line or "secrets:" in line] == []


def test_code_of_a_pull_request_never_runs_with_the_rights_of_the_repository():
    """A run that follows another has rights: it checks nothing out, downloads nothing and calls no action."""
    assert [name for name, workflow in WORKFLOWS.items() if "pull_request_target" in triggers(workflow)] == []
    following = [name for name, workflow in WORKFLOWS.items() if "workflow_run" in triggers(workflow)]
    assert following == ["preview"]
    assert [uses for name, uses in USES if name in following] == []


def test_a_job_that_may_write_checks_nothing_out():
    writing = [it for it in JOBS if "write" in it.job["permissions"].values()]
    assert {it.workflow for it in writing} == {"deploy", "links", "preview", "release"}
    assert [it.name for it in writing for step in it.steps if "checkout" in step.get("uses", "")] == []


def test_a_checkout_leaves_no_token_behind():
    checkouts = [step for _, step in STEPS if step.get("uses", "").startswith("actions/checkout@")]
    assert checkouts
    assert [step for step in checkouts if step["with"].get("persist-credentials") != "false"] == []


def test_no_script_has_a_text_of_github_written_into_it():
    assert [step["run"] for _, step in STEPS if "${{" in step.get("run", "")] == []


@pytest.mark.parametrize("step", [it for _, it in STEPS if "run" in it], ids=lambda step: step["name"])
def test_a_script_can_be_read_by_bash(step):
    done = subprocess.run(["bash", "-n"], input=step["run"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def addresses():
    """What deploy.yml sets, as it is in a repository named `a/b`."""
    step = next(step for job, step in STEPS if job.workflow == "deploy" and "SOLEO_EDIT_URL" in step.get("env", {}))
    known = {"github.server_url": "https://github.com", "github.repository": "a/b"}
    return {
        name: re.sub(r"\$\{\{ ([\w.]+) \}\}", lambda found: known.get(found[1], "?"), value)
        for name, value in step["env"].items()
    }


def test_a_reported_mistake_opens_its_form_with_the_page_named():
    address = urlsplit(addresses()["SOLEO_REPORT_URL"])
    asked = parse_qs(address.query)
    assert (address.netloc, address.path) == ("github.com", "/a/b/issues/new")
    form = read(GITHUB / "ISSUE_TEMPLATE" / asked.pop("template")[0])
    assert asked == {"page": ["{page}"]}
    assert set(asked) <= {part.get("id") for part in form["body"]}


def test_a_page_is_edited_in_the_branch_that_is_deployed():
    assert addresses()["SOLEO_EDIT_URL"] == "https://github.com/a/b/edit/main/docs/{path}"
    assert WORKFLOWS["deploy"]["on"]["push"] == {"branches": ["main"]}


def test_the_form_for_a_new_page_offers_the_kinds_of_the_schema():
    project, _ = check.run(ROOT)
    form = read(GITHUB / "ISSUE_TEMPLATE" / "new-page.yml")
    offered = next(part["attributes"]["options"] for part in form["body"] if part.get("id") == "kind")
    assert offered == list(project.schema.kinds)
