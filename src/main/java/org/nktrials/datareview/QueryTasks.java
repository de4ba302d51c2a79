package org.nktrials.datareview;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.access.Reach;
import org.nktrials.access.Role;
import org.nktrials.patient.DueItem;
import org.nktrials.patient.DueQuery;
import org.nktrials.patient.DueRow;
import org.nktrials.patient.DueSelect;
import org.springframework.stereotype.Component;

/** Open queries for the site, answered ones for those who ask, on Today. */
@Component
class QueryTasks implements DueSelect {

  private static final String SQL =
      """
      select %d as harm, null::date as due, null::timestamptz as deadline, p.code as subject,
             jsonb_build_object('id', q.id, 'sentence', q.sentence, 'state', q.state) as detail
        from query q join patient p on p.id = q.patient_id
       where q.state = :state and %s
         and (:state = 'OPEN' or q.opened_role is null or q.opened_role = any (:roles::text[]))
       order by q.opened_at limit 500
      """
          .formatted(DueItem.QUERY, Reach.reaches("q.trial_id", "p.site_id"));

  private final Authority authority;

  QueryTasks(Authority authority) {
    this.authority = authority;
  }

  @Override
  public Optional<DueQuery> select(Collection<UUID> trialIds) {
    Reach answering = Reach.of(authority, trialIds, Permission.ANSWER_QUERY);
    if (!answering.isEmpty()) {
      return Optional.of(query(QueryState.OPEN, answering));
    }
    Reach asking = Reach.of(authority, trialIds, Permission.OPEN_QUERY);
    return asking.isEmpty() ? Optional.empty() : Optional.of(query(QueryState.ANSWERED, asking));
  }

  private DueQuery query(QueryState state, Reach reach) {
    Map<String, Object> parameters = new HashMap<>(reach.parameters());
    parameters.put("state", state.name());
    parameters.put(
        "roles", authority.person().roles().stream().map(Role::name).toArray(String[]::new));
    return new DueQuery(SQL, parameters);
  }

  @Override
  public DueItem item(DueRow row) {
    boolean open = row.text("state").equals(QueryState.OPEN.name());
    return row.item(
        open ? "Answer query" : "Query answered, close it or ask again",
        row.text("sentence"),
        open ? "Answer" : "Look",
        "/queries/" + row.text("id"));
  }
}
