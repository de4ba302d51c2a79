package org.nktrials.treatment;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.nktrials.enrolment.TreatmentLevel;
import org.nktrials.enrolment.TreatmentLevels;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.StripPart;
import org.nktrials.patient.StripSource;
import org.nktrials.protocol.ProtocolService;
import org.springframework.stereotype.Component;

/** Level and last dose on the strip of a patient page. */
@Component
class TreatmentStrip implements StripSource {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);

  private final DoseRepository doses;
  private final TreatmentLevels levels;
  private final ProtocolService protocols;

  TreatmentStrip(DoseRepository doses, TreatmentLevels levels, ProtocolService protocols) {
    this.doses = doses;
    this.levels = levels;
    this.protocols = protocols;
  }

  @Override
  public List<StripPart> stripParts(PatientSummary patient) {
    return List.of(level(patient), lastDose(patient));
  }

  private StripPart level(PatientSummary patient) {
    return levels
        .of(patient)
        .map(level -> new StripPart(20, "Level", text(patient, level), tone(level)))
        .orElse(new StripPart(20, "Level", "no place reserved", null));
  }

  private String text(PatientSummary patient, TreatmentLevel level) {
    if (level.stopped()) {
      return "treatment stopped";
    }
    String name =
        protocols
            .version(patient.protocolVersionId())
            .definition()
            .levelName(level.status().level());
    return level.needsLevel() ? name + ", " + level.status().state().label() : name;
  }

  private static String tone(TreatmentLevel level) {
    return level.needsLevel() || level.stopped() ? "stop" : "ok";
  }

  private StripPart lastDose(PatientSummary patient) {
    return doses.findByPatientIdOrderByGivenAtAscEnteredAtAsc(patient.id()).reversed().stream()
        .map(DoseRecord::dose)
        .filter(Dose::counts)
        .findFirst()
        .map(
            dose ->
                new StripPart(
                    40,
                    "Last dose",
                    "%s %s %s, %s"
                        .formatted(
                            dose.drug(),
                            dose.amount().toPlainString(),
                            dose.unit(),
                            MOMENT.format(dose.givenAt().atZone(patient.site().zone()))),
                    null))
        .orElse(new StripPart(40, "Last dose", "none recorded", null));
  }
}
