package org.nktrials.cohort.pack;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nktrials.patient.PatientSummary;

/**
 * A table of a pack.
 *
 * @param ofPatients whether each row is of one patient, who then stands before the first column
 * @param empty what to say when there are no rows
 */
public record Table(
    String title, boolean ofPatients, List<Column> columns, List<Row> rows, String empty) {

  /** Copies the lists. */
  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  static Table ofPatients(String title, List<Column> columns, Stream<Row> rows, String empty) {
    return new Table(title, true, columns, rows.toList(), empty);
  }

  static Table counted(String title, List<Column> columns, Stream<Row> rows, String empty) {
    return new Table(title, false, columns, rows.toList(), empty);
  }

  /**
   * A column.
   *
   * @param open whether it may be read by people who may not open the row's patient
   */
  public record Column(String name, boolean open) {

    static List<Column> of(String... names) {
      return Stream.of(names).map(name -> new Column(name, false)).toList();
    }
  }

  /**
   * A row, traceable to its record.
   *
   * @param patient subject code; null in a row of no single patient
   * @param site code of the patient's site, likewise
   * @param recordType table of the record; null where the row counts several
   * @param link page of the record within the application, likewise
   */
  public record Row(
      @Nullable UUID patientId,
      @Nullable String patient,
      @Nullable String site,
      @Nullable String recordType,
      @Nullable UUID recordId,
      @Nullable String link,
      List<String> cells) {

    /** Copies the cells. */
    public Row {
      cells = List.copyOf(cells);
    }

    static Row of(
        PatientSummary patient, String recordType, UUID id, String page, String... cells) {
      return new Row(
          patient.id(),
          patient.code(),
          patient.site().code(),
          recordType,
          id,
          "/patients/" + patient.code() + page,
          List.of(cells));
    }

    static Row counted(String... cells) {
      return new Row(null, null, null, null, null, null, List.of(cells));
    }
  }
}
