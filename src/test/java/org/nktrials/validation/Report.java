package org.nktrials.validation;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes requirement, test and result as a page for people and a table for programs. */
record Report(Matrix matrix, Build build) {

  void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("index.html"), new ReportPage(matrix, build).html());
    try (Writer file = Files.newBufferedWriter(folder.resolve("requirements.csv"))) {
      csv(file);
    }
  }

  /** A line a test; a requirement without test has one line without one. */
  void csv(Appendable to) throws IOException {
    try (CSVPrinter csv = new CSVPrinter(to, CSVFormat.RFC4180)) {
      csv.printRecord("requirement", "text", "source", "test class", "test", "result", "commit");
      for (Matrix.Line line : matrix.lines()) {
        var wanted = line.requirement();
        if (line.tests().isEmpty()) {
          csv.printRecord(
              wanted.id(),
              wanted.text(),
              wanted.source(),
              "",
              "",
              Result.UNTESTED.words(),
              build.commit());
        }
        for (Matrix.Checked one : line.tests()) {
          csv.printRecord(
              wanted.id(),
              wanted.text(),
              wanted.source(),
              one.claim().type(),
              one.claim().method(),
              one.result().words(),
              build.commit());
        }
      }
    }
  }
}
