"""Tests of the engine, without MkDocs."""
