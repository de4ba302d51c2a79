package org.nktrials.medication;

import java.util.Locale;
import java.util.Optional;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.ConcomitantMedicationSettings;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.Stated;
import org.springframework.stereotype.Component;

/** Matches the name of a drug with what the patient's protocol version prohibits. */
@Component
class ProhibitedMedication {

  private final ProtocolService protocols;

  ProhibitedMedication(ProtocolService protocols) {
    this.protocols = protocols;
  }

  /** The first class one of whose names stands in the name of the drug as a word. */
  Optional<Found> of(PatientSummary patient, String drug) {
    Stated<ConcomitantMedicationSettings> settings =
        protocols.version(patient.protocolVersionId()).definition().concomitantMedication();
    if (settings == null) {
      return Optional.empty();
    }
    String words = " " + drug.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ") + " ";
    return settings.value().prohibited().stream()
        .filter(
            one ->
                one.names().stream()
                    .anyMatch(name -> words.contains(" " + name.toLowerCase(Locale.ROOT) + " ")))
        .findFirst()
        .map(
            one ->
                new Found(
                    one.drugClass(), one.reason(), settings.status() == Stated.Status.DEFAULT));
  }

  /**
   * A class that the protocol prohibits.
   *
   * @param isDefault whether the list is an editable default
   */
  record Found(String name, String reason, boolean isDefault) {}
}
