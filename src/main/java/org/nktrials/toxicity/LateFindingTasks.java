package org.nktrials.toxicity;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.access.Reach;
import org.nktrials.patient.DueItem;
import org.nktrials.patient.DueQuery;
import org.nktrials.patient.DueRow;
import org.nktrials.patient.DueSelect;
import org.nktrials.rules.laboratory.DatedValue;
import org.springframework.stereotype.Component;

/** Signed verdicts with which the rules no longer agree, on Today. */
@Component
class LateFindingTasks implements DueSelect {

  private static final String SQL =
      """
      select %d as harm, null::date as due, null::timestamptz as deadline, p.code as subject,
             jsonb_build_object('sampledOn', f.sampled_on, 'proposed', f.proposed) as detail
        from verdict_late_finding f join patient p on p.id = f.patient_id
       where f.settled_at is null and %s
       order by f.entered_at limit 500
      """
          .formatted(DueItem.BLOCKS_DECISION, Reach.reaches("f.trial_id", "p.site_id"));

  private final Authority authority;

  LateFindingTasks(Authority authority) {
    this.authority = authority;
  }

  @Override
  public Optional<DueQuery> select(Collection<UUID> trialIds) {
    Reach reach = Reach.of(authority, trialIds, Permission.SIGN_VERDICT);
    return reach.isEmpty() ? Optional.empty() : Optional.of(new DueQuery(SQL, reach.parameters()));
  }

  @Override
  public DueItem item(DueRow row) {
    return row.item(
        "Proposal differs from the signed verdict",
        "results of %s changed; the rules propose: %s"
            .formatted(
                DatedValue.day(row.date("sampledOn")),
                ProposedVerdict.valueOf(row.text("proposed")).label()),
        "Look at it",
        "/patients/%s/verdict".formatted(row.subject()));
  }
}
