package org.nktrials.medication;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.patient.PatientSummary;

@Entity
@Table(name = "prior_therapy")
class TherapyRecord extends DatedRecord {

  @Enumerated(EnumType.STRING)
  private TherapyKind kind;

  private String agent;
  private @Nullable Integer line;

  @Enumerated(EnumType.STRING)
  private @Nullable BestResponse bestResponse;

  @SuppressWarnings("NullAway.Init") // taken over from the entry
  TherapyRecord(PatientSummary patient, TherapyEntry entry, Instant now, UUID submissionId) {
    super(patient, entry.period(), now, submissionId);
    take(entry);
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected TherapyRecord() {}

  final void take(TherapyEntry entry) {
    last(entry.period());
    this.kind = entry.kind();
    this.agent = entry.agent();
    this.line = entry.line();
    this.bestResponse = entry.bestResponse();
  }

  TherapyEntry entry() {
    return new TherapyEntry(kind, agent, line, bestResponse, period());
  }

  PriorTherapy view() {
    return new PriorTherapy(stored(), entry());
  }
}
