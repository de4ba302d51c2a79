package org.nktrials.signing.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.nktrials.access.Authority;
import org.nktrials.access.DelegatedTask;
import org.nktrials.access.Sites;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.signing.Delegation;
import org.nktrials.signing.DelegationFilter;
import org.nktrials.signing.DelegationList;
import org.nktrials.signing.Delegations;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of the delegation list. */
@Component
class DelegationPage {

  private final Delegations delegations;
  private final DelegationList list;
  private final Sites sites;
  private final Authority authority;

  DelegationPage(Delegations delegations, DelegationList list, Sites sites, Authority authority) {
    this.delegations = delegations;
    this.list = list;
    this.sites = sites;
    this.authority = authority;
  }

  String draw(TrialSummary trial, DelegationFilter filter, Pageable asked, Model model) {
    Page<Delegation> found = list.of(trial, filter, DelegationList.COLUMNS.page(asked));
    Map<UUID, String> kept = new LinkedHashMap<>();
    sites.all().stream()
        .filter(site -> delegations.keeps(trial.id(), site.id()))
        .forEach(site -> kept.put(site.id(), site.code() + ", " + site.name()));
    Map<DelegatedTask, String> tasks = new LinkedHashMap<>();
    for (DelegatedTask task : DelegatedTask.values()) {
      if (task != DelegatedTask.DELEGATION) {
        tasks.put(task, task.label());
      }
    }
    model.addAttribute("trial", trial);
    model.addAttribute("list", found);
    model.addAttribute("filter", filter);
    model.addAttribute("tasks", tasks);
    model.addAttribute("sites", kept);
    model.addAttribute("everywhere", delegations.keeps(trial.id(), null));
    model.addAttribute("people", kept.isEmpty() ? Map.of() : delegations.people(trial));
    model.addAttribute("days", delegations.days(found.getContent()));
    model.addAttribute(
        "withdrawable",
        found.stream()
            .filter(one -> one.isOpen() && delegations.keeps(one.trialId(), one.siteId()))
            .map(Delegation::id)
            .toList());
    model.addAttribute("self", authority.person().id());
    return "signing/delegations";
  }
}
