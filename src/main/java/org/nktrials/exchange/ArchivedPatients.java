package org.nktrials.exchange;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
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

  private static final List<String> WAY =
      List.of(
          "patient",
          "consent",
          "consent_withdrawal",
          "eligibility_answer",
          "eligibility_confirmation",
          "medical_history",
          "prior_therapy",
          "allergy",
          "slot",
          "visit_record",
          "visit_procedure",
          "dose_authorisation",
          "dose",
          "dose_omission",
          "dose_withholding",
          "tablet_count",
          "concomitant_medication",
          "measurement",
          "adverse_event",
          "adverse_event_grade",
          "adverse_event_relatedness",
          "sae_case",
          "sae_report",
          "verdict",
          "laboratory_result");

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
    List<PrintedSection> sections = new ArrayList<>();
    for (ArchivedTable table : inOrder(tables)) {
      List<PrintedRecord> entries = entries(table, reach, patient);
      if (!entries.isEmpty()) {
        sections.add(new PrintedSection(table.words(), entries));
      }
    }
    Map<UUID, List<SignatureReceipt>> signed =
        signatures.of(
            sections.stream()
                .flatMap(one -> one.entries().stream())
                .map(PrintedRecord::id)
                .toList());
    Pdf pdf =
        documents.pdf(
            "exchange/archive-patient-pdf",
            Map.of("code", code, "sections", sections, "signed", signed, "contents", contents));
    zip.part("patients/" + code + ".pdf", out -> out.write(pdf.bytes()));
  }

  private List<PrintedRecord> entries(ArchivedTable table, ArchiveReach reach, UUID patient) {
    return database
        .sql(table.rowsOfPatient())
        .params(reach.parameters(table))
        .param("patient", patient)
        .query((row, _) -> entry(row, table.columns()))
        .list();
  }

  private static PrintedRecord entry(ResultSet row, List<ArchivedColumn> columns)
      throws SQLException {
    List<PrintedField> fields = new ArrayList<>();
    for (ArchivedColumn column : columns) {
      String value = row.getString(column.name());
      if (value != null && column.isForReaders()) {
        fields.add(PrintedField.of(column, value));
      }
    }
    return new PrintedRecord(UUID.fromString(row.getString("id")), fields);
  }

  /** As the patient's way goes; what has no place in it follows by name. */
  private static List<ArchivedTable> inOrder(List<ArchivedTable> tables) {
    return tables.stream()
        .sorted(
            Comparator.comparingInt(
                    (ArchivedTable table) ->
                        WAY.contains(table.name()) ? WAY.indexOf(table.name()) : WAY.size())
                .thenComparing(ArchivedTable::name))
        .toList();
  }
}
