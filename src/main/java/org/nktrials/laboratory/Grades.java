package org.nktrials.laboratory;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.ProtocolService;
import org.springframework.stereotype.Component;

/** Decides limits and grades of a patient's results together: two queries for any number. */
@Component
class Grades {

  private final ReferenceRangeRepository ranges;
  private final StudyDrugStart start;
  private final ProtocolService protocols;
  private final GradeRules rules;

  Grades(
      ReferenceRangeRepository ranges,
      StudyDrugStart start,
      ProtocolService protocols,
      GradeRules rules) {
    this.ranges = ranges;
    this.start = start;
    this.protocols = protocols;
    this.rules = rules;
  }

  /**
   * What each result should be.
   *
   * @param counting every result of the patient that counts, of the tests in question, in order of
   *     sampling
   */
  List<Outcome> decide(PatientSummary patient, List<LaboratoryResultRecord> counting) {
    Instant firstDose = start.of(patient.id()).orElse(null);
    List<LaboratoryResult> results = counting.stream().map(record -> record.result("")).toList();
    Map<Key, List<ReferenceRange>> known = ranges(patient, results);
    Map<Analyte, LaboratoryResult> baselines = baselines(results, firstDose);
    String ctcae =
        protocols.version(patient.protocolVersionId()).definition().ctcaeVersion().value();
    return counting.stream()
        .map(
            record -> {
              LaboratoryResult result = record.result("");
              Limits limits = limits(patient, result, known);
              boolean before = firstDose == null || result.sampledAt().isBefore(firstDose);
              LaboratoryResult baseline = baselines.get(result.analyte());
              DecidedGrade grade = rules.grade(ctcae, result, limits, baseline, before);
              return new Outcome(record, limits, before, grade);
            })
        .toList();
  }

  private Map<Key, List<ReferenceRange>> ranges(
      PatientSummary patient, List<LaboratoryResult> results) {
    Set<Analyte> analytes = results.stream().map(LaboratoryResult::analyte).collect(toSet());
    return ranges.findByTrialIdAndAnalyteIn(patient.trialId(), analytes).stream()
        .map(ReferenceRangeRecord::range)
        .collect(groupingBy(range -> new Key(range.laboratoryId(), range.analyte())));
  }

  private static Limits limits(
      PatientSummary patient, LaboratoryResult result, Map<Key, List<ReferenceRange>> known) {
    return known.getOrDefault(new Key(result.laboratoryId(), result.analyte()), List.of()).stream()
        .filter(range -> range.appliesTo(patient, result.sampledOn()))
        .max(ReferenceRange.BY_FORCE)
        .map(ReferenceRange::limits)
        .orElse(Limits.NONE);
  }

  /** The last exact value of each test before the first study drug. */
  private static Map<Analyte, LaboratoryResult> baselines(
      List<LaboratoryResult> results, @Nullable Instant firstDose) {
    Map<Analyte, LaboratoryResult> last = new EnumMap<>(Analyte.class);
    if (firstDose != null) {
      results.stream()
          .filter(result -> result.value() != null && result.comparator() == null)
          .filter(result -> result.sampledAt().isBefore(firstDose))
          .forEach(
              result ->
                  last.merge(
                      result.analyte(),
                      result,
                      (one, other) -> one.sampledAt().isAfter(other.sampledAt()) ? one : other));
    }
    return last;
  }

  private record Key(UUID laboratoryId, Analyte analyte) {}

  /** A result with the limits, the place in time and the grade that it should have. */
  record Outcome(LaboratoryResultRecord record, Limits limits, boolean before, DecidedGrade grade) {

    void apply() {
      record.grade(limits, before, grade);
    }

    boolean differs() {
      LaboratoryResult now = record.result("");
      return now.beforeTreatment() != before
          || !now.grade().equals(grade)
          || !new Limits(now.lowerLimit(), now.upperLimit()).sameAs(limits);
    }
  }
}
