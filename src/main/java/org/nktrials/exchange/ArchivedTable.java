package org.nktrials.exchange;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Permission;

/**
 * A table of the archive and how its rows belong to a trial and to a patient. The statements take
 * ":trial", ":all" and ":sites"; the rows of one patient also ":patient".
 *
 * @param joined joins to the tables that tell whose a row is
 * @param patient expression of the patient; null for rows of the whole trial
 * @param trial expression of the trial; null where only the patient tells it
 * @param asks what a reader must hold for its rows
 */
record ArchivedTable(
    String name,
    List<ArchivedColumn> columns,
    String joined,
    @Nullable String patient,
    @Nullable String trial,
    Permission asks) {

  private static final String REACHED =
      """
       in (select r.id from patient r where r.trial_id = :trial
              and (:all or r.site_id = any (:sites::text[]::uuid[])))\
      """;

  /** "adverse event grade" for adverse_event_grade. */
  String words() {
    return name.replace('_', ' ');
  }

  /** Name of its part in the archive. */
  String part() {
    return "tables/" + name + ".csv";
  }

  boolean isOfPatients() {
    return patient != null;
  }

  /** Whether its rows name files as they came from laboratories. */
  boolean isOfOriginals() {
    return name.equals("upload_file");
  }

  boolean hasDocuments() {
    return columns.stream().anyMatch(ArchivedColumn::isDocument);
  }

  String rows() {
    return "select " + list() + from() + " where " + condition() + " order by t.id";
  }

  /** For a patient at a site where the reader holds what these rows ask for; else none. */
  String rowsOfPatient() {
    return "select "
        + list()
        + from()
        + (" where " + patient + " = :patient and " + patient + REACHED)
        + " order by t.id";
  }

  /** Identity, checksum and ending of each file that the rows name. */
  String files() {
    String sha256 = isOfOriginals() ? "t.sha256" : "t.pdf_sha256";
    String ending =
        isOfOriginals()
            ? "coalesce(lower(substring(t.name from '\\.([A-Za-z0-9]{1,5})$')), 'file')"
            : "'pdf'";
    return "select t.id, %s as sha256, %s as ending%s where (%s) and %1$s is not null order by t.id"
        .formatted(sha256, ending, from(), condition());
  }

  /** Entries of the audit trail about those rows, a row for each value. */
  String entriesOfPatient() {
    return """
    select e.id, e.at, e.actor_id, e.action, e.record_id, e.reason, e.source, f.key as field, f.value
      from audit_entry e cross join lateral jsonb_each_text(e.new_values) f
     where e.record_type = :table and e.action in ('CREATED', 'CHANGED')
       and e.record_id in (select t.id%1$s where %2$s = :patient and %2$s%3$s)
     order by e.record_id, e.id, f.key
    """
        .formatted(from(), patient, REACHED);
  }

  private String list() {
    return columns.stream()
        .map(column -> column.selected() + " as \"" + column.name() + '"')
        .collect(joining(", "));
  }

  private String from() {
    return " from public.\"" + name + "\" t" + joined;
  }

  /** Rows of a trial that name no patient may tell of all of them: they need all sites. */
  private String condition() {
    String ofTrial = trial + " = :trial";
    if (name.equals("trial") || name.equals("protocol_version")) {
      return ofTrial;
    }
    if (patient == null) {
      return "cast(:all as boolean) and " + ofTrial;
    }
    String ofPatient = patient + REACHED;
    return trial == null
        ? ofPatient
        : "(%s or (:all and %s is null and %s))".formatted(ofPatient, patient, ofTrial);
  }
}
