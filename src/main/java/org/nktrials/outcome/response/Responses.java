package org.nktrials.outcome.response;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nktrials.shared.RecordList;
import org.nktrials.shared.RecordsTogether;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads lesions and assessments of many patients in one statement. Asks no permission: for services
 * that asked theirs.
 */
@Service
@Transactional(readOnly = true)
public class Responses {

  private static final String OF_THESE = "patient_id in (:patients)";
  private static final RecordList<TumourLesionRecord> LESIONS =
      new RecordList<>(TumourLesionRecord.class, "tumour_lesion", OF_THESE, "kind desc, number");
  private static final RecordList<TumourAssessmentRecord> VISITS =
      new RecordList<>(
          TumourAssessmentRecord.class, "tumour_assessment", OF_THESE, "assessed_on desc, id");
  private static final RecordList<LesionMeasurementRecord> SIZES =
      new RecordList<>(LesionMeasurementRecord.class, "lesion_measurement", OF_THESE, "id");
  private static final RecordList<MarrowRecord> MARROWS =
      new RecordList<>(MarrowRecord.class, "marrow_assessment", OF_THESE, "assessed_on desc, id");

  private final RecordsTogether records;

  Responses(RecordsTogether records) {
    this.records = records;
  }

  /** Tumours and marrow by patient; every patient asked for has an entry. */
  public Map<UUID, ResponseFile> of(Collection<UUID> patients) {
    if (patients.isEmpty()) {
      return Map.of();
    }
    Map<RecordList<?>, List<?>> read =
        records.read(List.of(LESIONS, VISITS, SIZES, MARROWS), Map.of("patients", patients));
    Map<UUID, List<TumourLesionRecord>> lesions =
        list(read, LESIONS).stream().collect(groupingBy(TumourLesionRecord::patientId));
    Map<UUID, List<TumourAssessmentRecord>> visits =
        list(read, VISITS).stream().collect(groupingBy(TumourAssessmentRecord::patientId));
    Map<UUID, List<LesionMeasurementRecord>> sizes =
        list(read, SIZES).stream().collect(groupingBy(LesionMeasurementRecord::assessmentId));
    Map<UUID, List<MarrowRecord>> marrows =
        list(read, MARROWS).stream().collect(groupingBy(MarrowRecord::patientId));
    Map<UUID, ResponseFile> files = new HashMap<>();
    for (UUID patient : patients) {
      files.put(
          patient,
          new ResponseFile(
              tumours(
                  lesions.getOrDefault(patient, List.of()),
                  visits.getOrDefault(patient, List.of()),
                  sizes),
              new MarrowFile(
                  marrows.getOrDefault(patient, List.of()).stream()
                      .map(MarrowRecord::visit)
                      .toList())));
    }
    return files;
  }

  /** Of one patient. */
  public ResponseFile of(UUID patient) {
    return of(List.of(patient)).getOrDefault(patient, ResponseFile.EMPTY);
  }

  private static TumourFile tumours(
      List<TumourLesionRecord> lesions,
      List<TumourAssessmentRecord> visits,
      Map<UUID, List<LesionMeasurementRecord>> sizes) {
    List<TumourLesion> all = lesions.stream().map(TumourLesionRecord::lesion).toList();
    Map<UUID, Integer> numbers =
        all.stream()
            .filter(TumourLesion::target)
            .collect(toMap(TumourLesion::id, one -> one.number()));
    List<TumourVisit> judged = new ArrayList<>();
    for (TumourAssessmentRecord visit : visits) {
      judged.add(
          visit.visit(
              sizes.getOrDefault(visit.id(), List.of()).stream()
                  .filter(size -> numbers.containsKey(size.lesionId()))
                  .map(size -> size.reading(numbers.getOrDefault(size.lesionId(), 0)))
                  .toList()));
    }
    return new TumourFile(all, judged);
  }

  @SuppressWarnings("unchecked") // a list holds what its type says
  private static <T> List<T> list(Map<RecordList<?>, List<?>> read, RecordList<T> part) {
    return (List<T>) read.getOrDefault(part, List.of());
  }
}
