"""Every form there is, in one place. Each is opened with `open()` and emits `submitted(order)`."""

from widgets.alert_forms import AcknowledgeForm, ShelveForm, UnshelveForm
from widgets.choice_forms import CallBackForm, MergeCandidate, MergeForm
from widgets.dispatch_form import DispatchForm
from widgets.emergency_forms import EmergencyReportForm, EscalateForm, GradeForm
from widgets.incident_forms import RoleForm, SituationForm, TickForm, UntickForm
from widgets.instruction_broadcast import BroadcastForm
from widgets.mediation_form import MediationForm
from widgets.order_form import OrderForm
from widgets.reason_forms import FeedbackForm, ResumeForm, SendBackForm, UnmergeForm, UrgeForm, VoidForm
from widgets.recipient_field import Recipient, recipients_of
from widgets.relation_forms import LinkForm, UnlinkForm
from widgets.request_forms import ExtensionForm, SuspensionForm
from widgets.task_answer_forms import AnswerForm, DecideForm, ReceiveForm, WithdrawForm
from widgets.task_forms import InstructForm, OrderCheckForm, SuperviseForm, VerifyForm
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
from widgets.thread_forms import AttachForm, MessageForm
from widgets.type_forms import AcceptForm, ReclassifyForm
from widgets.verification_form import RecordVerificationForm

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
