package org.nktrials.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.SignatureReceipt;
import org.nktrials.exchange.ArchivedHistory.SignedRecord;

/**
 * Records of one table and patient as forms of ODM. Rows come by record, entry and field: a form
 * for each record, an item group with its audit record for each entry, an item for each value.
 */
final class OdmTransactions {

  static final String SYSTEM = "U.SYSTEM";

  /** As the trail writes a value that it does not show. */
  private static final String SECRET = "(not shown)";

  private final OdmXml xml;
  private final ArchivedTable table;
  private final String location;
  private final Map<UUID, List<SignedRecord>> signed;
  private final Set<String> columns;
  private @Nullable UUID record;
  private long entry;

  OdmTransactions(
      OdmXml xml, ArchivedTable table, String location, Map<UUID, List<SignedRecord>> signed) {
    this.xml = xml;
    this.table = table;
    this.location = location;
    this.signed = signed;
    this.columns =
        table.columns().stream().map(ArchivedColumn::name).collect(Collectors.toUnmodifiableSet());
  }

  /** OID of a person. */
  static String user(@Nullable String id) {
    return id == null ? SYSTEM : "U." + id;
  }

  /** OID of what a signature says. */
  static String meaning(String meaning) {
    return "SD." + UUID.nameUUIDFromBytes(meaning.getBytes(StandardCharsets.UTF_8));
  }

  void row(ResultSet row) throws SQLException {
    try {
      UUID of = row.getObject("record_id", UUID.class);
      if (!of.equals(record)) {
        finish();
        xml.start(
            "FormData",
            "FormOID",
            OdmStudy.form(table),
            "FormRepeatKey",
            of.toString(),
            "TransactionType",
            "Insert");
        record = of;
        entry = -1;
      }
      if (row.getLong("id") != entry) {
        begin(row);
      }
      String field = row.getString("field");
      String value = row.getString("value");
      if (columns.contains(field) && !SECRET.equals(value)) {
        xml.empty(
            "ItemData",
            "ItemOID",
            OdmStudy.item(table, field),
            value == null ? "IsNull" : "Value",
            value == null ? "Yes" : value);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void begin(ResultSet row) throws SQLException, IOException {
    if (entry >= 0) {
      xml.end();
    }
    entry = row.getLong("id");
    boolean first = row.getString("action").equals("CREATED");
    xml.start(
        "ItemGroupData",
        "ItemGroupOID",
        OdmStudy.group(table),
        "TransactionType",
        first ? "Insert" : "Update");
    xml.start("AuditRecord").empty("UserRef", "UserOID", user(row.getString("actor_id")));
    xml.empty("LocationRef", "LocationOID", location);
    xml.text("DateTimeStamp", row.getObject("at", OffsetDateTime.class).toInstant().toString());
    String reason = row.getString("reason");
    if (reason != null) {
      xml.text("ReasonForChange", reason);
    }
    xml.text("SourceID", "entry " + entry + ", " + row.getString("source")).end();
  }

  /** Ends the record that is open, with its signatures. */
  void finish() throws IOException {
    UUID of = record;
    if (of != null) {
      xml.end().end();
      for (SignedRecord one : signed.getOrDefault(of, List.of())) {
        signature(of, one.receipt());
      }
    }
    record = null;
  }

  private void signature(UUID of, SignatureReceipt receipt) throws IOException {
    xml.start(
        "FormData",
        "FormOID",
        OdmStudy.form(table),
        "FormRepeatKey",
        of.toString(),
        "TransactionType",
        "Context");
    xml.start("Signature").empty("UserRef", "UserOID", user(receipt.personId().toString()));
    xml.empty("LocationRef", "LocationOID", location);
    xml.empty("SignatureRef", "SignatureOID", meaning(receipt.meaning()));
    xml.text("DateTimeStamp", receipt.signedAt().toString()).end();
    xml.start("Annotation", "SeqNum", "1")
        .text(
            "Comment", "Signed by %s, %s".formatted(receipt.printedName(), receipt.standing(null)))
        .end()
        .end();
  }
}
