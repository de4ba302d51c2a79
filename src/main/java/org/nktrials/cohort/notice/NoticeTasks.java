package org.nktrials.cohort.notice;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nktrials.access.Authority;
import org.nktrials.cohort.CohortEvent;
import org.nktrials.patient.DueItem;
import org.nktrials.patient.DueQuery;
import org.nktrials.patient.DueRow;
import org.nktrials.patient.DueSelect;
import org.springframework.stereotype.Component;

/** Unread notices on Today. */
@Component
class NoticeTasks implements DueSelect {

  /** The next dose is prepared by the pharmacist; a reopened decision may harm the treated. */
  private static final String SQL =
      """
      select case when r.role = 'PHARMACIST' or n.kind in ('REOPENED', 'SUSPENDED') then %d else %d end as harm,
             null::date as due, null::timestamptz as deadline, n.trial_code as subject,
             jsonb_build_object('id', n.id, 'kind', n.kind, 'sentence', n.sentence) as detail
        from notice n join notice_receipt r on r.notice_id = n.id
       where r.person_id = :person::text::uuid and n.trial_id = any (:trials::text[]::uuid[]) and r.acknowledged_at is null
       order by n.raised_at limit 500
      """
          .formatted(DueItem.SAFETY, DueItem.CLERICAL);

  private final Authority authority;

  NoticeTasks(Authority authority) {
    this.authority = authority;
  }

  @Override
  public Optional<DueQuery> select(Collection<UUID> trialIds) {
    return trialIds.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new DueQuery(
                SQL,
                Map.of(
                    "person", authority.person().id().toString(),
                    "trials", trialIds.stream().map(UUID::toString).toArray(String[]::new))));
  }

  @Override
  public DueItem item(DueRow row) {
    return row.item(
        CohortEvent.Kind.valueOf(row.text("kind")).label(),
        row.text("sentence"),
        "Open notice",
        "/notices#notice-" + row.text("id"));
  }
}
