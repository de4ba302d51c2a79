package org.nktrials.treatment;

import org.nktrials.laboratory.LaboratoryGrades;
import org.nktrials.patient.CourseChanged;
import org.nktrials.patient.Patients;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When doses change, the baseline of laboratory results may: they are graded again. */
@Component
class DrugStartListener {

  private final LaboratoryGrades grades;
  private final Patients patients;

  DrugStartListener(LaboratoryGrades grades, Patients patients) {
    this.grades = grades;
    this.patients = patients;
  }

  @EventListener
  @Transactional
  void on(CourseChanged event) {
    if (grades.concern(event.patientId())) {
      grades.afterStudyDrug(patients.inTurn(event.patientId()));
    }
  }
}
