package org.nktrials.sample.custody;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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
 * The laboratory's part of Today: expected samples, samples that wait, results to release. An
 * import is released as a whole by those who reach all sites, so its samples are no tasks of
 * theirs, but for those who imported a part of it: they release the samples of the others one by
 * one.
 */
@Component
class SampleTasks implements DueSelect {

  private static final String DETAIL =
      "jsonb_build_object('kind', '%s', 'visit', %s, 'tube', %s, 'sample', s.code, 'trial', r.code)"
          + " as detail";

  private static final String EXPECTED =
      """
      (select %d as harm, e.closes as due, null::timestamptz as deadline, p.code as subject, %s
        %s and e.opens <= %s and e.closes >= %s and %s
       order by e.closes, p.code limit 200)
      """
          .formatted(
              DueItem.VISIT,
              DETAIL.formatted(
                  "expected", "case when e.day = '' then e.code else e.day end", "t.tube"),
              DueSamples.OPEN.replace(
                  "join site i", "join trial r on r.id = p.trial_id join site i"),
              DueSamples.TODAY,
              DueSamples.TODAY,
              Reach.reaches("e.trial_id", "p.site_id"));

  private static final String WAITING =
      """
      (select case when s.state = 'RECEIVED' then %1$d else %2$d end as harm,
              (case when s.state = 'RECEIVED' then s.received_at at time zone i.zone end)::date as due,
              null::timestamptz as deadline, p.code as subject, %3$s
         from immune_sample s join patient p on p.id = s.patient_id join trial r on r.id = p.trial_id
              join site i on i.id = p.site_id
        where s.cancelled_at is null and s.state <> 'RELEASED' and %4$s
          and (s.state = 'RECEIVED' or exists (
               select 1 from immune_result v where v.sample_id = s.id and v.state = 'TO_RELEASE' and v.superseded_by is null and v.entered_by <> :me
                  and (v.upload_id is null or s.trial_id <> all (:everywhere::text[]::uuid[])
                       or exists (select 1 from immune_result o where o.upload_id = v.upload_id and o.entered_by = :me
                                     and o.state = 'TO_RELEASE' and o.superseded_by is null))
               union all
               select 1 from assay_result v where v.sample_id = s.id and v.state = 'TO_RELEASE' and v.superseded_by is null and v.entered_by <> :me))
        order by s.received_at, s.code limit 300)
      """
          .formatted(
              DueItem.VISIT,
              DueItem.CLERICAL,
              DETAIL
                  .replace(
                      "'%s'", "case when s.state = 'RECEIVED' then 'received' else 'release' end")
                  .formatted("s.visit", "s.tube"),
              Reach.reaches("s.trial_id", "p.site_id"));

  private final PlannedTubes tubes;
  private final Authority authority;
  private final Clock clock;

  SampleTasks(PlannedTubes tubes, Authority authority, Clock clock) {
    this.tubes = tubes;
    this.authority = authority;
    this.clock = clock;
  }

  @Override
  public Optional<DueQuery> select(Collection<UUID> trialIds) {
    Reach reach = Reach.of(authority, trialIds, Permission.PROCESS_SAMPLE);
    if (reach.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Object> parameters = new HashMap<>(reach.parameters());
    parameters.putAll(tubes.parameters(trialIds));
    parameters.put("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
    parameters.put("me", authority.person().id());
    return Optional.of(new DueQuery(EXPECTED + " union all " + WAITING, parameters));
  }

  @Override
  public DueItem item(DueRow row) {
    String sample = row.text("visit") + ", " + Tube.valueOf(row.text("tube")).label();
    return switch (row.text("kind")) {
      case "expected" ->
          row.item(
              "Sample expected: " + sample,
              "the window of its visit is open",
              "Samples due",
              "/trials/" + row.text("trial") + "/samples/due");
      case "received" ->
          row.item(
              "Process sample " + row.text("sample") + ": " + sample,
              "it was received and nothing was done with it",
              "Record step",
              "/samples/" + row.text("sample") + "/step");
      default ->
          row.item(
              "Release results of " + row.text("sample") + ": " + sample,
              "entered by another person; nobody else sees them before",
              "Open",
              "/samples/" + row.text("sample"));
    };
  }
}
