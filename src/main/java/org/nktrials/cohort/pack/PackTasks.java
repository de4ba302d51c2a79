package org.nktrials.cohort.pack;

import java.util.Collection;
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

/** The newest pack of a trial that no meeting has had before it, on Today of its committee. */
@Component
class PackTasks implements DueSelect {

  private static final String SQL =
      """
      select %d as harm, null::date as due, null::timestamptz as deadline, t.code as subject,
             jsonb_build_object('number', k.number,
               'cutOff', to_char(k.cut_off at time zone 'UTC', 'YYYY-MM-DD HH24:MI')) as detail
        from committee_pack k join trial t on t.id = k.trial_id
       where k.trial_id = any (:trials::text[]::uuid[])
         and not exists (select from committee_pack newer
                          where newer.trial_id = k.trial_id and newer.number > k.number)
         and not exists (select from committee_meeting m where m.pack_id = k.id)
       order by k.entered_at limit 200
      """
          .formatted(DueItem.BLOCKS_DECISION);

  private final Authority authority;

  PackTasks(Authority authority) {
    this.authority = authority;
  }

  @Override
  public Optional<DueQuery> select(Collection<UUID> trialIds) {
    Reach reach = Reach.of(authority, trialIds, Permission.DELIBERATE);
    return reach.isEmpty()
        ? Optional.empty()
        : Optional.of(new DueQuery(SQL, Map.of("trials", reach.trials())));
  }

  @Override
  public DueItem item(DueRow row) {
    return row.item(
        "Read committee pack " + row.text("number"),
        "cut-off %s UTC, no meeting has had it before it".formatted(row.text("cutOff")),
        "Read",
        "/trials/%s/packs/%s".formatted(row.subject(), row.text("number")));
  }
}
