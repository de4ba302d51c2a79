package org.nktrials.laboratory.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nktrials.document.CsvTable;
import org.nktrials.laboratory.LaboratoryResult;
import org.nktrials.patient.PatientSummary;

/** Results as a table to take away. */
final class ResultFile {

  private ResultFile() {}

  static CsvTable table(PatientSummary patient, List<LaboratoryResult> results) {
    CsvTable table =
        new CsvTable(
            "patient",
            "test",
            "sampled at (site time)",
            "comparator",
            "value",
            "unit",
            "lower limit",
            "upper limit",
            "flag",
            "CTCAE grade",
            "CTCAE term",
            "grade status",
            "before treatment",
            "clinically significant",
            "value as typed",
            "unit as typed",
            "laboratory",
            "status");
    results.forEach(result -> row(table, patient, result));
    return table;
  }

  private static void row(CsvTable table, PatientSummary patient, LaboratoryResult result) {
    var comparator = result.comparator();
    table.row(
        patient.code(),
        result.analyte().code(),
        result.sampledAt().atZone(patient.site().zone()).toLocalDateTime(),
        comparator == null ? null : comparator.sign(),
        result.value() == null ? "not done" : result.value(),
        result.analyte().unit(),
        result.lowerLimit(),
        result.upperLimit(),
        result.flag(),
        result.grade().grade(),
        result.grade().term(),
        result.grade().status().label(),
        result.beforeTreatment() ? "yes" : "no",
        yesNo(result.clinicallySignificant()),
        result.typedValue(),
        result.typedUnit(),
        result.laboratory(),
        ResultWords.standing(result));
  }

  private static String yesNo(@Nullable Boolean answer) {
    return answer == null ? "not judged" : answer ? "yes" : "no";
  }
}
