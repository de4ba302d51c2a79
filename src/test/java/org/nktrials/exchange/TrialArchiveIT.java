package org.nktrials.exchange;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nktrials.access.ActingAs;
import org.nktrials.access.Grant;
import org.nktrials.access.Role;
import org.nktrials.access.RoleGrants;
import org.nktrials.document.FileChecksum;
import org.nktrials.document.FileStore;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestDatabase;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Archives of the demo trials, read with nothing of the application. */
@Requirement("COPY-03")
@IntegrationTest(embedded = true, label = "demo to copy")
class TrialArchiveIT {

  @TempDir Path folder;

  @Autowired private TrialArchives archives;
  @Autowired private ActingAs acting;
  @Autowired private TestDatabase database;
  @Autowired private FileStore files;
  @Autowired private RoleGrants grants;
  @Autowired private TransactionTemplate transaction;

  @Test
  void everyPartHasItsChecksumAndEveryRowIsThere() throws Exception {
    for (String trial : List.of("IMAIL2", "HAPLO-NK")) {
      Map<String, byte[]> parts = archive("monitor", trial);
      String index = text(parts, "index.html");
      Map<String, Long> expected = rowsOf(trial);
      assertThat(expected).hasSizeGreaterThan(30);
      expected.forEach(
          (table, rows) -> {
            assertThat(records(parts, "tables/" + table + ".csv"))
                .as(table)
                .hasSize(rows.intValue());
            assertThat(index).contains("tables/" + table + ".csv");
          });
      assertThat(records(parts, "tables/trial.csv")).hasSize(1);
      assertThat(text(parts, "protocol/version-1.yaml")).contains(":");
      assertThat(records(parts, "audit-trail.csv"))
          .hasSize(
              number(
                  "select count(*) from audit_entry e left join patient p on p.id = e.patient_id"
                      + " join trial t on t.id = coalesce(p.trial_id, e.trial_id) where t.code ="
                      + " '%s'",
                  trial));
      thePatients(parts, trial, index);
    }
  }

  private void thePatients(Map<String, byte[]> parts, String trial, String index) throws Exception {
    List<CSVRecord> patients = records(parts, "tables/patient.csv");
    assertThat(patients)
        .hasSize(
            number(
                "select count(*) from patient p join trial t on t.id = p.trial_id where t.code ="
                    + " '%s'",
                trial));
    int signed = 0;
    for (CSVRecord patient : patients) {
      String code = patient.get("code");
      String document = pdf(parts.get("patients/" + code + ".pdf"));
      assertThat(document).contains("Patient " + code, "birth year " + patient.get("birth_year"));
      assertThat(index).contains("patients/" + code + ".pdf");
      signed += document.contains("Signed: ") ? 1 : 0;
    }
    assertThat(signed).isPositive();
  }

  @Test
  void signaturesHaveNameTimeMeaningAndStanding() throws Exception {
    List<CSVRecord> signatures = records(archive("monitor", "IMAIL2"), "signatures.csv");
    assertThat(signatures)
        .hasSize(
            number(
                "select count(distinct record_id) from audit_entry a join trial t on t.id ="
                    + " a.trial_id where a.record_type = 'signature' and a.action = 'CREATED' and"
                    + " t.code = '%s'",
                "IMAIL2"))
        .hasSizeGreaterThan(10);
    for (CSVRecord one : signatures) {
      assertThat(one.get("printed_name")).isNotBlank();
      assertThat(one.get("meaning")).isNotBlank();
      assertThat(one.get("signed_at")).endsWith("Z");
      assertThat(one.get("standing")).matches("valid|ended: the record changed on .*");
      assertThat(one.get("content_sha256")).matches("[0-9a-f]{64}");
    }
  }

  @Requirement("COPY-05")
  @Test
  void odmHasEveryRecordWithItsAuditAndSignatures() throws Exception {
    Map<String, byte[]> parts = archive("monitor", "IMAIL2");
    Document odm = xml(parts.get("odm.xml"));
    Set<String> defined = new HashSet<>();
    for (Element one : elements(odm, "*")) {
      if (one.getTagName().endsWith("Def")
          || Set.of("User", "Location").contains(one.getTagName())) {
        assertThat(defined.add(one.getAttribute("OID"))).as(one.getAttribute("OID")).isTrue();
      }
    }
    for (String reference :
        List.of("UserOID", "LocationOID", "SignatureOID", "FormOID", "ItemOID")) {
      assertThat(elements(odm, "*").stream().map(one -> one.getAttribute(reference)))
          .filteredOn(oid -> !oid.isEmpty())
          .as(reference)
          .isNotEmpty()
          .allMatch(defined::contains);
    }
    assertThat(elements(odm, "SubjectData")).hasSameSizeAs(records(parts, "tables/patient.csv"));
    assertThat(elements(odm, "Signature")).hasSizeGreaterThan(5);
    assertThat(elements(odm, "ItemGroupData"))
        .allMatch(one -> elements(one, "AuditRecord").size() == 1);
    Map<String, String> terms = latest(odm, "adverse_event", "term");
    for (CSVRecord event : records(parts, "tables/adverse_event.csv")) {
      assertThat(terms).containsEntry(event.get("id"), event.get("term"));
    }
    assertThat(elements(odm, "ReasonForChange")).isNotEmpty();
  }

