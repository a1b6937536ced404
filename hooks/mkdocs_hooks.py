"""The only file that knows MkDocs: it hands the engine's texts to MkDocs, Material and static-i18n."""

import logging
from pathlib import Path
from typing import Any

import jinja2
from mkdocs.config.base import LegacyConfig
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure import StructureItem
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext as Context

from soleo.check import check
from soleo.pages.frame import PageFrames, finish
from soleo.pages.render import Pages
from soleo.read.content.addresses import Settings, entity_at, index_of, prefix
from soleo.read.content.project import Project
from soleo.site import assets, extra_files
from soleo.site.data import head
from soleo.text.files import write_all

log = logging.getLogger("mkdocs.hooks.soleo")


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read and check the project once a build, and answer the events that follow with what it says."""
    if not config.site_url:
        raise PluginError("mkdocs.yml: site_url: is empty; expected the address of the site.")
    i18n: Any = config.plugins["i18n"]  # static-i18n has no types
    if not i18n.building:
        shown = {name: config.extra[name] for name in ("contact", "foot", "offline", "downloads")}
        settings = Settings(
            site_url=config.site_url, directory_urls=config.use_directory_urls, name=config.site_name,
            edit=str(config.edit_uri_template or ""), report=config.extra["report_url"], **shown,
        )  # fmt: skip
        config.use_directory_urls, only = settings.pages_are_folders, config.extra["locale"]
        build = Build(_project(Path(config.config_file_path).parent), settings, i18n)
        for language in i18n.config.languages if only in build.project.locales else ():
            language.build, i18n.current_language = language.locale == only, only
        config.plugins["soleo"] = build
    return config


def _project(root: Path) -> Project:
    project, problems = check.run(root)
    for problem in problems:
        (log.info if problem.warning else log.error)("%s", problem)
    if (wrong := len(check.blocking(problems))) or project is None:
        raise PluginError(f"Mistakes in the pages: {wrong}. Nothing was built.")
    return project


def _uri(page: Page) -> str:
    """The path of a page inside its language's folder."""
    return str(page.file.norm_src_uri)  # type: ignore[attr-defined] # static-i18n notes it there


class Build(BasePlugin[LegacyConfig]):  # type: ignore[no-untyped-call] # MkDocs left a type out where it makes subclasses
    """One build, and what it answers to the events of MkDocs; i18n builds each language in turn inside it."""

    def __init__(self, project: Project, settings: Settings, i18n: Any) -> None:
        self.project, self.settings, self.frames, self.i18n = project, settings, PageFrames(project, settings), i18n
        self.pages = {locale: Pages(project, locale, settings) for locale in project.locales}
        self.menu: dict[str, tuple[Section, list[StructureItem]]] = {}  # a page's group, and all that it has itself
        self.shown: dict[str, Page] = {}

    @property
    def locale(self) -> str:
        """The language that is built now."""
        return str(self.i18n.current_language)

    @event_priority(-150)
    def on_env(self, env: jinja2.Environment, /, *, config: MkDocsConfig, files: Files) -> jinja2.Environment:
        """Give the templates the strings of the language."""
        env.globals["m"] = self.project.messages[self.locale]
        return env

    @event_priority(-200)
    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        """Add the generated pages, after i18n, which cannot take them itself."""
        project, settings, locale = self.project, self.settings, self.locale
        for page in self.pages[locale].generated():
            file = File.generated(config, f"{locale}/{page.uri}", content=page.text)
            file.dest_uri = prefix(project, locale) + file.dest_uri.removeprefix(f"{locale}/")
            vars(file).update(norm_src_uri=page.uri, alternates={locale: file}, edit_uri=page.made_from)
            vars(file).update(locale=locale, localization=locale, locale_alternate_of=locale)
            files.append(file)
        for path in assets.sources(project.root):
            files.remove(files.src_uris[path])
        for path, content in (extra_files.files(project, settings, locale) | assets.files(project.root)).items():
            files.append(File.generated(config, path, content=content))
        self.i18n.i18n_files_per_language[locale] = files.documentation_pages()
        return files

    @event_priority(-200)
    def on_nav(self, nav: Navigation, /, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Name the groups of the menu in the language, and note which pages belong to which group."""
        self.menu, say = {}, self.project.messages[self.locale]
        self.shown = {_uri(file.page): file.page for file in files.documentation_pages() if file.page}
        for group in (item for item in nav.items if isinstance(item, Section)):
            pages = (it for it in group.children if isinstance(it, Page))
            self.menu |= {_uri(page): (group, list(group.children)) for page in pages}
            group.title = say(f"navigation.{group.title.lower()}")
        return nav

    @event_priority(-50)
    def on_page_markdown(self, markdown: str, /, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Replace what a person wrote by the whole page, with its generated sections."""
        if entity := entity_at(self.project, _uri(page)):
            page.meta = {name: entity.text(name, self.locale) for name in ("title", "description")}
            page.meta["scripts"] = self.pages[self.locale].scripts(entity)
            return self.pages[self.locale].entity(entity)
        return markdown

    def on_page_context(self, context: Context, /, *, page: Page, config: MkDocsConfig, nav: Navigation) -> Context:
        """Give the page's frame what it shows, and open the page's group in the menu."""
        locale, uri = self.locale, _uri(page)
        for group, children in self.menu.values():
            group.children = children
        if (index := index_of(self.project, uri)) in self.menu:
            group, children = self.menu[index]
            group.children = [*children, *(self.shown[other] for other in self.frames.neighbours(locale, uri))]
            page.parent, page.active = group, True
        return self._framed(context, uri, head_data=head.page(self.project, self.settings, locale, uri))

    def on_template_context(self, context: Context, /, *, template_name: str, config: MkDocsConfig) -> Context:
        """Give 404.html its frame, and sitemap.xml the addresses of all pages in all languages."""
        return self._framed(context, "", listed=self.frames.sitemap() if template_name == "sitemap.xml" else ())

    def _framed(self, context: Context, uri: str, **values: object) -> Context:
        context.update(soleo=self.frames.page(self.locale, uri), **values)  # type: ignore[call-arg] # our own names
        return context

    def on_post_page(self, output: str, /, *, page: Page, config: MkDocsConfig) -> str:
        """Say in which language and direction the page is written."""
        return finish(output, self.project.messages[self.locale])

    def on_post_template(self, output_content: str, /, *, template_name: str, config: MkDocsConfig) -> str:
        """Write 404.html and 503.html once a language, instead of over and over."""
        if template_name == "sitemap.xml":
            return output_content
        output = finish(output_content, self.project.messages[self.locale])
        if self.locale != self.project.source:
            write_all({Path(config.site_dir, self.locale, template_name): output.encode()})
        return output if self.locale == self.project.source else ""
