package org.nktrials.datareview;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what stands beside the fields of a patient's records, in one statement. */
@Component
class FieldMarks {

  private static final String SQL =
      """
      select record_id, field, id, state, opened_at as at, null as by from query
       where patient_id = :patient
      union all
      select record_id, field, id, null, verified_at, verified_by from field_verification
       where patient_id = :patient and taken_back_at is null
       order by at desc, id
      """;

  private final JdbcClient database;

  FieldMarks(JdbcClient database) {
    this.database = database;
  }

  /** By record and column. */
  @Transactional(readOnly = true)
  public Map<UUID, Map<String, Standing>> of(UUID patientId) {
    Map<UUID, Map<String, Standing>> found = new HashMap<>();
    database
        .sql(SQL)
        .param("patient", patientId)
        .query(
            row -> {
              Standing standing =
                  found
                      .computeIfAbsent(row.getObject("record_id", UUID.class), _ -> new HashMap<>())
                      .computeIfAbsent(row.getString("field"), _ -> Standing.empty());
              String state = row.getString("state");
              if (state == null) {
                standing
                    .verified()
                    .add(new Verified(row.getTimestamp("at").toInstant(), row.getString("by")));
              } else {
                standing
                    .queries()
                    .add(
                        new FieldMark.Asked(
                            row.getObject("id", UUID.class), QueryState.valueOf(state)));
              }
            });
    return found;
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
