package org.nktrials.sample.upload;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.cytometry.table.SampleRow;
import org.nktrials.cytometry.table.TableCell;
import org.nktrials.cytometry.table.TubeRows;
import org.nktrials.rules.upload.Said;
import org.springframework.stereotype.Component;

/** Reads the values of rows once more from the files that are kept. */
@Component
class UploadValues {

  private final UploadFileQueries fileQueries;
  private final UploadStatementQueries statementQueries;
  private final UploadChecking checking;
  private final ColumnMaps maps;

  UploadValues(
      UploadFileQueries fileQueries,
      UploadStatementQueries statementQueries,
      UploadChecking checking,
      ColumnMaps maps) {
    this.fileQueries = fileQueries;
    this.statementQueries = statementQueries;
    this.checking = checking;
    this.maps = maps;
  }

  /** Values of rows that have a sample, as the columns are mapped now; rows of events have none. */
  List<MeasuredTube> of(Upload upload, List<UploadedRow> rows) {
    Map<ColumnKey, Meaning> meanings = maps.of(upload.laboratoryId(), upload.panelVersion());
    Map<UUID, UploadStatement> said = statementQueries.statements(upload.id());
    Map<UUID, UploadedFile> files =
        fileQueries.files(upload.id()).stream().collect(toMap(UploadedFile::id, file -> file));
    Map<UUID, Map<Integer, SampleRow>> read = new HashMap<>();
    List<MeasuredTube> tubes = new ArrayList<>();
    for (UploadedRow row : rows) {
      String sample = row.sample();
      UploadedFile file = files.get(row.fileId());
      if (sample == null || file == null || !file.kind().table()) {
        continue;
      }
      SampleRow tube =
          read.computeIfAbsent(row.fileId(), id -> tubes(upload, file)).get(row.line());
      if (tube != null) {
        tubes.add(tube(row, sample, said.get(row.id()), tube, meanings));
      }
    }
    return tubes;
  }

  /** The cells of one row; none where the file has no such line any more. */
  List<TableCell> cells(Upload upload, UploadedFile file, int line) {
    SampleRow tube = tubes(upload, file).get(line);
    return tube == null ? List.of() : tube.cells();
  }

  /** Headers of a table of unknown layout. */
  List<String> headers(Upload upload, UploadedFile file) {
    return checking.stored(upload, file) instanceof FileReading.UnknownTable(var headers)
        ? headers
        : List.of();
  }

  private Map<Integer, SampleRow> tubes(Upload upload, UploadedFile file) {
    return checking.stored(upload, file) instanceof FileReading.Table table
        ? TubeRows.of(table.table()).stream().collect(toMap(SampleRow::line, tube -> tube))
        : Map.of();
  }

  private static MeasuredTube tube(
      UploadedRow row,
      String sample,
      @Nullable UploadStatement said,
      SampleRow tube,
      Map<ColumnKey, Meaning> meanings) {
    List<MeasuredValue> values = new ArrayList<>();
    for (TableCell cell : tube.cells()) {
      Meaning meaning = meanings.get(ColumnKey.of(cell.column()));
      String parameter = meaning == null ? null : meaning.parameter();
      String unit = meaning == null ? null : meaning.unit();
      if (parameter != null && unit != null) {
        values.add(
            new MeasuredValue(
                parameter,
                unit,
                cell.comparator(),
                cell.value(),
                cell.typed(),
                cell.line(),
                cell.column().index() + 1));
      }
    }
    String named = row.tube();
    return new MeasuredTube(
        row,
        sample,
        named == null ? "" : named,
        said != null && said.kind() == Said.Kind.CORRECTS,
        said == null ? "" : said.reason(),
        List.copyOf(values));
  }
}
