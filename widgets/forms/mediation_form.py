"""The form that records how far the parties of a dispute have come."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QWidget

from models.domain.case import Case, MediationStage
from models.domain.decide_tracks import next_stages
from models.domain.orders import CaseOrder, RecordMediation
from widgets.forms.text_forms import TextForm
from widgets.theme import Theme
from widgets.track_words import mediation_name


class MediationForm(TextForm):
    """Only the stages that may come next are offered; none is chosen beforehand."""

    def __init__(self, case: Case, theme: Theme, parent: QWidget | None = None) -> None:
        self.stages = QComboBox()
        for stage in next_stages(case):
            self.stages.addItem(mediation_name(stage), stage.value)
        self.stages.setPlaceholderText(self.tr("choose"))
        self.stages.setCurrentIndex(0 if self.stages.count() == 1 else -1)
        title, button = self.tr("Mediation"), self.tr("Record (Enter)")
        prompt = self.tr("What was &said or agreed, if there is more to say")
        super().__init__(case, theme, title, button, prompt, "", parent)
        self.stages.currentIndexChanged.connect(self.check)

    def lay_before(self) -> None:
        if self.case.tracks.mediation is not None:
            so_far = self.tr("So far: {stage}").format(stage=mediation_name(self.case.tracks.mediation))
            self.add_remark(so_far)
        self.add_field(self.tr("How &far they have come"), self.stages)

    def order(self) -> CaseOrder:
        return RecordMediation(self.case.number, MediationStage(self.stages.currentData()), self.text)

    def problem(self) -> str:
        if not self.stages.count():
            return self.tr("The mediation has come to its end.")
        if self.stages.currentIndex() < 0:
            return self.tr("Say how far the parties have come.")
        return self.problem_of_length()
