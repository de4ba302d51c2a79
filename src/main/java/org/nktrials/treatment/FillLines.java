package org.nktrials.treatment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.ProtocolDefinition;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.rules.dosing.DosingDecision;
import org.springframework.stereotype.Component;

/** Gathers the empty cells up to today as doses, with everything that is in the way of each. */
@Component
class FillLines {

  /** Used only while the patient has had no dose of the drug; the person can change it. */
  private static final LocalTime FIRST_TIME = LocalTime.of(8, 0);

  private final Doses doses;
  private final DoseAuthorisations authorisations;
  private final DoseOmissions omissions;
  private final DoseGrids grids;
  private final PlannedDoses planned;
  private final Barriers barriers;
  private final ProtocolService protocols;
  private final Clock clock;

  FillLines(
      Doses doses,
      DoseAuthorisations authorisations,
      DoseOmissions omissions,
      DoseGrids grids,
      PlannedDoses planned,
      Barriers barriers,
      ProtocolService protocols,
      Clock clock) {
    this.doses = doses;
    this.authorisations = authorisations;
    this.omissions = omissions;
    this.grids = grids;
    this.planned = planned;
    this.barriers = barriers;
    this.protocols = protocols;
    this.clock = clock;
  }

  /** The lines; {@code times} replaces the usual time of those that it names. */
  PlannedFill of(PatientSummary patient, Map<Key, LocalTime> times) {
    List<Dose> given = doses.of(patient.id());
    List<Authorisation> authorised = authorisations.of(patient.id());
    Map<String, LocalTime> usual = new HashMap<>();
    given.stream()
        .filter(Dose::counts)
        .forEach(
            dose ->
                usual.put(dose.drug(), dose.givenAt().atZone(patient.site().zone()).toLocalTime()));
    List<Open> open = new ArrayList<>();
    grids
        .of(patient, given, authorised, omissions.of(patient.id()))
        .cells()
        .filter(cell -> cell.state() == CellState.NOT_ENTERED)
        .sorted(
            Comparator.comparing((DoseGrid.Cell cell) -> cell.drug())
                .thenComparing(cell -> cell.day().date()))
        .forEach(cell -> add(cell, authorised, open, joins(patient, cell, usual)));
    List<GivenDose> asked = open.stream().map(one -> asked(one, patient, times, usual)).toList();
    List<DosingDecision> guard = authorisations.askGiven(patient, asked);
    BarrierTimes since = barriers.of(patient);
    List<PlannedDose> plans = planned.of(patient);
    List<PlannedFill.Line> lines = new ArrayList<>();
    for (int i = 0; i < open.size(); i++) {
      lines.add(line(patient, open.get(i), asked.get(i), guard.get(i), since, plans));
    }
    lines.sort(Comparator.comparing(PlannedFill.Line::from));
    return new PlannedFill(lines);
  }

  /** Days of an oral drug that follow one another on one authorisation become one period. */
  private static void add(
      DoseGrid.Cell cell, List<Authorisation> authorised, List<Open> open, boolean joins) {
    LocalDate day = cell.day().date();
    Authorisation cover =
        authorised.stream()
            .filter(one -> one.drug().equals(cell.drug()) && one.covers(day))
            .findFirst()
            .orElse(null);
    Open last = open.isEmpty() ? null : open.getLast();
    if (last != null && joins && last.goesOnWith(cell.drug(), day, cover)) {
      open.set(open.size() - 1, new Open(last.drug(), last.from(), last.days() + 1, cover));
    } else {
      open.add(new Open(cell.drug(), day, 1, cover));
    }
  }

  /** The escalated drug goes dose by dose; a dose still to come today holds no earlier day back. */
  private boolean joins(PatientSummary patient, DoseGrid.Cell cell, Map<String, LocalTime> usual) {
    LocalTime time = usual.getOrDefault(cell.drug(), FIRST_TIME);
    Instant at = cell.day().date().atTime(time).atZone(patient.site().zone()).toInstant();
    return !escalated(patient).equals(cell.drug()) && !at.isAfter(clock.instant());
  }

  private String escalated(PatientSummary patient) {
    return protocols.version(patient.protocolVersionId()).definition().escalatedTreatment().code();
  }

  private static GivenDose asked(
      Open one, PatientSummary patient, Map<Key, LocalTime> times, Map<String, LocalTime> usual) {
    LocalTime time =
        times.getOrDefault(
            new Key(one.drug(), one.from()), usual.getOrDefault(one.drug(), FIRST_TIME));
    Instant at = one.from().atTime(time).atZone(patient.site().zone()).toInstant();
    return new GivenDose(one.drug(), one.from(), at, one.days());
  }

  private PlannedFill.Line line(
      PatientSummary patient,
      Open one,
      GivenDose asked,
      DosingDecision guard,
      BarrierTimes since,
      List<PlannedDose> plans) {
    ProtocolDefinition protocol = protocols.version(patient.protocolVersionId()).definition();
    PlannedDose plan =
        plans.stream().filter(p -> p.drug().equals(one.drug())).findFirst().orElse(null);
    return new PlannedFill.Line(
        one.drug(),
        protocol.treatment(one.drug()).name(),
        one.from(),
        one.days(),
        asked.at().atZone(patient.site().zone()).toLocalTime().truncatedTo(ChronoUnit.MINUTES),
        plan == null ? null : plan.amount(),
        protocol.treatment(one.drug()).dose().value().unit(),
        one.authorisation(),
        Stream.of(
                FillObstacles.amount(one.authorisation(), plan),
                FillObstacles.time(asked, clock.instant()),
                FillObstacles.authorisation(one.authorisation(), asked),
                FillObstacles.guard(guard, since, asked))
            .flatMap(List::stream)
            .toList());
  }

  /** Days that nobody has entered. */
  private record Open(
      String drug, LocalDate from, int days, @Nullable Authorisation authorisation) {

    boolean goesOnWith(String other, LocalDate day, @Nullable Authorisation cover) {
      return drug.equals(other)
          && from.plusDays(days).equals(day)
          && Objects.equals(authorisation, cover);
    }
  }

  /** Names a line. */
  record Key(String drug, LocalDate from) {

    static Key of(FillEntry entry) {
      return new Key(entry.drug(), entry.from());
    }
  }
}
