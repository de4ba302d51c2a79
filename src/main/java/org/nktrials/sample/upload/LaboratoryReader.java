package org.nktrials.sample.upload;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nktrials.cytometry.table.DivaBatchTable;
import org.nktrials.cytometry.table.DivaTubeTable;
import org.nktrials.cytometry.table.FlowJoTable;
import org.nktrials.cytometry.table.MappedTable;
import org.nktrials.cytometry.table.TableRow;
import org.nktrials.shared.Refused;

/** Tells the layouts of files apart and reads them. */
final class LaboratoryReader {

  /** How the columns of a table are called whose program is not known. */
  static final String AS_REPORTED = "as reported";

  /** Known key columns by the headers of a table, as {@link #joined} joins them. */
  private final Function<String, @Nullable String> keys;

  LaboratoryReader(Function<String, @Nullable String> keys) {
    this.keys = keys;
  }

  FileReading read(Path file) {
    if (FcsFile.recognises(file)) {
      return FcsFile.read(file);
    }
    try {
      return read(TableFile.read(file));
    } catch (Refused refused) {
      return new FileReading.Unreadable(refused.problems().getFirst().sentence());
    }
  }

  FileReading read(List<TableRow> rows) {
    if (FlowJoTable.recognises(rows)) {
      return new FileReading.Table(FileKind.FLOWJO, FlowJoTable.read(rows));
    }
    if (DivaBatchTable.recognises(rows)) {
      return new FileReading.Table(FileKind.DIVA_BATCH, DivaBatchTable.read(rows));
    }
    if (DivaTubeTable.recognises(rows)) {
      return new FileReading.Table(FileKind.DIVA_TUBES, DivaTubeTable.read(rows));
    }
    return other(rows);
  }

  private FileReading other(List<TableRow> rows) {
    List<TableRow> filled =
        rows.stream().dropWhile(row -> row.cells().stream().allMatch(String::isBlank)).toList();
    if (filled.size() < 2) {
      return new FileReading.Unreadable("There is no row below a row of headers.");
    }
    List<String> headers = headers(filled.getFirst());
    String key = keys.apply(joined(headers));
    if (headers.isEmpty() || key == null) {
      return headers.isEmpty()
          ? new FileReading.Unreadable("The first row names no columns.")
          : new FileReading.UnknownTable(headers);
    }
    List<MappedTable.Mapped> columns =
        headers.stream()
            .filter(header -> !header.equalsIgnoreCase(key))
            .map(header -> new MappedTable.Mapped(header, List.of(header), AS_REPORTED, null, null))
            .toList();
    return new FileReading.Table(
        FileKind.MAPPED,
        MappedTable.read(filled, new MappedTable.ColumnMap(key, columns, List.of())));
  }

  private static List<String> headers(TableRow row) {
    return row.cells().stream()
        .map(cell -> cell.replace("\uFEFF", "").strip())
        .filter(cell -> !cell.isEmpty())
        .distinct()
        .toList();
  }

  static String joined(List<String> headers) {
    return String.join("\n", headers);
  }
}
