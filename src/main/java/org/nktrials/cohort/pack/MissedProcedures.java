package org.nktrials.cohort.pack;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.Visit;

/** A visit that took place and of which the protocol asks more than was recorded. */
record MissedProcedures(
    UUID record,
    UUID patientId,
    String code,
    String label,
    LocalDate heldOn,
    List<String> procedures) {

  /** In order of patient and date. */
  static Stream<MissedProcedures> of(DataCut cut) {
    Map<UUID, Set<String>> recorded =
        cut.rows("visit_procedure").stream()
            .collect(
                groupingBy(
                    row -> row.uuid("visit_record_id"),
                    mapping(row -> row.text("procedure"), toSet())));
    return cut.rows("visit_record").stream()
        .filter(row -> row.has("actual_on"))
        .sorted(
            Comparator.comparing((PastRow row) -> cut.patient(row.uuid("patient_id")).code())
                .thenComparing(row -> row.date("actual_on"))
                .thenComparing(PastRow::id))
        .flatMap(row -> of(cut, row, recorded.getOrDefault(row.id(), Set.of())));
  }

  private static Stream<MissedProcedures> of(DataCut cut, PastRow row, Set<String> recorded) {
    PatientSummary patient = cut.patient(row.uuid("patient_id"));
    return cut.definition(patient).visits().value().stream()
        .filter(visit -> visit.id().equals(row.text("visit")))
        .map(visit -> of(row, patient, visit, recorded))
        .filter(one -> !one.procedures().isEmpty());
  }

  private static MissedProcedures of(
      PastRow row, PatientSummary patient, Visit visit, Set<String> recorded) {
    return new MissedProcedures(
        row.id(),
        patient.id(),
        row.text("code"),
        visit.label(),
        row.date("actual_on"),
        visit.procedures().stream().filter(one -> !recorded.contains(one)).toList());
  }
}
