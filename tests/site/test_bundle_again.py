"""The bundle made a second time: the same bytes for everybody, and the last good one whatever happens."""

import hashlib
import os
import shutil
import signal
import subprocess
import sys

import pytest

from support.bread import ProjectCopy
from support.waiting import until

pytestmark = pytest.mark.xdist_group("bundle")
NAME = "bread-html-2.1.zip"
# Who builds, where and when: nothing of it may show.
ONE = {"TZ": "UTC", "PYTHONHASHSEED": "1", "LC_ALL": "C", "USER": "ana", "SOURCE_DATE_EPOCH": "0"}
OTHER = {"TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "2", "LC_ALL": "C.UTF-8", "USER": "ben"}


@pytest.fixture(scope="module")
def good(tmp_path_factory) -> ProjectCopy:
    """The bread with a good bundle."""
    project = ProjectCopy.copy(tmp_path_factory.mktemp("good") / "bread")
    pack(project, 0o022, **ONE)
    return project


@pytest.fixture
def again(good, tmp_path) -> ProjectCopy:
    """A copy of it, in which one word is another one."""
    project = good.duplicate(tmp_path / "a bread")
    project.edit("docs/en/index.md", "Most loaves", "Nearly all loaves")
    return project


def pack(project: ProjectCopy, umask: int, **settings: str) -> None:
    done = subprocess.run(
        project.command("soleo", "bundle"), cwd=project.root, env=project.environment(**settings), umask=umask,
        capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr


def dist(project: ProjectCopy) -> dict[str, bytes]:
    return {name: path.read_bytes() for name, path in project.dist().items() if path.is_file()}


def agrees(found: dict[str, bytes]) -> bool:
    return found[f"{NAME}.sha256"].decode() == f"{hashlib.sha256(found[NAME]).hexdigest()}  {NAME}\n"


def test_the_same_bytes_come_out_in_another_folder_time_zone_and_locale_for_another_user_on_another_day(good, tmp_path):
    other = good.duplicate(tmp_path / "elsewhere" / "another folder")
    shutil.rmtree(other.root / "dist")
    for path in other.root.rglob("*"):
        os.utime(path, (2e9, 2e9))
    pack(other, 0o077, **OTHER)
    assert dist(other) == dist(good)
    assert agrees(dist(good))


def test_what_is_packed_again_without_a_change_is_not_touched(good, tmp_path):
    project = good.duplicate(tmp_path / "same")
    before = (project.root / "dist" / NAME).stat()
    pack(project, 0o022)
    after = (project.root / "dist" / NAME).stat()
    assert (after.st_mtime_ns, after.st_ino) == (before.st_mtime_ns, before.st_ino)


# The command, killed when the pages are whole, or in the midst of packing them.
KILLED = """
import os, shutil, signal, sys, zipfile
from soleo import __main__ as command

def die(*_, **__):
    os.kill(os.getpid(), signal.SIGKILL)

def write(archive, entry, *content, **settings):
    written(archive, entry, *content, **settings)
    if entry.filename.endswith("index.html"):
        die()

written = zipfile.ZipFile.writestr
if sys.argv[1] == "built":
    shutil.rmtree = die
else:
    zipfile.ZipFile.writestr = write
command.main(["bundle"])
"""


def killed_while_building(project: ProjectCopy) -> int:
    """Start packing in a process group of its own; kill the group when the first page is there."""
    packing = subprocess.Popen(
        project.command("soleo", "bundle"), cwd=project.root, env=project.environment(), start_new_session=True,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip

    def begun() -> bool:
        assert packing.poll() is None, "it ended before the first page was there"
        return (project.root / "dist" / "html.next" / "index.html").exists()

    until(begun, "a first page", pause=0.002)
    os.killpg(packing.pid, signal.SIGKILL)
    return packing.wait()


@pytest.mark.parametrize("moment", ["building", "built", "packing"])
def test_who_is_killed_leaves_the_last_good_bundle_and_the_next_one_works(again, moment):
    before = dist(again)
    if moment == "building":
        ended = killed_while_building(again)
    else:
        command = [sys.executable, "-c", KILLED, moment]
        ended = subprocess.run(
            command, cwd=again.root, env=again.environment(), capture_output=True, check=False
        ).returncode
    assert ended == -signal.SIGKILL
    left = dist(again)
    assert {name: left[name] for name in before} == before
    assert (moment == "packing") == (f"{NAME}.next" in left)

    pack(again, 0o022)
    found = dist(again)
    assert sorted(again.dist()) == [NAME, f"{NAME}.sha256"]
    assert found[NAME] != before[NAME]
    assert agrees(found)


@pytest.mark.parametrize(
    ("path", "old", "new", "said"),
    [
        pytest.param("overrides/pages/index.md.j2", "# {{ heading }}", "# {{ nothing }}", "nothing", id="template"),
        pytest.param("docs/en/faults/flat-loaf.md", "family: dough", "family: [", "flat-loaf.md:", id="mistake"),
        pytest.param("CHANGELOG.md", "(2024-03-05)", "", "CHANGELOG.md:3:1: version: has no day for 2.1", id="day"),
        pytest.param(
            "overrides/messages/fr.yml", "LISEZMOI.txt", "readme.txt",
            "overrides/messages/fr.yml:1:1: interface.bundle.file: `readme.txt` is the file of `en` too", id="name",
        ),
        pytest.param(
            "overrides/messages/ar.yml", "IQRANI.txt", "اقرأني.txt",
            "overrides/messages/ar.yml:1:1: interface.bundle.file: `اقرأني.txt` cannot name the file", id="letters",
        ),
    ],
)  # fmt: skip
def test_what_cannot_be_packed_is_said_and_the_last_good_bundle_stays(again, path, old, new, said):
    before = dist(again)
    again.edit(path, old, new)
    done = again.run("soleo", "bundle")
    assert done.returncode == 1
    assert said in done.stdout + done.stderr
    assert dist(again) == before
    assert [name for name, path in again.dist().items() if path.is_dir()] == []


def test_a_file_whose_name_not_every_system_has_is_a_mistake(again):
    before = dist(again)
    again.write("docs/en/Ofen über.txt", "Heiß.")
    done = again.run("soleo", "bundle")
    assert done.returncode == 1
    line = (
        "bread-2.1/site/Ofen über.txt:1:1: path: `Ofen über.txt` cannot be unpacked everywhere; expected ASCII letters"
    )
    assert line in done.stdout
    assert dist(again) == before
