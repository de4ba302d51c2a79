package org.nktrials.medication;

import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.nktrials.patient.PatientFile;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.StripPart;
import org.nktrials.patient.StripSource;
import org.springframework.stereotype.Component;

/** Allergies and current steroids on the strip of a patient page. */
@Component
class MedicationStrip implements StripSource {

  private static final int ALLERGIES = 60;
  private static final int STEROIDS = 61;
  private static final int PROHIBITED = 62;
  private static final String STEROID = "corticosteroid";

  private final PatientFile file;
  private final Clock clock;

  MedicationStrip(PatientFile file, Clock clock) {
    this.file = file;
    this.clock = clock;
  }

  @Override
  public List<StripPart> stripParts(PatientSummary patient) {
    String allergic =
        file.of(MedicationParts.ALLERGIES, patient.id()).stream()
            .filter(DatedRecord::counts)
            .map(one -> one.entry().substance())
            .collect(joining(", "));
    LocalDate today = patient.dateAt(clock.instant());
    List<ConcomitantMedication> prohibited =
        file.of(MedicationParts.MEDICATIONS, patient.id()).stream()
            .filter(DatedRecord::counts)
            .map(MedicationRecord::view)
            .filter(one -> one.prohibitedClass() != null && one.entry().period().covers(today))
            .toList();
    String steroids = names(prohibited, true);
    String others = names(prohibited, false);
    return List.of(
        allergic.isEmpty()
            ? new StripPart(ALLERGIES, "Allergies", "none recorded", null)
            : new StripPart(ALLERGIES, "Allergies", allergic, "warn"),
        steroids.isEmpty()
            ? new StripPart(STEROIDS, "Steroids now", "none recorded", null)
            : new StripPart(STEROIDS, "Steroids now", steroids, "warn"),
        others.isEmpty()
            ? new StripPart(PROHIBITED, "Prohibited now", "none recorded", null)
            : new StripPart(PROHIBITED, "Prohibited now", others, "stop"));
  }

  private static String names(List<ConcomitantMedication> prohibited, boolean steroids) {
    return prohibited.stream()
        .filter(one -> isSteroid(one) == steroids)
        .map(one -> one.entry().drug() + " " + one.entry().period().words())
        .collect(joining(", "));
  }

  private static boolean isSteroid(ConcomitantMedication one) {
    String name = one.prohibitedClass();
    return name != null && name.toLowerCase(Locale.ROOT).contains(STEROID);
  }
}
