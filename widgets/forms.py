"""Every form there is, in one place. Each is opened with `open()` and emits `submitted(order)`."""

from widgets.choice_forms import AcceptForm, CallBackForm, MergeCandidate, MergeForm
from widgets.dispatch_form import DispatchForm
from widgets.order_form import OrderForm
from widgets.text_forms import (
    CheckForm,
    CloseForm,
    CompleteForm,
    NoteForm,
    RecallForm,
    RefuseForm,
    ReopenForm,
    ReturnForm,
    ReworkForm,
    TextForm,
)

__all__ = [
    "AcceptForm",
    "CallBackForm",
    "CheckForm",
    "CloseForm",
    "CompleteForm",
    "DispatchForm",
    "MergeCandidate",
    "MergeForm",
    "NoteForm",
    "OrderForm",
    "RecallForm",
    "RefuseForm",
    "ReopenForm",
    "ReturnForm",
    "ReworkForm",
    "TextForm",
]
