"""The site while one writes: MkDocs builds it again after each edit, and the browser shows it by itself."""

import os
import subprocess
import sys
from collections.abc import Mapping

from soleo.read.content.addresses import prefix
from soleo.read.content.project import Project


def serve(project: Project, port: int, locale: str, environment: Mapping[str, str] = os.environ) -> int:
    """Serve the site on 127.0.0.1, in one language alone if it is named, until it is stopped; MkDocs' exit status."""
    host = f"127.0.0.1:{port}"
    shown = f"http://{host}/{prefix(project, locale) if locale else ''}"
    print(f"{shown} (ready in half a minute at most; stop with Ctrl+C)", flush=True)
    settings = {"SOLEO_SITE_URL": f"http://{host}/", "SOLEO_LOCALE": locale, "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "serve", "--quiet", "--dev-addr", host]
    try:
        return subprocess.run(command, cwd=project.root, env={**environment, **settings}, check=False).returncode
    except KeyboardInterrupt:
        return 0
