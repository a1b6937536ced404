"""The only file that knows MkDocs: it hands the engine's texts to MkDocs, Material and static-i18n."""

import logging
from pathlib import Path
from typing import ClassVar

from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File
from mkdocs.structure.nav import Section
from mkdocs.structure.pages import Page

from soleo.check import check
from soleo.pages.frame import Frames, finish
from soleo.pages.render import Pages
from soleo.read.content.addresses import Settings, entity_at, index_of, prefix
from soleo.site import assets, redirects
from soleo.site.data import data_files, head
from soleo.site.search import index_files as search

log = logging.getLogger("mkdocs.hooks.soleo")


class Build:
    """What one build works with; i18n builds each language in turn inside it."""

    project: ClassVar = None
    pages: ClassVar = {}
    menu: ClassVar = {}
    files: ClassVar = {}
    frames: ClassVar = None


def on_config(config):
    """Read and check the project once a build, then set what differs per language."""
    if not config.site_url:
        raise PluginError("mkdocs.yml: site_url: is empty; expected the address of the site.")
    i18n, only = config.plugins["i18n"], config.extra["locale"]
    if not i18n.building:
        shown = (config.extra[name] for name in ("report_url", "contact", "foot", "offline", "downloads"))
        named = config.site_name, str(config.edit_uri_template or "")
        settings = Settings(config.site_url, config.use_directory_urls, *shown, *named)
        config.use_directory_urls = settings.local
        _read(Path(config.config_file_path).parent, settings)
        Build.frames = Frames(Build.project, settings)
        for language in i18n.config.languages if only in Build.project.locales else ():
            language.build, i18n.current_language = language.locale == only, only
    return config


def _read(root: Path, settings: Settings) -> None:
    project, problems = check.run(root)
    for problem in problems:
        (log.info if problem.warning else log.error)("%s", problem)
    if (wrong := len(check.errors(problems))) or project is None:
        raise PluginError(f"Mistakes in the pages: {wrong}. Nothing was built.")
    Build.project = project
    Build.pages = {locale: Pages(project, locale, settings) for locale in project.locales}


@event_priority(-150)
def on_env(env, config, files):
    """Give the templates the strings of the language."""
    env.globals["m"] = Build.project.messages[_locale(config)]
    return env


def _locale(config) -> str:
    return config.plugins["i18n"].current_language


@event_priority(-200)
def on_files(files, config):
    """Add the generated pages, after i18n, which cannot take them itself."""
    folder = prefix(Build.project, locale := _locale(config))
    for page in Build.pages[locale].generated():
        file = File.generated(config, f"{locale}/{page.uri}", content=page.text)
        file.dest_uri = folder + file.dest_uri.removeprefix(f"{locale}/")
        file.locale = file.localization = file.locale_alternate_of = locale
        file.norm_src_uri, file.alternates, file.edit_uri = page.uri, {locale: file}, page.made_from
        files.append(file)
    made = Build.project, Build.frames.settings, locale
    for path, content in (data_files.files(*made[:2]) | search.files(*made) | redirects.files(*made)).items():
        files.append(File.generated(config, path, content=content))
    for path, content in assets.files(Build.project.root).items():
        files.get_file_from_path(path).content_bytes = content
    config.plugins["i18n"].i18n_files_per_language[locale] = files.documentation_pages()
    return files


@event_priority(-200)
def on_nav(nav, config, files):
    """Name the groups of the menu in the language, and note which pages belong to which group."""
    say = Build.project.messages[_locale(config)]
    Build.menu, Build.files = {}, {file.norm_src_uri: file.page for file in files.documentation_pages()}
    for group in (item for item in nav.items if isinstance(item, Section)):
        pages = (it for it in group.children if isinstance(it, Page))
        Build.menu |= {page.file.norm_src_uri: (group, list(group.children)) for page in pages}
        group.title = say(f"navigation.{group.title.lower()}")
    return nav


@event_priority(-50)
def on_page_markdown(markdown, page, config, files):
    """Replace what a person wrote by the whole page, with its generated sections."""
    entity = entity_at(Build.project, page.file.norm_src_uri)
    if entity is None:
        return markdown
    words, pages = entity.page(_locale(config)).values, Build.pages[_locale(config)]
    page.meta = {"title": words["title"], "description": words["description"], "scripts": pages.scripts(entity)}
    return pages.entity(entity)


def on_page_context(context, page, config, nav):
    """Give the page's frame what it shows, and open the page's group in the menu."""
    locale, uri = _locale(config), page.file.norm_src_uri
    context["soleo"] = Build.frames.page(locale, uri)
    context["structured"] = head.page(Build.project, Build.frames.settings, locale, uri)
    for group, children in Build.menu.values():
        group.children = children
    if (index := index_of(Build.project, uri)) in Build.menu:
        group, children = Build.menu[index]
        group.children = [*children, *(Build.files[other] for other in Build.frames.beside(locale, uri))]
        page.parent, page.active = group, True
    return context


def on_template_context(context, template_name, config):
    """Give 404.html its frame, and sitemap.xml the addresses of all pages in all languages."""
    context["soleo"] = Build.frames.page(_locale(config), "")
    context["listed"] = Build.frames.sitemap() if template_name == "sitemap.xml" else ()
    return context


def on_post_page(output, page, config):
    """Say in which language and direction the page is written."""
    return finish(output, Build.project.messages[_locale(config)])


def on_post_template(output, template_name, config):
    """Write 404.html and 503.html once a language, instead of over and over."""
    if template_name == "sitemap.xml":
        return output
    output = finish(output, Build.project.messages[locale := _locale(config)])
    if locale == Build.project.source:
        return output
    path = Path(config.site_dir, locale, template_name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(output, encoding="utf-8")
    return ""
