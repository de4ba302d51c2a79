package org.nktrials.exchange;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.document.CsvTable;
import org.nktrials.document.FileStore;
import org.nktrials.document.ListedZip;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows and files of tables; never more than some hundred rows, or one file, in memory. */
@Component
class ArchivedRows {

  private static final int AT_ONCE = 200;

  private final JdbcClient database;
  private final FileStore kept;

  ArchivedRows(JdbcClient database, FileStore kept) {
    this.database = database;
    this.kept = kept;
  }

  /** The table as CSV. Gives the number of rows. */
  long table(ListedZip zip, ArchiveReach reach, ArchivedTable table) throws IOException {
    List<ArchivedColumn> columns = table.columns();
    String[] names = columns.stream().map(ArchivedColumn::name).toArray(String[]::new);
    long[] rows = new long[1];
    zip.part(
        table.part(),
        out -> {
          Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
          CsvTable csv = new CsvTable(writer, names);
          database
              .sql(table.rows())
              .withFetchSize(AT_ONCE)
              .params(reach.parameters(table))
              .query(
                  row -> {
                    csv.row(cells(row, columns));
                    rows[0]++;
                  });
          writer.flush();
        });
    return rows[0];
  }

  /** Documents and original files that the rows name. Gives their number. */
  long files(ListedZip zip, ArchiveReach reach, ArchivedTable table) {
    if (table.isOfOriginals() ? !reach.hasOriginals() : !table.hasDocuments()) {
      return 0;
    }
    List<KeptFile> found =
        database
            .sql(table.files())
            .params(reach.parameters(table))
            .query(
                (row, _) ->
                    new KeptFile(
                        row.getObject("id", UUID.class),
                        row.getString("sha256"),
                        row.getString("ending")))
            .list();
    for (KeptFile one : found) {
      String name = "files/" + table.name() + "/" + one.id() + "." + one.ending();
      try {
        zip.part(name, out -> kept.copy(one.sha256(), out));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return found.size();
  }

  /** A file that a row names. */
  private record KeptFile(UUID id, String sha256, String ending) {}

  /** The protocol files as they were registered. */
  void protocols(ListedZip zip, ArchiveReach reach) {
    database
        .sql("select number, definition from protocol_version where trial_id = ? order by number")
        .param(reach.trial())
        .query(
            row -> {
              byte[] text = row.getString("definition").getBytes(StandardCharsets.UTF_8);
              file(zip, "protocol/version-" + row.getInt("number") + ".yaml", text);
            });
  }

  private static void file(ListedZip zip, String name, byte[] bytes) {
    try {
      zip.part(name, out -> out.write(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable Object[] cells(ResultSet row, List<ArchivedColumn> columns)
      throws SQLException {
    @Nullable Object[] cells = new @Nullable Object[columns.size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = columns.get(i).isNumber() ? row.getBigDecimal(i + 1) : row.getString(i + 1);
    }
    return cells;
  }
}
