package org.nktrials.sample.upload;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.access.Reach;
import org.nktrials.patient.DueItem;
import org.nktrials.patient.DueQuery;
import org.nktrials.patient.DueRow;
import org.nktrials.patient.DueSelect;
import org.springframework.stereotype.Component;

/**
 * Files of the laboratory on Today: tubes to resolve, tubes ready to be imported, imports to be
 * released by another person than their importer. Whoever reaches single sites only finds the
 * samples to be released one by one.
 */
@Component
class UploadTasks implements DueSelect {

  private static final String DETAIL =
      "jsonb_build_object('kind', %s, 'tubes', %s, 'laboratory', l.code, 'batch', u.batch, 'trial',"
          + " r.code, 'upload', u.id) as detail";

  private static final String TO_CHECK =
      """
      (select %d as harm, (u.uploaded_at at time zone 'UTC')::date as due, null::timestamptz as deadline,
              r.code as subject, %s
         from upload u join laboratory l on l.id = u.laboratory_id join trial r on r.id = u.trial_id
        cross join lateral (select count(*) filter (where state = 'TO_RESOLVE') as open, count(*) filter (where state = 'READY') as ready
                              from upload_row where upload_id = u.id and state in ('TO_RESOLVE', 'READY')) n
        where u.state in ('CHECKED', 'PARTLY_IMPORTED') and n.open + n.ready > 0 and %s
        order by u.uploaded_at, u.id limit 100)
      """
          .formatted(
              DueItem.CLERICAL,
              DETAIL.formatted(
                  "case when n.open > 0 then 'resolve' else 'import' end",
                  "case when n.open > 0 then n.open else n.ready end"),
              Reach.reaches("u.trial_id", "l.site_id"));

  private static final String TO_RELEASE =
      """
      (select %d as harm, (u.imported_at at time zone 'UTC')::date as due, null::timestamptz as deadline,
              r.code as subject, %s
         from upload u join laboratory l on l.id = u.laboratory_id join trial r on r.id = u.trial_id
        cross join lateral (select count(distinct sample_id) as tubes, coalesce(bool_or(entered_by = :me), false) as own
                              from immune_result where upload_id = u.id and state = 'TO_RELEASE' and superseded_by is null) n
        where u.state in ('IMPORTED', 'PARTLY_IMPORTED') and n.tubes > 0 and not n.own
          and u.trial_id = any (:everywhere::text[]::uuid[])
        order by u.imported_at, u.id limit 100)
      """
          .formatted(DueItem.CLERICAL, DETAIL.formatted("'release'", "n.tubes"));

  private final Authority authority;

  UploadTasks(Authority authority) {
    this.authority = authority;
  }

  @Override
  public Optional<DueQuery> select(Collection<UUID> trialIds) {
    Reach reach = Reach.of(authority, trialIds, Permission.IMPORT_RESULTS);
    if (reach.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Object> parameters = new HashMap<>(reach.parameters());
    parameters.put("me", authority.person().id());
    return Optional.of(new DueQuery(TO_CHECK + " union all " + TO_RELEASE, parameters));
  }

  @Override
  public DueItem item(DueRow row) {
    int tubes = row.number("tubes");
    String of =
        "%d %s of %s, batch %s"
            .formatted(
                tubes, tubes == 1 ? "tube" : "tubes", row.text("laboratory"), row.text("batch"));
    String link = "/trials/" + row.text("trial") + "/samples/uploads/" + row.text("upload");
    return switch (row.text("kind")) {
      case "resolve" ->
          row.item(
              "Resolve " + of,
              "their values are not stored before somebody says whose they are",
              "Resolve",
              link + "?tab=resolve");
      case "import" ->
          row.item("Import " + of, "they are checked and not stored yet", "Open", link);
      default ->
          row.item(
              "Release results of " + of,
              "imported by another person; nobody else sees them before",
              "Open",
              link);
    };
  }
}
