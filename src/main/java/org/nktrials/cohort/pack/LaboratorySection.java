package org.nktrials.cohort.pack;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.nktrials.cohort.pack.Table.Column;
import org.nktrials.cohort.pack.Table.Row;
import org.nktrials.laboratory.Analyte;
import org.nktrials.patient.PatientSummary;
import org.springframework.stereotype.Component;

/** The worst grade of each test after the first study drug. */
@Component
class LaboratorySection implements PackSection {

  private static final Comparator<PastRow> WORST_FIRST =
      Comparator.comparingInt((PastRow row) -> -row.number("grade"))
          .thenComparing(row -> row.instant("sampled_at"))
          .thenComparing(PastRow::id);

  @Override
  public int order() {
    return 50;
  }

  @Override
  public Section at(DataCut cut) {
    return Section.of(
        "laboratory",
        "Worst laboratory grades",
        "After the first study drug; grade 1 and above. Grades as they stood at the cut-off.",
        Table.ofPatients(
            "Worst grade of each test",
            Column.of("Test", "Worst grade", "Result", "Sampled", "Graded as"),
            cut.patients().stream().flatMap(patient -> worst(cut, patient)),
            "No result had a grade of 1 or above."));
  }

  /** Results that counted: neither cancelled nor replaced by a correction. */
  static Stream<PastRow> counting(DataCut cut) {
    return cut.rows("laboratory_result").stream()
        .filter(row -> !row.has("cancelled_at") && !row.has("replaced_at"));
  }

  /** The test in words; a code that is no longer known stays as it is. */
  static String test(PastRow row) {
    String code = row.text("analyte");
    return Arrays.stream(Analyte.values())
        .filter(one -> one.name().equals(code))
        .map(Analyte::label)
        .findFirst()
        .orElse(code);
  }

  private static Stream<Row> worst(DataCut cut, PatientSummary patient) {
    return counting(cut)
        .filter(row -> row.uuid("patient_id").equals(patient.id()))
        .filter(row -> Boolean.FALSE.equals(row.flagOrNull("before_treatment")))
        .filter(row -> row.has("grade") && row.number("grade") > 0)
        .collect(groupingBy(LaboratorySection::test, TreeMap::new, toList()))
        .values()
        .stream()
        .map(results -> row(patient, results));
  }

  private static Row row(PatientSummary patient, List<PastRow> results) {
    PastRow worst = results.stream().min(WORST_FIRST).orElseThrow();
    return Row.of(
        patient,
        "laboratory_result",
        worst.id(),
        "/laboratory/results/" + worst.id(),
        test(worst),
        Written.grade(worst.number("grade")),
        worst.text("typed_value") + " " + worst.text("typed_unit"),
        Written.day(worst.date("sampled_on"), ""),
        Objects.requireNonNullElse(worst.textOrNull("grade_term"), "not named"));
  }
}
