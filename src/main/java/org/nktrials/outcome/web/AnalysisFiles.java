package org.nktrials.outcome.web;

import org.nktrials.document.CsvTable;
import org.nktrials.outcome.marker.Exclusion;
import org.nktrials.outcome.marker.MarkerRow;
import org.nktrials.outcome.marker.RScript;

/** One run of an analysis as files: its patients as a table, its figures as a script of R. */
final class AnalysisFiles {

  private AnalysisFiles() {}

  /** A row a patient, those left out with their reason. */
  static CsvTable table(ShownAnalysis shown) {
    CsvTable table =
        new CsvTable(
            "subject",
            "data",
            "group",
            "sampled",
            "marker",
            "as_reported",
            "clock_start",
            "end",
            "days",
            "event",
            "left_out_because");
    String synthetic = shown.trial().synthetic() ? "synthetic" : "";
    for (MarkerRow row : shown.run().table().rows()) {
      table.row(
          row.subject(),
          synthetic,
          shown.study().groupOf(row),
          row.sampled(),
          row.value(),
          row.printed(),
          row.clockStart(),
          row.end(),
          row.days(),
          row.event() ? 1 : 0,
          "");
    }
    for (Exclusion one : shown.run().table().exclusions()) {
      table.row(one.subject(), synthetic, "", "", "", "", "", "", "", "", one.reason());
    }
    return table;
  }

  /** The script with trial, analysis, checksum and warnings on top. */
  static String script(ShownAnalysis shown) {
    String head =
        "Trial %s%s\nAnalysis %d, run %d: %s, %s, clock from %s\nData SHA-256 %s\nRules %s\n%s"
            .formatted(
                shown.trial().code(),
                shown.trial().synthetic() ? ": synthetic data, no patient exists" : "",
                shown.analysis().number(),
                shown.run().number(),
                shown.analysis().question().subject(),
                shown.analysis().question().endpoint().label(),
                shown.analysis().question().clock(),
                shown.run().sha256(),
                shown.run().ruleVersions(),
                String.join("\n", shown.run().warnings()));
    return RScript.of(head, shown.study());
  }
}
