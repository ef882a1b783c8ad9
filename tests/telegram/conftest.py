"""The stand-in's own tests use its fixture."""

from tests.telegram.fixtures import telegram

__all__ = ["telegram"]
