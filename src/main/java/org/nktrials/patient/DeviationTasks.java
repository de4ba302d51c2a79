package org.nktrials.patient;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.access.Reach;
import org.springframework.stereotype.Component;

/** Doses given after consent was withdrawn whose deviation nobody has classified, on Today. */
@Component
class DeviationTasks implements DueSelect {

  private static final String SQL =
      """
      select %d as harm, null::date as due, null::timestamptz as deadline, p.code as subject,
             jsonb_build_object('id', d.id) as detail
        from deviation d
        join patient p on p.id = d.patient_id
       where d.kind = :kind and %s
         and not exists (select from deviation_class c where c.deviation_id = d.id)
         and not exists (select from deviation_resolution r where r.deviation_id = d.id)
       order by d.happened_at
       limit 200
      """
          .formatted(DueItem.SAFETY, Reach.reaches("d.trial_id", "p.site_id"));

  private final Authority authority;

  DeviationTasks(Authority authority) {
    this.authority = authority;
  }

  @Override
  public Optional<DueQuery> select(Collection<UUID> trialIds) {
    Reach reach = Reach.of(authority, trialIds, Permission.CLASSIFY_DEVIATION);
    if (reach.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Object> parameters = new HashMap<>(reach.parameters());
    parameters.put("kind", Deviations.AFTER_WITHDRAWAL);
    return Optional.of(new DueQuery(SQL, parameters));
  }

  @Override
  public DueItem item(DueRow row) {
    return row.item(
        "Dose given after consent was withdrawn: set its class",
        "proposed as critical, not classified",
        "Classify",
        "/patients/%s/deviations/%s".formatted(row.subject(), row.text("id")));
  }
}
