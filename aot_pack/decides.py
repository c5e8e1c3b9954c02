"""Says beside each field of a build's settings how far its effect reaches, so that there is no second list.

Other modules derive their lists from it:

- ``wheel/kept.py`` the key of a finished wheel;
- ``shards/part.py`` the settings in a part;
- ``provenance.py`` the options in the manifest;
- ``reproduce.py`` the paths of the second build.
"""

from __future__ import annotations

import dataclasses
import enum
from typing import Any, TypeVar

T = TypeVar("T")


class Decides(enum.Enum):
    """How far a setting's effect reaches."""

    NOTHING = "nothing"
    """It decides no byte of a wheel, only where the results go, or how fast."""
    PLAN = "plan"
    """It decides the plan and its units. No stage after the compiler reads the setting."""
    WHEEL = "wheel"
    """Stages after the compiler read it. It is in the key of the wheel, and a part carries it to the merge."""


def setting(decides: Decides, *, provenance: str | None = None) -> dict[str, object]:
    """Metadata of a field.

    Args:
        provenance: the name of the setting in the manifest; None if the manifest does not list it.
    """
    if provenance is not None and decides is not Decides.WHEEL:
        raise TypeError(f"the manifest has {provenance!r}, so the setting decides bytes of the wheel")
    return {"decides": decides, "provenance": provenance}


def every_field_decides(cls: type[T]) -> type[T]:
    """Decorator of a dataclass of settings.

    Raises:
        TypeError: a field does not say what it decides, or has a default that a caller could use by accident.
    """
    for field in _fields(cls):
        if not isinstance(field.metadata.get("decides"), Decides):
            raise TypeError(f"{cls.__name__}.{field.name} does not say what it decides: field(metadata=setting(...))")
        if field.default is not dataclasses.MISSING or field.default_factory is not dataclasses.MISSING:
            raise TypeError(f"{cls.__name__}.{field.name} has a default, so a caller can forget it")
    return cls


def names_deciding(cls: type, *decides: Decides) -> tuple[str, ...]:
    """The names of the fields of ``cls`` that have one of these effects, in field order."""
    return tuple(field.name for field in _fields(cls) if field.metadata["decides"] in decides)


def provenance_names(cls: type) -> dict[str, str]:
    """The manifest's names for fields of ``cls``, by field name and in field order. Skips unlisted fields."""
    found = {field.name: field.metadata["provenance"] for field in _fields(cls)}
    return {name: said for name, said in found.items() if said is not None}


def _fields(cls: Any) -> tuple[dataclasses.Field[Any], ...]:
    return dataclasses.fields(cls)
