package org.nktrials.medication;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.patient.PatientSummary;

@Entity
@Table(name = "medical_history")
class HistoryRecord extends DatedRecord {

  private String condition;
  private @Nullable String ctcaeTerm;
  private @Nullable Integer baselineGrade;

  @SuppressWarnings("NullAway.Init") // taken over from the entry
  HistoryRecord(PatientSummary patient, HistoryEntry entry, Instant now, UUID submissionId) {
    super(patient, entry.period(), now, submissionId);
    take(entry);
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected HistoryRecord() {}

  final void take(HistoryEntry entry) {
    last(entry.period());
    this.condition = entry.condition();
    this.ctcaeTerm = entry.ctcaeTerm();
    this.baselineGrade = entry.baselineGrade();
  }

  HistoryEntry entry() {
    return new HistoryEntry(condition, ctcaeTerm, baselineGrade, period());
  }

  MedicalHistory view() {
    return new MedicalHistory(stored(), entry());
  }
}
