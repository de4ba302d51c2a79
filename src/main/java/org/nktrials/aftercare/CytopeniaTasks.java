package org.nktrials.aftercare;

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
import org.springframework.stereotype.Component;

/** Signed verdicts on cytopenia whose counts have changed, on Today. */
@Component
class CytopeniaTasks implements DueSelect {

  private static final String SQL =
      """
      select %d as harm, null::date as due, null::timestamptz as deadline, p.code as subject,
             jsonb_build_object('wouldBe', v.would_be) as detail
        from cytopenia_verdict v join patient p on p.id = v.patient_id
       where v.differs_since is not null and v.superseded_at is null and %s
       order by v.differs_since limit 500
      """
          .formatted(DueItem.BLOCKS_DECISION, Reach.reaches("v.trial_id", "p.site_id"));

  private final Authority authority;

  CytopeniaTasks(Authority authority) {
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
        "Verdict on cytopenia would differ today",
        "counts changed after it was signed; the rule proposes: " + row.text("wouldBe"),
        "Look at it",
        "/patients/%s/after-infusion#cytopenia-title".formatted(row.subject()));
  }
}
