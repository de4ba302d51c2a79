package org.nktrials.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.nktrials.document.Documents;
import org.nktrials.document.ListedZip;
import org.springframework.stereotype.Component;

/** Writes the parts of an archive, one after the other. */
@Component
class ArchiveParts {

  /** The list of contents, where a reader begins. */
  static final String INDEX = "index.html";

  private final ArchivedRows rows;
  private final ArchivedPatients patients;
  private final ArchivedHistory history;
  private final ArchivedOdm odm;
  private final Documents documents;

  ArchiveParts(
      ArchivedRows rows,
      ArchivedPatients patients,
      ArchivedHistory history,
      ArchivedOdm odm,
      Documents documents) {
    this.odm = odm;
    this.rows = rows;
    this.patients = patients;
    this.history = history;
    this.documents = documents;
  }

  /** Everything, and last the list of contents and the checksums. */
  void write(
      ListedZip zip, ArchiveReach reach, List<ArchivedTable> tables, ArchiveContents contents)
      throws IOException {
    rows.protocols(zip, reach);
    for (ArchivedTable table : tables) {
      contents.table(table, rows.table(zip, reach, table));
      contents.other("files/" + table.name(), table.words(), rows.files(zip, reach, table));
    }
    history.write(zip, reach, contents);
    List<ArchivedTable> filled =
        tables.stream().filter(ArchivedTable::isOfPatients).filter(contents::hasRows).toList();
    for (String code : contents.overview().patients()) {
      patients.document(zip, reach, filled, code, contents);
    }
    odm.write(zip, reach, filled, contents);
    String index = documents.page("exchange/archive-index", Map.of("contents", contents));
    zip.part(INDEX, out -> out.write(index.getBytes(StandardCharsets.UTF_8)));
    zip.finish();
  }
}
