package org.nktrials.treatment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nktrials.enrolment.TreatmentLevel;
import org.nktrials.enrolment.TreatmentLevels;
import org.nktrials.patient.PatientFile;
import org.nktrials.patient.PatientStatus;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.StripPart;
import org.nktrials.patient.StripSource;
import org.nktrials.protocol.ProtocolDefinition;
import org.nktrials.protocol.ProtocolService;
import org.springframework.stereotype.Component;

/** Level, last and next dose on the strip of a patient page. */
@Component
class TreatmentStrip implements StripSource {

  private static final int LAST_DOSE = 40;
  private static final int NEXT_DOSE = 41;
  private static final int DAYS_AHEAD = 28;
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);

  private final PatientFile file;
  private final TreatmentLevels levels;
  private final DoseAuthorisations authorisations;
  private final ProtocolService protocols;
  private final Clock clock;

  TreatmentStrip(
      PatientFile file,
      TreatmentLevels levels,
      DoseAuthorisations authorisations,
      ProtocolService protocols,
      Clock clock) {
    this.file = file;
    this.levels = levels;
    this.authorisations = authorisations;
    this.protocols = protocols;
    this.clock = clock;
  }

  @Override
  public List<StripPart> stripParts(PatientSummary patient) {
    List<Dose> given =
        file.of(TreatmentParts.DOSES, patient.id()).stream()
            .map(DoseRecord::dose)
            .filter(Dose::counts)
            .toList();
    List<StripPart> parts = new ArrayList<>(List.of(level(patient), lastDose(patient, given)));
    if (patient.status() == PatientStatus.ENROLLED) {
      parts.add(new StripPart(NEXT_DOSE, "Next planned", nextDose(patient, given), null));
    }
    return List.copyOf(parts);
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
    String name = protocol(patient).levelName(level.status().level());
    return level.needsLevel() ? name + ", " + level.status().state().label() : name;
  }

  private static String tone(TreatmentLevel level) {
    return level.needsLevel() || level.stopped() ? "stop" : "ok";
  }

  private StripPart lastDose(PatientSummary patient, List<Dose> given) {
    if (given.isEmpty()) {
      return new StripPart(LAST_DOSE, "Last dose", "none recorded", null);
    }
    Dose dose = given.getLast();
    String text =
        "%s %s %s%s, %s"
            .formatted(
                dose.drug(),
                dose.amount().toPlainString(),
                dose.unit(),
                count(patient, given, dose),
                MOMENT.format(dose.givenAt().atZone(patient.site().zone())));
    return new StripPart(LAST_DOSE, "Last dose", text, null);
  }

  /** " (3/5)": which of the doses that the first cycle plans; nothing in later cycles. */
  private String count(PatientSummary patient, List<Dose> given, Dose last) {
    ProtocolDefinition protocol = protocol(patient);
    boolean counted = protocol.escalatedTreatment().code().equals(last.drug());
    long days =
        given.stream()
            .filter(dose -> dose.drug().equals(last.drug()))
            .flatMap(Dose::eachDay)
            .distinct()
            .count();
    int planned = protocol.plannedFirstCycleDoses(last.drug());
    return counted && days <= planned ? " (%d/%d)".formatted(days, planned) : "";
  }

  private String nextDose(PatientSummary patient, List<Dose> given) {
    LocalDate today = patient.dateAt(clock.instant());
    return NextDoses.soonest(
            protocol(patient), given, authorisations.of(patient.id()), today, DAYS_AHEAD)
        .map(next -> next.words(today))
        .orElse("nothing in the next %d days".formatted(DAYS_AHEAD));
  }

  private ProtocolDefinition protocol(PatientSummary patient) {
    return protocols.version(patient.protocolVersionId()).definition();
  }
}
