"""The bread project is what the other tests say it is: whole, and built with the project's own settings."""

import pytest
import yaml

from soleo.check import check
from soleo.read.messages.messages import PLURALS
from soleo.read.schema import schema
from soleo.text import yaml_tree
from support.bread import BREAD, ROOT

OWN = {"site_name", "site_url", "nav", "plugins", "theme", "extra"}


class MkDocsLoader(yaml.SafeLoader):
    """Reads mkdocs.yml, with the text of its `!ENV` and `!!python/name` instead of what they stand for."""


def _as_written(loader, suffix, node):
    plain = loader.construct_sequence(node) if isinstance(node, yaml.SequenceNode) else node.value
    return suffix, plain


MkDocsLoader.add_multi_constructor("!", _as_written)
MkDocsLoader.add_multi_constructor("tag:yaml.org,2002:python/", _as_written)


def settings(folder):
    return yaml.load((folder / "mkdocs.yml").read_text(encoding="utf-8"), MkDocsLoader)  # noqa: S506 - a SafeLoader


def test_the_bread_is_built_with_the_settings_of_the_project_itself():
    """Name, menu and languages are the bread's own; plugins, extensions, theme and checks are not."""
    ours, theirs = settings(BREAD), settings(ROOT)
    assert {key: ours.get(key) for key in theirs if key not in OWN} == {k: v for k, v in theirs.items() if k not in OWN}
    assert ours.keys() == theirs.keys()
    assert ours["theme"] | {"language": ""} == theirs["theme"] | {"language": ""}
    assert ours["extra"].keys() == theirs["extra"].keys()


def test_the_bread_has_the_same_plugins_with_the_same_options_but_for_the_languages():
    """Another order of plugins builds another site."""
    ours, theirs = settings(BREAD)["plugins"], settings(ROOT)["plugins"]
    for plugins in (ours, theirs):
        for plugin in plugins:
            if isinstance(plugin, dict) and "i18n" in plugin:
                plugin["i18n"].pop("languages")
    assert ours == theirs


def _keys(tree, prefix=""):
    for name, value in tree.items():
        if isinstance(value, dict) and not set(value) <= PLURALS:
            yield from _keys(value, f"{prefix}{name}.")
        else:
            yield prefix + name


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
def test_the_bread_says_everything_of_the_interface_that_the_project_says(language):
    """A new string of the interface is needed in the bread's messages too: the templates are the same."""
    own = yaml.safe_load((ROOT / "overrides/messages/en.yml").read_text(encoding="utf-8"))
    breads = yaml.safe_load((BREAD / "messages" / f"{language}.yml").read_text(encoding="utf-8"))
    assert set(_keys(breads["interface"])) == set(_keys(own["interface"]))


@pytest.fixture
def domain():
    """The bread's schema."""
    problems = []
    path = BREAD / "docs" / "schema.yml"
    found, wrong = schema.build(yaml_tree.read(path.read_text(encoding="utf-8"), str(path), problems))
    assert problems == wrong == []
    return found


def test_the_bread_uses_every_type_of_field(domain):
    types = set(schema.FieldSpec.model_fields["type"].annotation.__args__)
    assert {field.type for field in domain.fields.values()} == types


def test_the_bread_uses_every_property_of_a_section_an_index_and_a_relation(domain):
    """What the schema can say stands in the bread at least once."""
    sections = [section for kind in domain.kinds for section in domain.layout(kind)]
    for name in schema.Section.model_fields:
        assert any(getattr(section, name) for section in sections), f"no section with {name}"
    for name in schema.Relation.model_fields:
        assert any(getattr(relation, name) for relation in domain.relations.values()), f"no relation with {name}"
    for name in schema.Index.model_fields:
        assert any(getattr(index, name) for index in domain.indexes.values()), f"no index with {name}"
    for name in schema.Kind.model_fields:
        assert any(getattr(kind, name) for kind in domain.kinds.values()), f"no kind with {name}"
    assert {index.template for index in domain.indexes.values()} == {
        "index",
        "glossary",
        "references",
        "status",
        "improvements",
        "finder",
        "offline",
    }


def test_the_bread_has_no_mistakes_but_one_outdated_translation_and_a_language_without_numbers(bread):
    _, problems = check.run(bread.root)
    assert [(problem.place.path, problem.warning) for problem in problems] == [
        ("docs/fr/faults/dense-crumb.md", True),
        ("docs/numbers.yml", True),
    ]
