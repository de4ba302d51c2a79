package org.nktrials.sample;

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

/** On Today: donor cells that somebody else entered and that wait for their release. */
@Component
class ChimerismTasks implements DueSelect {

  private static final String WAITING =
      """
      (select %d as harm, null::date as due, null::timestamptz as deadline, p.code as subject,
              jsonb_build_object('kind', 'chimerism', 'results', count(*), 'patient', p.code) as detail
         from chimerism c join patient p on p.id = c.patient_id
        where c.state = 'TO_RELEASE' and c.superseded_by is null and c.entered_by is distinct from :me and %s
        group by p.code order by min(c.entered_at), p.code limit 200)
      """
          .formatted(DueItem.CLERICAL, Reach.reaches("c.trial_id", "p.site_id"));

  private final Authority authority;

  ChimerismTasks(Authority authority) {
    this.authority = authority;
  }

  @Override
  public Optional<DueQuery> select(Collection<UUID> trialIds) {
    Reach reach = Reach.of(authority, trialIds, Permission.RELEASE_IMMUNE_RESULT);
    if (reach.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Object> parameters = new HashMap<>(reach.parameters());
    parameters.put("me", authority.person().id());
    return Optional.of(new DueQuery(WAITING, parameters));
  }

  @Override
  public DueItem item(DueRow row) {
    int results = row.number("results");
    return row.item(
        "Release donor cells: %d %s".formatted(results, results == 1 ? "result" : "results"),
        "entered by another person; charts and analyses do not see them before",
        "Open",
        "/patients/" + row.text("patient") + "/chimerism");
  }
}
