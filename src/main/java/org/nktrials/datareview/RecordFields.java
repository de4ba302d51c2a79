package org.nktrials.datareview;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nktrials.patient.PatientSummary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads records field by field. Which fields a kind has is asked of the database once: its tables
 * change with the version of the application only.
 */
@Component
class RecordFields {

  /** Identities, files and what the system alone writes are no values of a source. */
  private static final String COLUMNS =
      """
      select c.relname::text as kind, a.attname::text as field
        from pg_attribute a join pg_class c on c.oid = a.attrelid
       where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname = any (?)
         and a.attnum > 0 and not a.attisdropped
         and (a.atttypid not in ('uuid'::regtype, 'bytea'::regtype, 'jsonb'::regtype) or a.attname = 'superseded_by')
         and a.attname not in ('version', 'entered_at', 'registered_at', 'rule_version', 'computed',
             'computed_grade', 'computed_text', 'grade_status', 'grade_term', 'grade_sentence',
             'grade_rule', 'position')
       order by c.relname, a.attnum
      """;

  private static final Set<String> STANDINGS =
      Set.of("cancelled_at", "replaced_at", "removed_at", "superseded_at", "superseded_by");

  private static final Pattern IN_BRACES = Pattern.compile("\\{(\\w+)}");

  private final JdbcClient database;
  private volatile @Nullable Map<ReviewedKind, List<String>> known;

  RecordFields(JdbcClient database) {
    this.database = database;
  }

  /** Columns of a kind that are reviewed. */
  List<String> of(ReviewedKind kind) {
    return all().getOrDefault(kind, List.of()).stream()
        .filter(column -> !STANDINGS.contains(column))
        .toList();
  }

  /** Columns of a kind that are filled once a record no longer counts. */
  List<String> standings(ReviewedKind kind) {
    return all().getOrDefault(kind, List.of()).stream().filter(STANDINGS::contains).toList();
  }

  /** The column behind a field of a form, such as "details.onsetTime"; null where there is none. */
  @Nullable String column(ReviewedKind kind, String field) {
    String name =
        field
            .substring(field.lastIndexOf('.') + 1)
            .replaceAll("([a-z])([A-Z])", "$1_$2")
            .toLowerCase(Locale.ROOT);
    List<String> columns = of(kind);
    if (columns.contains(name)) {
      return name;
    }
    String moment = name.replaceFirst("_(date|time)$", "_at");
    return columns.contains(moment) ? moment : null;
  }

  /** A record of the patient; empty when it is none of that patient's. */
  Optional<ReviewedRecord> read(PatientSummary patient, ReviewedKind kind, UUID id) {
    return where(patient, kind, "id", id).stream().findFirst();
  }

  /** Records of a kind that belong to one of another kind, in the order of their entry. */
  List<ReviewedRecord> parts(PatientSummary patient, ReviewedKind kind, String column, UUID of) {
    return where(patient, kind, column, of);
  }

  private List<ReviewedRecord> where(
      PatientSummary patient, ReviewedKind kind, String column, UUID value) {
    Map<UUID, Map<String, @Nullable String>> stored = new LinkedHashMap<>();
    database
        .sql(
            """
            select t.id, e.key, e.value from %s t cross join lateral jsonb_each_text(to_jsonb(t)) e
             where t.%s = ? and t.%s = ? order by t.id
            """
                .formatted(
                    kind.table(), column, kind == ReviewedKind.PATIENT ? "id" : "patient_id"))
        .params(value, patient.id())
        .query(
            row -> {
              stored
                  .computeIfAbsent(row.getObject("id", UUID.class), _ -> new LinkedHashMap<>())
                  .put(requireNonNull(row.getString("key")), row.getString("value"));
            });
    return stored.entrySet().stream()
        .map(one -> record(patient, kind, one.getKey(), one.getValue()))
        .toList();
  }

  private ReviewedRecord record(
      PatientSummary patient, ReviewedKind kind, UUID id, Map<String, @Nullable String> stored) {
    String name =
        kind.naming().stream()
            .map(stored::get)
            .filter(value -> value != null)
            .collect(Collectors.joining(", "));
    String page =
        IN_BRACES
            .matcher(kind.page())
            .replaceAll(
                found -> Matcher.quoteReplacement(String.valueOf(stored.get(found.group(1)))));
    return new ReviewedRecord(
        kind,
        id,
        name.isEmpty() ? kind.label() : kind.label() + ": " + name,
        "/patients/" + patient.code() + page,
        STANDINGS.stream().allMatch(one -> stored.get(one) == null),
        of(kind).stream().map(column -> new ReviewedField(column, stored.get(column))).toList());
  }

  private Map<ReviewedKind, List<String>> all() {
    Map<ReviewedKind, List<String>> now = known;
    if (now == null) {
      now = ask();
      known = now;
    }
    return now;
  }

  private Map<ReviewedKind, List<String>> ask() {
    String[] tables =
        Arrays.stream(ReviewedKind.values()).map(ReviewedKind::table).toArray(String[]::new);
    return database
        .sql(COLUMNS)
        .param(tables)
        .query(
            (row, _) ->
                Map.entry(requireNonNull(row.getString(1)), requireNonNull(row.getString(2))))
        .list()
        .stream()
        .collect(
            groupingBy(
                one -> ReviewedKind.of(one.getKey()).orElseThrow(),
                mapping(Map.Entry::getValue, toList())));
  }
}
