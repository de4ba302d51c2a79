package org.nktrials.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells pages beside which fields a history stands. */
@Service
public class FieldHistories {

  private static final String CHANGED =
      """
      select e.record_id, array_agg(distinct field) as fields
        from audit_entry e cross join lateral jsonb_object_keys(e.new_values) field
       where e.patient_id = ? and e.action = 'CHANGED'
       group by e.record_id
      """;

  private final JdbcClient database;
  private final Authority authority;
  private final TransactionTemplate reading;

  FieldHistories(
      JdbcClient database, Authority authority, PlatformTransactionManager transactions) {
    this.database = database;
    this.authority = authority;
    this.reading = new TransactionTemplate(transactions);
    this.reading.setReadOnly(true);
  }

  /**
   * Fields of the patient's records that were changed; none for people who may view no history of
   * the site.
   *
   * @param code of the patient, for links
   */
  public ChangedValues of(UUID patient, String code, UUID trial, UUID site) {
    return new ChangedValues(
        code,
        () ->
            authority.may(Permission.VIEW_HISTORY, trial, site)
                ? reading.execute(status -> changed(patient))
                : Map.of());
  }

  private Map<UUID, Set<String>> changed(UUID patient) {
    Map<UUID, Set<String>> fields = new HashMap<>();
    database
        .sql(CHANGED)
        .param(patient)
        .query(
            row -> {
              fields.put(
                  row.getObject("record_id", UUID.class),
                  Set.of((String[]) row.getArray("fields").getArray()));
            });
    return fields;
  }
}
