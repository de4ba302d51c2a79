package org.nktrials.exchange;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nktrials.access.SignatureReceipt;
import org.nktrials.document.ListedZip;
import org.nktrials.exchange.ArchivedHistory.SignedRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The records of patients as CDISC ODM 1.3.2 for machines: a file of transactions, in which each
 * entry of the audit trail is one, with its person, time and reason, followed by the signatures of
 * the record. What the trail does not show is left out.
 */
@Component
class ArchivedOdm {

  /** Its part of the archive. */
  static final String PART = "odm.xml";

  private static final String PATIENTS =
      """
      select p.id, p.code, s.code as site from patient p join site s on s.id = p.site_id
       where p.trial_id = :trial and (:all or p.site_id = any (:sites::text[]::uuid[])) order by p.code
      """;

  private final JdbcClient database;
  private final ArchivedHistory history;

  ArchivedOdm(JdbcClient database, ArchivedHistory history) {
    this.database = database;
    this.history = history;
  }

  void write(
      ListedZip zip, ArchiveReach reach, List<ArchivedTable> tables, ArchiveContents contents)
      throws IOException {
    Map<UUID, List<SignedRecord>> signed = history.signedRecords(reach);
    zip.part(
        PART,
        out -> {
          Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
          OdmXml xml = new OdmXml(writer);
          new OdmStudy(xml, contents, tables).write();
          people(xml, reach, signed);
          xml.start("ClinicalData", "StudyOID", OdmStudy.OID, "MetaDataVersionOID", OdmStudy.META);
          patients(reach).forEach(one -> patient(xml, reach, tables, one, signed));
          xml.finish();
        });
    contents.other(PART, "Records of patients as CDISC ODM 1.3.2 with audit and signatures", 1);
  }

  private void people(OdmXml xml, ArchiveReach reach, Map<UUID, List<SignedRecord>> signed)
      throws IOException {
    xml.start("AdminData", "StudyOID", OdmStudy.OID);
    xml.start("User", "OID", OdmTransactions.SYSTEM).text("FullName", "NK Trials").end();
    Map<String, String> names = new LinkedHashMap<>(); // a name can have changed
    history.people(reach).forEach(one -> names.put(one.getFirst(), one.getLast()));
    for (Map.Entry<String, String> person : names.entrySet()) {
      xml.start("User", "OID", OdmTransactions.user(person.getKey()))
          .text("FullName", person.getValue())
          .end();
    }
    for (String site : patients(reach).stream().map(Patient::site).distinct().toList()) {
      xml.empty("Location", "OID", "L." + site, "Name", "Site " + site, "LocationType", "Site");
    }
    List<String> meanings =
        signed.values().stream()
            .flatMap(List::stream)
            .map(SignedRecord::receipt)
            .map(SignatureReceipt::meaning)
            .distinct()
            .sorted()
            .toList();
    for (String meaning : meanings) {
      xml.start(
              "SignatureDef", "OID", OdmTransactions.meaning(meaning), "Methodology", "Electronic")
          .text("Meaning", meaning)
          .text("LegalReason", "Signed with the password or a passkey, bound to the record")
          .end();
    }
    xml.end();
  }

  private List<Patient> patients(ArchiveReach reach) {
    return database
        .sql(PATIENTS)
        .params(reach.parameters())
        .query(
            (row, _) ->
                new Patient(
                    row.getObject("id", UUID.class), row.getString("code"), row.getString("site")))
        .list();
  }

  private void patient(
      OdmXml xml,
      ArchiveReach reach,
      List<ArchivedTable> tables,
      Patient patient,
      Map<UUID, List<SignedRecord>> signed) {
    try {
      xml.start("SubjectData", "SubjectKey", patient.code(), "TransactionType", "Insert");
      xml.empty("SiteRef", "LocationOID", "L." + patient.site());
      xml.start("StudyEventData", "StudyEventOID", OdmStudy.EVENT, "TransactionType", "Insert");
      for (ArchivedTable table : tables) {
        OdmTransactions records = new OdmTransactions(xml, table, "L." + patient.site(), signed);
        database
            .sql(table.entriesOfPatient())
            .params(reach.parameters(table))
            .param("patient", patient.id())
            .param("table", table.name())
            .query(records::row);
        records.finish();
      }
      xml.end().end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A subject of the file. */
  private record Patient(UUID id, String code, String site) {}
}
