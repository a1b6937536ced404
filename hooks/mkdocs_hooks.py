"""The only file that knows MkDocs: it hands the engine's texts to MkDocs, Material and static-i18n."""

import logging
from pathlib import Path
from typing import ClassVar

from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File
from mkdocs.structure.nav import Section
from mkdocs.structure.pages import Page

from soleo import check, frame
from soleo.pages import Pages

log = logging.getLogger("mkdocs.hooks.soleo")


class Build:
    """What one build works with; i18n builds each language in turn inside it."""

    project: ClassVar = None
    pages: ClassVar = {}
    menu: ClassVar = {}


def on_config(config):
    """Read and check the project once a build, then set what differs per language."""
    i18n = config.plugins["i18n"]
    if not i18n.building:
        _read(Path(config.config_file_path).parent)
    return config


def _read(root: Path) -> None:
    project, problems = check.run(root)
    for problem in problems:
        (log.info if problem.warning else log.error)("%s", problem)
    wrong = len(check.errors(problems))
    if wrong or project is None:
        raise PluginError(f"{wrong} mistakes in the pages; nothing was built.")
    Build.project = project
    Build.pages = {locale: Pages(project, locale) for locale in project.locales}


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
    i18n, locale = config.plugins["i18n"], _locale(config)
    prefix = frame.prefix(Build.project, locale)
    for page in Build.pages[locale].generated():
        file = File.generated(config, f"{locale}/{page.uri}", content=page.text)
        file.dest_uri = prefix + file.dest_uri.removeprefix(f"{locale}/")
        file.locale = file.localization = file.locale_alternate_of = locale
        file.norm_src_uri, file.alternates = page.uri, {locale: file}
        file.edit_uri = page.made_from
        files.append(file)
    i18n.i18n_files_per_language[locale] = files.documentation_pages()
    return files


@event_priority(-200)
def on_nav(nav, config, files):
    """Name the groups of the menu in the language, and note which pages belong to which group."""
    say = Build.project.messages[_locale(config)]
    groups = [item for item in nav.items if isinstance(item, Section)]
    Build.menu = {}
    for group in groups:
        for page in group.children:
            if isinstance(page, Page):
                Build.menu[page.file.norm_src_uri] = group, list(group.children)
        group.title = say(f"navigation.{group.title.lower()}")
    return nav


@event_priority(-50)
def on_page_markdown(markdown, page, config, files):
    """Replace what a person wrote by the whole page, with its generated sections."""
    entity = frame.entity_at(Build.project, page.file.norm_src_uri)
    if entity is None:
        return markdown
    locale = _locale(config)
    words = entity.page(locale).values
    page.meta = {"title": words["title"], "description": words["description"]}
    if entity.page(locale).locale != locale:
        page.meta["search"] = {"exclude": True}
    return Build.pages[locale].entity(entity)


def on_page_context(context, page, config, nav):
    """Give the page's frame what it shows, and open the page's group in the menu."""
    project, locale = Build.project, _locale(config)
    uri = page.file.norm_src_uri
    context["soleo"] = frame.page(project, locale, uri, page.url)
    for group, children in Build.menu.values():
        group.children = children
    if index := frame.index_of(project, uri):
        group, children = Build.menu[index]
        files = {file.norm_src_uri: file.page for file in config.plugins["i18n"].i18n_files_per_language[locale]}
        beside = [files[other] for other in frame.beside(project, locale, uri)]
        group.children = children + beside
        page.parent = group
        page.active = True
    return context


def on_template_context(context, template_name, config):
    """Give 404.html and sitemap.xml the addresses of the pages in all languages."""
    context["soleo"] = frame.site(Build.project, _locale(config), config.site_url, config.use_directory_urls)
    return context


def on_post_page(output, page, config):
    """Say in which language and direction the page is written."""
    return frame.language(output, Build.project.messages[_locale(config)])


def on_post_template(output, template_name, config):
    """Write 404.html once a language, instead of over and over."""
    locale = _locale(config)
    if template_name != "404.html":
        return output
    output = frame.language(output, Build.project.messages[locale])
    if locale == Build.project.source:
        return output
    path = Path(config.site_dir, locale, template_name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(output, encoding="utf-8")
    return ""
