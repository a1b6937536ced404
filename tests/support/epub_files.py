"""A book as a reader opens it: its files, its package, its contents."""

import xml.etree.ElementTree as ET
from pathlib import Path
from zipfile import ZipFile

NAMES = {
    "x": "http://www.w3.org/1999/xhtml",
    "opf": "http://www.idpf.org/2007/opf",
    "dc": "http://purl.org/dc/elements/1.1/",
}
TYPE = "{http://www.idpf.org/2007/ops}type"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"


class EpubFile:
    """Its files by their paths below the package."""

    def __init__(self, place: Path) -> None:
        self.place = place
        with ZipFile(place) as archive:
            self.entries = archive.infolist()
            self.files = {it.filename.removeprefix("EPUB/"): archive.read(it) for it in self.entries}

    def tree(self, path: str) -> ET.Element:
        """A file as XML."""
        return ET.fromstring(self.files[path])  # noqa: S314 - our own file; what is no XML fails the test

    def pages(self) -> dict[str, ET.Element]:
        """All pages by their paths."""
        return {path: self.tree(path) for path in self.files if path.endswith(".xhtml")}

    def meta(self, name: str) -> list[str]:
        """What the package says under a name, such as `dc:title` or `schema:accessMode`."""
        package = self.tree("package.opf")
        if name.startswith("dc:"):
            return [it.text for it in package.iterfind(f".//{name}", NAMES)]
        return [it.text for it in package.iterfind(".//opf:meta", NAMES) if it.get("property") == name]

    def nav(self, kind: str) -> ET.Element:
        """The contents (`toc`), or the `landmarks`."""
        return next(it for it in self.tree("contents.xhtml").iterfind(".//x:nav", NAMES) if it.get(TYPE) == kind)


def said(element: ET.Element) -> str:
    """The text of an element as a reader sees it, on one line."""
    return " ".join("".join(element.itertext()).split())


def outline(ol: ET.Element) -> list:
    """A table of contents as titles, each with those below it."""
    found = []
    for line in ol.iterfind("x:li", NAMES):
        title = said(next(it for it in line if it.tag.endswith(("}a", "}span"))))
        below = line.find("x:ol", NAMES)
        found.append(title if below is None else (title, outline(below)))
    return found


def names(page: ET.Element, element: str, name: str) -> list[str]:
    """The values of an attribute of all elements of a name."""
    return [value for it in page.iterfind(f".//x:{element}", NAMES) if (value := it.get(name))]
