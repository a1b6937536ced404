"""The real site has no broken link."""

from pathlib import Path

from support.lychee import lychee


def test_no_link_and_no_anchor_of_the_real_site_is_broken(built: Path) -> None:
    done = lychee(built, "https://soleo.example/")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "0 Errors" in done.stdout
