package org.nktrials.sample.upload;

import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nktrials.cytometry.table.CytometryTable;
import org.nktrials.cytometry.table.SampleRow;
import org.nktrials.cytometry.table.TableCell;
import org.nktrials.cytometry.table.TableColumn;
import org.nktrials.cytometry.table.TubeRows;
import org.nktrials.rules.upload.AcquisitionDay;
import org.nktrials.rules.upload.FoundRow;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;

/** Collects rows, columns and refused cells of the files of an upload. */
final class UploadRows {

  /** Refused cells that are named of one file; the rest would say nothing new. */
  private static final int MOST_REFUSALS = 2_000;

  /** Rows of all tables of an upload together, so that its check fits in memory. */
  static final int MOST_ROWS = 100_000;

  /** Fewer events give a share that hardly means anything: a default of this project. */
  private static final BigDecimal FEW_EVENTS = BigDecimal.valueOf(50);

  private static final Set<String> COUNTS = Set.of("Count", "#Events");
  private static final String ENDING = ".fcs";
  private static final int LONGEST = 500;

  private final Map<ColumnKey, Meaning> meanings;
  private final List<CheckedRow> rows = new ArrayList<>();

  /** Rows of tables by name, for the events that belong to them; made when the first are there. */
  private @Nullable Map<String, Integer> byName;

  private final Map<ColumnKey, UploadCheck.Column> columns = new LinkedHashMap<>();
  private final List<UploadCheck.Refusal> refusals = new ArrayList<>();

  UploadRows(Map<ColumnKey, Meaning> meanings) {
    this.meanings = meanings;
  }

  List<CheckedRow> rows() {
    return rows;
  }

  List<UploadCheck.Column> columns() {
    return List.copyOf(columns.values());
  }

  List<UploadCheck.Refusal> refusals() {
    return refusals;
  }

  void table(UploadedFile file, CytometryTable table) {
    IdentityHashMap<TableColumn, ColumnKey> keys = new IdentityHashMap<>();
    for (TableColumn column : table.columns()) {
      ColumnKey key = keys.computeIfAbsent(column, ColumnKey::of);
      columns.putIfAbsent(
          key,
          new UploadCheck.Column(
              file.id(), columns.size() + 1, key, column.marker(), column.unit()));
    }
    Set<String> wanted =
        keys.values().stream()
            .filter(this::mapped)
            .flatMap(key -> Stream.of(key.path(), parent(key.path())))
            .collect(toSet());
    ColumnUses uses = new ColumnUses();
    keys.forEach(
        (column, key) ->
            uses.put(
                column,
                mapped(key),
                COUNTS.contains(key.statistic()) && wanted.contains(key.path())));
    List<SampleRow> tubes = TubeRows.of(table);
    if (rows.size() + tubes.size() > MOST_ROWS) {
      throw new Refused(
          new Problem(
              "rows-many",
              "file",
              "The tables have more than 100,000 rows together.",
              "Make several uploads of them."));
    }
    NavigableMap<Integer, Integer> refusedByLine = refuse(file, table, tubes);
    RowIds ids = new RowIds(file.id());
    for (SampleRow tube : tubes) {
      int refused = refusedByLine.getOrDefault(tube.line(), 0);
      rows.add(row(ids.of(tube.line()), file, tube, uses, refused));
    }
  }

  /** Counts what is refused below each tube's first line. */
  private NavigableMap<Integer, Integer> refuse(
      UploadedFile file, CytometryTable table, List<SampleRow> tubes) {
    NavigableMap<Integer, Integer> byLine = new TreeMap<>();
    if (table.problems().isEmpty()) {
      return byLine;
    }
    tubes.forEach(tube -> byLine.put(tube.line(), 0));
    int named = 0;
    for (CytometryTable.TableProblem problem : table.problems()) {
      Integer line = byLine.floorKey(problem.line());
      if (line != null) {
        byLine.merge(line, 1, Integer::sum);
      }
      if (named++ < MOST_REFUSALS) {
        refuse(
            file,
            problem.line(),
            problem.column(),
            problem.typed(),
            problem.code().name(),
            problem.sentence());
      }
    }
    return byLine;
  }

  private void refuse(
      UploadedFile file, int line, int column, String typed, String code, String reason) {
    refusals.add(
        new UploadCheck.Refusal(
            file.id(), refusals.size() + 1, line, column, cut(typed), code, reason));
  }

  private CheckedRow row(UUID id, UploadedFile file, SampleRow tube, ColumnUses uses, int refused) {
    int values = 0;
    BigDecimal least = null;
    boolean measured = false;
    for (TableCell cell : tube.cells()) {
      BigDecimal value = cell.value();
      ColumnUses.Use use = uses.of(cell.column());
      if (value == null || use == null) {
        continue;
      }
      measured = true;
      values += use.mapped() ? 1 : 0;
      if (use.counts()) {
        least = least == null ? value : least.min(value);
      }
    }
    return new CheckedRow(
        id,
        file.id(),
        null,
        tube.line(),
        cut(tube.name()),
        AcquisitionDay.of(tube.recorded()).orElse(null),
        measured ? FoundRow.Content.VALUES : without(tube, refused),
        values,
        refused,
        least == null ? null : least.longValue(),
        warning(least));
  }

  /** A row of which something could not be read is no control: its values would be lost unseen. */
  private static FoundRow.Content without(SampleRow tube, int refused) {
    return refused == 0 && tube.cells().stream().allMatch(cell -> cell.typed().isBlank())
        ? FoundRow.Content.BLANK
        : FoundRow.Content.NOTHING;
  }

  private static @Nullable String warning(@Nullable BigDecimal events) {
    return events != null && events.compareTo(FEW_EVENTS) < 0
        ? "Only %s events in the smallest population; fewer than %s are few (a default)."
            .formatted(events.toPlainString(), FEW_EVENTS)
        : null;
  }

  /** The population of which a share is: few events there make the share doubtful. */
  private static String parent(String path) {
    return path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : path;
  }

  private boolean mapped(ColumnKey key) {
    Meaning meaning = meanings.get(key);
    return meaning != null && meaning.parameter() != null;
  }

  private Map<String, Integer> byName() {
    Map<String, Integer> found = byName;
    if (found == null) {
      found = new HashMap<>();
      for (int at = 0; at < rows.size(); at++) {
        found.putIfAbsent(bare(rows.get(at).name()), at);
      }
      byName = found;
    }
    return found;
  }

  /** Events go to the row of a table that has their name, or are a row of their own. */
  void events(UploadedFile file) {
    if (file.events() == null) {
      String why = file.note();
      refuse(file, 0, 0, file.name(), "FCS_REFUSED", why == null ? "It cannot be read." : why);
      return;
    }
    Integer at = byName().get(bare(file.name()));
    if (at != null && rows.get(at).fcsFileId() == null) {
      rows.set(at, rows.get(at).with(file.id(), file.acquiredOn()));
      return;
    }
    rows.add(
        new CheckedRow(
            file.id(),
            file.id(),
            0,
            file.name(),
            file.acquiredOn(),
            FoundRow.Content.EVENTS,
            0,
            0,
            file.events(),
            null));
  }

  private static String bare(String name) {
    String bare = name.strip().toLowerCase(Locale.ROOT);
    return bare.endsWith(ENDING) ? bare.substring(0, bare.length() - ENDING.length()) : bare;
  }

  private static String cut(String text) {
    String plain = text.indexOf('\0') < 0 ? text : text.replace("\u0000", "");
    return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
  }
}
