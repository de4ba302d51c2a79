package org.nktrials.datareview;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nktrials.patient.FilePart;
import org.nktrials.patient.FilePart.Drawer;
import org.nktrials.patient.FilePartSource;
import org.nktrials.patient.PatientFile;
import org.nktrials.shared.DataPoint;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what stands beside the fields of a patient's records, with the rest of the file. */
@Component
class FieldMarks implements FilePartSource {

  private static final FilePart<QueryRecord> QUERIES =
      FilePart.of(Drawer.COURSE, QueryRecord.class, "query", "opened_at desc, id");

  private static final FilePart<VerificationRecord> VERIFIED =
      FilePart.where(
          "patient_id = :patient and taken_back_at is null",
          Drawer.COURSE,
          VerificationRecord.class,
          "field_verification",
          "verified_at desc, id");

  private final PatientFile file;
  private final JdbcClient database;

  FieldMarks(PatientFile file, JdbcClient database) {
    this.file = file;
    this.database = database;
  }

  @Override
  public List<FilePart<?>> parts() {
    return List.of(QUERIES, VERIFIED);
  }

  /** By record and column. */
  @Transactional(readOnly = true)
  public Map<UUID, Map<String, Standing>> of(UUID patientId) {
    Map<UUID, Map<String, Standing>> found = new HashMap<>();
    file.of(QUERIES, patientId).forEach(one -> at(found, one.at()).queries().add(one.asked()));
    file.of(VERIFIED, patientId).forEach(one -> at(found, one.at()).verified().add(one.verified()));
    return found;
  }

  private static Standing at(Map<UUID, Map<String, Standing>> found, DataPoint at) {
    return found
        .computeIfAbsent(at.recordId(), _ -> new HashMap<>())
        .computeIfAbsent(at.field(), _ -> Standing.empty());
  }

  /** Verifications of records that ended, the latest first; at most 200. */
  @Transactional(readOnly = true)
  public List<TakenBack> takenBack(Collection<UUID> records) {
    return database
        .sql(
            """
            select * from field_verification
             where record_id = any (?) and taken_back_at is not null
             order by taken_back_at desc, field limit 200
            """)
        .param(records.toArray(UUID[]::new))
        .query(
            (row, _) ->
                new TakenBack(
                    row.getObject("record_id", UUID.class),
                    row.getString("field"),
                    new Verified(
                        row.getTimestamp("verified_at").toInstant(), row.getString("verified_by")),
                    row.getTimestamp("taken_back_at").toInstant(),
                    row.getString("taken_back_by"),
                    row.getString("taken_back_why")))
        .list();
  }

  /**
   * Of one field.
   *
   * @param queries the latest first
   * @param verified at most one
   */
  record Standing(List<FieldMark.Asked> queries, List<Verified> verified) {

    static final Standing NONE = new Standing(List.of(), List.of());

    static Standing empty() {
      return new Standing(new ArrayList<>(), new ArrayList<>());
    }
  }
}
