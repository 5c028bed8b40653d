"""The feedback letter to the host's director."""

from .composing import compose_letter

__all__ = ["compose_letter"]
