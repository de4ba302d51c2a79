package org.nktrials.cohort.pack;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nktrials.cohort.Recommendation;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.ProtocolDefinition;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.ProtocolVersion;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.toxicity.PatientEvaluation;

/** A trial at its cut-off. All tables are read together, whichever sections ask for them. */
final class DataCut {

  /** What the sections ask for. A section that needs one more adds it here. */
  private static final Set<String> TABLES =
      Set.of(
          "adverse_event",
          "adverse_event_relatedness",
          "deviation",
          "deviation_class",
          "dose",
          "dose_omission",
          "laboratory_result",
          "level_opening",
          "patient",
          "protocol_version",
          "slot",
          "verdict",
          "verdict_comment",
          "verdict_late_finding",
          "visit_procedure",
          "visit_record");

  private final TrialSummary trial;
  private final CutOff cutOff;
  private final ProtocolService protocols;
  private final Map<String, List<PastRow>> tables;
  private final PastTrial past;

  DataCut(
      TrialSummary trial,
      CutOff cutOff,
      PastRecords records,
      ProtocolService protocols,
      PastTrial.Reader reader) {
    this.trial = trial;
    this.cutOff = cutOff;
    this.protocols = protocols;
    this.tables = records.of(TABLES, trial.id(), cutOff.trail());
    this.past = reader.read(this);
  }

  TrialSummary trial() {
    return trial;
  }

  CutOff cutOff() {
    return cutOff;
  }

  /** Rows of one of the tables above, in order of their making. */
  List<PastRow> rows(String table) {
    return requireNonNull(tables.get(table));
  }

  ProtocolVersion protocol() {
    return past.recommendation().protocol();
  }

  Recommendation recommendation() {
    return past.recommendation();
  }

  /** The patient of a row. */
  PatientSummary patient(UUID id) {
    return Optional.ofNullable(past.patients().get(id)).orElseThrow();
  }

  /** Whether the patient was registered by then. */
  boolean knows(UUID id) {
    return past.patients().containsKey(id);
  }

  /** Patients with a place first, in the order of the board, then the others by code. */
  List<PatientSummary> patients() {
    Map<UUID, PatientSummary> ordered = new LinkedHashMap<>();
    evaluations().forEach(one -> ordered.put(one.patient().id(), one.patient()));
    past.patients().values().stream()
        .sorted(Comparator.comparing(PatientSummary::code))
        .forEach(patient -> ordered.putIfAbsent(patient.id(), patient));
    return List.copyOf(ordered.values());
  }

  List<PatientEvaluation> evaluations() {
    return past.recommendation().evaluations();
  }

  /** Definition by which a patient is treated. */
  ProtocolDefinition definition(PatientSummary patient) {
    return protocols.version(patient.protocolVersionId()).definition();
  }

  /** Date at the patient's site. */
  LocalDate today(PatientSummary patient) {
    return patient.dateAt(cutOff.at());
  }

  Map<UUID, List<GivenDose>> dosesByPatient() {
    return doses().stream().collect(groupingBy(GivenDose::patientId));
  }

  List<GivenDose> doses() {
    return rows("dose").stream()
        .filter(row -> !row.has("cancelled_at"))
        .map(GivenDose::of)
        .sorted(Comparator.comparing(GivenDose::givenOn).thenComparing(GivenDose::id))
        .toList();
  }

  /** Definition of a protocol version. */
  ProtocolDefinition definition(UUID version) {
    return protocols.version(version).definition();
  }
}