  /** Values of a column by the identity of their records, as the transactions leave them. */
  private static Map<String, String> latest(Document odm, String table, String column) {
    Map<String, String> values = new TreeMap<>();
    for (Element form : elements(odm, "FormData")) {
      for (Element item : elements(form, "ItemData")) {
        if (item.getAttribute("ItemOID").equals("I." + table + "." + column)) {
          values.put(form.getAttribute("FormRepeatKey"), item.getAttribute("Value"));
        }
      }
    }
    return values;
  }

  private static Document xml(byte[] part) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(part));
  }

  private static List<Element> elements(Node of, String name) {
    NodeList found =
        of instanceof Document whole
            ? whole.getElementsByTagName(name)
            : ((Element) of).getElementsByTagName(name);
    return IntStream.range(0, found.getLength()).mapToObj(at -> (Element) found.item(at)).toList();
  }

  @Test
  void personOfOneSiteTakesNothingOfTheOthers() throws Exception {
    Map<String, byte[]> parts = archive("investigator-02", "IMAIL2");
    assertThat(parts.keySet())
        .filteredOn(name -> name.startsWith("patients/"))
        .isNotEmpty()
        .allMatch(name -> name.startsWith("patients/IMAIL2-02-"));
    for (Map.Entry<String, byte[]> part : parts.entrySet()) {
      String text =
          part.getKey().endsWith(".pdf")
              ? pdf(part.getValue())
              : new String(part.getValue(), StandardCharsets.UTF_8);
      assertThat(text).as(part.getKey()).doesNotContain("IMAIL2-01-");
    }
    assertThat(records(parts, "tables/decision.csv")).isEmpty();
    assertThat(text(parts, "index.html")).contains("Sites: 02");
    List<String> others =
        column("select p.id from patient p join site s on s.id = p.site_id where s.code = '01'");
    String trail = text(parts, "audit-trail.csv") + text(parts, "tables/slot.csv");
    assertThat(others).isNotEmpty().noneMatch(trail::contains);
  }

  @Test
  void whatARoleDoesNotShowIsWithheldOrLeftOut() throws Exception {
    Map<String, byte[]> monitors = archive("monitor", "HAPLO-NK");
    assertThat(records(monitors, "tables/donor_marker.csv"))
        .isNotEmpty()
        .allMatch(one -> one.get("result").equals("(withheld)"));
    Map<String, byte[]> managers = archive("data-manager", "HAPLO-NK");
    assertThat(managers.keySet()).noneMatch(name -> name.contains("donor"));
    assertThat(text(managers, "index.html")).contains("donor marker").contains("typing");
    for (byte[] part : monitors.values()) {
      assertThat(new String(part, StandardCharsets.UTF_8)).doesNotContain("$argon2");
    }
  }

  @Test
  void keptDocumentsLieInItAndOriginalsForThoseWhoHandleThem() throws Exception {
    Map<String, byte[]> monitors = archive("monitor", "IMAIL2");
    List<CSVRecord> reports = records(monitors, "tables/sae_report.csv");
    assertThat(reports).isNotEmpty();
    for (CSVRecord report : reports) {
      byte[] document = monitors.get("files/sae_report/" + report.get("id") + ".pdf");
      assertThat(FileChecksum.of(document)).isEqualTo(report.get("pdf_sha256"));
    }
    keepOriginal();
    assertThat(archive("monitor", "IMAIL2").keySet())
        .noneMatch(name -> name.startsWith("files/upload_file/"));
    assertThat(text(monitors, "index.html")).contains("Files of laboratories as they came");
    giveLaboratoryTo("monitor");
    Map<String, byte[]> both = archive("monitor", "IMAIL2");
    CSVRecord original = records(both, "tables/upload_file.csv").getFirst();
    assertThat(FileChecksum.of(both.get("files/upload_file/" + original.get("id") + ".csv")))
        .isEqualTo(original.get("sha256"));
    assertThat(text(both, "index.html")).contains("lie unmodified");
  }

  /** A file of an upload as the application keeps it. */
  private void keepOriginal() throws Exception {
    transaction.executeWithoutResult(
        _ -> files.keep("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)));
    try (Connection owner = database.asOwner();
        Statement statement = owner.createStatement()) {
      owner.setAutoCommit(false);
      statement.execute("select set_config('nk.actor_name', 'somebody', true)");
      statement.execute(
          """
          with u as (
            insert into upload (id, version, trial_id, laboratory_id, cytometer, panel_version, batch, lots,
                                count_method, state, uploaded_by, uploaded_at, checked_at, submission_id)
            select gen_random_uuid(), 0, t.id, l.id, 'A', '1', 'B', '', 'NONE', 'CHECKED', p.id, now(), now(),
                   gen_random_uuid()
              from trial t join laboratory l on l.trial_id = t.id, person p
             where t.code = 'IMAIL2' and p.username = 'monitor' limit 1
            returning id, trial_id)
          insert into upload_file (id, version, trial_id, upload_id, number, name, sha256, bytes, kind)
          select gen_random_uuid(), 0, u.trial_id, u.id, 1, 'Panel.CSV', '%s', 8, 'FLOWJO' from u
          """
              .formatted(FileChecksum.of("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8))));
      owner.commit();
    }
  }

  private void giveLaboratoryTo(String username) throws Exception {
    UUID person =
        UUID.fromString(
            column("select id from person where username = '" + username + "'").getFirst());
    UUID administrator =
        UUID.fromString(
            column("select id from person where username = 'administrator'").getFirst());
    acting.person(
        administrator,
        () -> grants.give(person, new Grant(Role.LABORATORY, null, null, null), false));
  }

  @Test
  void aSpreadsheetRunsNothing() throws Exception {
    try (Connection owner = database.asOwner();
        Statement statement = owner.createStatement()) {
      owner.setAutoCommit(false);
      statement.execute(
          "select set_config('nk.actor_name', 'somebody', true), set_config('nk.reason', 'other',"
              + " true)");
      statement.execute(
          "update deviation set description = '=HYPERLINK(\"http://x\")' where id in"
              + " (select d.id from deviation d join trial t on t.id = d.trial_id"
              + " where t.code = 'IMAIL2' limit 1)");
      owner.commit();
    }
    assertThat(records(archive("monitor", "IMAIL2"), "tables/deviation.csv"))
        .extracting(one -> one.get("description"))
        .contains("'=HYPERLINK(\"http://x\")");
  }

  @Test
  void onlyRolesThatMayMakeOne() {
    for (String nobody : List.of("coordinator", "statistician", "pharmacist", "administrator")) {
      assertThatExceptionOfType(AccessDeniedException.class)
          .as(nobody)
          .isThrownBy(() -> archive(nobody, "IMAIL2"));
    }
  }

  /** Made by a person, opened, and each part compared with the list of checksums. */
  private Map<String, byte[]> archive(String username, String trial) throws Exception {
    Path file = folder.resolve(UUID.randomUUID() + ".zip");
    UUID person =
        UUID.fromString(
            column("select id from person where username = '" + username + "'").getFirst());
    acting.person(
        person,
        () -> {
          try (OutputStream out = Files.newOutputStream(file)) {
            archives.write(trial, out);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    Map<String, byte[]> parts = new TreeMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (var entry : zip.stream().toList()) {
        parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    }
    String list = new String(parts.remove("SHA256SUMS"), StandardCharsets.UTF_8);
    Map<String, String> sums =
        list.lines().collect(toMap(line -> line.substring(66), line -> line.substring(0, 64)));
    assertThat(sums.keySet()).isEqualTo(parts.keySet());
    for (Map.Entry<String, byte[]> part : parts.entrySet()) {
      var digest = MessageDigest.getInstance("SHA-256").digest(part.getValue());
      assertThat(sums).containsEntry(part.getKey(), HexFormat.of().formatHex(digest));
      assertThat(part.getKey()).matches("[A-Za-z0-9_./-]+").doesNotContain("..");
    }
    return parts;
  }

  /**
   * Rows that may name a patient and are of the trial, by table; found without the archive's own
   * ways.
   */
  private Map<String, Long> rowsOf(String trial) throws Exception {
    Map<String, Long> rows = new TreeMap<>();
    for (String table :
        column(
            "select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid"
                + " join pg_trigger g on g.tgrelid = c.oid and g.tgfoid = 'nk_audit'::regproc"
                + " where a.attname = 'patient_id' order by 1")) {
      rows.put(
          table,
          (long)
              number(
                  "select count(*) from "
                      + table
                      + " x left join patient p on p.id = x.patient_id join trial t"
                      + " on t.id::text = coalesce(p.trial_id::text, to_jsonb(x) ->> 'trial_id')"
                      + " where t.code = '%s'",
                  trial));
    }
    return rows;
  }

  private List<String> column(String sql) throws Exception {
    try (Connection owner = database.asOwner();
        Statement statement = owner.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }

  private int number(String sql, String trial) throws Exception {
    return Integer.parseInt(column(sql.formatted(trial)).getFirst());
  }

  private static String text(Map<String, byte[]> parts, String name) {
    assertThat(parts).containsKey(name);
    return new String(parts.get(name), StandardCharsets.UTF_8);
  }

  private static List<CSVRecord> records(Map<String, byte[]> parts, String name) {
    try (var parser =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(new StringReader(text(parts, name)))) {
      return parser.getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String pdf(byte[] bytes) throws IOException {
    try (var document = Loader.loadPDF(bytes)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }
}
