"""The interface for programs: the contracts over HTTP, described by an OpenAPI document."""

from mic_selector.api.program import Sources, interface

__all__ = ["Sources", "interface"]
