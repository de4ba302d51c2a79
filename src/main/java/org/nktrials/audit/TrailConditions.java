package org.nktrials.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A filter and a scope in SQL. Only what is asked for stands in the statement, so that the database
 * finds the entries by the index of what is asked for.
 */
final class TrailConditions {

  /**
   * The site of an entry is that of its patient. Decisions and level openings name patients of all
   * sites in their texts, so people of single sites do not read them here. A signature whose record
   * is not known names neither trial nor patient: it is for people who read everything.
   */
  private static final String OF_PLACES =
      """
      exists (select 1 from unnest(:trials::text[]::uuid[], :sites::text[]::uuid[]) as s (trial, site)
               where coalesce(p.trial_id, e.trial_id) is not null
                 and (s.trial is null or s.trial = coalesce(p.trial_id, e.trial_id))
                 and (s.site is null or s.site = p.site_id
                      or (p.site_id is null and e.record_type in ('trial', 'protocol_version'))))
      """;

  /** The same for whoever reads all trials and sites, without a look at each patient. */
  private static final String OF_EVERYTHING =
      """
      (coalesce(e.patient_id, e.trial_id) is not null or e.record_type = 'signature')
      """;

  private static final String OF_ADMINISTRATION =
      """
      (e.patient_id is null
       and (e.record_type not in ('exported', 'printed') or e.trial_id is null)
       and (e.action = 'EVENT' or e.record_type in
         ('site', 'person', 'role_grant', 'api_token', 'trial', 'protocol_version')))
      """;

  private final StringBuilder sql =
      new StringBuilder(" from audit_entry e left join patient p on p.id = e.patient_id where (");
  private final Map<String, @Nullable Object> parameters = new HashMap<>();

  private TrailConditions(TrailScope scope) {
    if (scope.isEverything()) {
      sql.append(OF_EVERYTHING);
    } else {
      sql.append(OF_PLACES);
      parameters.put("trials", scope.trials());
      parameters.put("sites", scope.sites());
    }
    if (scope.administration()) {
      sql.append(" or ").append(OF_ADMINISTRATION);
    }
    sql.append(")\n");
  }

  /**
   * Conditions of a filter.
   *
   * @param names printed names that the filter means; not asked for without one
   */
  static TrailConditions of(TrailScope scope, TrailFilter filter, List<String> names) {
    TrailConditions all = new TrailConditions(scope);
    all.andNamed(filter.who() == null ? null : names);
    all.and("e.record_type = :recordType", "recordType", filter.recordType());
    all.and("e.at >= :from", "from", utc(filter.from()));
    all.and("e.at < :to", "to", utc(filter.to()));
    all.and("e.patient_id = :patient", "patient", filter.patient());
    all.and(
        "e.patient_id = (select id from patient where code = :code)",
        "code",
        filter.patientCode() == null ? null : filter.patientCode().toUpperCase(Locale.ROOT));
    all.and("e.record_id = :record", "record", filter.record());
    all.and("jsonb_exists(e.new_values, :field)", "field", filter.field());
    all.and(
        "e.action = :action", "action", filter.action() == null ? null : filter.action().name());
    all.and(
        "e.reason is not null and nk_reason_kind(e.reason) = :reason",
        "reason",
        filter.reason() == null ? null : filter.reason().words());
    all.and("e.actor_id is distinct from :notBy", "notBy", filter.notBy());
    return all;
  }

  /** A single name is asked for by itself: the index then gives its entries in order. */
  private void andNamed(@Nullable List<String> names) {
    if (names != null && names.size() == 1) {
      and("e.actor_name = :name", "name", names.getFirst());
    } else if (names != null) {
      and("e.actor_name = any(:names)", "names", names.toArray(String[]::new));
    }
  }

  private void and(String condition, String name, @Nullable Object value) {
    if (value != null) {
      sql.append(" and ").append(condition).append('\n');
      parameters.put(name, value);
    }
  }

  /** The statement from its "from" on. */
  String sql() {
    return sql.toString();
  }

  Map<String, @Nullable Object> parameters() {
    return parameters;
  }

  private static @Nullable Object utc(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
