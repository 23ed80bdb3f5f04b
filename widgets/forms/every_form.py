"""Every form there is, in one place. Each is opened with `open()` and emits `submitted(order)`."""

from widgets.alerts.alert_forms import AcknowledgeForm, ShelveForm, UnshelveForm
from widgets.case.thread_forms import AttachForm, MessageForm
from widgets.forms.caller_forms import EraseCallerForm, RevealForm
from widgets.forms.choice_forms import CallBackForm, MergeCandidate, MergeForm
from widgets.forms.dispatch_form import DispatchForm
from widgets.forms.emergency_forms import EmergencyReportForm, EscalateForm, GradeForm
from widgets.forms.mediation_form import MediationForm
from widgets.forms.order_form import OrderForm
from widgets.forms.reason_forms import FeedbackForm, ResumeForm, SendBackForm, UnmergeForm, UrgeForm, VoidForm
from widgets.forms.recipient_field import Recipient, recipients_of
from widgets.forms.relation_forms import LinkForm, UnlinkForm
from widgets.forms.request_forms import ExtensionForm, SuspensionForm
from widgets.forms.task_answer_forms import AnswerForm, DecideForm, ReceiveForm, WithdrawForm
from widgets.forms.task_forms import InstructForm, OrderCheckForm, SuperviseForm, VerifyForm
from widgets.forms.text_forms import (
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
from widgets.forms.type_forms import AcceptForm, ReclassifyForm
from widgets.forms.verification_form import RecordVerificationForm
from widgets.incident.incident_forms import RoleForm, SituationForm, TickForm, UntickForm
from widgets.incident.instruction_broadcast import BroadcastForm

__all__ = [
    "AcceptForm",
    "AcknowledgeForm",
    "AnswerForm",
    "AttachForm",
    "BroadcastForm",
    "CallBackForm",
    "CheckForm",
    "CloseForm",
    "CompleteForm",
    "DecideForm",
    "DispatchForm",
    "EmergencyReportForm",
    "EraseCallerForm",
    "EscalateForm",
    "ExtensionForm",
    "FeedbackForm",
    "GradeForm",
    "InstructForm",
    "LinkForm",
    "MediationForm",
    "MergeCandidate",
    "MergeForm",
    "MessageForm",
    "NoteForm",
    "OrderCheckForm",
    "OrderForm",
    "RecallForm",
    "ReceiveForm",
    "Recipient",
    "ReclassifyForm",
    "RecordVerificationForm",
    "RefuseForm",
    "ReopenForm",
    "ResumeForm",
    "ReturnForm",
    "RevealForm",
    "ReworkForm",
    "RoleForm",
    "SendBackForm",
    "ShelveForm",
    "SituationForm",
    "SuperviseForm",
    "SuspensionForm",
    "TextForm",
    "TickForm",
    "UnlinkForm",
    "UnmergeForm",
    "UnshelveForm",
    "UntickForm",
    "UrgeForm",
    "VerifyForm",
    "VoidForm",
    "WithdrawForm",
    "recipients_of",
]
