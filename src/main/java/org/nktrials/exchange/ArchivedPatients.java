package org.nktrials.exchange;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nktrials.access.RecordSignatures;
import org.nktrials.access.SignatureReceipt;
import org.nktrials.document.Documents;
import org.nktrials.document.ListedZip;
import org.nktrials.document.Pdf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A document for each patient: every record with its fields and its signatures. */
@Component
class ArchivedPatients {

  private static final String CODES =
      """
      select code from patient
       where trial_id = :trial and (:all or site_id = any (:sites::text[]::uuid[])) order by code
      """;

  private final JdbcClient database;
  private final RecordSignatures signatures;
  private final Documents documents;

  ArchivedPatients(JdbcClient database, RecordSignatures signatures, Documents documents) {
    this.database = database;
    this.signatures = signatures;
    this.documents = documents;
  }

  /** Codes of the patients in reach, in order. */
  List<String> codes(ArchiveReach reach) {
    return database
        .sql(CODES)
        .params(reach.parameters())
        .query((row, n) -> row.getString(1))
        .list();
  }

  void document(
      ListedZip zip,
      ArchiveReach reach,
      List<ArchivedTable> tables,
      String code,
      ArchiveContents contents)
      throws IOException {
    UUID patient =
        database
            .sql("select id from patient where code = ?")
            .param(code)
            .query(UUID.class)
            .single();
    List<Section> sections = new ArrayList<>();
    for (ArchivedTable table : tables) {
      List<Entry> entries = entries(table, patient);
      if (!entries.isEmpty()) {
        sections.add(new Section(table.words(), entries));
      }
    }
    Map<UUID, List<SignatureReceipt>> signed =
        signatures.of(
            sections.stream().flatMap(one -> one.entries().stream()).map(Entry::id).toList());
    Pdf pdf =
        documents.pdf(
            "exchange/archive-patient-pdf",
            Map.of("code", code, "sections", sections, "signed", signed, "contents", contents));
    zip.part("patients/" + code + ".pdf", out -> out.write(pdf.bytes()));
  }

  private List<Entry> entries(ArchivedTable table, UUID patient) {
    return database
        .sql(table.rowsOfPatient())
        .param("patient", patient)
        .query((row, _) -> entry(row, table.columns()))
        .list();
  }

  private static Entry entry(ResultSet row, List<ArchivedColumn> columns) throws SQLException {
    List<Field> fields = new ArrayList<>();
    for (ArchivedColumn column : columns) {
      String value = row.getString(column.name());
      if (value != null && column.isForReaders()) {
        fields.add(new Field(column.name().replace('_', ' '), printable(value)));
      }
    }
    return new Entry(UUID.fromString(row.getString("id")), fields);
  }

  /** XML has no place for control characters. */
  private static String printable(String value) {
    return value.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", " ");
  }

  /**
   * Records of one kind.
   *
   * @param title the kind in words
   */
  record Section(String title, List<Entry> entries) {}

  /** One record. */
  record Entry(UUID id, List<Field> fields) {}

  /** A value under its name. */
  record Field(String name, String value) {}
}
