"""The same input gives the same bytes, whoever builds, wherever and whenever."""


def test_two_builds_in_other_folders_time_zones_and_hash_seeds_are_equal(bread, tmp_path):
    first = bread.duplicate(tmp_path / "one")
    other = bread.duplicate(tmp_path / "elsewhere" / "another folder")
    for project, zone, seed, language in ((first, "UTC", "1", "C"), (other, "Pacific/Kiritimati", "2", "C.UTF-8")):
        done = project.run("soleo", "build", TZ=zone, PYTHONHASHSEED=seed, LC_ALL=language)
        assert done.returncode == 0, done.stdout + done.stderr
    one, two = first.site.tree(), other.site.tree()
    assert one.keys() == two.keys()
    assert [name for name in one if one[name] != two[name]] == []
