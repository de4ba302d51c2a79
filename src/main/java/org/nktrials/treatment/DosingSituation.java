package org.nktrials.treatment;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nktrials.enrolment.LevelStatus;
import org.nktrials.enrolment.Slot;
import org.nktrials.enrolment.SlotState;
import org.nktrials.enrolment.Slots;
import org.nktrials.enrolment.TreatmentLevel;
import org.nktrials.enrolment.TreatmentLevels;
import org.nktrials.patient.DoseCondition;
import org.nktrials.patient.PatientFile;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.ProtocolVersion;
import org.nktrials.rules.dosing.DoseStep;
import org.nktrials.rules.dosing.DosingDecision.Obstacle;
import org.nktrials.rules.dosing.DosingSnapshot;
import org.nktrials.rules.dosing.LevelStanding;
import org.nktrials.rules.dosing.PatientStanding;
import org.springframework.stereotype.Component;

/** Gathers what the dosing guard looks at. */
@Component
class DosingSituation {

  private final PatientFile file;
  private final TreatmentLevels levels;
  private final Slots slots;
  private final FirstDoses firstDoses;
  private final AuthorisationRepository authorisations;
  private final PatientStandings standings;
  private final Withholdings withholdings;
  private final ProtocolService protocols;
  private final List<DoseCondition> conditions;
  private final Clock clock;

  DosingSituation(
      PatientFile file,
      TreatmentLevels levels,
      Slots slots,
      FirstDoses firstDoses,
      AuthorisationRepository authorisations,
      PatientStandings standings,
      Withholdings withholdings,
      ProtocolService protocols,
      List<DoseCondition> conditions,
      Clock clock) {
    this.file = file;
    this.levels = levels;
    this.slots = slots;
    this.firstDoses = firstDoses;
    this.authorisations = authorisations;
    this.standings = standings;
    this.withholdings = withholdings;
    this.protocols = protocols;
    this.conditions = List.copyOf(conditions);
    this.clock = clock;
  }

  /** The situation of a dose on a day, as things stand now. */
  DosingSnapshot of(PatientSummary patient, String drug, LocalDate date) {
    return snapshot(patient, known(patient), drug, date)
        .unless(notMet(patient, drug, clock.instant(), date));
  }

  /**
   * The situations of doses that were given, in their order: what withheld one then counts, though
   * lifted since, and what was withheld later does not. A fixed number of queries.
   */
  List<DosingSnapshot> ofGiven(PatientSummary patient, List<GivenDose> given) {
    Known known = known(patient);
    Map<String, DosingSnapshot> byDrug = new HashMap<>();
    return given.stream()
        .map(
            dose ->
                byDrug
                    .computeIfAbsent(dose.drug(), drug -> snapshot(patient, known, drug, dose.on()))
                    .on(dose.on(), known.withheldAt(patient, dose))
                    .unless(notMet(patient, dose.drug(), dose.at(), dose.on())))
        .toList();
  }

  /** The situation of each drug of the protocol on a day, in the order of the protocol. */
  Map<String, DosingSnapshot> ofEach(PatientSummary patient, LocalDate date) {
    Known known = known(patient);
    Map<String, DosingSnapshot> each = new LinkedHashMap<>();
    known
        .protocol()
        .definition()
        .treatments()
        .forEach(
            drug ->
                each.put(
                    drug.code(),
                    snapshot(patient, known, drug.code(), date)
                        .unless(notMet(patient, drug.code(), clock.instant(), date))));
    return each;
  }

  private List<Obstacle> notMet(PatientSummary patient, String drug, Instant at, LocalDate date) {
    return conditions.stream()
        .flatMap(condition -> condition.notMet(patient, drug, at, date).stream())
        .toList();
  }

  private Known known(PatientSummary patient) {
    TreatmentLevel level = levels.of(patient).orElse(null);
    return new Known(
        protocols.version(patient.protocolVersionId()),
        level,
        standings.of(patient, level),
        file.of(TreatmentParts.DOSES, patient.id()).stream()
            .map(DoseRecord::dose)
            .filter(Dose::counts)
            .toList(),
        withholdings.of(patient.id()));
  }

  private DosingSnapshot snapshot(
      PatientSummary patient, Known known, String drug, LocalDate date) {
    ProtocolVersion protocol = known.protocol();
    DoseStep step = step(drug, known);
    if (known.level() == null) {
      return new DosingSnapshot(
          date,
          known.standing(),
          "The level",
          LevelStanding.NOT_OPEN,
          null,
          step,
          null,
          List.of(),
          known.withheldNow(patient, drug));
    }
    LevelStatus level = known.level().status();
    return new DosingSnapshot(
        date,
        known.standing(),
        protocol.definition().levelName(level.level()),
        LevelStanding.valueOf(level.state().name()),
        level.suspendedReason(),
        step,
        step == DoseStep.FIRST_ESCALATED_DOSE
            ? earliest(patient, level.level(), protocol).orElse(null)
            : null,
        List.of(),
        known.withheldNow(patient, drug));
  }

  private static DoseStep step(String drug, Known known) {
    boolean escalated = drug.equals(known.protocol().definition().escalatedTreatment().code());
    if (escalated && known.given().stream().noneMatch(dose -> dose.drug().equals(drug))) {
      return DoseStep.FIRST_ESCALATED_DOSE;
    }
    return known.given().isEmpty() ? DoseStep.FIRST_STUDY_DRUG : DoseStep.LATER_DOSE;
  }

  /** First doses given, and those authorised to come: two patients must not get one day. */
  private Optional<LocalDate> earliest(
      PatientSummary patient, int level, ProtocolVersion protocol) {
    Set<UUID> atLevel =
        slots.ofTrial(patient.trialId()).stream()
            .filter(slot -> slot.level() == level && slot.state() != SlotState.RELEASED)
            .map(Slot::patientId)
            .collect(toSet());
    String drug = protocol.definition().escalatedTreatment().code();
    List<LocalDate> firstDays =
        Stream.concat(
                firstDoses.of(patient.trialId(), drug).values().stream(),
                authorisations
                    .firstDosesToCome(patient.trialId(), drug, patient.dateAt(clock.instant()))
                    .stream())
            .filter(first -> atLevel.contains(first.patientId()))
            .filter(first -> !first.patientId().equals(patient.id()))
            .map(FirstDose::on)
            .toList();
    return protocol.definition().staggerRule().earliestNext(firstDays);
  }

  /** What is the same for all drugs of a patient. */
  private record Known(
      ProtocolVersion protocol,
      @Nullable TreatmentLevel level,
      PatientStanding standing,
      List<Dose> given,
      List<Withholding> withholdings) {

    List<String> withheldNow(PatientSummary patient, String drug) {
      return sentences(patient, drug, Withholding::stands);
    }

    List<String> withheldAt(PatientSummary patient, GivenDose dose) {
      return sentences(patient, dose.drug(), one -> one.stoodBetween(dose.at(), dose.end()));
    }

    private List<String> sentences(
        PatientSummary patient, String drug, Predicate<Withholding> which) {
      return withholdings.stream()
          .filter(one -> one.concerns(drug) && which.test(one))
          .map(
              one ->
                  one.sentence(
                      one.drug() == null
                          ? "All study drugs are"
                          : protocol.definition().treatment(drug).name() + " is",
                      patient.site().zone()))
          .toList();
    }
  }
}
