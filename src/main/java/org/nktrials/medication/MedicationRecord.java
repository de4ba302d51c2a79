package org.nktrials.medication;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.patient.PatientSummary;

@Entity
@Table(name = "concomitant_medication")
class MedicationRecord extends DatedRecord {

  private String drug;
  private @Nullable String dose;
  private @Nullable String route;
  private String indication;
  private @Nullable String prohibitedClass;

  @SuppressWarnings("NullAway.Init") // taken over from the entry
  MedicationRecord(PatientSummary patient, MedicationEntry entry, Instant now, UUID submissionId) {
    super(patient, entry.period(), now, submissionId);
    take(entry);
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected MedicationRecord() {}

  final void take(MedicationEntry entry) {
    last(entry.period());
    this.drug = entry.drug();
    this.dose = entry.dose();
    this.route = entry.route();
    this.indication = entry.indication();
  }

  MedicationEntry entry() {
    return new MedicationEntry(drug, dose, route, indication, period());
  }

  /** States the prohibited class that the name belongs to, if any. */
  MedicationRecord belongTo(Optional<ProhibitedMedication.Found> prohibited) {
    this.prohibitedClass = prohibited.map(ProhibitedMedication.Found::name).orElse(null);
    return this;
  }

  ConcomitantMedication view() {
    return new ConcomitantMedication(stored(), entry(), prohibitedClass);
  }
}
