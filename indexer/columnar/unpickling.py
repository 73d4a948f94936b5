"""Reading the pickles of an index as what they should be: data, and the schema with the list of segments. No other
class is looked up and no other function called, so that a folder from elsewhere runs no code of its own.

>>> data(pickle.dumps({"id": "kst-99999-1", "day": datetime.date(2018, 9, 18)}), "made-up.docs")
{'id': 'kst-99999-1', 'day': datetime.date(2018, 9, 18)}
>>> data(pickle.dumps(print), "made-up.docs")
Traceback (most recent call last):
indexer.columnar.errors.DamagedIndex: made-up.docs: it names builtins.print, which is no part of an index. Build the index again from its documents
"""  # noqa: E501  # the message of an error is one line

from __future__ import annotations

import datetime
import decimal
import pickle
import sys
from collections.abc import Mapping
from contextlib import suppress
from importlib import import_module
from io import BytesIO
from typing import IO, Any

from whoosh.analysis import Composable
from whoosh.codec.base import Segment
from whoosh.columns import Column
from whoosh.fields import FieldType, Schema
from whoosh.formats import Format

from indexer.columnar.errors import DamagedIndex, OtherProgram

Named = tuple[str, str]
"""A module, and a name in it."""

_DATA: Mapping[Named, object] = {
    **{("datetime", kind.__name__): kind for kind in (datetime.date, datetime.datetime, datetime.time)},
    ("datetime", "timedelta"): datetime.timedelta,
    ("datetime", "timezone"): datetime.timezone,
    ("decimal", "Decimal"): decimal.Decimal,
}
_OF_ANALYSERS = {("re", "_compile"), ("__builtin__", "frozenset"), ("__builtin__", "long")}
"""What Whoosh's own analysers and numeric fields hold, by its name in the pickle."""
_OURS = (__name__.partition(".")[0], "whoosh")
"""Packages of which a module may be imported to read an index; others are imported already, or are none of it."""
_KINDS = (Schema, FieldType, Format, Column, Composable, Segment)
"""What the table of contents of an index is made of."""
_READS_PICKLES = "whoosh.codec."
"""Segments of these modules are read by unpickling whatever stands in them."""


def data(pickled: bytes, place: str) -> Any:
    """Texts, numbers, days, and collections of them. DamagedIndex where anything else is named; `place` is the file."""
    reader = _Data(BytesIO(pickled))
    reader.place = place
    return reader.load()


def contents(file: IO[bytes], place: str) -> Any:
    """The schema or the list of segments that stands next in a table of contents.

    Raises:
        OtherProgram: it names a class that this program does not have.
        DamagedIndex: it names what is no part of an index.
    """
    reader = _Contents(file)
    reader.place = place
    return reader.load()


class _Data(pickle.Unpickler):
    place: str

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) in _DATA:
            return _DATA[module, name]
        raise DamagedIndex(self.place, f"it names {module}.{name}, which is no part of an index")


class _Contents(_Data):
    def find_class(self, module: str, name: str) -> Any:
        if (module, name) in _OF_ANALYSERS or (module.startswith("whoosh.lang.") and name == "stem"):
            return pickle.Unpickler.find_class(self, module, name)
        if module.partition(".")[0] in _OURS:
            with suppress(ImportError):
                import_module(module)
        found = getattr(sys.modules.get(module), name, None)
        if found is None and module.partition(".")[0] not in sys.stdlib_module_names:
            raise OtherProgram(self.place, f"{module}.{name} is not there")
        if isinstance(found, type) and issubclass(found, _KINDS) and not module.startswith(_READS_PICKLES):
            return found
        return super().find_class(module, name)
