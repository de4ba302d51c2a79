package org.nktrials.exchange;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.nktrials.access.Permission;
import org.nktrials.access.SignatureReceipt;
import org.nktrials.access.Signatures;
import org.nktrials.audit.AuditTrail;
import org.nktrials.audit.HistoryEntry;
import org.nktrials.document.CsvTable;
import org.nktrials.document.ListedZip;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Audit trail, signatures and the printed names of people in an archive. */
@Component
class ArchivedHistory {

  private static final int AT_ONCE = 500;

  /** Where a signature belongs is told by the entry that its making left in the trail. */
  private static final String SIGNED =
      """
      select s.id, s.record_type, s.record_id from audit_entry a join signature s on s.id = a.record_id
       where a.record_type = 'signature' and a.action = 'CREATED' and a.trial_id = :trial
         and (:all or a.site_id = any (:sites::text[]::uuid[]))
       order by a.id
      """;

  private static final String PEOPLE =
      """
      select distinct a.actor_id, a.actor_name from audit_entry a left join patient p on p.id = a.patient_id
       where a.actor_id is not null and coalesce(p.trial_id, a.trial_id) = :trial
         and (:all or p.site_id = any (:sites::text[]::uuid[])) order by 2, 1
      """;

  private final JdbcClient database;
  private final AuditTrail trail;
  private final Signatures signatures;

  ArchivedHistory(JdbcClient database, AuditTrail trail, Signatures signatures) {
    this.database = database;
    this.trail = trail;
    this.signatures = signatures;
  }

  void write(ListedZip zip, ArchiveReach reach, ArchiveContents contents) throws IOException {
    part(zip, contents, "audit-trail", "Audit trail", csv -> trail(csv, reach));
    part(zip, contents, "signatures", "Signatures", csv -> signatures(csv, reach));
    part(
        zip,
        contents,
        "people",
        "People by the identity that records name",
        csv -> people(csv, reach));
  }

  private static void part(
      ListedZip zip,
      ArchiveContents contents,
      String name,
      String words,
      ToLongFunction<Writer> writes)
      throws IOException {
    zip.part(
        name + ".csv",
        out -> {
          Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
          contents.other(name + ".csv", words, writes.applyAsLong(writer));
          writer.flush();
        });
  }

  private long trail(Writer writer, ArchiveReach reach) {
    CsvTable csv = new CsvTable(writer, HistoryEntry.columns().toArray(String[]::new));
    long[] rows = new long[1];
    trail.eachOfTrial(
        reach.trial(),
        Permission.VIEW_ARCHIVE,
        one -> {
          csv.row(one.cells());
          rows[0]++;
        });
    return rows[0];
  }

  private long signatures(Writer writer, ArchiveReach reach) {
    CsvTable csv =
        new CsvTable(
            writer,
            "id",
            "printed_name",
            "capacity",
            "meaning",
            "signed_at",
            "standing",
            "record_type",
            "record",
            "content_sha256");
    List<Signed> all = signed(reach);
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      receipts(csv, all.subList(from, Math.min(all.size(), from + AT_ONCE)));
    }
    return all.size();
  }

  private void receipts(CsvTable csv, List<Signed> some) {
    Map<UUID, SignatureReceipt> receipts = signatures.byId(some.stream().map(Signed::id).toList());
    for (Signed one : some) {
      SignatureReceipt receipt = receipts.get(one.id());
      if (receipt != null) {
        csv.row(
            one.id(),
            receipt.printedName(),
            receipt.capacity() == null ? null : receipt.capacity().label(),
            receipt.meaning(),
            receipt.signedAt(),
            receipt.standing(null),
            one.recordType(),
            one.record(),
            receipt.contentHash());
      }
    }
  }

  private long people(Writer writer, ArchiveReach reach) {
    CsvTable csv = new CsvTable(writer, "id", "printed_name");
    List<List<String>> rows = people(reach);
    csv.rows(rows);
    return rows.size();
  }

  /** Identity and printed name of everybody in the trail. */
  List<List<String>> people(ArchiveReach reach) {
    return database
        .sql(PEOPLE)
        .params(reach.parameters())
        .query((row, _) -> List.of(row.getString(1), row.getString(2)))
        .list();
  }

  /** Signatures by the record that they are under. */
  Map<UUID, List<SignedRecord>> signedRecords(ArchiveReach reach) {
    List<Signed> all = signed(reach);
    Map<UUID, List<SignedRecord>> found = new HashMap<>();
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      List<Signed> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
      Map<UUID, SignatureReceipt> receipts =
          signatures.byId(some.stream().map(Signed::id).toList());
      for (Signed one : some) {
        SignatureReceipt receipt = receipts.get(one.id());
        if (receipt != null) {
          found
              .computeIfAbsent(one.record(), _ -> new ArrayList<>())
              .add(new SignedRecord(one.recordType(), receipt));
        }
      }
    }
    return found;
  }

  private List<Signed> signed(ArchiveReach reach) {
    return database
        .sql(SIGNED)
        .params(reach.parameters())
        .query(
            (row, _) ->
                new Signed(
                    row.getObject("id", UUID.class),
                    row.getString("record_type"),
                    row.getObject("record_id", UUID.class)))
        .list();
  }

  /** A signature and the kind of its record. */
  record SignedRecord(String recordType, SignatureReceipt receipt) {}

  private record Signed(UUID id, String recordType, UUID record) {}
}
