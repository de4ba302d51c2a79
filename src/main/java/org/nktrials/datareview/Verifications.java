package org.nktrials.datareview;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.shared.DataPoint;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Source data verification: monitors record which values they found as in their source. The
 * database takes that back by itself once a value changes.
 */
@Service
public class Verifications {

  private final VerificationRepository verifications;
  private final RecordFields fields;
  private final FieldMarks marks;
  private final Patients patients;
  private final ProtocolService protocols;
  private final Authority authority;
  private final JdbcClient database;
  private final Clock clock;

  Verifications(
      VerificationRepository verifications,
      RecordFields fields,
      FieldMarks marks,
      Patients patients,
      ProtocolService protocols,
      Authority authority,
      JdbcClient database,
      Clock clock) {
    this.verifications = verifications;
    this.fields = fields;
    this.marks = marks;
    this.patients = patients;
    this.protocols = protocols;
    this.authority = authority;
    this.database = database;
    this.clock = clock;
  }

  /**
   * A record of a patient with those that belong to it.
   *
   * @throws NotFound when the patient has no such record
   */
  @Transactional(readOnly = true)
  public ReviewSheet sheet(String patientCode, ReviewedKind kind, UUID id) {
    PatientSummary patient = patients.patient(patientCode);
    authority.require(Permission.VIEW_QUERIES, patient.trialId(), patient.site().id());
    return read(patient, kind, id);
  }

  /** Verifications of these records that ended because a value changed, the latest first. */
  @Transactional(readOnly = true)
  public List<TakenBack> takenBack(ReviewSheet sheet) {
    return marks.takenBack(sheet.records().stream().map(ReviewedRecord::id).toList());
  }

  private ReviewSheet read(PatientSummary patient, ReviewedKind kind, UUID id) {
    List<ReviewedRecord> records = new ArrayList<>();
    records.add(fields.read(patient, kind, id).orElseThrow(() -> new NotFound("record")));
    switch (kind) {
      case VISIT ->
          records.addAll(fields.parts(patient, ReviewedKind.PROCEDURE, "visit_record_id", id));
      case ADVERSE_EVENT -> {
        records.addAll(fields.parts(patient, ReviewedKind.GRADE, "adverse_event_id", id));
        records.addAll(fields.parts(patient, ReviewedKind.RELATEDNESS, "adverse_event_id", id));
      }
      case TUMOUR ->
          records.addAll(fields.parts(patient, ReviewedKind.LESION_SIZE, "assessment_id", id));
      default -> {}
    }
    List<String> critical =
        protocols.version(patient.protocolVersionId()).definition().criticalFieldList().value();
    return new ReviewSheet(records, Set.copyOf(critical));
  }

  /**
   * Records that values are as in their source. Verifying a verified value again changes nothing.
   *
   * @throws Refused when nothing is ticked, a value is not entered, or somebody changed one since
   */
  @Transactional
  public void verify(VerifyValues wish) {
    PatientSummary patient = patients.patient(wish.patient(), Permission.VERIFY_SOURCE);
    alone(patient.id());
    ReviewSheet sheet = read(patient, wish.kind(), wish.record());
    if (!sheet.seen().equals(wish.seen())) {
      throw new Refused(
          new Problem(
              "stale-version",
              null,
              "A value here was changed after you opened this page.",
              "Compare the present values with the source."));
    }
    Map<UUID, Map<String, FieldMarks.Standing>> standing = marks.of(patient.id());
    List<VerificationRecord> fresh =
        points(sheet, wish).stream()
            .filter(at -> !isVerified(standing, at))
            .map(at -> new VerificationRecord(patient, at, authority.person(), clock.instant()))
            .toList();
    verifications.saveAll(fresh);
  }

  /** Waits for changes of the patient's records that are being stored; they wait for this one. */
  private void alone(UUID patientId) {
    database
        .sql("select pg_advisory_xact_lock(nk_verification_key(?))")
        .param(patientId)
        .query((row, _) -> true)
        .single();
  }

  private static boolean isVerified(
      Map<UUID, Map<String, FieldMarks.Standing>> standing, DataPoint at) {
    return !standing
        .getOrDefault(at.recordId(), Map.of())
        .getOrDefault(at.field(), FieldMarks.Standing.NONE)
        .verified()
        .isEmpty();
  }

  private static List<DataPoint> points(ReviewSheet sheet, VerifyValues wish) {
    List<DataPoint> points =
        wish.everything() ? all(sheet) : wish.ticked().stream().map(one -> at(sheet, one)).toList();
    if (points.isEmpty()) {
      throw new Refused(
          new Problem("nothing", null, "Tick each value that is as in its source.", null));
    }
    return points;
  }

  private static List<DataPoint> all(ReviewSheet sheet) {
    return sheet.records().stream()
        .filter(ReviewedRecord::counts)
        .flatMap(
            record ->
                record.fields().stream()
                    .filter(field -> field.value() != null)
                    .map(field -> point(record, field)))
        .toList();
  }

  private static DataPoint at(ReviewSheet sheet, String ticked) {
    int slash = ticked.indexOf('/');
    ReviewedRecord record = sheet.record(slash < 0 ? "" : ticked.substring(0, slash));
    ReviewedField field = record == null ? null : record.field(ticked.substring(slash + 1));
    if (record == null || field == null || field.value() == null || !record.counts()) {
      throw new Refused(
          new Problem("unknown", null, "A value that was ticked is not on this page.", null));
    }
    return point(record, field);
  }

  private static DataPoint point(ReviewedRecord record, ReviewedField field) {
    return new DataPoint(record.kind().table(), record.id(), field.column());
  }
}
