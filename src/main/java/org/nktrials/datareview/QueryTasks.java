package org.nktrials.datareview;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.access.SiteScope;
import org.nktrials.datareview.QueryList.TrialSite;
import org.nktrials.patient.DueItem;
import org.nktrials.patient.DueSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Open queries for the site, answered ones for those who ask, on Today. */
@Component
class QueryTasks implements DueSource {

  private final QueryList queries;
  private final Authority authority;

  QueryTasks(QueryList queries, Authority authority) {
    this.queries = queries;
    this.authority = authority;
  }

  @Override
  @Transactional(readOnly = true)
  public List<DueItem> due(Collection<UUID> trialIds) {
    List<TrialSite> answering = places(Permission.ANSWER_QUERY, trialIds);
    List<TrialSite> asking = places(Permission.OPEN_QUERY, trialIds);
    if (!answering.isEmpty()) {
      return items(QueryState.OPEN, answering, "Answer query", "Answer");
    }
    return asking.isEmpty()
        ? List.of()
        : items(QueryState.ANSWERED, asking, "Query answered, close it or ask again", "Look");
  }

  private List<DueItem> items(
      QueryState state, List<TrialSite> places, String what, String action) {
    return queries.waiting(Set.of(state), places).stream()
        .map(
            query ->
                new DueItem(
                    DueItem.QUERY,
                    null,
                    query.patient(),
                    what,
                    query.sentence(),
                    action,
                    "/queries/" + query.id()))
        .toList();
  }

  private List<TrialSite> places(Permission permission, Collection<UUID> trialIds) {
    List<TrialSite> places = new ArrayList<>();
    for (UUID trial : trialIds) {
      if (authority.may(permission, trial, null)) {
        SiteScope scope = authority.sites(permission, trial);
        sites(scope).forEach(site -> places.add(new TrialSite(trial, site)));
      }
    }
    return places;
  }

  private static Collection<@Nullable UUID> sites(SiteScope scope) {
    List<@Nullable UUID> sites = new ArrayList<>(scope.sites());
    if (scope.all()) {
      sites.add(null);
    }
    return sites;
  }
}
