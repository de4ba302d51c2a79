package org.nktrials.treatment;

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

/** Withheld doses on Today: the investigator decides, the pharmacist sees that none goes out. */
@Component
class WithholdingTasks implements DueSelect {

  private static final String SQL =
      """
      select %d as harm, null::date as due, null::timestamptz as deadline, p.code as subject,
             jsonb_build_object('trial', w.trial_id, 'site', p.site_id, 'drug', w.drug, 'reason', w.reason,
                                'by', who.display_name) as detail
        from dose_withholding w
        join patient p on p.id = w.patient_id
        join person who on who.id = w.withheld_by
       where w.lifted_at is null and %s
       order by w.withheld_at limit 500
      """
          .formatted(DueItem.SAFETY, Reach.reaches("w.trial_id", "p.site_id"));

  private final Authority authority;

  WithholdingTasks(Authority authority) {
    this.authority = authority;
  }

  @Override
  public Optional<DueQuery> select(Collection<UUID> trialIds) {
    Reach reach =
        Reach.of(authority, trialIds, Permission.LIFT_WITHHOLDING, Permission.AUTHORISE_DOSE);
    return reach.isEmpty() ? Optional.empty() : Optional.of(new DueQuery(SQL, reach.parameters()));
  }

  @Override
  public DueItem item(DueRow row) {
    boolean decides = authority.may(Permission.LIFT_WITHHOLDING, row.id("trial"), row.id("site"));
    String drug = row.textOrNull("drug");
    return row.item(
        decides ? "Dose withheld, decide" : "Dose withheld, give none out",
        "%s, by %s: %s"
            .formatted(drug == null ? "all study drugs" : drug, row.text("by"), row.text("reason")),
        decides ? "Decide" : "Look",
        "/patients/%s/withhold".formatted(row.subject()));
  }
}
