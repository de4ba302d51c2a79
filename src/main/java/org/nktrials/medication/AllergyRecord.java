package org.nktrials.medication;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.patient.PatientSummary;

@Entity
@Table(name = "allergy")
class AllergyRecord extends DatedRecord {

  private String substance;
  private @Nullable String reaction;

  @SuppressWarnings("NullAway.Init") // taken over from the entry
  AllergyRecord(PatientSummary patient, AllergyEntry entry, Instant now, UUID submissionId) {
    super(patient, entry.period(), now, submissionId);
    take(entry);
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected AllergyRecord() {}

  final void take(AllergyEntry entry) {
    last(entry.period());
    this.substance = entry.substance();
    this.reaction = entry.reaction();
  }

  AllergyEntry entry() {
    return new AllergyEntry(substance, reaction, period());
  }

  Allergy view() {
    return new Allergy(stored(), entry());
  }
}
