"""The council note: content once, renderers many."""
