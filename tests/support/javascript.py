"""The site's JavaScript without a browser: its functions, called in the Node that Playwright brings."""

import json
import subprocess
from collections.abc import Iterable

from playwright._impl._driver import compute_driver_executable

from soleo.site import assets
from support.copies import ROOT

NODE = compute_driver_executable()[0]
CALL = """
const [sources, called, argument] = JSON.parse(require("fs").readFileSync(0, "utf8"));
for (const source of sources) require("vm").runInThisContext(source);
Promise.resolve(eval(called)(argument)).then((got) => require("fs").writeSync(1, JSON.stringify(got ?? null)));
"""


def search() -> list[str]:
    """The worker of the search, as it is published."""
    return [assets.text(ROOT / assets.FOLDER / "search")]


def call(sources: Iterable[str], function: str, argument: object = None) -> object:
    """What a function of JavaScript makes of an argument, in a place where some scripts have run."""
    told = json.dumps([list(sources), function, argument])
    done = subprocess.run(
        [NODE, "--eval", CALL], input=told, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)
