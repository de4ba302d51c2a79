package org.nktrials.toxicity.listing;

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

/** For investigators: adverse events of grade 3 and above entered since their last visit. */
@Component
class SevereSinceLastVisit implements DueSelect {

  /**
   * Nothing on the first visit, when there is none before. Of each trial the newest grades, so that
   * the index ends the search after a long absence.
   */
  private static final String SQL =
      """
      select %d as harm, null::date as due, null::timestamptz as deadline, p.code as subject,
             jsonb_build_object('id', e.id, 'term', e.term, 'grade', max(g.grade)) as detail
        from unnest(:trials::text[]::uuid[]) t (id)
        cross join lateral (
          select n.adverse_event_id, n.grade from adverse_event_grade n
           where n.trial_id = t.id and n.removed_at is null and n.grade >= 3
             and n.entered_at > (select a.at from audit_entry a
                                  where a.record_type = 'signed in' and a.record_id = :me::text::uuid
                                  order by a.id desc offset 1 limit 1)
           order by n.entered_at desc limit 1000) g
        join adverse_event e on e.id = g.adverse_event_id
        join patient p on p.id = e.patient_id
       where e.cancelled_at is null and %s
       group by e.id, p.id
       order by max(g.grade) desc, p.code
       limit 100
      """
          .formatted(DueItem.SAFETY, Reach.reaches("e.trial_id", "p.site_id"));

  private final Authority authority;

  SevereSinceLastVisit(Authority authority) {
    this.authority = authority;
  }

  @Override
  public Optional<DueQuery> select(Collection<UUID> trialIds) {
    Reach reach = Reach.of(authority, trialIds, Permission.SIGN_VERDICT);
    if (reach.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Object> parameters = new HashMap<>(reach.parameters());
    parameters.put("me", authority.person().id().toString());
    return Optional.of(new DueQuery(SQL, parameters));
  }

  @Override
  public DueItem item(DueRow row) {
    return row.item(
        "%s G%d".formatted(row.text("term"), row.number("grade")),
        "entered since you last signed in",
        "Look",
        "/patients/%s/adverse-events/%s".formatted(row.subject(), row.text("id")));
  }
}
