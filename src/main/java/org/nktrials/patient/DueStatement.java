package org.nktrials.patient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts the selects of all rooms, and the tasks that rules worked out, into one statement that
 * sorts, counts and pages.
 */
@Component
public class DueStatement {

  static final int EVERYTHING = 10_000;
  private static final Pattern PARAMETER = Pattern.compile("(?<![:\\w]):([a-z]\\w*)");
  private static final String WORKED_OUT =
      """
      select -1 as room, w.harm, w.due, w.deadline, w.subject, jsonb_build_object('at', w.at) as detail
        from jsonb_to_recordset(cast(:workedOut as jsonb))
             as w (at integer, harm integer, due date, deadline timestamptz, subject text)
      """;
  private static final String PAGED =
      """
      , judged as (
        select *, coalesce(deadline, (due + 1)::timestamp at time zone 'UTC', '-infinity') as latest,
               coalesce(deadline < :now, due < :today, false) as overdue,
               coalesce(deadline >= :now and (deadline at time zone :zone)::date <= :today, due = :today, true) as due_today
          from task
         where :subject = '' or subject = :subject),
      counted as (
        select count(*) as waiting, count(*) filter (where overdue) as late,
               count(*) filter (where due_today) as now_due from judged)
      select c.*, p.* from counted c left join lateral (
        select * from judged
         where :wanted = 'ANY' or (:wanted = 'OVERDUE' and overdue) or (:wanted = 'TODAY' and due_today)
         order by harm, latest, subject limit :size offset :offset) p on true
       order by p.harm, p.latest, p.subject
      """;

  /**
   * Planning this statement takes longer than running it, so one plan serves all. What is open is
   * little beside what was recorded: each row is looked up by its key, and no table is read whole,
   * whatever the planner guesses without knowing the parameters. Ends with the transaction.
   */
  private static final String ONE_PLAN =
      """
      select set_config('plan_cache_mode', 'force_generic_plan', true),
             set_config('enable_hashjoin', 'off', true), set_config('enable_mergejoin', 'off', true)
      """;

  private static final String USUAL_PLANS =
      """
      select set_config('plan_cache_mode', 'auto', true),
             set_config('enable_hashjoin', 'on', true), set_config('enable_mergejoin', 'on', true)
      """;
  private static final TypeReference<Map<String, Object>> DETAIL = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Map<String, String> parts = new ConcurrentHashMap<>();

  DueStatement(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Tasks that rooms select, all of them. */
  public List<DueItem> all(List<DueSelect> rooms, Collection<UUID> trials, DueClock clock) {
    return page(rooms, List.of(), trials, new Wanted(DueWhen.ANY, "", first(EVERYTHING)), clock)
        .items()
        .getContent();
  }

  static Pageable first(int most) {
    return PageRequest.of(0, most);
  }

  DuePage page(
      List<DueSelect> rooms,
      List<DueItem> workedOut,
      Collection<UUID> trials,
      Wanted wanted,
      DueClock clock) {
    Map<String, Object> parameters = new HashMap<>();
    List<String> selects = new ArrayList<>(List.of(WORKED_OUT));
    for (int room = 0; room < rooms.size(); room++) {
      int number = room;
      rooms
          .get(room)
          .select(trials)
          .ifPresent(query -> selects.add(part(query, number, parameters)));
    }
    Map<DueWhen, Long> numbers = new HashMap<>();
    List<DueItem> items = new ArrayList<>();
    jdbc.sql(ONE_PLAN).query().singleRow();
    jdbc.sql("with task as (" + String.join(" union all ", selects) + ")" + PAGED)
        .params(parameters)
        .param("workedOut", json.writeValueAsString(rows(workedOut)))
        .param("now", clock.now().atOffset(ZoneOffset.UTC))
        .param("today", clock.today())
        .param("zone", clock.zone().getId().equals("Z") ? "UTC" : clock.zone().getId())
        .param("subject", wanted.subject())
        .param("wanted", wanted.when().name())
        .param("size", wanted.page().getPageSize())
        .param("offset", wanted.page().getOffset())
        .query(
            row -> {
              numbers.put(DueWhen.ANY, row.getLong("waiting"));
              numbers.put(DueWhen.OVERDUE, row.getLong("late"));
              numbers.put(DueWhen.TODAY, row.getLong("now_due"));
              if (row.getString("subject") != null) {
                items.add(item(row, rooms, workedOut));
              }
            });
    jdbc.sql(USUAL_PLANS).query().singleRow();
    return new DuePage(
        new PageImpl<>(items, wanted.page(), numbers.getOrDefault(wanted.when(), 0L)), numbers);
  }

  /** Two rooms may name their parameters alike. */
  private String part(DueQuery query, int room, Map<String, Object> parameters) {
    query
        .parameters()
        .forEach((name, value) -> parameters.put("r%d_%s".formatted(room, name), value));
    return parts.computeIfAbsent(
        room + " " + query.sql(),
        _ ->
            "select %d as room, q.harm, q.due, q.deadline, q.subject, q.detail from (%s) q"
                .formatted(room, PARAMETER.matcher(query.sql()).replaceAll(":r" + room + "_$1")));
  }

  private static List<Map<String, @Nullable Object>> rows(List<DueItem> workedOut) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (DueItem item : workedOut) {
      Map<String, @Nullable Object> row = new HashMap<>();
      row.put("at", rows.size());
      row.put("harm", item.harm());
      row.put("due", item.due() == null ? null : item.due().toString());
      row.put("deadline", item.deadline() == null ? null : item.deadline().toString());
      row.put("subject", item.subject());
      rows.add(row);
    }
    return rows;
  }

  private DueItem item(ResultSet row, List<DueSelect> rooms, List<DueItem> workedOut)
      throws SQLException {
    Timestamp deadline = row.getTimestamp("deadline");
    DueRow found =
        new DueRow(
            row.getInt("harm"),
            row.getObject("due", LocalDate.class),
            deadline == null ? null : deadline.toInstant(),
            row.getString("subject"),
            json.readValue(row.getString("detail"), DETAIL));
    int room = row.getInt("room");
    return room < 0 ? workedOut.get(found.number("at")) : rooms.get(room).item(found);
  }

  /**
   * What is asked for.
   *
   * @param subject patient code or trial code; blank for all
   */
  record Wanted(DueWhen when, String subject, Pageable page) {}
}
