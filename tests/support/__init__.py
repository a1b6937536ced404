"""What several folders of tests share: a project to build, servers, readers of files, real tools."""
