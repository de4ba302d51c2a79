package org.nktrials.toxicity.listing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.access.SiteScope;
import org.nktrials.protocol.ProtocolDefinition;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.shared.RowCount;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The adverse events of a trial at the person's sites: filtered, sorted and paged in SQL. */
@Service
@Transactional(readOnly = true)
public class TrialAdverseEvents {

  private static final Map<String, String> ORDERS =
      Map.of(
          "patient", "p.code",
          "term", "e.term",
          "grade", "coalesce(e.worst_grade, 0)",
          "onset", "e.onset_at");

  private static final String DRUGS =
      """
      coalesce((select string_agg(r.drug || ': ' || coalesce(lower(r.relatedness), 'not judged')
                  || case r.action when 'NONE' then ', no action' else coalesce(', ' || lower(replace(r.action, '_', ' ')), '') end, '; ' order by r.drug)
                  from adverse_event_relatedness r
                 where r.adverse_event_id = e.id and (r.relatedness is not null or r.action is not null)),
               'no drug judged')
      """;

  private static final String RELATED =
      " exists (select 1 from adverse_event_relatedness r where r.adverse_event_id = e.id"
          + " and r.relatedness in ('POSSIBLE', 'PROBABLE', 'DEFINITE'))";

  private static final int MOST_ROWS_OF_A_FILE = 20_000;

  private final JdbcClient jdbc;
  private final PatientLevels levels;
  private final ProtocolService protocols;
  private final Authority authority;

  TrialAdverseEvents(
      JdbcClient jdbc, PatientLevels levels, ProtocolService protocols, Authority authority) {
    this.jdbc = jdbc;
    this.levels = levels;
    this.protocols = protocols;
    this.authority = authority;
  }

  /** One page of the list; sorted by patient, term, grade or onset, else by latest onset. */
  public Page<EventRow> page(TrialSummary trial, EventFilter filter, Pageable page) {
    authority.require(Permission.VIEW_PATIENT, trial.id());
    Map<UUID, Integer> level = levels.ofTrial(trial.id());
    Query query = query(trial, filter, level);
    long all =
        query
            .bind(jdbc.sql(RowCount.of(query.from())))
            .param("counted", RowCount.limit(page))
            .query(Long.class)
            .single();
    if (page.getOffset() >= all) {
      return new PageImpl<>(List.of(), page, all);
    }
    return new PageImpl<>(
        rows(trial, query, level, page.getSort(), page.getPageSize(), page.getOffset()), page, all);
  }

  /** Every row of the list, for a file; at most 20,000. */
  public List<EventRow> all(TrialSummary trial, EventFilter filter, Sort sort) {
    authority.require(Permission.VIEW_PATIENT, trial.id());
    Map<UUID, Integer> level = levels.ofTrial(trial.id());
    return rows(trial, query(trial, filter, level), level, sort, MOST_ROWS_OF_A_FILE, 0);
  }

  private List<EventRow> rows(
      TrialSummary trial, Query query, Map<UUID, Integer> level, Sort sort, int size, long offset) {
    ProtocolDefinition definition = protocols.version(trial.currentVersionId()).definition();
    String sql =
        "select e.*, p.code as patient, s.zone, "
            + DRUGS
            + " as drugs"
            + query.from()
            + order(sort)
            + " limit :size offset :offset";
    return query
        .bind(jdbc.sql(sql))
        .param("size", size)
        .param("offset", offset)
        .query((row, number) -> Rows.row(row, name(definition, level, Rows.patient(row))))
        .list();
  }

  private static String name(
      ProtocolDefinition definition, Map<UUID, Integer> level, UUID patient) {
    Integer number = level.get(patient);
    return number == null ? "not assigned" : definition.levelName(number);
  }

  private static String order(Sort sort) {
    for (Sort.Order order : sort) {
      String column = ORDERS.get(order.getProperty());
      if (column != null) {
        return " order by " + column + (order.isDescending() ? " desc" : "") + ", e.onset_at, e.id";
      }
    }
    return " order by e.onset_at desc, e.id";
  }

  private Query query(TrialSummary trial, EventFilter filter, Map<UUID, Integer> level) {
    SiteScope scope = authority.sites(Permission.VIEW_PATIENT, trial.id());
    Query query = new Query(new ArrayList<>(), new HashMap<>());
    query.where("e.trial_id = :trial and e.cancelled_at is null", "trial", trial.id());
    if (!scope.all()) {
      query.where("p.site_id in (:sites)", "sites", scope.sites());
    }
    if (filter.level() != null) {
      query.where("e.patient_id in (:patients)", "patients", at(level, filter.level()));
    }
    if (filter.term() != null && !filter.term().isBlank()) {
      String part = filter.term().strip().toLowerCase(Locale.ROOT);
      query.where("position(:term in lower(e.term)) > 0", "term", part);
    }
    if (filter.grade() != null) {
      query.where("e.worst_grade >= :grade", "grade", filter.grade());
    }
    if (filter.serious() != null) {
      query.where("coalesce(e.serious, false) = :serious", "serious", filter.serious());
    }
    if (filter.related() != null) {
      query.where(RELATED + " = :related", "related", filter.related());
    }
    return query;
  }

  /** Never empty, since SQL knows no empty list. */
  private static List<UUID> at(Map<UUID, Integer> level, int wanted) {
    List<UUID> patients = new ArrayList<>(List.of(new UUID(0, 0)));
    level.forEach(
        (patient, number) -> {
          if (number == wanted) {
            patients.add(patient);
          }
        });
    return patients;
  }

  private record Query(List<String> conditions, Map<String, Object> values) {

    void where(String condition, String name, Object value) {
      conditions.add(condition);
      values.put(name, value);
    }

    String from() {
      return " from adverse_event e join patient p on p.id = e.patient_id"
          + " join site s on s.id = p.site_id where "
          + String.join(" and ", conditions);
    }

    JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement) {
      return statement.params(values);
    }
  }
}
